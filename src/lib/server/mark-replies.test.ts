import { afterEach, beforeEach, expect, it } from 'vitest';
import { aClass, aLesson, anAssignment, aTeacher, marking, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { findQuestion, passageOf } from '../lessons/lesson';
import { findQuote } from '../text/quotes';
import { getAssignment } from './assignments';
import { addTeacher } from './class-teachers';
import type { Store } from './db/store';
import {
	listMarkReplies,
	MOST_REPLY,
	removeMarkReply,
	repliesToAnswer,
	writeMarkReply
} from './mark-replies';
import type { Teacher } from './policy';

const lesson = aLesson();
const questionId = 'mark-lane';
const text = passageOf(lesson, findQuestion(lesson, questionId) ?? {})?.text ?? '';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let assignmentId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	assignmentId = await anAssignment(store, teacher, { classId });
});
afterEach(() => opened.cleanup());

const reply = (quote: string, words: string, author = teacher) =>
	writeMarkReply(store, author, { assignmentId, questionId, ...findQuote(text, quote), text: words }, NOW);

const list = () => listMarkReplies(store, teacher, { assignmentId, questionId });

async function repliesTo(...quotes: string[]): Promise<string[]> {
	const { edition } = await getAssignment(store, teacher, assignmentId);
	const answer = marking(lesson, questionId, ...quotes);
	const found = await repliesToAnswer(store.read, { classId, edition }, { questionId, answer });
	return found.map((one) => one.text);
}

it('keeps one reply of a teacher to the same words: the last one', async () => {
	await reply('painted in one night', 'Who says so?');
	await reply('painted in one night', ' It can be\r\nlooked up. ');
	expect(await list()).toMatchObject([
		{ quote: 'painted in one night', text: 'It can be\nlooked up.', author: { name: 'Ms. Okafor' } }
	]);
});

it('is read by who marked those words wrongly, to the word or nearly', async () => {
	await reply('painted in one night', 'It can be looked up.');
	expect(await repliesTo('painted in one night')).toEqual(['It can be looked up.']);
	expect(await repliesTo('It was painted in one night')).toEqual(['It can be looked up.']);
	expect(await repliesTo('one night')).toEqual(['It can be looked up.']);
});

it('is not read by who marked other words, or nothing', async () => {
	await reply('painted in one night', 'It can be looked up.');
	expect(await repliesTo('reckless', 'disgrace')).toEqual([]);
	expect(await repliesTo('Mill Street')).toEqual([]);
	expect(await repliesTo()).toEqual([]);
});

it('is not read where a mark holds the key as well: that is no wrong mark', async () => {
	await reply('new bus lane', 'These words only say what it is.');
	expect(await repliesTo('reckless new bus lane')).toEqual([]);
	expect(await repliesTo('new bus lane')).toEqual(['These words only say what it is.']);
});

it('stays within the classes of its author', async () => {
	await reply('painted in one night', 'It can be looked up.');
	const colleague = await aTeacher(store, { name: 'Mr. Lind' });
	const otherClass = await aClass(store, colleague);
	const { edition } = await getAssignment(store, teacher, assignmentId);
	const answer = marking(lesson, questionId, 'painted in one night');
	const elsewhere = { classId: otherClass, edition };
	expect(await repliesToAnswer(store.read, elsewhere, { questionId, answer })).toEqual([]);
	const second = { classId: await aClass(store, teacher, { name: 'Period 5' }), edition };
	expect(await repliesToAnswer(store.read, second, { questionId, answer })).toHaveLength(1);
});

it('is taken back by its author alone', async () => {
	await reply('painted in one night', 'It can be looked up.');
	const [written] = await list();
	const which = { assignmentId, questionId, replyId: written?.id ?? '' };
	const colleague = await aTeacher(store, { name: 'Mr. Lind' });
	await expect(removeMarkReply(store, colleague, which)).rejects.toMatchObject({ status: 404 });
	await addTeacher(store, teacher, classId, colleague.username, NOW);
	await expect(removeMarkReply(store, colleague, which)).rejects.toMatchObject({ status: 404 });
	expect(await list()).toHaveLength(1);
	await removeMarkReply(store, teacher, which);
	await removeMarkReply(store, teacher, which);
	expect(await list()).toEqual([]);
});

it('is refused for words that are none, without text, and with too much of it', async () => {
	const write = (start: number, end: number, words: string) =>
		writeMarkReply(store, teacher, { assignmentId, questionId, start, end, text: words }, NOW);
	await expect(write(1, 6, 'Half a word.')).rejects.toMatchObject({ status: 422 });
	await expect(write(0, 9_999, 'Beyond the end.')).rejects.toMatchObject({ status: 422 });
	await expect(write(0, 3, ' \n ')).rejects.toMatchObject({ status: 422 });
	await expect(write(0, 3, 'x'.repeat(MOST_REPLY + 1))).rejects.toMatchObject({ status: 422 });
	expect(await list()).toEqual([]);
});

it('is refused to another teacher, and where no words are marked', async () => {
	const colleague = await aTeacher(store, { name: 'Mr. Lind' });
	await expect(reply('Mill Street', 'Mine?', colleague)).rejects.toMatchObject({ status: 404 });
	const toChoice = { assignmentId, questionId: 'plainer', start: 0, end: 3, text: 'No.' };
	await expect(writeMarkReply(store, teacher, toChoice, NOW)).rejects.toMatchObject({ status: 404 });
});
