import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	aClass,
	anAttempt,
	anEdition,
	aStudent,
	aTeacher,
	hoursFromNow,
	leave,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { AssignmentRules } from '../lessons/assignment-rules';
import { deadlineOf, phaseOf } from '../lessons/attempt-state';
import { effectiveTimes, EXTRA_TIMES, type Override, type Window } from '../lessons/availability';
import { assignmentRulesSchema } from '../lessons/assignment-rules';
import { setExtraTime } from './accommodations';
import { assignLesson } from './assignments';
import { startAttempt } from './attempts';
import type { Store } from './db/store';
import { listen } from './live';
import {
	addMinutes,
	addMinutesToAll,
	findOverride,
	removeOverride,
	setOverride,
	type NewOverride
} from './overrides';
import type { Student, Teacher } from './policy';
import { findStandingOf, recordOf } from './standing';

const notFound = { status: 404 };
const MINUTE = 60_000;
const minutesFromNow = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let student: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	student = await aStudent(store, { classId });
});
afterEach(() => opened.cleanup());

const NOTHING: NewOverride = {
	...{ opensAt: null, dueAt: null, closesAt: null, timeLimitMinutes: null, isUntimed: false },
	...{ attemptsAllowed: null, isExcused: false, reason: 'was at the dentist' }
};

async function assigned(rules: Partial<AssignmentRules> = {}, closesAt: Date | null = null) {
	const { id: editionId } = await anEdition(store);
	const window = { opensAt: hoursFromNow(-1), dueAt: hoursFromNow(24), closesAt, rules };
	const assignmentId = await assignLesson(store, teacher, { classId, editionId, ...window }, NOW);
	return { assignmentId, studentId: student.id };
}

/** The deadline of the student's one attempt, in minutes from `NOW`, and its phase. */
async function clockAt(assignmentId: string, now: Date) {
	const [attempt] = await store.read.select().from(store.read.tables.attempts);
	const standing = await findStandingOf(store.read, assignmentId, student.id);
	if (!attempt || !standing) throw new Error('There is no attempt.');
	const deadline = deadlineOf(recordOf(attempt), standing.times);
	return {
		ends: deadline && (deadline.getTime() - NOW.getTime()) / MINUTE,
		phase: phaseOf(recordOf(attempt), standing.times, now)
	};
}

const events = async () => {
	const rows = await store.read.select().from(store.read.tables.attemptEvents);
	return rows.map(({ kind, accountId, reason }) => ({ kind, accountId, reason }));
};

