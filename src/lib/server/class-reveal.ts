/** Commit, then reveal: what classmates answered to a question, for a student who has handed it in. */
import { passageOf, questionsOf, type Lesson } from '../lessons/lesson';
import { MIN_STUDENTS } from '../measure/heat-map';
import { bind, type Answer, type Question, type Report } from '../questions/models';
import type { Store } from './db/store';
import type { OwnAttempt } from './own-attempt';
import { runsOf, type Run, type StudentRuns } from './runs';

export interface ClassReveal {
	/** How many classmates answered; the student is none of them. */
	readonly classmates: number;
	/** How many it takes before anything of what they answered is told. */
	readonly needed: number;
	/** Without names; undefined below that many. */
	readonly report: Report | undefined;
}

/**
 * What a student's classmates answered to a question, from five of them on: with the student's own answer left out,
 * so that nobody is found by taking it away. undefined until the student has handed in and may read the key: seen
 * before, it could still change what one answers.
 */
export async function revealClass(
	store: Store,
	{ attempt, standing, edition, isReleased }: OwnAttempt,
	question: Question,
	now: Date
): Promise<ClassReveal | undefined> {
	if (!isReleased) return undefined;
	const runs = await runsOf(store.read, { ...standing, edition }, now);
	const answers = [...runs.values()]
		.filter(({ studentId }) => studentId !== attempt.accountId)
		.flatMap((classmate) => firstAnswer(edition.lesson, classmate, question.id) ?? []);
	return {
		classmates: answers.length,
		needed: MIN_STUDENTS,
		report:
			answers.length >= MIN_STUDENTS
				? bind(question, passageOf(edition.lesson, question)).report(answers)
				: undefined
	};
}

/** The answer that a student gave when they were asked first; undefined where they left it open, or are at work. */
function firstAnswer(lesson: Lesson, { runs }: StudentRuns, questionId: string): Answer | undefined {
	const isAsked = ({ attempt }: Run) => questionsOf(lesson, attempt).some(({ id }) => id === questionId);
	const first = runs.find((run) => run.isDone && !run.attempt.isPractice && isAsked(run));
	const answer = first?.saved.get(questionId);
	return answer?.isGiven ? answer.answer : undefined;
}
