import type { CourseFiles } from '../course';
import type { Found } from '../findings';
import type { Sha256 } from '../fingerprint';

/**
 * Private persons whom the quoted works name and the course does not: as hashes, so as not to name them here.
 * Of a name of several words the first word is hashed too: few words of a text begin one, and only those are looked into.
 */
export const PRIVATE_NAMES: readonly { readonly first: string; readonly whole: string }[] = [
	{
		first: '9a1ef8e9abb02eb32f701f8a8b5e29ec83904b8767285bf788dbeef8be236e3c',
		whole: '2ff6827e5baee93c00f813977a671842197884b1d4134c4defe46ac5ee211eb0'
	},
	{
		first: '3e895a8800a47869f0e88330faebedfa5051e1d6c22ab831690b2b6df2b6541a',
		whole: '3e895a8800a47869f0e88330faebedfa5051e1d6c22ab831690b2b6df2b6541a'
	},
	{
		first: '27652cad4994c0cc628413940eeb56600c86cfc35447c3c775d67610bb27aa61',
		whole: '972d747b95f073048fb3a2f884eec71fa0e15d2247e670570d5dd86dbf5d2986'
	},
	{
		first: 'c24565f04ba4d790d88303af21b1f673ff61ad41ba315733a516f5edab685221',
		whole: 'c24565f04ba4d790d88303af21b1f673ff61ad41ba315733a516f5edab685221'
	}
];
const FIRST_WORDS: ReadonlySet<string> = new Set(PRIVATE_NAMES.map(({ first }) => first));
const WHOLE_NAMES: ReadonlySet<string> = new Set(PRIVATE_NAMES.map(({ whole }) => whole));
const MOST_WORDS_IN_A_NAME = 3;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Looks for private names in every text of the course, whatever it is for. */
export function findPrivateNames(files: CourseFiles, sha256: Sha256): Found[] {
	const known = new Map<string, boolean>();
	const isFirst = (word: string) => {
		const answer = known.get(word) ?? FIRST_WORDS.has(sha256(word));
		known.set(word, answer);
		return answer;
	};
	return Object.entries(files).flatMap(([file, text]) =>
		namesIn(text, isFirst, sha256).map((line): Found => ({
			...{ file, place: 'file', line, rule: 'private-name' },
			...{ message: 'names a private person, who must not appear', severity: 'error' }
		}))
	);
}

/** The lines (from 1) on which a private name begins. */
function namesIn(text: string, isFirst: (word: string) => boolean, sha256: Sha256): number[] {
	const words = text.match(WORD)?.map((word) => word.toLowerCase()) ?? [];
	const begins = words.flatMap((word, index) =>
		isFirst(word) && beginsName(words.slice(index, index + MOST_WORDS_IN_A_NAME), sha256) ? [index] : []
	);
	if (begins.length === 0) return [];
	const places = Array.from(text.matchAll(WORD), ({ index }) => index);
	return begins.map((index) => text.slice(0, places[index]).split('\n').length);
}

/** Whether the first of some words, the first two, or all three are a private name. */
function beginsName(words: readonly string[], sha256: Sha256): boolean {
	return words.some((_, index) => WHOLE_NAMES.has(sha256(words.slice(0, index + 1).join(' '))));
}
