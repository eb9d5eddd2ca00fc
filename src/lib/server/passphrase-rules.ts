/** What a passphrase has to be that somebody who teaches chooses. Those of students are made, not chosen. */

/** The fewest characters, after NIST SP 800-63B-4: more where nothing else stands at the door. */
export const LEAST = { alone: 15, withSecondFactor: 8 } as const;
export const MOST_CHARACTERS = 256;

/** Whose it is, as somebody who guesses might know. */
export interface Chooser {
	readonly name: string;
	readonly username: string;
	/** The address of the installation. */
	readonly host: string;
	readonly hasSecondFactor: boolean;
}

export type PassphraseProblem = 'short' | 'long' | 'guessable';

/**
 * What is wrong with a passphrase; undefined when it will do. No rule says of which kinds its characters have to be.
 * Too easy to guess is what holds no more than two of: common passwords, names, and the like, and hardly anything else.
 */
export async function passphraseProblem(
	passphrase: string,
	chooser: Chooser
): Promise<PassphraseProblem | undefined> {
	const { length } = [...passphrase];
	if (length < (chooser.hasSecondFactor ? LEAST.withSecondFactor : LEAST.alone)) return 'short';
	if (length > MOST_CHARACTERS) return 'long';
	const common = await commonOnes();
	const own = new Set(near(chooser));
	const parts = new Set(partsOf(fold(passphrase), (word) => own.has(word) || common.has(word)));
	const words = [...parts].filter((part) => part.length > 1);
	return words.length <= MOST_WORDS && parts.size - words.length <= MOST_OTHER ? 'guessable' : undefined;
}

const MOST_WORDS = 2;
const MOST_OTHER = 4;
/** Shorter ones are found in anything. */
const SHORTEST = 4;
const LONGEST = 24;

/** The words and single characters that a text is made of, in as few parts as can be. */
function partsOf(text: string, isWord: (word: string) => boolean): readonly string[] {
	// By where the text is cut off: the parts up to there.
	const upTo: string[][] = [[]];
	for (let end = 1; end <= text.length; end++) {
		let best = [...(upTo[end - 1] ?? []), text.charAt(end - 1)];
		for (let start = Math.max(0, end - LONGEST); start <= end - SHORTEST; start++) {
			const before = upTo[start] ?? [];
			const word = text.slice(start, end);
			if (before.length + 1 < best.length && isWord(word)) best = [...before, word];
		}
		upTo.push(best);
	}
	return upTo.at(-1) ?? [];
}

function fold(text: string): string {
	return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function near({ name, username, host }: Chooser): string[] {
	const words = [name, username, host, 'underline'].flatMap((text) => [
		fold(text),
		...text
			.normalize('NFKC')
			.toLowerCase()
			.split(/[^\p{L}\p{N}]+/u)
	]);
	return words.filter((word) => word.length >= SHORTEST);
}

let common: Promise<ReadonlySet<string>> | undefined;

/** The 49,000 passwords that are used most, which come with a package: nobody else is asked. */
function commonOnes(): Promise<ReadonlySet<string>> {
	return (common ??= import('@zxcvbn-ts/language-common').then(
		({ dictionary }) => new Set(dictionary['passwords-common'])
	));
}
