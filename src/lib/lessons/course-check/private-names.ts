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
		const words = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), (match) => ({
			word: match[0].toLowerCase(),
			at: match.index
		}));
		return words.flatMap(({ at }, index): Found[] =>
			namesFrom(words.slice(index, index + MOST_WORDS_IN_A_NAME).map(({ word }) => word)).some(isPrivate)
				? [
						{
							file,
							place: 'file',
							line: text.slice(0, at).split('\n').length,
							rule: 'private-name',
							message: 'names a private person, who must not appear',
							severity: 'error'
						}
					]
				: []
		);
	});
}

/** The first word, the first two, the first three. */
function namesFrom(words: readonly string[]): string[] {
	return words.map((_, index) => words.slice(0, index + 1).join(' '));
}
