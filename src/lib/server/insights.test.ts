import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	hoursFromNow,
	leave,
	marking,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Store } from './db/store';
import { assignmentResults, questionResults } from './insights';
import type { Student, Teacher } from './policy';
import { leaveOut } from './taught-attempts';

const notFound = { status: 404 };
const lesson = aLesson();

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let colleague: Teacher;
let classId: string;
let assignmentId: string;
let maya: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	colleague = await aTeacher(store, { name: 'Mr. Lind' });
	classId = await aClass(store, teacher);
	assignmentId = await anAssignment(store, teacher, { classId });
	maya = await aStudent(store, { classId });
});
afterEach(() => opened.cleanup());

/** Catches both slanted passages and wrongly accuses one of the two fair ones. */
const everything = {
	'name-slanted': choosing('a'),
	'name-fair': choosing('c'),
	plainer: choosing('a'),
	charged: choosing('b'),
	'mark-lane': marking(lesson, 'mark-lane', 'reckless', 'disgrace'),
	'mark-trips': marking(lesson, 'mark-trips', '24 minutes')
};

/** So many more students of the class who marked the same words and handed in. */
async function othersMarking(count: number, ...quotes: string[]): Promise<void> {
	const students = await Promise.all(Array.from({ length: count }, () => aStudent(store, { classId })));
	const answers = { 'mark-lane': marking(lesson, 'mark-lane', ...quotes) };
	await Promise.all(students.map((one) => anAttempt(store, one, { assignmentId, answers, handedInAt: NOW })));
}

const results = () => assignmentResults(store, teacher, assignmentId, NOW);
const question = (questionId: string) => questionResults(store, teacher, { assignmentId, questionId }, NOW);

describe('the results of an assignment', () => {
	it('have a row for each student of the class, by name, also for one who has not started', async () => {
		await aStudent(store, { classId, name: 'Ada B.' });
		await leave(store, await aStudent(store, { classId, name: 'Ben C.' }), NOW);
		expect((await results()).students).toMatchObject([
			{ name: 'Ada B.', state: 'not started', cells: [], score: undefined, discernment: undefined },
			{ name: 'Maya R.', state: 'not started' }
		]);
	});

	it('have a column for each place, with both questions where the lighter version differs', async () => {
		const { columns } = await results();
		expect(columns.map((column) => [column.question.id, column.lighter?.id])).toEqual([
			['name-slanted', undefined],
			['name-fair', undefined],
			['plainer', undefined],
			['charged', undefined],
			['mark-lane', 'mark-north'],
			['mark-trips', 'mark-south']
		]);
	});

	it('tell given, left open and ahead apart', async () => {
		await anAttempt(store, maya, {
			assignmentId,
			answers: { 'name-slanted': choosing('b'), 'name-fair': choosing() }
		});
		const [row] = (await results()).students;
		expect(row).toMatchObject({ state: 'in progress', score: undefined, discernment: undefined });
		expect(row?.cells.map(({ state }) => state)).toEqual([
			'given',
			'open',
			'ahead',
			'ahead',
			'ahead',
			'ahead'
		]);
		expect(row?.cells[0]?.score).toBeUndefined();
	});

	it('give a student who handed in a score and the pair of counts', async () => {
		await anAttempt(store, maya, { assignmentId, answers: everything, handedInAt: NOW });
		const [row] = (await results()).students;
		expect(row?.discernment).toEqual({ caught: { k: 2, n: 2 }, accused: { k: 1, n: 2 } });
		expect(row?.cells.map(({ score }) => score)).toEqual([1, 1, 1, 0, 0.5, expect.closeTo(0.8667)]);
		expect(row?.score).toBeCloseTo(4.3667 / 6);
	});

	it('count a question that was left open as nothing, once handed in', async () => {
		await anAttempt(store, maya, { assignmentId, answers: { plainer: choosing('a') }, handedInAt: NOW });
		const [row] = (await results()).students;
		expect(row?.cells.map(({ state }) => state)).toEqual(['open', 'open', 'given', 'open', 'open', 'open']);
		expect(row?.score).toBeCloseTo(1 / 6);
	});

	it('place the answers to the lighter version in the same columns', async () => {
		const answers = { 'mark-north': marking(lesson, 'mark-north', 'shameful') };
		await anAttempt(store, maya, { assignmentId, answers, lighter: true, handedInAt: NOW });
		const [row] = (await results()).students;
		expect(row).toMatchObject({ lighter: true });
		expect(row?.cells[4]).toEqual({ questionId: 'mark-north', state: 'given', score: 0.5 });
	});

	it('say who handed in after the due time', async () => {
		await anAttempt(store, maya, { assignmentId, handedInAt: hoursFromNow(25) });
		expect((await results()).students).toMatchObject([{ isLate: true, handedInAt: hoursFromNow(25) }]);
	});

	it('are not there for another teacher', async () => {
		await expect(assignmentResults(store, colleague, assignmentId, NOW)).rejects.toMatchObject(notFound);
	});
});

