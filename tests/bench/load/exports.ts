/** Saves at a steady rate while a teacher downloads every file of a big class, one after the other. */
import type { Question } from '../../../src/lib/questions/models';
import { plainSave, saveAnswer } from '../../../src/lib/server/answers';
import { handIn, startAttempt } from '../../../src/lib/server/attempts';
import { createSession } from '../../../src/lib/server/sessions';
import { aClass, anAssignment, aStudent, aTeacher } from '../../support/builders';
import { report, timesOf } from '../measure';
import { answersTo, headersOf, type NextSave, type Save } from './saves';
import { lessonToLoad, openStore, questionsToLoad } from './school';
import { openPool, send, steadily, type Call, type Sent } from './send';
import { startWatched } from './watched-server';

const STUDENTS = 200;
const CONNECTIONS = 48;
const SAVES = { perSecond: 300, seconds: 10 };
const WARM_UP = { perSecond: 300, seconds: 3 };
/** More than a teacher may. */
const SETTINGS = { EXPORTS_PER_MINUTE: '99999' };

export async function benchExports(folder: string, nextSave: NextSave): Promise<void> {
	const big = await makeBigClass(folder);
	const server = await startWatched(folder, SETTINGS);
	const pool = openPool(server.origin, CONNECTIONS);
	const exporting = openPool(server.origin, 1);
	const next = () => nextSave(server.origin);
	try {
		await steadily(pool, next, WARM_UP);
		reportSaves('alone', (await steadily(pool, next, SAVES)).sent);
		let isOver = false;
		const files = big.paths.map((path): Call => ({
			...{ method: 'GET', path, headers: headersOf(big.token, server.origin) }
		}));
		const sent: Sent<Call>[] = [];
		const exports = (async () => {
			while (!isOver) for (const file of files) sent.push(await send(exporting, file));
		})();
		const saves = await steadily(pool, next, SAVES);
		isOver = true;
		await exports;
		reportSaves('beside exports', saves.sent);
		reportFiles(sent);
	} finally {
		await Promise.all([pool.destroy(), exporting.destroy()]);
		await server.stop();
	}
}

/** A class that has handed in. @returns the addresses of its files, and the session of its teacher. */
async function makeBigClass(folder: string): Promise<{ token: string; paths: readonly string[] }> {
	const store = openStore(folder);
	const now = new Date();
	const lesson = lessonToLoad();
	const questions = questionsToLoad(lesson);
	const teacher = await aTeacher(store);
	const classId = await aClass(store, teacher);
	const window = { opensAt: new Date(now.getTime() - 3_600_000), dueAt: new Date(now.getTime() + 3_600_000) };
	const assignmentId = await anAssignment(store, teacher, { classId, lesson, ...window });
	const answers = new Map(questions.map((question) => [question, answersTo(lesson, question)]));
	for (let seat = 0; seat < STUDENTS; seat++) {
		const student = await aStudent(store, { classId, name: `Student ${seat + 1}` });
		const attemptId = await startAttempt(store, student, { assignmentId, lighter: false }, now);
		for (const [question, given] of answers) {
			const value = given[seat % given.length];
			if (!value) throw new Error('There is no answer to a question.');
			const save = plainSave({ questionId: question.id, revision: 1, value });
			await saveAnswer(store, student, attemptId, save, now);
		}
		await handIn(store, student, attemptId, now);
	}
	const token = await createSession(store, teacher.id, now);
	await store.close();
	return { token, paths: filesOf(assignmentId, questions) };
}

function filesOf(assignmentId: string, questions: readonly Question[]): string[] {
	const at = `/teach/assignments/${assignmentId}`;
	const ofQuestions = questions.map(({ id }) => `${at}/questions/${id}/answers.csv`);
	return [`${at}/export.csv`, `${at}/gradebook.csv?for=spreadsheet`, ...ofQuestions];
}

function reportSaves(how: string, sent: readonly Sent<Save>[]): void {
	const { p50, p99 } = timesOf(sent.map(({ took }) => took));
	const of = `answers: 300 saves a second, ${how}`;
	report({ metric: `${of}, p50`, value: p50, unit: 'ms', goal: null });
	report({ metric: `${of}, p99`, value: p99, unit: 'ms', goal: null });
	const refused = sent.filter(({ status }) => status !== 200).length;
	report({ metric: `${of}, not stored`, value: refused, unit: 'answers', goal: 0 });
}

function reportFiles(sent: readonly Sent<Call>[]): void {
	const failed = sent.find(({ status }) => status !== 200);
	if (failed) throw new Error(`${failed.call.path} ended with ${failed.status}.`);
	const { p50 } = timesOf(sent.map(({ took }) => took));
	report({
		metric: `answers: files of ${STUDENTS} students`,
		value: sent.length,
		unit: 'requests',
		goal: null
	});
	report({ metric: `answers: a file of ${STUDENTS} students, p50`, value: p50, unit: 'ms', goal: null });
}
