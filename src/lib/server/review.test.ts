import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anotherLesson } from '../../../tests/support/another-lesson';
import {
	aClass,
	aLesson,
	anAssignment,
	anAttempt,
	anEdition,
	aStudent,
	aTeacher,
	choosing,
	hoursFromNow,
	leave,
	marking,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { AssignmentRules } from '../lessons/assignment-rules';
import { questionsOf, type Lesson } from '../lessons/lesson';
import { reviewPool } from '../lessons/review-pool';
import { getAssignment, listAssignments } from './assignments';
import { plainSave, saveAnswer } from './answers';
import { handIn, startAttempt } from './attempts';
import { viewAttempt } from './attempt-view';
import type { Store } from './db/store';
import { listEvidence } from './kept-evidence';
import { getAttempt } from './own-attempt';
import type { Student, Teacher } from './policy';
import { refuseNotFound } from './refusals';
import { planToday, readReview, startReview } from './review';
import { allowSelfStudy, listSelfStudy } from './self-study';
import { getTask, listTasks } from './tasks';

const TECHNIQUE = 'loaded-language';
const notFound = { status: 404 };
const conflict = { status: 409 };

const OTHERS = [11, 12, 13, 14].map(anotherLesson);

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
	await publishPool(aLesson(), ...OTHERS);
});
afterEach(() => opened.cleanup());

const publishPool = (...lessons: Lesson[]) => anEdition(store, reviewPool(lessons) ?? refuseNotFound());

const answers = {
	'name-slanted': choosing('a'),
	'name-fair': choosing('c'),
	'mark-lane': marking(aLesson(), 'mark-lane', 'reckless', 'disgrace'),
	'mark-trips': marking(aLesson(), 'mark-trips')
};
const takeLesson = async (rules: Partial<AssignmentRules> = {}) =>
	anAttempt(store, maya, {
		...{ assignmentId: await anAssignment(store, teacher, { classId, rules }), answers },
		handedInAt: NOW
	});
const review = (hours = 0) => readReview(store, maya, hoursFromNow(hours));
const start = (hours = 0) => startReview(store, maya, hoursFromNow(hours));
const passagesOf = async (attemptId: string) => {
	const { edition, attempt } = await getAttempt(store, maya, attemptId, NOW);
	return questionsOf(edition.lesson, attempt).map(({ passage }) => passage ?? '');
};
const metInLesson = () => questionsOf(aLesson(), { lighter: false }).flatMap(({ passage }) => passage ?? []);

describe('what is due', () => {
	it('is nothing before anything was answered', async () => {
		expect(await review()).toEqual({
			...{ access: 'open', techniques: [], today: '2026-01-06', underWay: undefined }
		});
	});

	it('comes back on its day, from the answers of released work', async () => {
		await takeLesson();
		const [before] = (await review()).techniques;
		expect(before).toMatchObject({ technique: TECHNIQUE, isDue: false });
		expect((await review(24 * 30)).techniques).toMatchObject([{ technique: TECHNIQUE, isDue: true }]);
	});

	it('tells nothing of work that is not released', async () => {
		await takeLesson({ mode: 'quiz', release: 'teacher' });
		expect((await review(24 * 30)).techniques).toEqual([]);
		await store.write(async (tx) => {
			await tx.update(tx.tables.assignments).set({ releasedAt: NOW });
		});
		expect((await review(24 * 30)).techniques).toHaveLength(1);
	});
});

