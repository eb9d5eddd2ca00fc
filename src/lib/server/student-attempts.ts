/** All that a student did with an assignment, for their teacher: every attempt, and one of them whole. */
import { isLate } from '../lessons/attempt-state';
import { passageOf, questionsOf } from '../lessons/lesson';
import { discernmentOf, type Discernment } from '../lessons/results';
import { bind, type Question, type Review } from '../questions/models';
import { savedTries, type SavedAnswer } from './saved-answers';
import { getAssignment, type TaughtAssignment } from './assignments';
import { listEvents, type AttemptEvent } from './attempt-log';
import { listRoster } from './classes';
import type { Store } from './db/store';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';
import { countedRun, runsOf, type Run, type StudentRuns } from './runs';
import { rulesOf } from './standing';

export interface AttemptAnswer {
	readonly question: Question;
	/** From 1, in the version that was taken. */
	readonly number: number;
	/** `left out`: delivered late, and not counted by the teacher’s word. */
	readonly state: 'given' | 'left out' | 'open' | 'ahead';
	/** The first try, which counts; undefined before handing in. */
	readonly saved: SavedAnswer | undefined;
	/** How many tries there are. */
	readonly tries: number;
	/** With the key; undefined before handing in. */
	readonly review: Review | undefined;
}

export interface ShownAttempt {
	readonly run: Run;
	readonly isLate: boolean;
	/** Whether it is the one that counts, or one of those whose average does. */
	readonly isCounted: boolean;
	readonly answers: readonly AttemptAnswer[];
	/** Only after handing in. */
	readonly discernment: Discernment | undefined;
	readonly events: readonly AttemptEvent[];
}

export interface StudentAttempts extends TaughtAssignment {
	readonly student: { readonly id: string; readonly name: string };
	readonly isExcused: boolean;
	/** Of the assignment, by its rules; undefined without a graded attempt. */
	readonly score: number | undefined;
	/** The numbers of all attempts, the oldest first. */
	readonly numbers: readonly number[];
	/** The attempt asked for, or the one that counts; undefined while there is none. */
	readonly shown: ShownAttempt | undefined;
}

/**
 * A student's attempts at an assignment, with one of them whole: only where its answers stand until it is handed
 * in, everything after.
 * @throws HttpError 404 when the assignment is not of a class of theirs, or there is no such student or attempt.
 */
export async function studentAttempts(
	store: Store,
	teacher: Teacher,
	{ assignmentId, studentId, number }: { assignmentId: string; studentId: string; number?: number },
	now: Date
): Promise<StudentAttempts> {
	const taught = await getAssignment(store, teacher, assignmentId);
	const roster = await listRoster(store, teacher, taught.class.id);
	const member = roster.find(({ id }) => id === studentId) ?? refuseNotFound();
	const own = (await runsOf(store.read, taught, now)).get(studentId) ?? refuseNotFound();
	const counted = countedRun(own, rulesOf(taught.assignment));
	const run = number === undefined ? counted.run : own.runs.find(({ attempt }) => attempt.number === number);
	if (number !== undefined && !run) refuseNotFound();
	return {
		...taught,
		student: { id: member.id, name: member.name },
		isExcused: own.isExcused,
		score: counted.score,
		numbers: own.runs.map(({ attempt }) => attempt.number),
		shown: run && (await show(store, taught, own, run))
	};
}

async function show(
	store: Store,
	taught: TaughtAssignment,
	own: StudentRuns,
	run: Run
): Promise<ShownAttempt> {
	const { lesson } = taught.edition;
	const rules = rulesOf(taught.assignment);
	const tries = await savedTries(store.read, taught.edition, run.attempt.id);
	const { lighter, drawn } = run.attempt;
	const given = [...run.saved].filter(([, { isGiven }]) => isGiven);
	const answers = new Map(given.map(([id, { answer }]) => [id, answer]));
	const isWhole = run.isDone && !run.attempt.isPractice;
	return {
		run,
		isLate: isLate(run.record, own.times, rules),
		isCounted: isWhole && (rules.counts === 'average' || countedRun(own, rules).run === run),
		answers: questionsOf(lesson, run.attempt).map((question, index) => {
			const saved = run.saved.get(question.id);
			return {
				...{ question, number: index + 1, state: stateOf(run, saved) },
				saved: run.isDone ? saved : undefined,
				tries: tries.get(question.id)?.length ?? 0,
				review: run.isDone ? bind(question, passageOf(lesson, question)).review(saved?.answer) : undefined
			};
		}),
		discernment: run.isDone ? discernmentOf(lesson, { lighter, drawn, answers }) : undefined,
		events: await listEvents(store.read, run.attempt.id)
	};
}

function stateOf({ isDone }: Run, saved: SavedAnswer | undefined): AttemptAnswer['state'] {
	if (saved?.row.isLeftOut) return 'left out';
	if (saved?.isGiven) return 'given';
	return saved || isDone ? 'open' : 'ahead';
}