describe('an override', () => {
	it('gives one student other times, and leaves the others theirs', async () => {
		const place = await assigned();
		const other = await aStudent(store, { classId });
		const later = { dueAt: hoursFromNow(48), attemptsAllowed: 3 };
		await setOverride(store, teacher, place, { ...NOTHING, ...later }, NOW);
		const own = await findOverride(store, teacher, place, NOW);
		expect(own.times).toMatchObject(later);
		expect(own.override).toMatchObject({ reason: 'was at the dentist', setBy: teacher.id, setAt: NOW });
		expect(own.timesWithout).toMatchObject({ dueAt: hoursFromNow(24), attemptsAllowed: 1 });
		const theirs = await findOverride(store, teacher, { ...place, studentId: other.id }, NOW);
		expect(theirs).toMatchObject({ override: null, times: { dueAt: hoursFromNow(24) } });
	});

	it('replaces the one before, and goes again', async () => {
		const place = await assigned();
		await setOverride(store, teacher, place, { ...NOTHING, attemptsAllowed: 3 }, NOW);
		await setOverride(store, teacher, place, { ...NOTHING, isExcused: true, reason: 'moved away' }, NOW);
		const replaced = await findOverride(store, teacher, place, NOW);
		expect(replaced.override).toMatchObject({ attemptsAllowed: null, isExcused: true, reason: 'moved away' });
		await removeOverride(store, teacher, place, NOW);
		expect((await findOverride(store, teacher, place, NOW)).override).toBeNull();
	});

	it('is not there for another teacher, a stranger, or one who left the class', async () => {
		const place = await assigned();
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		const stranger = await aStudent(store, { classId: await aClass(store, colleague) });
		const gone = await aStudent(store, { classId });
		await leave(store, gone, NOW);
		const elsewhere = [stranger.id, gone.id, teacher.id, 'nobody', '__proto__'];
		const refused = [
			setOverride(store, colleague, place, NOTHING, NOW),
			removeOverride(store, colleague, place, NOW),
			findOverride(store, colleague, place, NOW),
			addMinutes(store, colleague, place, { minutes: 5, reason: 'more' }, NOW),
			setOverride(store, teacher, { ...place, assignmentId: 'none' }, NOTHING, NOW),
			...elsewhere.map((studentId) => setOverride(store, teacher, { ...place, studentId }, NOTHING, NOW)),
			...elsewhere.map((studentId) => removeOverride(store, teacher, { ...place, studentId }, NOW))
		];
		const outcomes = await Promise.allSettled(refused);
		const refusal = { status: 'rejected', reason: expect.objectContaining(notFound) as unknown };
		expect(outcomes).toEqual(outcomes.map(() => refusal));
		expect(await store.read.$count(store.read.tables.overrides)).toBe(0);
	});

	it('changes a clock that is running, says so to its page, and is written down', async () => {
		const place = await assigned({ timeLimitMinutes: 30 });
		const attemptId = await startAttempt(store, student, { ...place, lighter: false }, NOW);
		const hears = vi.fn();
		const stop = listen([attemptId, `student ${student.id}`], hears);
		await setOverride(store, teacher, place, { ...NOTHING, timeLimitMinutes: 50 }, minutesFromNow(10));
		stop();
		expect(await clockAt(place.assignmentId, minutesFromNow(40))).toEqual({ ends: 50, phase: 'in progress' });
		expect(hears).toHaveBeenCalled();
		expect(await events()).toContainEqual({
			...{ kind: 'times changed', accountId: teacher.id, reason: 'was at the dentist' }
		});
	});

	it('brings nothing back to life that had run out', async () => {
		const place = await assigned({ timeLimitMinutes: 30, graceMinutes: 10 });
		await startAttempt(store, student, { ...place, lighter: false }, NOW);
		await setOverride(store, teacher, place, { ...NOTHING, isUntimed: true }, minutesFromNow(41));
		expect(await clockAt(place.assignmentId, minutesFromNow(41))).toMatchObject({ phase: 'handed in' });
	});
});

describe('more minutes', () => {
	const minutes = 10 as const;
	const more = { minutes, reason: 'more time while at work' };

	it('are added to the end, with the reason that stood there', async () => {
		const place = await assigned({ timeLimitMinutes: 30 });
		await setOverride(store, teacher, place, { ...NOTHING, attemptsAllowed: 2 }, NOW);
		await startAttempt(store, student, { ...place, lighter: false }, NOW);
		await addMinutes(store, teacher, place, more, minutesFromNow(5));
		await addMinutes(store, teacher, place, more, minutesFromNow(6));
		expect(await clockAt(place.assignmentId, NOW)).toMatchObject({ ends: 50 });
		expect((await findOverride(store, teacher, place, NOW)).override).toMatchObject({
			...{ timeLimitMinutes: 50, attemptsAllowed: 2, reason: 'was at the dentist' }
		});
		expect(await events()).toContainEqual({
			...{ kind: 'time added', accountId: teacher.id, reason: '10 minutes' }
		});
	});

	it('come on top of extra time', async () => {
		const place = await assigned({ timeLimitMinutes: 30 });
		await setExtraTime(store, teacher, { classId, studentId: student.id }, '1.5', NOW);
		await startAttempt(store, student, { ...place, lighter: false }, NOW);
		await addMinutes(store, teacher, place, more, minutesFromNow(5));
		expect(await clockAt(place.assignmentId, NOW)).toMatchObject({ ends: 55 });
	});

	it('move the closing time where that is what ends the attempt', async () => {
		const place = await assigned({ timeLimitMinutes: 1440 }, hoursFromNow(24));
		await startAttempt(store, student, { ...place, lighter: false }, hoursFromNow(1));
		await addMinutes(store, teacher, place, more, hoursFromNow(2));
		expect(await clockAt(place.assignmentId, NOW)).toMatchObject({ ends: 24 * 60 + 10 });
	});

	it('count from now when time is up already, and the work goes on', async () => {
		const place = await assigned({ timeLimitMinutes: 30 });
		await startAttempt(store, student, { ...place, lighter: false }, NOW);
		expect(await clockAt(place.assignmentId, minutesFromNow(35))).toMatchObject({ phase: 'time up' });
		await addMinutes(store, teacher, place, more, minutesFromNow(35));
		expect(await clockAt(place.assignmentId, minutesFromNow(36))).toEqual({ ends: 45, phase: 'in progress' });
	});

	it('are refused where nobody works against a clock', async () => {
		const place = await assigned();
		const conflict = { status: 409 };
		await expect(addMinutes(store, teacher, place, more, NOW)).rejects.toMatchObject(conflict);
		await startAttempt(store, student, { ...place, lighter: false }, NOW);
		await expect(addMinutes(store, teacher, place, more, NOW)).rejects.toMatchObject(conflict);
		expect(await store.read.$count(store.read.tables.overrides)).toBe(0);
	});
});

