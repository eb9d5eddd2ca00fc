/**
 * Whether a lesson rewards reading: shares of fair passages, and whether something other than the words gives away
 * which ones are fair. Two plain tests, on the passages that a verdict is asked of:
 * length – the chance that a fair passage has more words than a slanted one is below 0.3 or above 0.7 (of at least
 * eight passages, three of each kind); origin – the share that is fair differs by more than 0.34 between passages
 * of the article and those written for the course (three of each). With fewer, chance alone does as much.
 */
import { areaUnderCurve } from '../measure/auc';
import { readingGrade } from '../measure/reading-level';
import { FAIR } from '../questions/choice/model';
import type { Question } from '../questions/models';
import type { Passage } from '../text/passage';
import { countWords } from '../text/words';
import type { Lesson } from './lesson';

export const FAIR_SHARE = { least: 0.35, most: 0.65 } as const;
const LENGTH_TELLS = { below: 0.3, above: 0.7 };
const ORIGIN_TELLS = 0.34;
const MOST_GRADE = 10;
const LEAST = { set: 6, length: 8, each: 3 };

/** How many are slanted and how many fair. */
export interface Split {
	readonly slanted: number;
	readonly fair: number;
}
export type NamedSplit = Split & { readonly name: string };

export type BalanceWarning =
	| { readonly kind: 'share'; readonly set: Split }
	| { readonly kind: 'length'; readonly longer: 'fair' | 'slanted'; readonly chance: number }
	| { readonly kind: 'origin'; readonly fairer: Passage['origin']; readonly by: number }
	| { readonly kind: 'reading'; readonly grade: number };

export interface Balance {
	readonly passages: Split;
	/** The passages that a verdict is asked of, each once: marking, and choices between slanted and fair. */
	readonly set: Split;
	/** “for”, “against” and “neutral”: the stance, whatever it is taken on. */
	readonly sides: readonly NamedSplit[];
	readonly topics: readonly NamedSplit[];
	readonly origins: readonly (Split & { readonly name: Passage['origin'] })[];
	/** Passages with a key for the technique, and fair ones that look like it. */
	readonly techniques: readonly NamedSplit[];
	/** Mean words of a passage; undefined where there is none of the kind. */
	readonly words: { readonly slanted: number | undefined; readonly fair: number | undefined };
	/** The chance that a fair passage of the set has more words than a slanted one. */
	readonly longerFair: number | undefined;
	/** Flesch–Kincaid grades of what stands in readings and examples, and of our own passages. */
	readonly grades: { readonly reading: number | undefined; readonly passages: number | undefined };
	readonly warnings: readonly BalanceWarning[];
}

/** What a lesson is made of, and what is wrong with it. Passages kept for review are not counted. */
export function balanceOf(lesson: Pick<Lesson, 'passages' | 'steps' | 'techniques'>): Balance {
	const passages = lesson.passages.filter(({ use }) => use !== 'review');
	const set = verdictSet(lesson, passages);
	const named = (of: (passage: Passage) => readonly string[]) => splitBy(passages, of);
	const counted = {
		passages: splitOf(passages),
		set: splitOf(set),
		sides: named(({ side }) => [stanceOf(side)]),
		topics: named(({ topic }) => [topic]),
		origins: (['article', 'written'] as const).map((name) => ({
			...{ name, ...splitOf(passages.filter(({ origin }) => origin === name)) }
		})),
		techniques: named(({ keys, looksLike }) => [
			...keys.flatMap(({ techniques }) => techniques),
			...looksLike
		]),
		words: { slanted: meanWords(passages.filter(isSlanted)), fair: meanWords(passages.filter(isFair)) },
		longerFair: areaUnderCurve(set.filter(isFair).map(wordCount), set.filter(isSlanted).map(wordCount)),
		grades: {
			reading: readingGrade(proseOf(lesson)),
			passages: readingGrade(
				passages
					.filter(({ origin }) => origin === 'written')
					.map(({ text }) => text)
					.join('\n')
			)
		}
	};
	return { ...counted, warnings: warningsOf(lesson, set, counted) };
}

/** The share of fair ones, 0..1; undefined where there is nothing. */
export function fairShare({ slanted, fair }: Split): number | undefined {
	return slanted + fair === 0 ? undefined : fair / (slanted + fair);
}

