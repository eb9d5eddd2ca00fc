/** What a teacher sees of an assignment. Counts and pictures; the pages make the sentences. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { attemptStateOf, isLate, type AttemptState } from '../lessons/attempt-state';
import { findQuestion, passageOf, questionsOf, type Lesson } from '../lessons/lesson';
import { discernmentOf, meanScore, type Discernment } from '../lessons/results';
import { MIN_STUDENTS } from '../measure/heat-map';
import { bind, type Answer, type Question, type Report, type Review } from '../questions/models';
import { getAssignment, type TaughtAssignment } from './assignments';
import { savedAnswers, type SavedAnswer } from './attempts';
import { listRoster } from './classes';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import type { Edition } from './lessons';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';

export interface Cell {
	readonly questionId: string;
	readonly state: 'given' | 'open' | 'ahead';
	/** 0..1, for an answer that was given and handed in: before that it can still change. */
	readonly score: number | undefined;
}

/** One question of a lesson by its place: the two versions have different questions there, or the same. */
export interface Column {
	readonly question: Question;
	/** What stands here for those who chose the lighter version, where it differs. */
	readonly lighter: Question | undefined;
}

export interface StudentResult {
	readonly id: string;
	readonly name: string;
	readonly state: AttemptState;
	readonly lighter: boolean;
	readonly handedInAt: Date | undefined;
	readonly isLate: boolean;
	/** One for each question, in the lesson's order. Empty until started. */
	readonly cells: readonly Cell[];
	/** Mean over the questions, unanswered ones 0; only after handing in. */
	readonly score: number | undefined;
	readonly discernment: Discernment | undefined;
}

export interface Results extends TaughtAssignment {
	readonly columns: readonly Column[];
	readonly students: readonly StudentResult[];
}

interface Run {
	readonly attempt: Row<'attempts'>;
	readonly saved: ReadonlyMap<string, SavedAnswer>;
}

/** The students × questions grid of an assignment. @throws HttpError 404 when it is not of a class of theirs. */
export async function assignmentResults(
	store: Store,
	teacher: Teacher,
	assignmentId: string
): Promise<Results> {
	const taught = await getAssignment(store, teacher, assignmentId);
	const students = await listRoster(store, teacher, taught.class.id);
	const runs = await runsOf(store.read, taught);
	return {
		...taught,
		columns: columnsOf(taught.edition.lesson),
		students: students.map(({ id, name }) => resultOf(taught, { id, name }, runs.get(id)))
	};
}

/** The questions of a lesson by their place in it. */
export function columnsOf(lesson: Lesson): Column[] {
	const lighter = questionsOf(lesson, { lighter: true });
	return questionsOf(lesson, { lighter: false }).map((question, index) => {
		const other = lighter[index];
		return { question, lighter: other?.id === question.id ? undefined : other };
	});
}

/** The latest attempt of each student who is in the class now, with its answers. */
async function runsOf(
	db: Db,
	{ assignment, edition }: { assignment: { id: string }; edition: Edition }
): Promise<Map<string, Run>> {
	const { attempts, assignments, enrollments } = db.tables;
	const rows = await db
		.select({ attempt: attempts })
		.from(attempts)
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.innerJoin(
			enrollments,
			and(eq(enrollments.classId, assignments.classId), eq(enrollments.accountId, attempts.accountId))
		)
		.where(and(eq(attempts.assignmentId, assignment.id), isNull(enrollments.leftAt)))
		.orderBy(asc(attempts.number));
	const runs = await Promise.all(
		rows.map(async ({ attempt }) => {
			const saved = await savedAnswers(db, edition, attempt.id);
			return [attempt.accountId, { attempt, saved }] as const;
		})
	);
	return new Map(runs);
}

function resultOf(
	{ assignment, edition }: TaughtAssignment,
	student: { id: string; name: string },
	run: Run | undefined
): StudentResult {
	const questions = run ? questionsOf(edition.lesson, run.attempt) : [];
	const isDone = run?.attempt.handedInAt != null;
	const cells = questions.map(({ id }): Cell => {
		const saved = run?.saved.get(id);
		const state = saved?.isGiven ? 'given' : saved || isDone ? 'open' : 'ahead';
		return { questionId: id, state, score: isDone ? saved?.score : undefined };
	});
	return {
		...student,
		state: attemptStateOf(run?.attempt),
		lighter: run?.attempt.lighter ?? false,
		handedInAt: run?.attempt.handedInAt ?? undefined,
		isLate: run !== undefined && isLate(run.attempt, assignment.dueAt),
		cells,
		score: isDone ? meanScore(cells.map(({ score }) => score)) : undefined,
		discernment: run && isDone ? discernmentOf(edition.lesson, workOf(run)) : undefined
	};
}

