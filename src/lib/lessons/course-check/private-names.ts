import type { CourseFiles } from '../course';
import type { Found } from '../findings';
import type { Sha256 } from '../fingerprint';

/** Private persons whom the quoted works name and the course does not: as hashes, so as not to name them here. */
export const PRIVATE_NAMES: ReadonlySet<string> = new Set([
	'2ff6827e5baee93c00f813977a671842197884b1d4134c4defe46ac5ee211eb0',
	'3e895a8800a47869f0e88330faebedfa5051e1d6c22ab831690b2b6df2b6541a',
	'972d747b95f073048fb3a2f884eec71fa0e15d2247e670570d5dd86dbf5d2986',
	'c24565f04ba4d790d88303af21b1f673ff61ad41ba315733a516f5edab685221'
]);
const MOST_WORDS_IN_A_NAME = 3;

/** Looks for private names in every text of the course, whatever it is for. */
export function findPrivateNames(files: CourseFiles, sha256: Sha256): Found[] {
	const known = new Map<string, boolean>();
	const isPrivate = (name: string) => {
		const answer = known.get(name) ?? PRIVATE_NAMES.has(sha256(name));
		known.set(name, answer);
		return answer;
	};
	return Object.entries(files).flatMap(([file, text]) => {
		const matches = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
		const words = matches.map(([word]) => word.toLowerCase());
		return matches.flatMap(({ index: at }, index): Found[] =>
			beginsName(words, index, isPrivate)
				? [
						{
							...{ file, place: 'file', line: text.slice(0, at).split('\n').length, rule: 'private-name' },
							...{ message: 'names a private person, who must not appear', severity: 'error' }
						}
					]
				: []
		);
	});
}

/** Whether the word at a place, the two, or the three from there on are a private name. */
function beginsName(words: readonly string[], from: number, isPrivate: (name: string) => boolean): boolean {
	let name = '';
	for (let at = from; at < from + MOST_WORDS_IN_A_NAME && at < words.length; at += 1) {
		name = at === from ? (words[at] ?? '') : `${name} ${words[at]}`;
		if (isPrivate(name)) return true;
	}
	return false;
}
