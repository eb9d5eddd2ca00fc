/** What a class did with an assignment, as counts that the pages turn into sentences. */
import { MIN_STUDENTS } from '../measure/heat-map';
import { meanInterval, type MeanInterval } from '../measure/mean-interval';
import type { Count } from '../measure/rate';
import { bind, type Answer } from '../questions/models';
import type { Judgment } from '../questions/kind';
import { passageOf, questionsOf, type Lesson, type Version } from './lesson';

/** Caught: slanted passages recognized. Accused: fair passages flagged. Never one without the other. */
export interface Discernment {
	readonly caught: Count;
	readonly accused: Count;
}

/** Counts first judgments: one a passage and student. */
export function countJudgments(judgments: readonly Judgment[]): Discernment {
	const slanted = judgments.filter(({ signal }) => signal);
	const fair = judgments.filter(({ signal }) => !signal);
	return {
		caught: { k: slanted.filter(({ flagged }) => flagged).length, n: slanted.length },
		accused: { k: fair.filter(({ flagged }) => flagged).length, n: fair.length }
	};
}

/** The counts of several pieces of work together. */
export function countTogether(counts: readonly (Discernment | undefined)[]): Discernment {
	const add = (of: keyof Discernment) =>
		counts.reduce<Count>((sum, one) => ({ k: sum.k + (one?.[of].k ?? 0), n: sum.n + (one?.[of].n ?? 0) }), {
			k: 0,
			n: 0
		});
	return { caught: add('caught'), accused: add('accused') };
}

/** The mean of the students' own shares. */
export interface ClassMean extends MeanInterval {
	/** First judgments that the shares were taken from. */
	readonly judgments: number;
}

/** Each student's own share, 0..1; a student who judged nothing has none. */
export function ownShares(counts: readonly Count[]): number[] {
	return counts.flatMap(({ k, n }) => (n === 0 ? [] : k / n));
}

/** The mean of the own shares in a count for each student; undefined below `MIN_STUDENTS` who judged. */
export function meanOfClass(counts: readonly Count[]): ClassMean | undefined {
	const shares = ownShares(counts);
	if (shares.length < MIN_STUDENTS) return undefined;
	return { ...meanInterval(shares), judgments: counts.reduce((total, { n }) => total + n, 0) };
}

/** One student's answers to one version of a lesson, by question id. */
export interface Work extends Version {
	readonly answers: ReadonlyMap<string, Answer>;
}

/** How one student's answers count towards discernment. Only the first judgment of each passage counts. */
export function discernmentOf(lesson: Lesson, { answers, ...version }: Work): Discernment {
	const judged = new Set<string>();
	const judgments = questionsOf(lesson, version).flatMap((question) => {
		const answer = answers.get(question.id);
		const passage = passageOf(lesson, question);
		const bound = bind(question, passage);
		if (!answer || !passage || judged.has(passage.id) || !bound.isGiven(answer)) return [];
		const judgment = bound.judge(answer);
		if (!judgment) return [];
		judged.add(passage.id);
		return [judgment];
	});
	return countJudgments(judgments);
}

/** The mean of scores, an unanswered question counting 0; undefined when there are none. */
export function meanScore(scores: readonly (number | undefined)[]): number | undefined {
	if (scores.length === 0) return undefined;
	return scores.reduce<number>((sum, score) => sum + (score ?? 0), 0) / scores.length;
}