describe('more minutes for everybody', () => {
	const five = { minutes: 5, reason: 'a late bus' } as const;

	it('reach who is at work against a clock, and nobody else', async () => {
		const place = await assigned({ timeLimitMinutes: 30 });
		const ended = await aStudent(store, { classId });
		const gone = await aStudent(store, { classId });
		await startAttempt(store, student, { ...place, lighter: false }, NOW);
		await anAttempt(store, ended, { ...place, handedInAt: NOW });
		await anAttempt(store, gone, place);
		await leave(store, gone, NOW);
		const given = await addMinutesToAll(store, teacher, place.assignmentId, five, minutesFromNow(10));
		expect(given).toBe(1);
		expect(await clockAt(place.assignmentId, minutesFromNow(34))).toMatchObject({
			...{ ends: 35, phase: 'in progress' }
		});
		expect(await store.read.$count(store.read.tables.overrides)).toBe(1);
	});

	it('are nothing where no clock runs, and not there for another teacher', async () => {
		const place = await assigned();
		await startAttempt(store, student, { ...place, lighter: false }, NOW);
		expect(await addMinutesToAll(store, teacher, place.assignmentId, five, NOW)).toBe(0);
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		await expect(addMinutesToAll(store, colleague, place.assignmentId, five, NOW)).rejects.toMatchObject(
			notFound
		);
	});
});

describe('whatever a teacher sets for one student', () => {
	const moment = fc.date({ min: hoursFromNow(-100), max: hoursFromNow(1000), noInvalidDate: true });
	const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
	const rules = fc
		.record({
			late: fc.constantFrom('none' as const, 'kept' as const, 'percent' as const, 'closed' as const),
			timeLimitMinutes: maybe(fc.integer({ min: 1, max: 1440 })),
			attemptsAllowed: maybe(fc.integer({ min: 1, max: 50 }))
		})
		.map((some) => assignmentRulesSchema.parse(some));
	const window: fc.Arbitrary<Window> = fc.record({
		...{ opensAt: moment, dueAt: moment, closesAt: maybe(moment), rules }
	});
	const override: fc.Arbitrary<Override> = fc.record({
		...{ opensAt: maybe(moment), dueAt: maybe(moment), closesAt: maybe(moment) },
		timeLimitMinutes: maybe(fc.integer({ min: 1, max: 3000 })),
		isUntimed: fc.boolean(),
		attemptsAllowed: maybe(fc.integer({ min: 1, max: 100 }))
	});
	const last = (time: Date | null) => time?.getTime() ?? Infinity;

	it('shortens nothing, with extra time or without', () => {
		fc.assert(
			fc.property(window, maybe(override), maybe(fc.constantFrom(...EXTRA_TIMES)), (all, own, extraTime) => {
				const plain = effectiveTimes(all);
				const times = effectiveTimes(all, own, extraTime);
				expect(times.opensAt.getTime()).toBeLessThanOrEqual(plain.opensAt.getTime());
				expect(times.dueAt.getTime()).toBeGreaterThanOrEqual(plain.dueAt.getTime());
				expect(last(times.closesAt)).toBeGreaterThanOrEqual(last(plain.closesAt));
				expect(times.timeLimit ?? Infinity).toBeGreaterThanOrEqual(plain.timeLimit ?? Infinity);
				expect(times.attemptsAllowed ?? Infinity).toBeGreaterThanOrEqual(plain.attemptsAllowed ?? Infinity);
			})
		);
	});
});