describe('the report on a question', () => {
	it('is shown from five answers on, not before', async () => {
		await othersMarking(4, 'reckless');
		expect(await question('mark-lane')).toMatchObject({ answers: 4, needed: 5, report: undefined });
		await othersMarking(1, 'disgrace');
		expect(await question('mark-lane')).toMatchObject({ answers: 5, report: { kind: 'highlight', n: 5 } });
	});

	it('adds up the marks of the class beside the key', async () => {
		await othersMarking(4, 'reckless');
		await othersMarking(1, 'disgrace', 'painted in one night');
		const { report } = await question('mark-lane');
		expect(report).toMatchObject({
			keys: [
				{ words: 'reckless', found: 4 },
				{ words: 'disgrace', found: 1 }
			],
			accusers: 1
		});
	});

	it('counts no answer before it is handed in', async () => {
		await othersMarking(4, 'reckless');
		await anAttempt(store, maya, { assignmentId, answers: everything });
		expect(await question('mark-lane')).toMatchObject({ answers: 4, report: undefined });
	});

	it('counts the lighter question apart', async () => {
		await othersMarking(5, 'reckless');
		expect(await question('mark-north')).toMatchObject({ answers: 0, report: undefined });
	});

	it('counts how many chose each option', async () => {
		await anAttempt(store, maya, { assignmentId, answers: everything, handedInAt: NOW });
		const others = await Promise.all(Array.from({ length: 4 }, () => aStudent(store, { classId })));
		const answers = { plainer: choosing('b') };
		await Promise.all(others.map((one) => anAttempt(store, one, { assignmentId, answers, handedInAt: NOW })));
		const { report } = await question('plainer');
		expect(report).toMatchObject({
			options: [{ id: 'a', right: true, count: 1 }, { count: 4 }, { count: 0 }]
		});
	});

	it('is not there for another teacher, nor for a question of another lesson', async () => {
		const theirs = questionResults(store, colleague, { assignmentId, questionId: 'mark-lane' }, NOW);
		await expect(theirs).rejects.toMatchObject(notFound);
		await expect(question('elsewhere')).rejects.toMatchObject(notFound);
	});
});

describe('what counts of several attempts', () => {
	const answers = (...quotes: string[]) => ({ 'mark-lane': marking(lesson, 'mark-lane', ...quotes) });
	const rowOfMaya = async (rules: object, ...runs: string[][]) => {
		assignmentId = await anAssignment(store, teacher, {
			classId,
			rules: { attemptsAllowed: null, ...rules }
		});
		await runs.reduce(
			(earlier, quotes) =>
				earlier.then(() =>
					anAttempt(store, maya, { assignmentId, answers: answers(...quotes), handedInAt: NOW })
				),
			Promise.resolve('')
		);
		return (await results()).students.find(({ id }) => id === maya.id);
	};
	const full = 0.5 / 6;
	const half = 0.25 / 6;

	it.each([
		['best', [['reckless', 'disgrace'], ['reckless']], full],
		['last', [['reckless', 'disgrace'], ['reckless']], half],
		['average', [['reckless', 'disgrace'], ['reckless']], (full + half) / 2]
	])('is the %s', async (counts, runs, score) => {
		expect((await rowOfMaya({ counts }, ...runs))?.score).toBeCloseTo(score, 9);
	});

	it('is less for each day begun after it was due, where the rules say so', async () => {
		assignmentId = await anAssignment(store, teacher, {
			classId,
			rules: { late: 'percent', latePercent: 20 }
		});
		const handedInAt = hoursFromNow(24 + 25);
		await anAttempt(store, maya, { assignmentId, answers: answers('reckless', 'disgrace'), handedInAt });
		const row = (await results()).students.find(({ id }) => id === maya.id);
		expect(row).toMatchObject({ isLate: true, score: expect.closeTo(full * 0.6, 9) as number });
	});

	it('is nothing of an answer that was left out', async () => {
		const attemptId = await anAttempt(store, maya, {
			...{ assignmentId, answers: answers('reckless'), handedInAt: NOW }
		});
		await store.write(async (tx) => {
			await tx.update(tx.tables.answers).set({ isDeliveredLate: true });
		});
		const where = { assignmentId, attemptId, questionId: 'mark-lane', tryNumber: 1 };
		await leaveOut(store, teacher, { ...where, isLeftOut: true }, NOW);
		const row = (await results()).students.find(({ id }) => id === maya.id);
		expect(row).toMatchObject({ score: 0, discernment: { caught: { k: 0, n: 0 } } });
	});

	it('is a teacher’s grade before the machine’s', async () => {
		const attemptId = await anAttempt(store, maya, {
			assignmentId,
			answers: answers('reckless'),
			handedInAt: NOW
		});
		const grade = {
			attemptId,
			questionId: 'mark-lane',
			tryNumber: 1,
			score: 1,
			gradedBy: teacher.id,
			gradedAt: NOW
		};
		await store.write(async (tx) => {
			await tx.insert(tx.tables.teacherGrades).values(grade);
		});
		const row = (await results()).students.find(({ id }) => id === maya.id);
		expect(row?.score).toBeCloseTo(1 / 6, 9);
	});
});