function warningsOf(
	{ techniques }: Pick<Lesson, 'techniques'>,
	set: readonly Passage[],
	{ longerFair, grades }: Pick<Balance, 'longerFair' | 'grades'>
): BalanceWarning[] {
	const split = splitOf(set);
	const share = fairShare(split) ?? 0.5;
	// A lesson on fairness has more fair passages than others, on purpose.
	const isOff = share < FAIR_SHARE.least || (share > FAIR_SHARE.most && !techniques.includes(FAIR));
	const grade = Math.max(grades.reading ?? 0, grades.passages ?? 0);
	return [
		...(isOff && set.length >= LEAST.set ? [{ kind: 'share' as const, set: split }] : []),
		...lengthWarning(set, longerFair),
		...originWarning(set),
		...(grade > MOST_GRADE ? [{ kind: 'reading' as const, grade }] : [])
	];
}

function lengthWarning(set: readonly Passage[], chance: number | undefined): BalanceWarning[] {
	const { slanted, fair } = splitOf(set);
	if (chance === undefined || set.length < LEAST.length || Math.min(slanted, fair) < LEAST.each) return [];
	if (chance > LENGTH_TELLS.above) return [{ kind: 'length', longer: 'fair', chance }];
	return chance < LENGTH_TELLS.below ? [{ kind: 'length', longer: 'slanted', chance: 1 - chance }] : [];
}

function originWarning(set: readonly Passage[]): BalanceWarning[] {
	const of = (name: Passage['origin']) => set.filter(({ origin }) => origin === name);
	const [article, written] = [of('article'), of('written')];
	if (Math.min(article.length, written.length) < LEAST.each) return [];
	const by = (fairShare(splitOf(written)) ?? 0) - (fairShare(splitOf(article)) ?? 0);
	return Math.abs(by) > ORIGIN_TELLS
		? [{ kind: 'origin', fairer: by > 0 ? 'written' : 'article', by: Math.abs(by) }]
		: [];
}

function verdictSet({ steps }: Pick<Lesson, 'steps'>, passages: readonly Passage[]): Passage[] {
	const all = steps.flatMap(({ step, lighter }) => (lighter ? [step, lighter] : [step]));
	const asked = new Set(
		all.flatMap((step) =>
			step.kind === 'question' && asksVerdict(step.question) ? (step.question.passage ?? []) : []
		)
	);
	return passages.filter(({ id, use }) => asked.has(id) || use === 'check');
}

function asksVerdict(question: Question): boolean {
	if (question.kind === 'highlight') return question.sourcing === undefined;
	return question.kind === 'choice' && question.options.some(({ technique }) => technique !== undefined);
}

/** Of “against the move”, its first word. */
function stanceOf(side: string): string {
	return /^(?:for|against|neutral)\b/i.exec(side)?.[0].toLowerCase() ?? side;
}

function splitBy(
	passages: readonly Passage[],
	namesOf: (passage: Passage) => readonly string[]
): NamedSplit[] {
	const names = [...new Set(passages.flatMap(namesOf))];
	return names
		.map((name) => ({ name, ...splitOf(passages.filter((passage) => namesOf(passage).includes(name))) }))
		.sort((a, b) => b.slanted + b.fair - (a.slanted + a.fair));
}

function splitOf(passages: readonly Passage[]): Split {
	const fair = passages.filter(isFair).length;
	return { slanted: passages.length - fair, fair };
}

function isFair({ keys }: Passage): boolean {
	return keys.length === 0;
}

function isSlanted(passage: Passage): boolean {
	return !isFair(passage);
}

function wordCount({ text }: Passage): number {
	return countWords(text);
}

function meanWords(passages: readonly Passage[]): number | undefined {
	const sum = passages.map(wordCount).reduce((total, words) => total + words, 0);
	return passages.length === 0 ? undefined : sum / passages.length;
}

/** Readings and worked examples without their Markdown. */
function proseOf({ steps }: Pick<Lesson, 'steps'>): string {
	return steps
		.flatMap(({ step }) => (step.kind === 'question' ? [] : [step.body]))
		.join('\n')
		.replace(/[*_>#]+|^\s*[-\d.]+\s/gm, ' ');
}
