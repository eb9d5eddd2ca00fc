/** What one student has caught and wrongly accused, technique by technique, over all their work. */
import type { Count } from '../measure/rate';
import { bind, type Answer, type Question } from '../questions/models';
import type { Passage } from '../text/passage';
import { passageOf, questionsOf, type Lesson, type Version } from './lesson';
import { countJudgments, type Discernment } from './results';

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

/** One thing there was to see, and whether it was seen: a key or a slanted passage; or a fair passage, accused. */
interface Sight {
	readonly technique: string;
	readonly isSignal: boolean;
	readonly isFlagged: boolean;
}

/**
 * Counts the first judgment of each passage, in the order of the attempts given (measurement of discernment: one
 * first judgment of one passage). For a technique, what could be caught is each asked key that accepts it, found or
 * not where words were marked, and the passage as a whole where it was only named; what could be accused is each
 * fair passage that looks like it.
 */
export function countProgress(attempts: readonly FinishedWork[]): Progress {
	const judged = new Set<string>();
	const first = attempts.flatMap(({ lesson, version, answers }) =>
		questionsOf(lesson, version).flatMap((question) => {
			const passage = passageOf(lesson, question);
			const answer = answers.get(question.id);
			if (!passage || !answer || judged.has(passage.id)) return [];
			const judgment = judgmentOf(question, passage, answer);
			if (judgment) judged.add(passage.id);
			return judgment ?? [];
		})
	);
	return {
		overall: countJudgments(first.map(({ judgment }) => judgment)),
		techniques: countSights(first.flatMap(({ sights }) => sights))
	};
}

function judgmentOf(question: Question, passage: Passage, answer: Answer) {
	const bound = bind(question, passage);
	const judgment = bound.isGiven(answer) ? bound.judge(answer) : undefined;
	if (!judgment) return undefined;
	const { signal: isSignal, flagged: isFlagged } = judgment;
	if (!isSignal) {
		const sights = distinct(passage.looksLike).map((technique) => ({ technique, isSignal, isFlagged }));
		return { judgment, sights };
	}
	const review = bound.review(answer);
	const found = review.kind === 'highlight' ? review.parts.keys : undefined;
	return { judgment, sights: signalsOf(question, passage, { found, isFlagged }) };
}

/** Marked words are found key by key; where a passage was only named, it counts once for each technique in it. */
function signalsOf(
	question: Question,
	{ keys }: Passage,
	seen: { found: readonly { id: string; status: string }[] | undefined; isFlagged: boolean }
): Sight[] {
	if (seen.found) {
		return seen.found.flatMap(({ id, status }) =>
			distinct(keys.find((key) => key.id === id)?.techniques ?? []).map((technique) => ({
				...{ technique, isSignal: true, isFlagged: status === 'found' }
			}))
		);
	}
	const isAsked = (technique: string) =>
		question.techniques.length === 0 || question.techniques.includes(technique);
	const asked = keys.filter(({ techniques }) => techniques.some(isAsked));
	return distinct(asked.flatMap(({ techniques }) => techniques)).map((technique) => ({
		...{ technique, isSignal: true, isFlagged: seen.isFlagged }
	}));
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

function distinct(techniques: readonly string[]): string[] {
	return [...new Set(techniques)];
}
