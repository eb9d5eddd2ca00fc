import { describe, expect, it } from 'vitest';
import { can, type Action, type Actor, type Objects } from './policy';

const actors = {
	visitor: { kind: 'visitor' },
	student: { kind: 'student', id: 's1', name: 'Maya R.', username: 'otter-2345' },
	classmate: { kind: 'student', id: 's2', name: 'Omar T.', username: 'lynx-2345' },
	teacher: { kind: 'teacher', id: 't1', name: 'Ms. Okafor', username: 'okafor', isAdmin: false },
	colleague: { kind: 'teacher', id: 't2', name: 'Mr. Lind', username: 'lind', isAdmin: false },
	admin: { kind: 'teacher', id: 't3', name: 'Dr. Yu', username: 'yu', isAdmin: true }
} as const satisfies Record<string, Actor>;
type Name = keyof typeof actors;

const open = { accountId: 's1', handedInAt: null };
const done = { accountId: 's1', handedInAt: new Date(0) };
const kept = { accountId: 's1', isReleased: false };
const released = { accountId: 's1', isReleased: true };
const reset = { teacherIds: ['t1'], studentIds: ['s1'], id: 's1' };

interface Case {
	action: Action;
	object: Objects[Action];
	about: string;
	allowed: Name[];
}
const everybody = Object.keys(actors) as Name[];
const cases: Case[] = [
	{ action: 'enter', object: 'public', about: 'the public area', allowed: everybody },
	{ action: 'enter', object: 'student', about: 'the students’ area', allowed: ['student', 'classmate'] },
	{
		action: 'enter',
		object: 'teacher',
		about: 'the teachers’ area',
		allowed: ['teacher', 'colleague', 'admin']
	},
	{ action: 'enter', object: 'admin', about: 'the administrator’s area', allowed: ['admin'] },
	{ action: 'administer', object: 'installation', about: 'the installation', allowed: ['admin'] },
	{ action: 'disable', object: { id: 't1', isLastAdmin: false }, about: 'a teacher', allowed: ['admin'] },
	{ action: 'disable', object: { id: 't3', isLastAdmin: false }, about: 'oneself', allowed: [] },
	{
		action: 'disable',
		object: { id: 't9', isLastAdmin: true },
		about: 'the last administrator',
		allowed: []
	},
	{ action: 'resetTeacher', object: { id: 't1' }, about: 'a teacher', allowed: ['admin'] },
	{ action: 'resetTeacher', object: { id: 't3' }, about: 'oneself', allowed: [] },
	{ action: 'unmakeAdmin', object: { isLastAdmin: false }, about: 'one of several', allowed: ['admin'] },
	{ action: 'unmakeAdmin', object: { isLastAdmin: true }, about: 'the last administrator', allowed: [] },
	{ action: 'teach', object: { teacherIds: ['t1'] }, about: 'a class of t1', allowed: ['teacher'] },
	{ action: 'resetPassphrase', object: reset, about: 'a student of t1', allowed: ['teacher'] },
	{ action: 'resetPassphrase', object: { ...reset, id: 't2' }, about: 'a colleague', allowed: [] },
	{
		action: 'eraseStudent',
		object: { classes: [{ teacherIds: ['t1'] }, { teacherIds: ['t2', 't1'] }] },
		about: 'a student whom t1 alone teaches everywhere',
		allowed: ['teacher', 'admin']
	},
	{ action: 'eraseStudent', object: { classes: [] }, about: 'a student of no class', allowed: ['admin'] },
	{ action: 'take', object: { studentIds: ['s1'] }, about: 'an assignment of s1', allowed: ['student'] },
	{ action: 'answer', object: open, about: 'an open attempt of s1', allowed: ['student'] },
	{ action: 'answer', object: done, about: 'a finished attempt of s1', allowed: [] },
	{ action: 'edit', object: { editorIds: ['t1'] }, about: 'a lesson of t1', allowed: ['teacher'] },
	{ action: 'edit', object: { editorIds: [] }, about: 'a lesson of the course', allowed: [] },
	{
		action: 'edit',
		object: { editorIds: ['t1', 't2'] },
		about: 'a shared lesson',
		allowed: ['teacher', 'colleague']
	},
	{ action: 'quote', object: { ownerId: 't1' }, about: 'a work of t1', allowed: ['teacher'] },
	{ action: 'takeBack', object: { authorId: 't2' }, about: 'a note of t2', allowed: ['colleague'] },
	{ action: 'takeBack', object: { authorId: 's1' }, about: 'a student’s words', allowed: [] },
	{
		action: 'keyBlind',
		object: { knowing: ['t1'], readerId: null },
		about: 'a passage t1 has keyed',
		allowed: ['colleague', 'admin']
	},
	{
		action: 'keyBlind',
		object: { knowing: ['t1'], readerId: 't2' },
		about: 'a passage t2 has begun to key',
		allowed: ['colleague']
	},
	{ action: 'openAttempt', object: open, about: 'an attempt of s1', allowed: ['student'] },
	{ action: 'openAttempt', object: done, about: 'a finished attempt of s1', allowed: ['student'] },
	{ action: 'readFeedback', object: kept, about: 'what s1 has no feedback on yet', allowed: [] },
	{ action: 'readFeedback', object: released, about: 'what was released to s1', allowed: ['student'] }
];

describe('policy', () => {
	it.each(cases)('lets $allowed $action $about, and nobody else', ({ action, object, allowed }) => {
		expect(everybody.filter((name) => can(actors[name], action, object))).toEqual(allowed);
	});
});
