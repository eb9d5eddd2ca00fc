/** How much the database grows by one answer, from its first save until what is counted of it at hand-in. */
import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Question } from '../../../src/lib/questions/models';
import { plainSave, saveAnswer } from '../../../src/lib/server/answers';
import { handIn, startAttempt } from '../../../src/lib/server/attempts';
import { aClass, anAssignment, aStudent, aTeacher, NOW } from '../../support/builders';
import { report } from '../measure';
import { answersTo } from './saves';
import { DATABASE, lessonToLoad, openStore, questionsToLoad } from './school';

/** Fewer leave a dozen trees of pages half empty at their ends, which would count as much as a tenth of the growth. */
const STUDENTS = 1600;
/** In bytes. */
const MOST = { choice: 400, highlight: 700 } as const;

export async function benchGrowth(): Promise<void> {
	for (const kind of ['choice', 'highlight'] as const) {
		const folder = mkdtempSync(join(tmpdir(), 'underline-bench-'));
		try {
			const questions = questionsToLoad(lessonToLoad()).filter((question) => question.kind === kind);
			const before = await growBy(folder, []);
			const after = await growBy(folder, questions);
			const value = (after - before) / (STUDENTS * questions.length);
			report({ metric: `growth: (i) the file, for each ${kind}`, value, unit: 'bytes', goal: MOST[kind] });
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
}

/** Lets a new class answer these questions and hand in. @returns by how many bytes the pages in use grew. */
async function growBy(folder: string, questions: readonly Question[]): Promise<number> {
	const lesson = lessonToLoad();
	const store = openStore(folder);
	const teacher = await aTeacher(store);
	const classId = await aClass(store, teacher);
	const assignmentId = await anAssignment(store, teacher, { classId, lesson });
	const students = [];
	for (let seat = 0; seat < STUDENTS; seat++) students.push(await aStudent(store, { classId }));
	await store.close();
	const before = sizeOf(folder);
	const opened = openStore(folder);
	for (const [seat, student] of students.entries()) {
		const attemptId = await startAttempt(opened, student, { assignmentId, lighter: false }, NOW);
		for (const question of questions) {
			const answers = answersTo(lesson, question);
			const value = answers[seat % answers.length];
			if (!value) throw new Error('There is no answer to a question.');
			const save = plainSave({ questionId: question.id, revision: 1, value });
			await saveAnswer(opened, student, attemptId, save, NOW);
		}
		await handIn(opened, student, attemptId, NOW);
	}
	await opened.close();
	return sizeOf(folder) - before;
}

/** The pages in use: those that are free are used again. */
function sizeOf(folder: string): number {
	const db = new Database(join(folder, DATABASE), { readonly: true });
	const of = (name: string) => Number(db.pragma(name, { simple: true }));
	const size = (of('page_count') - of('freelist_count')) * of('page_size');
	db.close();
	return size;
}
