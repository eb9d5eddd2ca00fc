import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	hoursFromNow,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { plainSave, saveAnswer } from './answers';
import { listEvents } from './attempt-log';
import { startAttempt } from './attempts';
import type { Store } from './db/store';
import { gradeAnswer } from './grading';
import { listen } from './live';
import { getAttempt } from './own-attempt';
import type { Student, Teacher } from './policy';
import { studentAttempts } from './student-attempts';
import { leaveOut, reopenAttempt } from './taught-attempts';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let maya: Student;
let classId: string;
let assignmentId: string;
let attemptId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	maya = await aStudent(store, { classId });
	assignmentId = await anAssignment(store, teacher, { classId, rules: { attemptsAllowed: 3 } });
	attemptId = await anAttempt(store, maya, {
		...{ assignmentId, handedInAt: NOW },
		answers: { plainer: choosing('a') }
	});
});
afterEach(() => opened.cleanup());

const later = hoursFromNow(1);

function reopen({
	until = null,
	reason = 'You were ill.',
	by = teacher,
	of = attemptId
}: { until?: Date | null; reason?: string; by?: Teacher; of?: string } = {}) {
	return reopenAttempt(store, by, { assignmentId, attemptId: of, until, reason }, later);
}

const save = (revision: number, now: Date, value = choosing('b')) =>
	saveAnswer(store, maya, attemptId, plainSave({ questionId: 'plainer', revision, value }), now);

describe('a reopened attempt', () => {
	it('takes answers again, and says who opened it and why', async () => {
		await reopen();
		expect(await save(2, hoursFromNow(2))).toMatchObject({ status: 200 });
		expect(await listEvents(store.read, attemptId)).toMatchObject([
			{ kind: 'handed in by student', by: undefined },
			{ kind: 'reopened', by: teacher.name, reason: 'You were ill.', happenedAt: later }
		]);
	});

	it('was handed in by the server first where its time was up and nobody had looked since', async () => {
		const place = { classId, closesAt: hoursFromNow(24), rules: { attemptsAllowed: 3 } };
		const other = await anAssignment(store, teacher, place);
		const left = await anAttempt(store, maya, { assignmentId: other });
		const wanted = { assignmentId: other, attemptId: left, until: null, reason: 'You were ill.' };
		await reopenAttempt(store, teacher, wanted, hoursFromNow(30));
		expect(await listEvents(store.read, left)).toMatchObject([
			{ kind: 'handed in by server' },
			{ kind: 'reopened', by: teacher.name }
		]);
	});

	it('closes at the time that was given', async () => {
		await reopen({ until: hoursFromNow(3) });
		expect(await save(2, hoursFromNow(2))).toMatchObject({ status: 200 });
		expect(await save(3, hoursFromNow(4))).toMatchObject({ status: 409 });
		expect(await getAttempt(store, maya, attemptId, hoursFromNow(4))).toMatchObject({
			record: { handedInAt: hoursFromNow(3), handedInBy: 'server' }
		});
	});

	it('is told to the pages that show it', async () => {
		const heard: string[] = [];
		const topics = [attemptId, assignmentId, `student ${maya.id}`];
		const stops = topics.map((topic) => listen([topic], () => heard.push(topic)));
		await reopen();
		stops.forEach((stop) => stop());
		expect(heard).toEqual(topics);
	});

	it('cannot be reopened once more before it is handed in', async () => {
		await reopen();
		await expect(reopen()).rejects.toMatchObject({ status: 409 });
	});

	it('is refused with an end that is past', async () => {
		await expect(reopen({ until: later })).rejects.toMatchObject({ status: 409 });
	});

	it('is refused while the student is at another attempt', async () => {
		await startAttempt(store, maya, { assignmentId, lighter: false }, later);
		await expect(reopen()).rejects.toMatchObject({ status: 409 });
	});

	it.each([
		['no reason', '   '],
		['two lines', 'so\nso'],
		['a control character', 'so\u0007'],
		['half a character', '\udc00'],
		['too many characters', 'x'.repeat(301)]
	])('is refused for a reason with %s', async (_, reason) => {
		await expect(reopen({ reason })).rejects.toMatchObject({ status: 422 });
		expect(await listEvents(store.read, attemptId)).toHaveLength(1);
	});

	it('is not found by who does not teach the class, or when there is none', async () => {
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		await expect(reopen({ by: colleague })).rejects.toMatchObject({ status: 404 });
		await expect(reopen({ of: '__proto__' })).rejects.toMatchObject({ status: 404 });
	});
});

