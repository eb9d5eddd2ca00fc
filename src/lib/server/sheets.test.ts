import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	marking,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Store } from './db/store';
import type { Row } from './db/tables';
import { gradeAnswer } from './grading';
import type { Student, Teacher } from './policy';
import { totalOf } from './sheets';
import { reopenAttempt } from './taught-attempts';

const lesson = aLesson();

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
	assignmentId = await anAssignment(store, teacher, { classId, rules: { attemptsAllowed: null } });
});
afterEach(() => opened.cleanup());

const handIn = (student: Student, options: readonly string[], quotes: readonly string[]) =>
	anAttempt(store, student, {
		assignmentId,
		answers: {
			'name-slanted': choosing(...options),
			'mark-lane': marking(lesson, 'mark-lane', ...quotes)
		},
		handedInAt: NOW
	});

/** Every sum, worked out from the sheets that count. */
function sumsOf(sheets: readonly Row<'sheets'>[]) {
	const sums = new Map<string, { n: number; x: number; xx: number; t: number; tt: number; xt: number }>();
	for (const sheet of sheets) {
		const t = totalOf(sheet);
		for (const [id, x] of Object.entries(sheet.scores)) {
			const { n, x: sumX, xx, t: sumT, tt, xt } = sums.get(id) ?? { n: 0, x: 0, xx: 0, t: 0, tt: 0, xt: 0 };
			sums.set(id, { n: n + 1, x: sumX + x, xx: xx + x * x, t: sumT + t, tt: tt + t * t, xt: xt + x * t });
		}
	}
	return sums;
}

async function expectEqualSums(): Promise<void> {
	const { sheets, questionSums, editionSums, optionSums } = store.read.tables;
	const counted = await store.read.select().from(sheets).where(eq(sheets.isCounted, true));
	const expected = sumsOf(counted);
	const kept = await store.read.select().from(questionSums);
	for (const { questionId, n, sumX, sumXX, sumT, sumTT, sumXT } of kept) {
		const own = expected.get(questionId) ?? { n: 0, x: 0, xx: 0, t: 0, tt: 0, xt: 0 };
		expect(n).toBe(own.n);
		expect([sumX, sumXX, sumT, sumTT, sumXT].map((value) => Math.round(value * 1e9) / 1e9 + 0)).toEqual(
			[own.x, own.xx, own.t, own.tt, own.xt].map((value) => Math.round(value * 1e9) / 1e9 + 0)
		);
	}
	const [whole] = await store.read.select().from(editionSums);
	expect(whole?.n ?? 0).toBe(counted.length);
	const [chosen] = await store.read
		.select()
		.from(optionSums)
		.where(and(eq(optionSums.questionId, 'name-slanted'), eq(optionSums.option, 'a')));
	expect(chosen?.n ?? 0).toBe(counted.filter((sheet) => sheet.chosen['name-slanted']?.includes('a')).length);
}

const reopen = (attemptId: string) =>
	reopenAttempt(store, teacher, { assignmentId, attemptId, until: null, reason: 'Fire drill' }, NOW);

const grade = (attemptId: string, score: number) =>
	gradeAnswer(
		store,
		teacher,
		{
			...{ assignmentId, attemptId, questionId: 'mark-lane', tryNumber: 1, revision: 1 },
			...{ given: { kind: 'score', score }, reason: 'Looked again', comment: '' }
		},
		NOW
	);

const countedAttempts = async () => {
	const { sheets } = store.read.tables;
	const rows = await store.read.select().from(sheets).where(eq(sheets.isCounted, true));
	return rows.map(({ attemptId }) => attemptId).sort();
};

it('keeps the sums equal to what the sheets come to, whatever is handed in, opened again or graded', async () => {
	const ada = await aStudent(store, { classId, name: 'Ada B.' });
	const ben = await aStudent(store, { classId, name: 'Ben C.' });
	const first = await handIn(ada, ['a'], ['reckless']);
	await expectEqualSums();
	const other = await handIn(ben, ['b'], ['reckless', 'disgrace']);
	await expectEqualSums();
	await reopen(other);
	await expectEqualSums();
	await handIn(ben, ['a'], []);
	await expectEqualSums();
	await grade(first, 1 / 3);
	await expectEqualSums();
	const second = await handIn(ada, ['c'], ['disgrace']);
	await expectEqualSums();
	expect(await countedAttempts()).toEqual([first, other].sort());
	await reopen(first);
	await expectEqualSums();
	expect(await countedAttempts()).toEqual([second, other].sort());
	await handIn(ada, ['a'], ['reckless', 'disgrace']);
	await expectEqualSums();
	expect(await countedAttempts()).toEqual([first, other].sort());
});
