/** What a class could do next: a lesson for what it cannot see yet, and a passage to talk about. */
import { MIN_STUDENTS } from '../measure/heat-map';
import { rateOf, type Rate } from '../measure/rate';
import { questionsOf, type Lesson } from './lesson';
import type { ClassFinding } from './class-finding';
import type { ClassMean } from './results';
import type { TechniqueTally } from './technique-tally';

export interface Teaches extends Pick<Lesson, 'id' | 'number' | 'techniques' | 'check'> {
	/** By technique, how many of its questions measure it. */
	readonly questions: ReadonlyMap<string, number>;
}

/** What there is to learn in a lesson, by its whole version. */
export function teachesOf(lesson: Lesson): Teaches {
	const { id, number, techniques, check } = lesson;
	const questions = new Map<string, number>();
	for (const { techniques: measured } of questionsOf(lesson, { lighter: false })) {
		for (const technique of measured) questions.set(technique, (questions.get(technique) ?? 0) + 1);
	}
	return { id, number, techniques, check, questions };
}

export type Why =
	| { readonly kind: 'accused'; readonly technique: string; readonly accusers: Rate }
	| { readonly kind: 'missed'; readonly technique: string; readonly caught: ClassMean }
	/** Nothing points to one: it comes next in the course. */
	| { readonly kind: 'next' };

export interface LessonStep {
	readonly lessonId: string;
	readonly why: Why;
}

/** Below three quarters, the mean share of a technique leaves a lesson something to teach. */
const ENOUGH = 0.75;

/**
 * The lesson to give next, of those the class was not given: one on what most students accuse fair passages of, else
 * on what they catch least, else the next of the course. Of two on the same, the one that asks about it more often.
 * Checks are never offered; undefined when all were given.
 */
export function suggestLesson(
	lessons: readonly Teaches[],
	given: ReadonlySet<string>,
	{ finding, tallies }: { finding: ClassFinding; tallies: readonly TechniqueTally[] }
): LessonStep | undefined {
	const open = lessons
		.filter(({ id, check }) => check === undefined && !given.has(id))
		.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity));
	for (const why of reasonsOf(finding, tallies)) {
		const lesson = mostOn(why.technique, open);
		if (lesson) return { lessonId: lesson.id, why };
	}
	const [next] = open;
	return next && { lessonId: next.id, why: { kind: 'next' } };
}

/** Of equals, the first. */
function mostOn(technique: string, lessons: readonly Teaches[]): Teaches | undefined {
	const asked = ({ questions }: Teaches) => questions.get(technique) ?? 0;
	const [most] = lessons
		.filter(({ techniques }) => techniques.includes(technique))
		.sort((a, b) => asked(b) - asked(a));
	return most;
}

function reasonsOf(
	{ accused }: ClassFinding,
	tallies: readonly TechniqueTally[]
): Exclude<Why, { kind: 'next' }>[] {
	const missed = tallies
		.flatMap(({ technique, caught }) =>
			caught && caught.mean < ENOUGH ? [{ kind: 'missed' as const, technique, caught }] : []
		)
		.sort((a, b) => a.caught.mean - b.caught.mean);
	return accused ? [{ kind: 'accused', ...accused }, ...missed] : missed;
}

/** How a class judged the passage of one question. */
export interface QuestionJudgments {
	readonly assignmentId: string;
	readonly questionId: string;
	readonly isSignal: boolean;
	/** Students who judged it, and those who called it slanted. */
	readonly judged: number;
	readonly flagged: number;
}
export interface SplitPassage extends Pick<QuestionJudgments, 'assignmentId' | 'questionId' | 'isSignal'> {
	readonly flaggers: Rate;
}

/** As in a heat map, what 30 to 70 % marked is contested. */
const CONTESTED = { least: 0.3, most: 0.7 };

/** The passage that the class is most divided over, judged by at least `MIN_STUDENTS`; of equals, by the most. */
export function mostSplit(questions: readonly QuestionJudgments[]): SplitPassage | undefined {
	const [first] = questions
		.flatMap(({ judged, flagged, ...question }): SplitPassage[] => {
			const flaggers = rateOf({ k: flagged, n: judged });
			return flaggers && judged >= MIN_STUDENTS && isContested(flaggers) ? [{ ...question, flaggers }] : [];
		})
		.sort((a, b) => fromHalf(a) - fromHalf(b) || b.flaggers.n - a.flaggers.n);
	return first;
}

function isContested({ share }: Rate): boolean {
	return share >= CONTESTED.least && share <= CONTESTED.most;
}

function fromHalf({ flaggers }: SplitPassage): number {
	return Math.abs(flaggers.share - 0.5);
}
