/** A key that is corrected after 5,000 answers: how long the preview, the correction and taking it back hold others up. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Lesson } from '../../src/lib/lessons/lesson';
import { previewCorrection } from '../../src/lib/server/correction-preview';
import { applyCorrection, undoCorrection } from '../../src/lib/server/corrections';
import type { Store } from '../../src/lib/server/db/store';
import type { Teacher } from '../../src/lib/server/policy';
import { hoursFromNow, NOW } from '../support/builders';
import { changePassage, changeQuestion, makeRight } from '../support/corrected-lesson';
import { report } from './measure';
import { courseLessons, manyClasses, STUDENTS } from './one-class';

const ANSWERS = 5000;
const LATER = hoursFromNow(24 * 60);
/** In milliseconds. */
const MOST = 2000;

/** Every student of many classes took one lesson; one question in it was answered by all. */
export async function benchCorrections(): Promise<void> {
	const lesson = courseLessons().find(({ id }) => id === 'loaded-language');
	if (!lesson) throw new Error('The course has no lesson on loaded language.');
	const folder = mkdtempSync(join(tmpdir(), 'underline-bench-'));
	try {
		const classes = Math.ceil(ANSWERS / STUDENTS);
		const { store, answers } = await manyClasses(join(folder, 'underline.db'), [lesson], classes);
		report({ metric: 'corrections: answers stored', value: answers, unit: 'answers', goal: null });
		const teacher = await writer(store, lesson);
		await benchCase(store, teacher, 'marked words', lesson, ofPassage(lesson));
		await benchCase(store, teacher, 'a choice', lesson, ofChoice(lesson));
		await store.close();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A teacher who writes the lesson, and teaches one of the classes that took it. */
async function writer(store: Store, lesson: Lesson): Promise<Teacher> {
	const { accounts } = store.read.tables;
	const [account] = await store.read.select().from(accounts).where(eq(accounts.role, 'teacher')).limit(1);
	if (!account) throw new Error('There is no teacher.');
	await store.write(async (tx) => {
		const { drafts, draftEditors } = tx.tables;
		const made = { createdAt: NOW, changedAt: NOW, changedBy: account.id, trashedAt: null };
		await tx.insert(drafts).values({ id: lesson.id, document: lesson, revision: 1, ...made });
		await tx.insert(draftEditors).values({ draftId: lesson.id, accountId: account.id });
	});
	const { id, displayName: name, username } = account;
	return { kind: 'teacher', id, name, username, isAdmin: false };
}

function ofPassage(lesson: Lesson): Lesson {
	const marked = lesson.steps.find(
		({ step }) => step.kind === 'question' && step.question.kind === 'highlight'
	);
	const id = marked?.step.kind === 'question' ? marked.step.question.passage : undefined;
	if (id === undefined) throw new Error('The lesson marks no words.');
	return changePassage(lesson, id, (passage) => ({ ...passage, keys: passage.keys.slice(1) }));
}

function ofChoice(lesson: Lesson): Lesson {
	const chosen = lesson.steps.find(({ step }) => step.kind === 'question' && step.question.kind === 'choice');
	if (!chosen) throw new Error('The lesson has no choice.');
	return changeQuestion(lesson, chosen.step.id, (question) =>
		question.kind === 'choice'
			? makeRight(question, question.options.find(({ right }) => !right)?.id ?? '')
			: question
	);
}

async function benchCase(store: Store, teacher: Teacher, name: string, lesson: Lesson, to: Lesson) {
	const wanted = { lessonId: lesson.id, lesson: to };
	const time = async <T>(what: string, task: () => Promise<T>): Promise<T> => {
		const begun = performance.now();
		const result = await task();
		const value = performance.now() - begun;
		report({ metric: `corrections, ${name}: ${what}`, value, unit: 'ms', goal: MOST });
		return result;
	};
	const { moves } = await time('preview', () => previewCorrection(store, teacher, wanted, LATER));
	const graded = Object.values(moves).reduce((sum, count) => sum + count, 0);
	report({ metric: `corrections, ${name}: answers graded anew`, value: graded, unit: 'answers', goal: null });
	const outcome = await time('apply', () =>
		applyCorrection(store, teacher, { ...wanted, reason: 'It was wrong.' }, LATER)
	);
	if (outcome.kind !== 'applied') throw new Error(`Nothing was corrected: ${outcome.kind}.`);
	await time('undo', () => undoCorrection(store, teacher, outcome.id, LATER));
}
