/** Keys that are corrected for more students than are counted at once: some five hundred at a time are. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyClass } from '../../../tests/bench/copies';
import { makeClass } from '../../../tests/bench/one-class';
import { aLesson, hoursFromNow, NOW } from '../../../tests/support/builders';
import {
	addKey,
	changePassage,
	changeQuestion,
	makeRight,
	readSums,
	snapshot
} from '../../../tests/support/corrected-lesson';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Lesson } from '../lessons/lesson';
import { previewCorrection, type PreviewAttempt } from './correction-preview';
import { applyCorrection, undoCorrection } from './corrections';
import { openSqliteStore } from './db/sqlite-store';
import type { Store } from './db/store';
import { recount } from './evidence';
import { assignmentResults } from './insights';
import type { Teacher } from './policy';

/** One batch, and a part of a second. */
const CLASSES = 19;
const AT_ONCE = 500;
const LATER = hoursFromNow(30);

let opened: TestStore;
let store: Store;
let teacher: Teacher;
const lesson = aLesson();
beforeEach(async () => {
	opened = testStore();
	await makeClass(opened.store, [lesson]);
	await opened.store.close();
	copyClass(opened.file, CLASSES);
	const { file, migrations } = opened;
	opened.store = openSqliteStore({ file, migrations, now: NOW });
	store = opened.store;
	teacher = await everybodysTeacher();
});
afterEach(() => opened.cleanup());

/** Whoever wrote the lesson teaches every class that took it. */
async function everybodysTeacher(): Promise<Teacher> {
	const { classTeachers } = store.read.tables;
	const taught = await store.read.select().from(classTeachers);
	const [first, ...others] = taught;
	if (!first) throw new Error('Nobody teaches.');
	const id = first.accountId;
	await store.write(async (tx) => {
		const { drafts, draftEditors } = tx.tables;
		const made = { createdAt: NOW, changedAt: NOW, changedBy: id, trashedAt: null };
		await tx.insert(drafts).values({ id: lesson.id, document: lesson, revision: 1, ...made });
		await tx.insert(draftEditors).values({ draftId: lesson.id, accountId: id });
		await tx.insert(tx.tables.classTeachers).values(others.map((other) => ({ ...other, accountId: id })));
	});
	return { kind: 'teacher', id, name: 'Ms. Okafor', username: 'okafor', isAdmin: false };
}

const one = changePassage(lesson, 'lane', (passage) => addKey(passage, 'painted in one night'));
const two = changeQuestion(
	changePassage(one, 'lane', (passage) => ({ ...passage, keys: passage.keys.slice(1) })),
	'plainer',
	(question) => makeRight(question, 'c')
);

async function correct(to: Lesson, now: Date): Promise<string> {
	const wanted = { lessonId: lesson.id, lesson: to, reason: 'It was wrong.' };
	const outcome = await applyCorrection(store, teacher, wanted, now);
	if (outcome.kind !== 'applied') throw new Error(outcome.kind);
	return outcome.id;
}

async function everything() {
	const { rows, feedback } = await snapshot(store);
	return { rows, feedback, sums: await readSums(store) };
}
type State = Awaited<ReturnType<typeof everything>>;

/** What each attempt is worth, over all classes, and each answer in it. */
async function listScores(): Promise<ReadonlyMap<string, PreviewAttempt['from']>> {
	const { assignments, attempts } = store.read.tables;
	const scores = new Map<string, PreviewAttempt['from']>();
	const owners = new Map(
		(await store.read.select().from(attempts)).map(({ id, accountId }) => [accountId, id])
	);
	for (const { id } of await store.read.select().from(assignments)) {
		const { students } = await assignmentResults(store, teacher, id, LATER);
		for (const { id: student, score, cells } of students) {
			const attempt = owners.get(student) ?? '';
			scores.set(attempt, score);
			for (const cell of cells) scores.set(`${attempt} ${cell.questionId}`, cell.score);
		}
	}
	return scores;
}

/** Holds what a preview says of every attempt against what became of it. */
function expectForeseen(
	foreseen: readonly PreviewAttempt[],
	[before, after]: readonly [State, State],
	[from, to]: readonly Awaited<ReturnType<typeof listScores>>[]
): void {
	const shown = ({ feedback }: State, place: string) => JSON.stringify(feedback[place]);
	const touched = Object.keys(before.feedback).filter(
		(place) => shown(before, place) !== shown(after, place)
	);
	const said = foreseen.flatMap(({ id, answers }) =>
		answers.flatMap(({ questionId, ...answer }) =>
			answer.from !== answer.to || answer.feedback.length > 0 ? [`${id} ${questionId}`] : []
		)
	);
	expect(said.sort()).toEqual(touched.sort());
	for (const attempt of foreseen) {
		const { id, answers } = attempt;
		expect([from?.get(id), to?.get(id)]).toEqual([attempt.from, attempt.to]);
		const both = answers.map(({ questionId }) =>
			[from, to].map((scores) => scores?.get(`${id} ${questionId}`))
		);
		expect(both).toEqual(answers.map((answer) => [answer.from, answer.to]));
	}
}

/** Corrects, and holds the preview of it against everything that is stored and shown. */
async function correctAsForeseen(to: Lesson, now: Date): Promise<{ id: string; before: State }> {
	const wanted = { lessonId: lesson.id, lesson: to };
	const { attempts, students } = await previewCorrection(store, teacher, wanted, now);
	expect(students).toBeGreaterThan(AT_ONCE);
	const before = await everything();
	const scores = await listScores();
	const id = await correct(to, now);
	expectForeseen(attempts, [before, await everything()], [scores, await listScores()]);
	return { id, before };
}

it('all attempts become what the preview said, and go back to the letter, in the right order only', async () => {
	const first = await correctAsForeseen(one, LATER);
	const second = await correctAsForeseen(two, hoursFromNow(31));
	await expect(undoCorrection(store, teacher, first.id, hoursFromNow(32))).rejects.toMatchObject({
		status: 409
	});
	await undoCorrection(store, teacher, second.id, hoursFromNow(32));
	expect(await everything()).toEqual(second.before);
	await undoCorrection(store, teacher, first.id, hoursFromNow(33));
	expect(await everything()).toEqual(first.before);
}, 120_000);

it('they keep what counting an attempt by itself would keep', async () => {
	await correct(two, LATER);
	const kept = await everything();
	await store.write(async (tx) => {
		const attempts = await tx.select().from(tx.tables.attempts);
		// Every batch has some of them.
		for (const { id } of attempts.filter((_, place) => place % 7 === 0)) await recount(tx, id);
	});
	expect(await everything()).toEqual(kept);
}, 120_000);