describe('an answer that was delivered late', () => {
	const where = { questionId: 'plainer', tryNumber: 1 };
	let timed: { assignmentId: string; attemptId: string };
	beforeEach(async () => {
		const rules = { timeLimitMinutes: 30, graceMinutes: 10 };
		const assignmentId = await anAssignment(store, teacher, { classId, rules });
		const attemptId = await startAttempt(store, maya, { assignmentId, lighter: false }, NOW);
		timed = { assignmentId, attemptId };
		const delivered = {
			questionId: 'plainer',
			revision: 1,
			value: choosing('a'),
			heard: NOW.toISOString(),
			elapsedMs: 60_000
		};
		await saveAnswer(store, maya, attemptId, plainSave(delivered), new Date(NOW.getTime() + 35 * 60_000));
	});

	const set = (isLeftOut: boolean) => leaveOut(store, teacher, { ...timed, ...where, isLeftOut }, later);
	const saved = async () => (await getAttempt(store, maya, timed.attemptId, later)).saved.get('plainer');

	it('is left out and counted again by the teacher, and both are written down', async () => {
		expect(await saved()).toMatchObject({ isGiven: true, score: 1 });
		await set(true);
		await set(true);
		expect(await saved()).toMatchObject({ isGiven: false, score: undefined });
		await set(false);
		expect(await saved()).toMatchObject({ isGiven: true, score: 1 });
		const events = await listEvents(store.read, timed.attemptId);
		expect(events.map(({ kind, reason }) => [kind, reason])).toEqual([
			['handed in by server', undefined],
			['left out', 'Question 3.'],
			['counted again', 'Question 3.']
		]);
	});

	it('is not graded while it is left out, nor left out while it is graded', async () => {
		const grade = {
			...timed,
			...where,
			revision: 1,
			given: { kind: 'score', score: 0 },
			reason: 'No.',
			comment: ''
		} as const;
		await set(true);
		await expect(gradeAnswer(store, teacher, grade, later)).rejects.toMatchObject({ status: 409 });
		await set(false);
		await gradeAnswer(store, teacher, grade, later);
		await expect(set(true)).rejects.toMatchObject({ status: 409 });
	});

	it('is the only kind that can be left out', async () => {
		const inTime = { assignmentId, attemptId, ...where, isLeftOut: true };
		await expect(leaveOut(store, teacher, inTime, later)).rejects.toMatchObject({ status: 409 });
		await expect(leaveOut(store, teacher, { ...inTime, questionId: 'charged' }, later)).rejects.toMatchObject(
			{ status: 404 }
		);
	});
});

describe('a student’s attempts, for the teacher,', () => {
	const of = (number?: number) =>
		studentAttempts(
			store,
			teacher,
			{ assignmentId, studentId: maya.id, ...(number !== undefined && { number }) },
			later
		);

	it('are the one that counts, whole, and the numbers of all', async () => {
		await startAttempt(store, maya, { assignmentId, lighter: false }, later);
		const { shown, numbers, student } = await of();
		expect({ numbers, student }).toEqual({ numbers: [1, 2], student: { id: maya.id, name: maya.name } });
		expect(shown).toMatchObject({ isCounted: true, run: { attempt: { id: attemptId } }, events: [{}] });
		expect(shown?.answers[2]).toMatchObject({
			number: 3,
			state: 'given',
			tries: 1,
			saved: { score: 1 },
			review: {}
		});
		expect(shown?.answers[3]).toMatchObject({ state: 'open', saved: undefined });
	});

	it('show nothing of an answer before it is handed in', async () => {
		const second = await startAttempt(store, maya, { assignmentId, lighter: false }, later);
		await saveAnswer(
			store,
			maya,
			second,
			plainSave({ questionId: 'plainer', revision: 1, value: choosing('a') }),
			later
		);
		const { shown } = await of(2);
		expect(shown).toMatchObject({ isCounted: false, discernment: undefined });
		expect(shown?.answers[2]).toMatchObject({ state: 'given', saved: undefined, review: undefined });
		expect(shown?.answers[3]).toMatchObject({ state: 'ahead' });
	});

	it('are not found by a number that is none', async () => {
		await expect(of(2)).rejects.toMatchObject({ status: 404 });
		await expect(of(NaN)).rejects.toMatchObject({ status: 404 });
	});

	it('are none of a student who has not started', async () => {
		const ben = await aStudent(store, { classId, name: 'Ben C.' });
		const read = studentAttempts(store, teacher, { assignmentId, studentId: ben.id }, later);
		await expect(read).resolves.toMatchObject({ numbers: [], shown: undefined, score: undefined });
	});
});