/** One answer of a student's: where it stands, and once the attempt is handed in, with the key beside it. */
export interface StudentAnswer extends Cell {
	readonly question: Question;
	/** Only after handing in; also for a question that was not answered. */
	readonly review: Review | undefined;
}

export interface StudentWork extends TaughtAssignment {
	readonly student: StudentResult;
	/** One for each question of the version that was taken. Empty until started. */
	readonly answers: readonly StudentAnswer[];
}

/**
 * One student's answers to an assignment: only where they stand until handed in, everything after.
 * @throws HttpError 404 when the assignment is not of a class of theirs, or the student not in that class.
 */
export async function studentWork(
	store: Store,
	teacher: Teacher,
	{ assignmentId, studentId }: { assignmentId: string; studentId: string }
): Promise<StudentWork> {
	const taught = await getAssignment(store, teacher, assignmentId);
	const roster = await listRoster(store, teacher, taught.class.id);
	const member = roster.find(({ id }) => id === studentId) ?? refuseNotFound();
	const run = (await runsOf(store.read, taught)).get(studentId);
	const student = resultOf(taught, { id: member.id, name: member.name }, run);
	const { lesson } = taught.edition;
	return {
		...taught,
		student,
		answers: questionsOf(lesson, student).flatMap((question, index) => {
			const cell = student.cells[index];
			if (!cell) return [];
			const isDone = student.state === 'handed in';
			const answer = run?.saved.get(question.id)?.answer;
			const review = isDone ? bind(question, passageOf(lesson, question)).review(answer) : undefined;
			return [{ ...cell, question, review }];
		})
	};
}

function workOf({ attempt, saved }: Run) {
	return {
		lighter: attempt.lighter,
		answers: new Map([...saved].map(([id, { answer }]) => [id, answer]))
	};
}

/** A question of an assignment with what the class answered. */
export interface QuestionResults extends TaughtAssignment {
	readonly question: Question;
	/** How many answers were given and handed in. */
	readonly answers: number;
	/** How many it takes before anything of them is shown. */
	readonly needed: number;
	readonly report: Report | undefined;
}

/** What the class answered to one question; shown from five answers on. @throws HttpError 404 */
export async function questionResults(
	store: Store,
	teacher: Teacher,
	{ assignmentId, questionId }: { assignmentId: string; questionId: string }
): Promise<QuestionResults> {
	const taught = await getAssignment(store, teacher, assignmentId);
	const question = findQuestion(taught.edition.lesson, questionId) ?? refuseNotFound();
	const answers = await givenAnswers(store, taught, questionId);
	const bound = bind(question, passageOf(taught.edition.lesson, question));
	return {
		...taught,
		question,
		answers: answers.length,
		needed: MIN_STUDENTS,
		report: answers.length >= MIN_STUDENTS ? bound.report(answers) : undefined
	};
}

/**
 * What the class answered to a question, for a student who has handed in: the marks of at least five, and no name.
 */
export async function classReport(
	store: Store,
	{ assignmentId, edition }: { assignmentId: string; edition: Edition },
	question: Question
): Promise<{ answers: number; needed: number; report: Report | undefined }> {
	const answers = await givenAnswers(store, { assignment: { id: assignmentId }, edition }, question.id);
	const bound = bind(question, passageOf(edition.lesson, question));
	return {
		answers: answers.length,
		needed: MIN_STUDENTS,
		report: answers.length >= MIN_STUDENTS ? bound.report(answers) : undefined
	};
}

async function givenAnswers(
	store: Store,
	assigned: { assignment: { id: string }; edition: Edition },
	questionId: string
): Promise<Answer[]> {
	const runs = await runsOf(store.read, assigned);
	return [...runs.values()].flatMap(({ attempt, saved }) => {
		const answer = saved.get(questionId);
		return attempt.handedInAt && answer?.isGiven ? [answer.answer] : [];
	});
}