describe('a review', () => {
	it('asks about passages the student has never met, and gives feedback at once', async () => {
		await takeLesson();
		const attemptId = await start(24);
		const asked = await passagesOf(attemptId);
		expect(asked.length).toBeGreaterThanOrEqual(4);
		expect(asked.filter((id) => metInLesson().includes(id))).toEqual([]);
		expect(await viewAttempt(store, maya, attemptId, NOW)).toMatchObject({
			attempt: { mode: 'practice' },
			assignment: { isSelfStudy: true, due: null },
			lesson: { title: 'Review today', number: null }
		});
	});

	it('moves the day on which a technique comes back', async () => {
		await takeLesson();
		const [before] = (await review(24 * 30)).techniques;
		const attemptId = await start(24 * 30);
		const { edition, attempt } = await getAttempt(store, maya, attemptId, NOW);
		const [question] = questionsOf(edition.lesson, attempt);
		const value = question?.kind === 'choice' ? choosing('a') : { marks: [], nothing: true };
		const save = plainSave({ questionId: question?.id ?? '', revision: 1, value });
		await saveAnswer(store, maya, attemptId, save, hoursFromNow(24 * 30));
		await handIn(store, maya, attemptId, hoursFromNow(24 * 30));
		const [after] = (await review(24 * 30)).techniques;
		expect(after).toMatchObject({ technique: TECHNIQUE, isDue: false });
		expect((after?.day ?? '') > (before?.day ?? '')).toBe(true);
	});

	it('goes on where it was left on the same day, and is handed in when another is begun on a later one', async () => {
		await takeLesson();
		const first = await start(24);
		expect(await start(25)).toBe(first);
		expect((await review(25)).underWay).toBe(first);
		const second = await start(48);
		expect(second).not.toBe(first);
		expect((await getAttempt(store, maya, first, NOW)).record.handedInAt).toEqual(hoursFromNow(48));
	});

	it('is one when two are asked for at the same moment', async () => {
		await takeLesson();
		const [one, other] = await Promise.all([start(24), start(24)]);
		expect(one).toBe(other);
	});

	it('repeats passages when no new one is left, and says how many', async () => {
		await takeLesson();
		const ids = [await start(24), await start(48)];
		expect(await planToday(store, maya, hoursFromNow(72))).toMatchObject({ repeated: expect.any(Number) });
		const asked = await Promise.all(ids.map(passagesOf));
		expect(new Set(asked[0]).size).toBe(asked[0]?.length);
		const plan = await planToday(store, maya, hoursFromNow(72));
		expect(plan?.repeated).toBe(plan?.stepIds.length);
	});

	it('shows nothing of a lesson that is still to be done for the teacher', async () => {
		await takeLesson();
		await anAssignment(store, teacher, { classId, lesson: anotherLesson(11) });
		const barred = anotherLesson(11).passages.map(({ id }) => id);
		expect((await passagesOf(await start(1))).filter((id) => barred.includes(id))).toEqual([]);
	});

	it('is refused where the class has turned it off, and finished where it was begun', async () => {
		await takeLesson();
		const attemptId = await start();
		await allowSelfStudy(store, teacher, classId, false);
		expect(await start(1)).toBe(attemptId);
		await handIn(store, maya, attemptId, NOW);
		await expect(start(1)).rejects.toMatchObject(conflict);
		await leave(store, maya, NOW);
		expect(await review(1)).toMatchObject({ access: 'no class' });
	});

	it('is not there without a pool', async () => {
		await store.write(async (tx) => {
			await tx.delete(tx.tables.editions).where(eq(tx.tables.editions.lessonId, 'review-today'));
		});
		await expect(start()).rejects.toMatchObject(notFound);
		expect(await planToday(store, maya, NOW)).toBeUndefined();
	});
});

describe('who sees a review', () => {
	it('no teacher, and no list of lessons; it is not begun from the page of an assignment', async () => {
		await takeLesson();
		const { assignmentId } = (await getAttempt(store, maya, await start(), NOW)).attempt;
		expect(await listAssignments(store, teacher, classId, NOW)).toHaveLength(1);
		await expect(getAssignment(store, teacher, assignmentId)).rejects.toMatchObject(notFound);
		expect(await listTasks(store, maya, NOW)).toHaveLength(1);
		await expect(getTask(store, maya, assignmentId, NOW)).rejects.toMatchObject(notFound);
		const alone = await listSelfStudy(store, maya, [aLesson()], NOW);
		expect(alone.lessons.map(({ title }) => title)).toEqual([aLesson().title]);
		const whole = startAttempt(store, maya, { assignmentId, lighter: false }, NOW);
		await expect(whole).rejects.toMatchObject(notFound);
	});

	it('none of the teacher’s figures: it is the student’s own', async () => {
		await takeLesson();
		const { skills } = store.read.tables;
		const before = await store.read.select().from(skills);
		const attemptId = await start();
		const { edition, attempt } = await getAttempt(store, maya, attemptId, NOW);
		const [question] = questionsOf(edition.lesson, attempt);
		const value = question?.kind === 'choice' ? choosing('a') : { marks: [], nothing: true };
		await saveAnswer(
			store,
			maya,
			attemptId,
			plainSave({ questionId: question?.id ?? '', revision: 1, value }),
			NOW
		);
		await handIn(store, maya, attemptId, NOW);
		expect(await store.read.select().from(skills)).toEqual(before);
		const own = (await listEvidence(store.read, [maya.id])).filter((row) => row.attemptId === attemptId);
		expect(own).toMatchObject([{ isOwn: true }]);
	});
});
