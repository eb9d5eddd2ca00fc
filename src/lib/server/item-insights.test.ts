import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	anAttempt,
	anEdition,
	aStudent,
	aTeacher,
	choosing,
	leave,
	marking,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { aCourse } from '../lessons/test-course';
import { addSheet, emptySums, restOf } from '../measure/item-sums';
import { addChoice, emptyOptionSums } from '../measure/option-sums';
import type { Store } from './db/store';
import { itemInsights } from './item-insights';
import { itemsOf, keptOptionSums, keptSums, sheetsOfEdition } from './item-sums';
import type { Edition } from './lessons';
import type { Student, Teacher } from './policy';

const lesson = aLesson();
const OPTIONS = ['a', 'b', 'c'];
const QUOTES = ['reckless', 'disgrace', 'painted in one night'];

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let assignmentId: string;
let edition: Edition;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	assignmentId = await anAssignment(store, teacher, { classId });
	edition = await anEdition(store, lesson);
});
afterEach(() => opened.cleanup());

/** A student who does a little differently from the one before. */
async function take(
	number: number,
	{ lighter = false, assigned = assignmentId, into = classId } = {}
): Promise<Student> {
	const student = await aStudent(store, { classId: into, name: `Student ${number}` });
	const answers = {
		'name-slanted': choosing(OPTIONS[number % 3] ?? 'a'),
		'name-fair': choosing(number % 4 === 0 ? 'a' : 'c'),
		plainer: choosing(OPTIONS[(number >> 1) % 3] ?? 'a'),
		...(!lighter && { 'mark-lane': marking(lesson, 'mark-lane', ...QUOTES.slice(0, number % 4)) })
	};
	await anAttempt(store, student, { assignmentId: assigned, answers, lighter, handedInAt: NOW });
	return student;
}

async function takeAll(count: number, options: Parameters<typeof take>[1] = {}): Promise<Student[]> {
	const students: Student[] = [];
	for (let number = 0; number < count; number++) students.push(await take(number, options));
	return students;
}

const look = (questionId: string) => itemInsights(store, teacher, { assignmentId, questionId });

/** So that what differs by rounding alone is equal. */
function rounded(value: unknown): unknown {
	return JSON.parse(
		JSON.stringify(value, (_, one: unknown) =>
			typeof one === 'number' ? Math.round(one * 1e9) / 1e9 + 0 : one
		)
	);
}

/** Whether the kept sums of a question are those that its sheets add up to. */
async function expectSame(questionId: string): Promise<void> {
	const place = itemsOf(edition).findIndex(({ id }) => id === questionId);
	const sheets = await sheetsOfEdition(store.read, edition, questionId);
	const sums = await keptSums(store.read, edition);
	expect(rounded(sums)).toEqual(rounded(sheets.reduce(addSheet, emptySums(itemsOf(edition)))));
	const choices = sheets.flatMap((sheet) => {
		const rest = restOf(sheet, place);
		return rest === undefined ? [] : [{ chosen: sheet.chosen, rest }];
	});
	const [sum = expect.unreachable(questionId)] = sums.items.slice(place);
	const kept = await keptOptionSums(store.read, edition, sum, OPTIONS);
	expect(rounded(kept)).toEqual(rounded(choices.reduce(addChoice, emptyOptionSums(OPTIONS))));
}

it('keeps sums from which the same comes as from the sheets themselves', async () => {
	await takeAll(9);
	await take(9, { lighter: true });
	const other = await aClass(store, teacher, { name: 'Period 5' });
	const assigned = await anAssignment(store, teacher, { classId: other });
	await takeAll(2, { assigned, into: other });
	await Promise.all(itemsOf(edition).map(({ id }) => expectSame(id)));
});

it('tells the class from all classes, who left from who is there, and the lighter version from the other', async () => {
	const [first = expect.unreachable()] = await takeAll(5);
	await take(5, { lighter: true });
	const other = await aClass(store, teacher, { name: 'Period 5' });
	const assigned = await anAssignment(store, teacher, { classId: other });
	await takeAll(2, { assigned, into: other });
	await leave(store, first, NOW);
	expect(await look('plainer')).toMatchObject({ ofClass: { n: 5 }, overall: { n: 8 } });
	expect(await look('mark-lane')).toMatchObject({ ofClass: { n: 4 }, overall: { n: 7 } });
	expect(await look('mark-north')).toMatchObject({ ofClass: { n: 1 }, overall: { n: 1 } });
});

it('has nothing of a question that nobody was asked, and says of which edition it stands', async () => {
	const { ofClass, overall, versions } = await look('plainer');
	expect(ofClass).toMatchObject({ n: 0, facility: undefined, options: [], flags: [] });
	expect(overall).toEqual(ofClass);
	expect(versions).toEqual([{ editions: [1], isThis: true, n: 0, facility: undefined }]);
});

it('does not count a student whose account is gone among the class', async () => {
	const [first = expect.unreachable()] = await takeAll(5);
	await store.write(async (tx) => {
		await tx.delete(tx.tables.accounts).where(eq(tx.tables.accounts.id, first.id));
	});
	expect(await look('plainer')).toMatchObject({ ofClass: { n: 4 } });
});

it('sets the versions of a question beside one another, with as many as each has', async () => {
	await takeAll(10);
	const changed = aCourse(({ lesson: draft }) => {
		draft.title = 'Loaded language, again';
	}).lessons[0];
	const reworded = aCourse(({ lesson: draft }) => {
		draft.steps = draft.steps.map((step) =>
			'id' in step && step.id === 'plainer' ? { ...step, prompt: 'Which wording is plain?' } : step
		);
	}).lessons[0];
	await anEdition(store, changed);
	const { id: editionId } = await anEdition(store, reworded);
	expect((await look('plainer')).versions).toEqual([
		{ editions: [3], isThis: false, n: 0, facility: undefined },
		{
			editions: [1, 2],
			isThis: true,
			n: 10,
			facility: expect.objectContaining({ share: 0.4, n: 10 }) as object
		}
	]);
	expect(editionId).not.toBe(edition.id);
});

/** So many students who judge the fair passage. */
async function judgeFair({ accusing, of }: { accusing: number; of: number }): Promise<void> {
	for (let number = 0; number < of; number++) {
		const student = await aStudent(store, { classId, name: `Student ${number}` });
		const answers = { 'name-fair': choosing(number < accusing ? 'a' : 'c') };
		await anAttempt(store, student, { assignmentId, answers, handedInAt: NOW });
	}
}

it('finds the fault with a fair passage that most accused, and none with a slanted one', async () => {
	await judgeFair({ accusing: 13, of: 20 });
	expect((await look('name-fair')).ofClass.flags.map(({ code }) => code)).toContain('U');
	expect((await look('name-slanted')).ofClass.flags.map(({ code }) => code)).not.toContain('U');
});

it('is not there for another teacher, nor for a question of another lesson', async () => {
	const colleague = await aTeacher(store, { name: 'Mr. Lind' });
	const theirs = itemInsights(store, colleague, { assignmentId, questionId: 'plainer' });
	await expect(theirs).rejects.toMatchObject({ status: 404 });
	await expect(look('elsewhere')).rejects.toMatchObject({ status: 404 });
});
