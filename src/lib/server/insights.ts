/** What a teacher sees of an assignment. Counts and pictures; the pages make the sentences. */
import { deadlineOf, isLate, type Phase } from '../lessons/attempt-state';
import { findQuestion, passageOf, questionsOf, type Lesson } from '../lessons/lesson';
import { countJudgments, type Discernment } from '../lessons/results';
import { MIN_STUDENTS } from '../measure/heat-map';
import { bind, type Answer, type Question, type Report } from '../questions/models';
import { getAssignment, type TaughtAssignment } from './assignments';
import { listRoster } from './classes';
import type { Store } from './db/store';
import type { Row } from './db/tables';
import { discernmentsAt } from './judgments';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';
import type { SavedAnswer } from './saved-answers';
import { countedRun, firstRun, runsOf, type Run, type StudentRuns } from './runs';
import { rulesOf } from './standing';

export interface Cell {
	readonly questionId: string;
	/** `waiting`: handed in, and a person has yet to grade it. */
	readonly state: 'given' | 'waiting' | 'open' | 'ahead';
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
	readonly state: 'not started' | Phase;
	/** Counts for nothing, by the teacher's word. */
	readonly isExcused: boolean;
	/** Attempts begun. */
	readonly attempts: number;
	/** Answers of the attempt shown that a person has yet to grade. */
	readonly waiting: number;
	readonly lighter: boolean;
	/** The attempt shown; undefined until started. */
	readonly attempt: Pick<Row<'attempts'>, 'lighter' | 'drawn' | 'startedAt'> | undefined;
	/** When work has to end, of an attempt that is under way against a clock. */
	readonly deadline: Date | undefined;
	readonly handedInAt: Date | undefined;
	readonly isLate: boolean;
	/** One for each question, in the lesson's order. Empty until started. */
	readonly cells: readonly Cell[];
	/** By the rules: the attempts that count, the late policy. Only after handing in; below 0 only with certainty. */
	readonly score: number | undefined;
	/** Of the first attempt handed in. */
	readonly discernment: Discernment | undefined;
}

export interface Results extends TaughtAssignment {
	readonly columns: readonly Column[];
	readonly students: readonly StudentResult[];
}

/** The students × questions grid of an assignment. @throws HttpError 404 when it is not of a class of theirs. */
export async function assignmentResults(
	store: Store,
	teacher: Teacher,
	assignmentId: string,
	now: Date
): Promise<Results> {
	const taught = await getAssignment(store, teacher, assignmentId);
	const students = await listRoster(store, teacher, taught.class.id);
	const runs = await runsOf(store.read, taught, now);
	const discernments = await discernmentsAt(store.read, taught.assignment.id);
	return {
		...taught,
		columns: columnsOf(taught.edition.lesson),
		students: students.map(({ id, name }) =>
			resultOf(taught, { id, name }, { own: runs.get(id), discernments })
		)
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

function resultOf(
	{ assignment, edition }: TaughtAssignment,
	student: { id: string; name: string },
	{ own, discernments }: { own: StudentRuns | undefined; discernments: ReadonlyMap<string, Discernment> }
): StudentResult {
	const rules = rulesOf(assignment);
	const { run, score } = own ? countedRun(own, rules) : { run: undefined, score: undefined };
	const first = own && firstRun(own);
	const questions = run ? questionsOf(edition.lesson, run.attempt) : [];
	return {
		...student,
		state: run?.phase ?? 'not started',
		isExcused: own?.isExcused ?? false,
		attempts: own?.runs.length ?? 0,
		waiting: run?.isDone ? run.result.waiting : 0,
		lighter: run?.attempt.lighter ?? false,
		attempt: run?.attempt,
		deadline: own && run && !run.isDone ? deadlineOf(run.record, own.times) : undefined,
		handedInAt: run?.record.handedInAt ?? undefined,
		isLate: run !== undefined && own !== undefined && isLate(run.record, own.times, rules),
		cells: run ? questions.map(({ id }) => cellOf(run, id)) : [],
		score,
		discernment: first && (discernments.get(first.attempt.id) ?? countJudgments([]))
	};
}

function cellOf({ saved, isDone }: Run, questionId: string): Cell {
	const one = saved.get(questionId);
	const score = isDone ? one?.score : undefined;
	if (one?.isGiven || score !== undefined) {
		return { questionId, state: isDone && score === undefined ? 'waiting' : 'given', score };
	}
	return { questionId, state: one || isDone ? 'open' : 'ahead', score };
}

/** One student's answer to a question, in their first attempt for credit. */
export interface GivenAnswer {
	readonly student: { readonly id: string; readonly name: string };
	/** The attempt's number, and the question's place in the version that was taken; both from 1. */
	readonly attempt: number;
	readonly place: number;
	readonly answer: Answer;
	/** 0..1; undefined while a person has to grade it. */
	readonly score: number | undefined;
}

/** A question of an assignment with what the class answered. */
export interface QuestionResults extends TaughtAssignment {
	readonly question: Question;
	/** What was given and handed in, by the students' names. */
	readonly given: readonly GivenAnswer[];
	/** How many that are. */
	readonly answers: number;
	/** How many it takes before anything of them is shown. */
	readonly needed: number;
	readonly report: Report | undefined;
}

/** What the class answered to one question; shown from five answers on. @throws HttpError 404 */
export async function questionResults(
	store: Store,
	teacher: Teacher,
	{ assignmentId, questionId }: { assignmentId: string; questionId: string },
	now: Date
): Promise<QuestionResults> {
	const taught = await getAssignment(store, teacher, assignmentId);
	const question = findQuestion(taught.edition.lesson, questionId) ?? refuseNotFound();
	const roster = await listRoster(store, teacher, taught.class.id);
	const answers = await firstAnswers(store, taught, questionId, now);
	const given = roster.flatMap(({ id, name }): GivenAnswer[] => {
		const own = answers.get(id);
		if (!own) return [];
		const { attempt, answer, score } = own;
		const questions = questionsOf(taught.edition.lesson, attempt);
		const place = questions.findIndex((one) => one.id === questionId) + 1;
		return [{ student: { id, name }, attempt: attempt.number, place, answer, score }];
	});
	const bound = bind(question, passageOf(taught.edition.lesson, question));
	return {
		...{ ...taught, question, given, answers: given.length, needed: MIN_STUDENTS },
		report: given.length >= MIN_STUDENTS ? bound.report(given.map(({ answer }) => answer)) : undefined
	};
}

type FirstAnswers = ReadonlyMap<string, SavedAnswer & Pick<Run, 'attempt'>>;

/** What was given in first attempts, by student id. */
async function firstAnswers(
	store: Store,
	assigned: TaughtAssignment,
	questionId: string,
	now: Date
): Promise<FirstAnswers> {
	const runs = await runsOf(store.read, assigned, now);
	return new Map(
		[...runs].flatMap(([student, own]) => {
			const run = firstRun(own);
			const saved = run?.saved.get(questionId);
			return run && saved?.isGiven ? [[student, { ...saved, attempt: run.attempt }]] : [];
		})
	);
}
