import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	anAssignment,
	anEdition,
	aStudent,
	aTeacher,
	choosing,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { aWaitingLesson } from '../../../tests/support/waiting-lesson';
import { plainSave, saveAnswer } from './answers';
import { handIn, startAttempt } from './attempts';
import type { Store } from './db/store';
import { getAttempt } from './own-attempt';
import type { Student, Teacher } from './policy';
import { findOwnRating, listRated, rateOwnAnswer } from './self-ratings';
import { openSelfStudy } from './self-study';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let maya: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	maya = await aStudent(store, { classId });
});
afterEach(() => opened.cleanup());

const ratings = { facts: 2, charge: 1, attribution: 0, slant: 2 };
const text = { text: 'The lane is new.' };

async function begin(mode: 'practice' | 'quiz'): Promise<string> {
	const assignmentId = await anAssignment(store, teacher, {
		classId,
		lesson: aWaitingLesson(),
		rules: { mode }
	});
	return startAttempt(store, maya, { assignmentId, lighter: false }, NOW);
}

function write(attemptId: string, give: boolean) {
	const save = plainSave({ questionId: 'say-fairly', revision: 1, value: text, give });
	return saveAnswer(store, maya, attemptId, save, NOW);
}

function rate(attemptId: string, change: { questionId?: string; ratings?: unknown } = {}, by = maya) {
	return rateOwnAnswer(store, by, attemptId, { questionId: 'say-fairly', ratings, ...change }, NOW);
}
async function kept(attemptId: string): Promise<unknown> {
	const own = await getAttempt(store, maya, attemptId, NOW);
	return (await findOwnRating(store.read, own, 'say-fairly'))?.ratings;
}

describe('rating one’s own rewrite', () => {
	it('is kept, and replaced by rating again', async () => {
		const attemptId = await begin('practice');
		await write(attemptId, true);
		expect(await kept(attemptId)).toBeUndefined();
		await rate(attemptId);
		expect(await kept(attemptId)).toEqual(ratings);
		await rate(attemptId, { ratings: { ...ratings, facts: 0 } });
		expect(await kept(attemptId)).toEqual({ ...ratings, facts: 0 });
	});

	it('is possible for what was handed in without being checked', async () => {
		const attemptId = await begin('practice');
		await write(attemptId, false);
		await expect(rate(attemptId)).rejects.toMatchObject({ status: 409 });
		await handIn(store, maya, attemptId, NOW);
		await rate(attemptId);
		expect(await kept(attemptId)).toEqual(ratings);
	});

	it('counts for nothing: the answer still waits for the teacher', async () => {
		const attemptId = await begin('practice');
		await write(attemptId, true);
		await rate(attemptId);
		const { saved } = await getAttempt(store, maya, attemptId, NOW);
		expect(saved.get('say-fairly')).toMatchObject({ score: undefined, teacherGrade: undefined });
	});

	it('is refused in a quiz, and without an answer', async () => {
		const quiz = await begin('quiz');
		await write(quiz, false);
		await handIn(store, maya, quiz, NOW);
		await expect(rate(quiz)).rejects.toMatchObject({ status: 409 });
		const practice = await begin('practice');
		await handIn(store, maya, practice, NOW);
		await expect(rate(practice)).rejects.toMatchObject({ status: 409 });
	});

	it('is refused to anybody else', async () => {
		const attemptId = await begin('practice');
		await write(attemptId, true);
		const other = await aStudent(store, { classId, name: 'Omar T.' });
		await expect(rate(attemptId, {}, other)).rejects.toMatchObject({ status: 404 });
		expect(await kept(attemptId)).toBeUndefined();
	});

	it('is refused for a question that is no rewrite, or not there', async () => {
		const attemptId = await begin('practice');
		await saveAnswer(
			store,
			maya,
			attemptId,
			plainSave({ questionId: 'plainer', revision: 1, value: choosing('a'), give: true }),
			NOW
		);
		await expect(rate(attemptId, { questionId: 'plainer' })).rejects.toMatchObject({ status: 422 });
		await expect(rate(attemptId, { questionId: '__proto__' })).rejects.toMatchObject({ status: 422 });
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['a criterion less', { facts: 2, charge: 1, attribution: 0 }],
		['three points', { ...ratings, slant: 3 }],
		['half a point', { ...ratings, slant: 0.5 }],
		['text', { ...ratings, slant: '2' }],
		['a criterion more', { ...ratings, style: 2 }],
		[
			'an own __proto__',
			JSON.parse('{"facts":2,"charge":1,"attribution":0,"__proto__":{"slant":2}}') as unknown
		],
		['a list', [2, 1, 0, 2]]
	])('is refused in a sentence when it is no rating: %s', async (_, given) => {
		const attemptId = await begin('practice');
		await write(attemptId, true);
		await expect(rate(attemptId, { ratings: given })).rejects.toMatchObject({
			status: 422,
			body: { message: 'Choose 0, 1 or 2 points for each of the four.' }
		});
		expect(await kept(attemptId)).toBeUndefined();
	});
});

describe('rating one’s own short answer', () => {
	async function beginAlone(): Promise<string> {
		const lesson = aWaitingLesson();
		await anEdition(store, lesson);
		const wanted = { lessonId: lesson.id, course: [lesson] };
		const assignmentId = await openSelfStudy(store, maya, wanted, NOW);
		return startAttempt(store, maya, { assignmentId, lighter: false }, NOW);
	}
	const answer = (attemptId: string, words: string) => {
		const save = plainSave({ questionId: 'who-says', revision: 1, value: { text: words }, give: true });
		return saveAnswer(store, maya, attemptId, save, NOW);
	};
	const rateShort = (attemptId: string, given: unknown = { nearness: 1 }) =>
		rate(attemptId, { questionId: 'who-says', ratings: given });

	it('is for self-study: it is kept, and listed among what is rated', async () => {
		const attemptId = await beginAlone();
		await answer(attemptId, 'the mayor');
		expect(await listRated(store.read, attemptId)).toEqual(new Set());
		await rateShort(attemptId);
		const own = await getAttempt(store, maya, attemptId, NOW);
		expect(await findOwnRating(store.read, own, 'who-says')).toEqual({
			kind: 'short',
			ratings: { nearness: 1 }
		});
		expect(await listRated(store.read, attemptId)).toEqual(new Set(['who-says']));
	});

	it('is refused where a teacher reads it', async () => {
		const attemptId = await begin('practice');
		await answer(attemptId, 'the mayor');
		await expect(rateShort(attemptId)).rejects.toMatchObject({ status: 422 });
	});

	it('is refused where the machine has graded it', async () => {
		const attemptId = await beginAlone();
		await answer(attemptId, 'the council');
		await expect(rateShort(attemptId)).rejects.toMatchObject({ status: 409 });
	});

	it.each([null, {}, { nearness: 3 }, { nearness: '1' }, ratings])(
		'is refused in a sentence when it is no rating: %j',
		async (given) => {
			const attemptId = await beginAlone();
			await answer(attemptId, 'the mayor');
			await expect(rateShort(attemptId, given)).rejects.toMatchObject({
				status: 422,
				body: { message: 'Choose how near your answer comes.' }
			});
			expect(await listRated(store.read, attemptId)).toEqual(new Set());
		}
	);
});
