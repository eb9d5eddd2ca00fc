import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	aClass,
	anAssignment,
	anAttempt,
	anEdition,
	aStudent,
	aTeacher,
	hoursFromNow,
	leave,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { DEFAULT_RULES, type AssignmentRules } from '../lessons/assignment-rules';
import {
	assignLesson,
	editAssignment,
	getAssignment,
	giveBackAssignment,
	listAssignments,
	releaseFeedback,
	withdrawAssignment
} from './assignments';
import { startAttempt } from './attempts';
import type { Store } from './db/store';
import { listen } from './live';
import type { Teacher } from './policy';
import { findStandingOf } from './standing';

const notFound = { status: 404 };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let colleague: Teacher;
let classId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	colleague = await aTeacher(store, { name: 'Mr. Lind' });
	classId = await aClass(store, teacher);
});
afterEach(() => opened.cleanup());

describe('assigning', () => {
	it('is refused for a class of another teacher, and for an edition that is not there', async () => {
		const { id: editionId } = await anEdition(store);
		const window = { opensAt: NOW, dueAt: hoursFromNow(1) };
		const toTheirs = assignLesson(store, colleague, { classId, editionId, ...window }, NOW);
		await expect(toTheirs).rejects.toMatchObject(notFound);
		const ofNothing = assignLesson(store, teacher, { classId, editionId: 'none', ...window }, NOW);
		await expect(ofNothing).rejects.toMatchObject(notFound);
	});

	it('gives the class the edition of that day, with its window', async () => {
		const id = await anAssignment(store, teacher, { classId });
		const given = await getAssignment(store, teacher, id);
		expect(given).toMatchObject({
			assignment: { opensAt: hoursFromNow(-1), dueAt: hoursFromNow(24), createdBy: teacher.id },
			class: { id: classId },
			edition: { number: 1, lesson: { id: 'loaded-language' } }
		});
	});

	it('is not there for another teacher', async () => {
		const id = await anAssignment(store, teacher, { classId });
		await expect(getAssignment(store, colleague, id)).rejects.toMatchObject(notFound);
		await expect(listAssignments(store, colleague, classId, NOW)).rejects.toMatchObject(notFound);
	});
});

describe('the assignments of a class', () => {
	it('say whether they are to come, open or past due', async () => {
		await anAssignment(store, teacher, { classId, opensAt: hoursFromNow(1) });
		await anAssignment(store, teacher, { classId });
		await anAssignment(store, teacher, { classId, opensAt: hoursFromNow(-2), dueAt: hoursFromNow(-1) });
		const states = (await listAssignments(store, teacher, classId, NOW)).map(
			({ availability }) => availability
		);
		expect(states).toEqual(['late', 'open', 'upcoming']);
	});

	it('count the students who handed in and are still in the class', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		const gone = await aStudent(store, { classId, name: 'Ben C.' });
		await anAttempt(store, await aStudent(store, { classId }), { assignmentId, handedInAt: NOW });
		await anAttempt(store, await aStudent(store, { classId }), { assignmentId });
		await anAttempt(store, gone, { assignmentId, handedInAt: NOW });
		await leave(store, gone, NOW);
		expect(await listAssignments(store, teacher, classId, NOW)).toMatchObject([{ handedIn: 1 }]);
	});
});

describe('changing an assignment', () => {
	const window = (rules: Partial<AssignmentRules> = {}) => ({
		...{ opensAt: hoursFromNow(-2), dueAt: hoursFromNow(30), closesAt: hoursFromNow(40) },
		rules: { ...DEFAULT_RULES, ...rules }
	});

	it('sets times and rules, and keeps the edition', async () => {
		const id = await anAssignment(store, teacher, { classId });
		const { edition } = await getAssignment(store, teacher, id);
		const changed = window({ mode: 'practice', timeLimitMinutes: 20 });
		expect(await editAssignment(store, teacher, id, changed, NOW)).toEqual({ ok: true });
		expect(await getAssignment(store, teacher, id)).toMatchObject({
			assignment: changed,
			edition: { id: edition.id }
		});
	});

	it('leaves quiz or practice, certainty and shuffling as they are once somebody has begun', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		await anAttempt(store, await aStudent(store, { classId }), { assignmentId, handedInAt: NOW });
		const refused = [{ mode: 'practice' }, { certainty: true }, { shuffles: true }] as const;
		const edits = refused.map((rules) => editAssignment(store, teacher, assignmentId, window(rules), NOW));
		expect(await Promise.all(edits)).toEqual(edits.map(() => ({ ok: false, problem: 'begun' })));
		const { assignment } = await getAssignment(store, teacher, assignmentId);
		expect(assignment).toMatchObject({ rules: DEFAULT_RULES, dueAt: hoursFromNow(24) });
	});

	it('gives who is at work more time at once, and never less', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		await editAssignment(store, teacher, assignmentId, window({ timeLimitMinutes: 30 }), NOW);
		const student = await aStudent(store, { classId });
		const attemptId = await startAttempt(store, student, { assignmentId, lighter: false }, NOW);
		const hears = vi.fn();
		const stop = listen([attemptId], hears);
		const longer = await editAssignment(store, teacher, assignmentId, window({ timeLimitMinutes: 45 }), NOW);
		stop();
		expect(longer).toEqual({ ok: true });
		expect(hears).toHaveBeenCalledOnce();
		const shorter = await editAssignment(store, teacher, assignmentId, window({ timeLimitMinutes: 20 }), NOW);
		expect(shorter).toEqual({ ok: false, problem: 'at work' });
		const standing = await findStandingOf(store.read, assignmentId, student.id);
		expect(standing?.times.timeLimit).toBe(45 * 60_000);
	});

	it('can take it away and give it back, and keeps the work', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		const student = await aStudent(store, { classId });
		await anAttempt(store, student, { assignmentId });
		await withdrawAssignment(store, teacher, assignmentId, NOW);
		const again = startAttempt(
			store,
			await aStudent(store, { classId }),
			{ assignmentId, lighter: false },
			NOW
		);
		await expect(again).rejects.toMatchObject({ status: 409 });
		expect(await store.read.$count(store.read.tables.attempts)).toBe(1);
		await giveBackAssignment(store, teacher, assignmentId, NOW);
		expect((await getAssignment(store, teacher, assignmentId)).assignment.withdrawnAt).toBeNull();
	});

	it('releases the feedback once', async () => {
		const id = await anAssignment(store, teacher, { classId });
		await releaseFeedback(store, teacher, id, NOW);
		await releaseFeedback(store, teacher, id, hoursFromNow(1));
		expect((await getAssignment(store, teacher, id)).assignment.releasedAt).toEqual(NOW);
	});

	it('is not there for another teacher', async () => {
		const id = await anAssignment(store, teacher, { classId });
		await expect(editAssignment(store, colleague, id, window(), NOW)).rejects.toMatchObject(notFound);
		await expect(withdrawAssignment(store, colleague, id, NOW)).rejects.toMatchObject(notFound);
		await expect(giveBackAssignment(store, colleague, id, NOW)).rejects.toMatchObject(notFound);
		await expect(releaseFeedback(store, colleague, id, NOW)).rejects.toMatchObject(notFound);
	});
});
