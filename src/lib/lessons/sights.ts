/** What the first judgment of a passage says, as a whole and technique by technique. */
import type { Judgment } from '../questions/kind';
import { bind, type Answer, type Question } from '../questions/models';
import type { Passage } from '../text/passage';

/** One thing there was to see, and whether it was seen: a key or a slanted passage; or a fair passage, accused. */
export interface Sight {
	readonly technique: string;
	readonly isSignal: boolean;
	readonly isFlagged: boolean;
}

export interface Judged {
	readonly judgment: Judgment;
	readonly sights: readonly Sight[];
}

/**
 * What an answer says about one passage; undefined where it says nothing about discernment. For a technique, what
 * could be caught is each asked key that accepts it, found or not where words were marked, and the passage as a whole
 * where it was only named; what could be accused is a fair passage that looks like it.
 */
export function judgePassage(question: Question, passage: Passage, answer: Answer): Judged | undefined {
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

export type JudgePassage = typeof judgePassage;

/** Judges as `judgePassage` does, and students who gave the same answer only once. */
export function judgeOnce(): JudgePassage {
	const known = new Map<Question, Map<string, Judged | undefined>>();
	return (question, passage, answer) => {
		const own = known.get(question) ?? new Map<string, Judged | undefined>();
		known.set(question, own);
		const key = JSON.stringify(answer);
		if (!own.has(key)) own.set(key, judgePassage(question, passage, answer));
		return own.get(key);
	};
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
	return techniquesAsked(question, { keys }).map((technique) => ({
		...{ technique, isSignal: true, isFlagged: seen.isFlagged }
	}));
}

/** Every technique of the keys that a question asks about. */
export function techniquesAsked(
	{ techniques: asked }: Pick<Question, 'techniques'>,
	{ keys }: Pick<Passage, 'keys'>
): string[] {
	const isAsked = (technique: string) => asked.length === 0 || asked.includes(technique);
	return distinct(
		keys.filter(({ techniques }) => techniques.some(isAsked)).flatMap(({ techniques }) => techniques)
	);
}

export function distinct(techniques: readonly string[]): string[] {
	return [...new Set(techniques)];
}
