/** What a person has to grade in an assignment: question by question, for all students in a row. */
import { questionsOf } from '../lessons/lesson';
import type { Question } from '../questions/models';
import type { SavedAnswer } from './saved-answers';
import { getAssignment, type TaughtAssignment } from './assignments';
import { listRoster } from './classes';
import type { Store } from './db/store';
import { isWaiting } from './own-attempt';
import type { Teacher } from './policy';
import { runsOf, type Run } from './runs';

/** A handed-in answer that no machine grades. */
export interface ToGrade {
	readonly student: { readonly id: string; readonly name: string };
	readonly attempt: Run['attempt'];
	readonly saved: SavedAnswer;
	readonly isWaiting: boolean;
}

export interface GradingQuestion {
	readonly question: Question;
	/** Its place in the version that was taken, from 1. */
	readonly number: number;
	/** In an order that tells nothing of who they are. */
	readonly answers: readonly ToGrade[];
}

export interface GradingList extends TaughtAssignment {
	/** Those that somebody answered, in the lesson's order. */
	readonly questions: readonly GradingQuestion[];
}

/** Everything that a person has to grade, or has graded, in an assignment. @throws HttpError 404 */
export async function listToGrade(
	store: Store,
	teacher: Teacher,
	assignmentId: string,
	now: Date
): Promise<GradingList> {
	const taught = await getAssignment(store, teacher, assignmentId);
	const roster = await listRoster(store, teacher, taught.class.id);
	const runs = await runsOf(store.read, taught, now);
	const all = roster.flatMap(({ id, name }) =>
		(runs.get(id)?.runs ?? []).flatMap((run) => toGradeIn(taught, { id, name }, run))
	);
	const questions = new Map<string, GradingQuestion>();
	for (const { question, number, ...answer } of all.sort(byPlace)) {
		const known = questions.get(question.id) ?? { question, number, answers: [] };
		questions.set(question.id, { ...known, answers: [...known.answers, answer] });
	}
	return { ...taught, questions: [...questions.values()] };
}

/** How many answers of an assignment wait for a person. @throws HttpError 404 */
export async function countToGrade(
	store: Store,
	teacher: Teacher,
	assignmentId: string,
	now: Date
): Promise<number> {
	const { questions } = await listToGrade(store, teacher, assignmentId, now);
	return questions.flatMap(({ answers }) => answers).filter((answer) => answer.isWaiting).length;
}

type Placed = ToGrade & Pick<GradingQuestion, 'question' | 'number'>;

function toGradeIn(
	{ edition }: TaughtAssignment,
	student: ToGrade['student'],
	{ attempt, saved, isDone }: Run
): Placed[] {
	if (!isDone) return [];
	return questionsOf(edition.lesson, attempt).flatMap((question, index) => {
		const one = saved.get(question.id);
		if (!one?.isGiven || one.automaticScore !== undefined) return [];
		return [{ question, number: index + 1, student, attempt, saved: one, isWaiting: isWaiting(one) }];
	});
}

/** By question; then by the end of the attempt's id, which is random. */
function byPlace(a: Placed, b: Placed): number {
	if (a.number !== b.number) return a.number - b.number;
	if (a.question.id !== b.question.id) return a.question.id < b.question.id ? -1 : 1;
	const [one, other] = [a.attempt.id.slice(-12), b.attempt.id.slice(-12)];
	return one === other ? 0 : one < other ? -1 : 1;
}
