/** What a correction would change, before anything is stored: who moves from what to what, and which feedback. */
import { and, eq } from 'drizzle-orm';
import type { LessonComparison } from '../lessons/correction';
import { feedbackChanges, type FeedbackChange } from '../lessons/feedback-change';
import { findQuestion, passageOf, questionsOf } from '../lessons/lesson';
import { bind, type Review } from '../questions/models';
import { getAssignment, type TaughtAssignment } from './assignments';
import { listRoster } from './classes';
import { scoresOf } from './correction-events';
import { propose, type NewLesson } from './corrections';
import type { Store } from './db/store';
import type { Edition } from './lessons';
import type { Teacher } from './policy';
import { rescore, type Regrade, type Rescoring } from './rescoring';
import { readRun, runsOf, type Run, type StudentRuns } from './runs';
import { FIRST_TRY } from './saved-answers';

/** One answer that is graded anew. Scores are 0..1; undefined while a person has to grade it. */
export interface PreviewAnswer {
	readonly questionId: string;
	/** In the version that was taken, from 1. */
	readonly number: number;
	readonly from: number | undefined;
	readonly to: number | undefined;
	/** A teacher's grade stands, and stays. */
	readonly isByTeacher: boolean;
	readonly feedback: readonly FeedbackChange[];
}

/** An attempt of a student in a class of this teacher's. */
export interface PreviewAttempt {
	readonly id: string;
	readonly number: number;
	readonly assignmentId: string;
	readonly student: { readonly id: string; readonly name: string };
	readonly className: string;
	/** For the whole attempt, by the rules of its assignment; undefined while nothing is graded. */
	readonly from: number | undefined;
	readonly to: number | undefined;
	readonly answers: readonly PreviewAnswer[];
}

/** How many first answers go where. */
export interface Moves {
	readonly up: number;
	readonly down: number;
	/** To or from a person who has to grade. */
	readonly otherwise: number;
	readonly same: number;
}

export interface CorrectionPreview {
	readonly comparison: LessonComparison;
	/** The number of the edition that has these keys already; undefined where the correction makes the next one. */
	readonly isOut: number | undefined;
	/** Students who answered a question whose key changes, in whatever class. */
	readonly students: number;
	readonly moves: Moves;
	/** Attempts handed in by students of this teacher where a score or feedback changes, by class and name. */
	readonly attempts: readonly PreviewAttempt[];
	/** Students of others, or at work still, who are counted and not named. */
	readonly elsewhere: number;
}

/**
 * Works out what `applyCorrection` would do at this moment, and stores nothing.
 * @throws HttpError 404 not theirs, or never published · 422 another lesson.
 */
export async function previewCorrection(
	store: Store,
	teacher: Teacher,
	wanted: NewLesson,
	now: Date
): Promise<CorrectionPreview> {
	const { comparison, isOut, corrections, after } = await propose(store.read, teacher, wanted, now);
	const rescoring = await rescore(store.read, wanted.lessonId, { before: corrections, after });
	const first = rescoring.regrades.filter(({ answer }) => answer.tryNumber === FIRST_TRY);
	const done = await listDone(store, teacher, { ...rescoring, regrades: first }, now);
	const named = new Set(done.map(({ student }) => student.id));
	const students = new Set(first.map(({ attempt }) => attempt.accountId));
	return {
		...{ comparison, isOut: isOut?.number },
		students: students.size,
		moves: countMoves(first),
		attempts: done.filter(({ answers }) => answers.some(isSeen)),
		elsewhere: [...students].filter((id) => !named.has(id)).length
	};
}

function isSeen({ from, to, feedback }: PreviewAnswer): boolean {
	return from !== to || feedback.length > 0;
}

function countMoves(regrades: readonly Regrade[]): Moves {
	const moves = { up: 0, down: 0, otherwise: 0, same: 0 };
	for (const regrade of regrades) {
		const { from, to } = scoresOf(regrade);
		if (from === to) moves.same++;
		else if (from === undefined || to === undefined) moves.otherwise++;
		else if (to > from) moves.up++;
		else moves.down++;
	}
	return moves;
}

/** The attempts that students of this teacher have handed in. */
async function listDone(
	store: Store,
	teacher: Teacher,
	{ touched, regrades }: Rescoring,
	now: Date
): Promise<PreviewAttempt[]> {
	const attempts: PreviewAttempt[] = [];
	for (const id of await listTaught(store, teacher, regrades)) {
		const taught = await getAssignment(store, teacher, id);
		const before = touched.find(({ edition }) => edition.id === taught.edition.id)?.before;
		const runs = await runsOf(store.read, taught, now);
		const own = regrades.filter(({ attempt }) => attempt.assignmentId === id);
		for (const { id: studentId, name } of await listRoster(store, teacher, taught.class.id)) {
			const student = runs.get(studentId);
			for (const run of student?.runs ?? []) {
				const changed = own.filter(({ attempt }) => attempt.id === run.attempt.id);
				if (!student || !before || !run.isDone || changed.length === 0) continue;
				const read = readAttempt({ taught, student, run, before, changed }, now);
				attempts.push({ ...read, student: { id: studentId, name } });
			}
		}
	}
	return attempts;
}

/** The assignments among those concerned that are of a class of theirs. */
async function listTaught(store: Store, teacher: Teacher, regrades: readonly Regrade[]): Promise<string[]> {
	const { assignments, classTeachers } = store.read.tables;
	const rows = await store.read
		.select({ id: assignments.id })
		.from(assignments)
		.innerJoin(classTeachers, eq(classTeachers.classId, assignments.classId))
		.where(and(eq(classTeachers.accountId, teacher.id), eq(assignments.isSelfStudy, false)))
		.orderBy(assignments.createdAt);
	const concerned = new Set(regrades.map(({ attempt }) => attempt.assignmentId));
	return rows.flatMap(({ id }) => (concerned.has(id) ? [id] : []));
}

interface Changed {
	readonly taught: TaughtAssignment;
	readonly student: StudentRuns;
	readonly run: Run;
	/** The edition as it reads now. */
	readonly before: Edition;
	readonly changed: readonly Regrade[];
}

function readAttempt(
	{ taught, student, run, before, changed }: Changed,
	now: Date
): Omit<PreviewAttempt, 'student'> {
	const saved = new Map(run.saved);
	for (const regrade of changed) {
		const { questionId } = regrade.answer;
		const known = saved.get(questionId);
		if (known) saved.set(questionId, { ...known, score: scoresOf(regrade).to });
	}
	const { attempt } = run;
	const after = readRun(taught, student.times, { attempt, saved }, now);
	const questions = questionsOf(before.lesson, attempt);
	return {
		...{ id: attempt.id, number: attempt.number, assignmentId: attempt.assignmentId },
		...{ className: taught.class.name, from: run.score, to: after.score },
		answers: changed
			.map((regrade) => ({
				questionId: regrade.answer.questionId,
				number: questions.findIndex(({ id }) => id === regrade.answer.questionId) + 1,
				...scoresOf(regrade),
				isByTeacher: regrade.teacher !== undefined,
				feedback: feedbackOf(before, regrade)
			}))
			.sort((a, b) => a.number - b.number)
	};
}

function feedbackOf(before: Edition, { edition, answer }: Regrade): FeedbackChange[] {
	const [earlier, later] = [before, edition].map(({ lesson }): Review | undefined => {
		const question = findQuestion(lesson, answer.questionId);
		const bound = question && bind(question, passageOf(lesson, question));
		return bound?.review(bound.readStored(answer.value));
	});
	return earlier && later ? feedbackChanges(earlier, later) : [];
}
