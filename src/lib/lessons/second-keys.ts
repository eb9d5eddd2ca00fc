/**
 * A passage keyed twice: by its author, and by a reader who has not seen that key. Compared word by word: the
 * author's core with the reader's words. A word that only the reader marked counts as no difference where it is in
 * the acceptable margin, and neither does one of the contested words that only one of them marked.
 */
import type { Agreement, Passage } from '../text/passage';
import { spanOfWords, wordSet, wordsOf, type Span } from '../text/words';
import { spansOf } from './course-resolve';
import type { Report } from './findings';
import type { SecondPassage } from './second-keys-file';
import {
	alphaOf,
	differencesOf,
	toMarkings,
	type Difference,
	type KeyedTwice,
	type TwoMarkings
} from './two-keys';

export interface Comparison {
	/** The two as they were made, before anything was changed because of them. */
	readonly asRead: TwoMarkings;
	/** The second key against the passage as it stands; undefined where nobody has read that. */
	readonly now: TwoMarkings | undefined;
	readonly alphaNow: number | undefined;
	/** Words that still differ and of which nobody says what became of them. */
	readonly undiscussed: readonly Span[];
	/** Differences said to be contested now that are not. */
	readonly notContested: readonly Span[];
	/** Of the second reader's marks that meet a key, how many give a name that it accepts. */
	readonly names: { readonly agreed: number; readonly of: number };
	/** For teachers, and for students after the answer; undefined where nobody has read the passage as it stands. */
	readonly agreement: Agreement | undefined;
}

/** What is left of a difference when its words are looked up. */
type Settled = SecondPassage['differences'][number] & { readonly at: ReadonlySet<number> };

/** Compares a second key with the passage's own. Quotations that are not there are reported and left out. */
export function compareKeys(
	passage: Passage,
	written: SecondPassage,
	reader: string,
	place: string,
	report: Report
): Comparison {
	const { text } = passage;
	const at = (quotations: readonly string[], what: string) =>
		wordSet(text, spansOf(text, quotations, `${place} / ${what}`, report));
	const marks = written.marks?.map(({ words, technique }, index) => ({
		words: at(words, `mark ${index + 1}`),
		technique
	}));
	const settled = settle(text, written, place, report);
	const words: KeyedTwice | undefined = marks && {
		core: wordSet(
			text,
			passage.keys.flatMap(({ core }) => core)
		),
		acceptable: wordSet(
			text,
			passage.keys.flatMap(({ acceptable }) => acceptable)
		),
		contested: wordSet(
			text,
			passage.contested.map(({ span }) => span)
		),
		reader: new Set(marks.flatMap((mark) => [...mark.words]))
	};
	const count = wordsOf(text).length;
	const now = words && toMarkings(words, count);
	const original = words && beforeContested(words, settled);
	const asRead = written.before
		? readBefore(written.before, place, report)
		: original && toMarkings(original, count);
	return {
		asRead: asRead ?? { first: [], second: [] },
		now,
		alphaNow: now && alphaOf(now),
		undiscussed: words
			? differencesOf(text, words)
					.filter(isOpen(text, settled))
					.map(({ span }) => span)
			: [],
		notContested: notContested(text, words, settled),
		names: countNames(passage, marks ?? []),
		agreement: original && {
			reader,
			alpha: alphaOf(toMarkings(original, count)) ?? null,
			differing: differencesOf(text, original).map((run) => ({ ...run, ...saidOf(text, run, settled) })),
			...(written.note !== undefined && { note: written.note })
		}
	};
}

/** The words of each difference; those of a former text have none in this one. */
function settle(
	text: string,
	{ differences, before }: SecondPassage,
	place: string,
	report: Report
): Settled[] {
	return differences.map((difference, index) => {
		const inNow = spansOf(text, difference.words, '', () => undefined);
		if (inNow.length < difference.words.length) {
			spansOf(before?.text ?? text, difference.words, `${place} / difference ${index + 1}`, report);
		}
		return { ...difference, at: wordSet(text, inNow) };
	});
}

/** The words as they were: those that became contested because the two differed were marked by one of them. */
function beforeContested(words: KeyedTwice, settled: readonly Settled[]): KeyedTwice {
	const became = settled.filter(({ status }) => status === 'became contested').flatMap(({ at }) => [...at]);
	const core = new Set([...words.core].filter((word) => !became.includes(word)));
	for (const word of became.filter((each) => !words.reader.has(each))) core.add(word);
	const contested = new Set([...words.contested].filter((word) => !became.includes(word)));
	return { ...words, core, contested };
}

function readBefore(
	before: NonNullable<SecondPassage['before']>,
	place: string,
	report: Report
): TwoMarkings {
	const { text } = before;
	const at = (quotations: readonly string[]) =>
		wordSet(text, spansOf(text, quotations, `${place} / before`, report));
	const words = {
		core: at(before.core),
		acceptable: at(before.acceptable),
		contested: at(before.contested),
		reader: at(before.marks)
	};
	return toMarkings(words, wordsOf(text).length);
}

function isOpen(text: string, settled: readonly Settled[]) {
	return ({ span }: Difference) => {
		const words = [...wordSet(text, [span])];
		return !settled.some(({ at }) => words.some((word) => at.has(word)));
	};
}

function saidOf(
	text: string,
	{ span }: Difference,
	settled: readonly Settled[]
): Pick<Difference, 'status' | 'why'> {
	const words = [...wordSet(text, [span])];
	const found = settled.find(({ at }) => words.some((word) => at.has(word)));
	return found ? { status: found.status, why: found.why } : {};
}

function notContested(text: string, words: KeyedTwice | undefined, settled: readonly Settled[]): Span[] {
	if (!words) return [];
	const all = wordsOf(text);
	return settled
		.filter(
			({ status, at }) => status === 'became contested' && ![...at].every((word) => words.contested.has(word))
		)
		.map(({ at }) => spanOfWords(all, { from: Math.min(...at), to: Math.max(...at) + 1 }));
}

function countNames(
	{ text, keys }: Passage,
	marks: readonly { readonly words: ReadonlySet<number>; readonly technique: string }[]
): Comparison['names'] {
	const met = marks.flatMap(({ words, technique }) => {
		const meeting = keys.filter(({ core }) => [...wordSet(text, core)].some((word) => words.has(word)));
		return meeting.length > 0 ? [meeting.some(({ techniques }) => techniques.includes(technique))] : [];
	});
	return { agreed: met.filter(Boolean).length, of: met.length };
}
