import { afterEach, beforeEach, expect, it } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	aStudent,
	aTeacher,
	hoursFromNow,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { writeAudit } from './audit';
import { listAccesses } from './audit-access';
import { noteAnswered, writeNotes } from './audit-notes';
import { addTeacher } from './class-teachers';
import type { Store } from './db/store';
import { setOverride } from './overrides';
import type { Student, Teacher } from './policy';
import { removeNote, listNotes, writeNote } from './student-notes';

const PAGE = '/(teacher)/teach/classes/[class]/students/[student]';
const span = { from: hoursFromNow(-1), to: hoursFromNow(1) };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let colleague: Teacher;
let classId: string;
let maya: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	colleague = await aTeacher(store, { name: 'Mr. Lind' });
	classId = await aClass(store, teacher);
	maya = await aStudent(store, { classId });
});
afterEach(() => opened.cleanup());

const place = () => ({ classId, studentId: maya.id });
const list = (who = teacher, within = span) => listAccesses(store, who, place(), within);
const deeds = async () => (await list()).map(({ name, deed }) => [name, deed]);

async function look(who: Teacher, route: string, params: Record<string, string>, now = NOW): Promise<void> {
	noteAnswered(store, { actor: who, route, params, status: 200 }, now);
	await writeNotes(store);
}

it('is who looked and who changed, the newest first, with their names', async () => {
	await addTeacher(store, teacher, classId, colleague.username, NOW);
	await look(colleague, PAGE, { class: classId, student: maya.id });
	await writeNote(store, teacher, { ...place(), text: 'Reads the end first.' }, NOW);
	expect(await list()).toMatchObject([
		{ name: 'Ms. Okafor', isYou: true, deed: 'note', happenedAt: NOW },
		{ name: 'Mr. Lind', isYou: false, deed: 'student' },
		{ name: 'Ms. Okafor', isYou: true, deed: 'authz_change' }
	]);
	expect(await list(colleague)).toMatchObject([{ isYou: false }, { isYou: true }, { isYou: false }]);
});

it('names the lesson it was about', async () => {
	const assignmentId = await anAssignment(store, teacher, { classId });
	await look(teacher, '/(teacher)/teach/assignments/[assignment]', { assignment: assignmentId });
	const override = {
		...{ opensAt: null, dueAt: null, closesAt: null, timeLimitMinutes: 30, isUntimed: false },
		...{ attemptsAllowed: null, isExcused: false, reason: 'Was ill.' }
	};
	await setOverride(store, teacher, { assignmentId, studentId: maya.id }, override, NOW);
	const { title } = aLesson();
	expect(await list()).toMatchObject([
		{ deed: 'times set', lesson: title },
		{ deed: 'assignment', lesson: title }
	]);
});

it('tells of a note that was removed, which is there no more', async () => {
	await writeNote(store, teacher, { ...place(), text: 'To be removed.' }, NOW);
	const [note] = await listNotes(store, teacher, place());
	await removeNote(store, teacher, { ...place(), noteId: note?.id ?? '' }, NOW);
	expect(await deeds()).toEqual([
		['Ms. Okafor', 'note removed'],
		['Ms. Okafor', 'note']
	]);
});

it('is not what was of another student, another class, or before the student came', async () => {
	const other = await aStudent(store, { classId });
	const elsewhere = await aClass(store, teacher);
	await look(teacher, PAGE, { class: classId, student: other.id });
	await look(teacher, '/(teacher)/teach/classes/[class]', { class: elsewhere });
	await look(teacher, '/(teacher)/teach/classes/[class]', { class: classId }, hoursFromNow(-0.5));
	expect(await deeds()).toEqual([]);
	await look(teacher, '/(teacher)/teach/classes/[class]', { class: classId }, hoursFromNow(0.5));
	expect(await deeds()).toEqual([['Ms. Okafor', 'class']]);
});

it('is not what students do, nor what was refused', async () => {
	const object = { type: 'student', id: maya.id } as const;
	const refused = { route: PAGE, status: 404 } as const;
	await store.write(async (tx) => {
		const change = { event: 'sensitive_change', object, classId, detail: { what: 'note' } } as const;
		await writeAudit(tx, { kind: 'student', id: maya.id }, change, NOW);
		await writeAudit(tx, colleague, { event: 'authz_fail', object, classId, detail: refused }, NOW);
	});
	expect(await deeds()).toEqual([]);
});

it('is what happened in the span, to its end and no further', async () => {
	await writeNote(store, teacher, { ...place(), text: 'Now.' }, NOW);
	expect(await list(teacher, { from: NOW, to: hoursFromNow(1) })).toHaveLength(1);
	expect(await list(teacher, { from: hoursFromNow(-1), to: NOW })).toEqual([]);
});

it('is for the teachers of the class alone', async () => {
	await expect(list(colleague)).rejects.toMatchObject({ status: 404 });
});
