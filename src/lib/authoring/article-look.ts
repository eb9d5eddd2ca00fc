/**
 * Which sentences of an article are worth a look, and which look fair, by words alone. A word list, right about half
 * of the time: what it hints at is for a teacher to judge, makes no key, and is never shown to a student.
 *
 * The word lists are heavy: pages load this module when an article is there to be looked at.
 */
import { findCues, scoreCues, type CueFamily } from '../measure/cues';
import { sentencesOf, type Sentence } from '../text/sentences';
import type { Span } from '../text/words';
import { hasDate, isAttributed, isSourceNamed } from './attribution';

/** From here on a sentence is worth a look. */
const LOOK = 1;
const MOST_LISTED = 10;
const MOST_IN_A_PARAGRAPH = 2;
const LEAST_FAIR_WORDS = 8;

/** What a cue hints at, as an id of the taxonomy. What no family hints at has to be seen by a reader. */
const HINTS: Readonly<Record<CueFamily, string>> = {
	...{ afinn3: 'loaded-language', afinnNeg2: 'loaded-language', cuss: 'loaded-language' },
	...{ exclaim: 'loaded-language', scareQuote: 'loaded-language', caps: 'loaded-language' },
	...{ superlative: 'exaggeration-minimization', booster: 'exaggeration-minimization' },
	...{ universal: 'sweeping-generalization', label: 'name-calling', flag: 'flag-waving' },
	...{ fear: 'appeal-to-fear', causal: 'causal-oversimplification', dilemma: 'false-dilemma' },
	...{ whatabout: 'whataboutism', conspiracy: 'conspiracy-framing', motive: 'motive-attribution' },
	...{ predict: 'prediction-as-fact', question: 'loaded-question', anonSource: 'unsourced-claim' }
};

/** A cue with the technique it hints at. */
export interface Hint extends Span {
	readonly family: CueFamily;
	readonly technique: string;
}

export interface LookedSentence extends Span {
	/** Its place among the sentences of the article. */
	readonly sentence: number;
	readonly score: number;
	/** In reading order; offsets in the article. */
	readonly hints: readonly Hint[];
}

export interface ArticleLook {
	readonly sentences: readonly Sentence[];
	/** The highest scores first. */
	readonly worthALook: readonly LookedSentence[];
	/** Those that give the most grounds first: numbers, dates, names. */
	readonly looksFair: readonly LookedSentence[];
}

/** Looks at an article whose text is normalized. */
export function lookAtArticle(text: string): ArticleLook {
	const sentences = sentencesOf(text);
	const looked = sentences.map((sentence) => lookAt(text, sentence));
	const paragraphs = paragraphsOf(text, sentences);
	const ranked = looked
		.filter(({ score }) => score >= LOOK)
		.toSorted((a, b) => b.score - a.score || a.start - b.start);
	return {
		sentences,
		worthALook: fewInEach(ranked, paragraphs),
		looksFair: fewInEach(fairestFirst(text, looked, sentences), paragraphs)
	};
}

function lookAt(text: string, { index, start, end }: Sentence): LookedSentence {
	const quote = text.slice(start, end);
	const cues = findCues(quote);
	const shown = cues.filter((cue) => cue.family !== 'anonSource' || !isSourceNamed(quote, cue));
	const hints = shown.map(({ family, ...cue }) => ({
		...{ family, technique: HINTS[family] },
		...{ start: start + cue.start, end: start + cue.end }
	}));
	return { sentence: index, start, end, score: scoreCues(cues), hints };
}

/** Of long sentences that are not worth a look, those that give a number, a date or a name for what they say. */
function fairestFirst(
	text: string,
	looked: readonly LookedSentence[],
	sentences: readonly Sentence[]
): LookedSentence[] {
	const grounds = looked.map(({ start, end }) => {
		const quote = text.slice(start, end);
		return [/\p{Nd}/u.test(quote), hasDate(quote), isAttributed(quote)].filter(Boolean).length;
	});
	const isFair = ({ sentence, score }: LookedSentence) => {
		const words = sentences[sentence]?.words;
		return score < LOOK && words !== undefined && words.to - words.from >= LEAST_FAIR_WORDS;
	};
	const groundsOf = ({ sentence }: LookedSentence) => grounds[sentence] ?? 0;
	return looked
		.filter((sentence) => isFair(sentence) && groundsOf(sentence) > 0)
		.toSorted((a, b) => groundsOf(b) - groundsOf(a) || a.score - b.score || a.start - b.start);
}

/** The first ten, and no more than two of a paragraph. */
function fewInEach(ranked: readonly LookedSentence[], paragraphs: readonly number[]): LookedSentence[] {
	const taken = new Map<number, number>();
	return ranked
		.filter(({ sentence }) => {
			const paragraph = paragraphs[sentence] ?? 0;
			const count = (taken.get(paragraph) ?? 0) + 1;
			taken.set(paragraph, count);
			return count <= MOST_IN_A_PARAGRAPH;
		})
		.slice(0, MOST_LISTED);
}

/** The paragraph of each sentence, counted from 0. */
function paragraphsOf(text: string, sentences: readonly Sentence[]): number[] {
	let paragraph = 0;
	return sentences.map(({ start }, index) => {
		const before = sentences[index - 1];
		if (before && text.slice(before.end, start).includes('\n')) paragraph += 1;
		return paragraph;
	});
}
