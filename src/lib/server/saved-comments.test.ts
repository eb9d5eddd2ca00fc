import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aTeacher, hoursFromNow, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Store } from './db/store';
import type { Teacher } from './policy';
import {
	keepComment,
	listSavedComments,
	MOST_SAVED,
	MOST_SAVED_LENGTH,
	noteCommentUse,
	removeComment
} from './saved-comments';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
});
afterEach(() => opened.cleanup());

const keep = (text: string, hours = 0, by = teacher) => keepComment(store, by, text, hoursFromNow(hours));
const kept = async (by = teacher) => (await listSavedComments(store, by)).map(({ text }) => text);

describe('a kept comment', () => {
	it('stands above those that were kept before', async () => {
		await expect(keep(' Which word\r\nis charged? ')).resolves.toEqual({ ok: true });
		await keep('Name who says so.', 1);
		expect(await kept()).toEqual(['Name who says so.', 'Which word\nis charged?']);
	});

	it('is kept once, and goes to the top when it is kept again', async () => {
		await keep('Which word is charged?');
		await keep('Name who says so.', 1);
		await keep('Which word is charged? ', 2);
		expect(await kept()).toEqual(['Which word is charged?', 'Name who says so.']);
	});

	it('goes to the top when it is used, alone or among other words', async () => {
		await keep('Which word is charged?');
		await keep('Name who says so.', 1);
		await noteCommentUse(store, teacher, 'Good start. Which word is charged?', hoursFromNow(2));
		expect(await kept()).toEqual(['Which word is charged?', 'Name who says so.']);
	});

	it('stays where it is when other words are written', async () => {
		await keep('Which word is charged?');
		await keep('Name who says so.', 1);
		await noteCommentUse(store, teacher, 'Well done.', hoursFromNow(2));
		await noteCommentUse(store, teacher, ' ', hoursFromNow(2));
		expect(await kept()).toEqual(['Name who says so.', 'Which word is charged?']);
	});

	it('is its writer’s alone', async () => {
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		await keep('Which word is charged?');
		await keep('Name who says so.', 1);
		await keep('Which word is charged?', 3, colleague);
		await noteCommentUse(store, colleague, 'Which word is charged?', hoursFromNow(4));
		const [theirs] = await listSavedComments(store, colleague);
		await removeComment(store, teacher, theirs?.id ?? '');
		expect(await kept(colleague)).toEqual(['Which word is charged?']);
		expect(await kept()).toEqual(['Name who says so.', 'Which word is charged?']);
	});

	it('is removed, once and for all', async () => {
		await keep('Which word is charged?');
		const [comment] = await listSavedComments(store, teacher);
		await removeComment(store, teacher, comment?.id ?? '');
		await removeComment(store, teacher, comment?.id ?? '');
		expect(await kept()).toEqual([]);
	});

	it.each<[string, string, RegExp]>([
		['nothing but space', ' \n ', /Write what you want to keep/],
		['too many characters', 'x'.repeat(MOST_SAVED_LENGTH + 1), /at most 300 characters/],
		['a NUL', 'so\u0000so', /control character/],
		['half a character', 'so \ud83d', /in half/]
	])('is refused with %s', async (_, text, problem) => {
		await expect(keep(text)).resolves.toEqual({ ok: false, problem: expect.stringMatching(problem) });
		expect(await kept()).toEqual([]);
	});

	it('may have the most characters', async () => {
		await expect(keep('x'.repeat(MOST_SAVED_LENGTH))).resolves.toEqual({ ok: true });
	});

	it('is refused after the most of them, unless it is one of them', async () => {
		const numbers = Array.from({ length: MOST_SAVED }, (_, index) => index);
		await Promise.all(numbers.map((number) => keepComment(store, teacher, `Comment ${number}.`, NOW)));
		await expect(keep('One more.')).resolves.toMatchObject({ ok: false });
		await expect(keep('Comment 7.', 1)).resolves.toEqual({ ok: true });
		expect(await kept()).toHaveLength(MOST_SAVED);
	});
});
