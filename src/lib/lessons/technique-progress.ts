/** What one student has caught and wrongly accused, technique by technique, over all their work. */
import type { Count } from '../measure/rate';
import type { Answer } from '../questions/models';
import { passageOf, questionsOf, type Lesson, type Version } from './lesson';
import { countJudgments, type Discernment } from './results';
import { distinct, judgePassage, type Sight } from './sights';

/** One attempt with the first try of each question. */
export interface FinishedWork {
	readonly lesson: Lesson;
	readonly version: Version;
	/** By question id; an empty answer counts as none. */
	readonly answers: ReadonlyMap<string, Answer>;
}

export interface TechniqueCount extends Discernment {
	readonly technique: string;
}

export interface Progress {
	/** All first judgments together: slanted passages caught, fair ones accused. */
	readonly overall: Discernment;
	/** In the order in which the techniques were first met. */
	readonly techniques: readonly TechniqueCount[];
}

/**
 * Counts the first judgment of each passage, in the order of the attempts given (measurement of discernment: one
 * first judgment of one passage).
 */
export function countProgress(attempts: readonly FinishedWork[]): Progress {
	const judged = new Set<string>();
	const first = attempts.flatMap(({ lesson, version, answers }) =>
		questionsOf(lesson, version).flatMap((question) => {
			const passage = passageOf(lesson, question);
			const answer = answers.get(question.id);
			if (!passage || !answer || judged.has(passage.id)) return [];
			const judgment = judgePassage(question, passage, answer);
			if (judgment) judged.add(passage.id);
			return judgment ?? [];
		})
	);
	return {
		overall: countJudgments(first.map(({ judgment }) => judgment)),
		techniques: countSights(first.flatMap(({ sights }) => sights))
	};
}

function countSights(sights: readonly Sight[]): TechniqueCount[] {
	return distinct(sights.map(({ technique }) => technique)).map((technique) => {
		const own = sights.filter((sight) => sight.technique === technique);
		return {
			technique,
			caught: count(own.filter(({ isSignal }) => isSignal)),
			accused: count(own.filter(({ isSignal }) => !isSignal))
		};
	});
}

function count(sights: readonly Sight[]): Count {
	return { k: sights.filter(({ isFlagged }) => isFlagged).length, n: sights.length };
}
