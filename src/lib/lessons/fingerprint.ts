/**
 * Shows that quoted passages stand word for word in a work that is not republished: for every run of five words
 * inside a passage, its position in the work and its hash. (The whole work in hashes could be guessed back.)
 */
import { z } from 'zod';

/** Words in a run; a piece of a passage between two cuts has at least as many. */
export const RUN = 5;

/** Stands where words of the source are left out. */
const CUT = '[…]';

export const fingerprintSchema = z.strictObject({
	/** Whitespace-separated words of the whole work. */
	words: z.int().min(1),
	/** Position of the run's first word in the work (from 0), and the SHA-256 of the run with single spaces. */
	runs: z.array(z.tuple([z.int().min(0), z.string().regex(/^[0-9a-f]{64}$/)]))
});
export type Fingerprint = z.infer<typeof fingerprintSchema>;

export type Sha256 = (text: string) => string;

/** Where a piece of a passage stands in the work: the position of its first word, and how many words it has. */
export interface Placed {
	readonly at: number;
	readonly words: number;
}

/** A passage that is not exactly in the work. */
export class NotInSource extends Error {
	override name = 'NotInSource';
}

/**
 * Makes the fingerprint of a work for the passages quoted from it. Passages may begin and end inside a sentence;
 * line breaks count as spaces; pieces between cuts stand in the work in the same order.
 * @throws NotInSource with the passage's id and the first words that differ.
 */
export function makeFingerprint(
	work: string,
	passages: readonly { readonly id: string; readonly text: string }[],
	sha256: Sha256
): Fingerprint {
	const source = wordsBySpace(work);
	const runs = new Map<string, readonly [position: number, hash: string]>();
	for (const { id, text } of passages) {
		let from = 0;
		for (const piece of piecesOf(text)) {
			const at = findPiece(source, piece, from);
			if (at === undefined) throw new NotInSource(`${id}: ${difference(source, piece, from)}`);
			for (const [index, run] of runsOf(piece).entries()) {
				const hash = sha256(run);
				runs.set(`${at + index} ${hash}`, [at + index, hash]);
			}
			from = at + piece.length;
		}
	}
	return {
		words: source.length,
		runs: [...runs.values()]
			.sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1))
			.map(([at, hash]) => [at, hash])
	};
}

/** The fingerprint as its file holds it: one run a line, so that a change reads as one. */
export function fingerprintFile({ words, runs }: Fingerprint): string {
	const lines = runs.map((run) => `\t\t${JSON.stringify(run)}`);
	return `{\n\t"words": ${words},\n\t"runs": [\n${lines.join(',\n')}\n\t]\n}\n`;
}

/** Finds passages by a fingerprint: where each piece stands, earliest first; undefined when not exactly there. */
export function passageFinder(
	fingerprint: Fingerprint,
	sha256: Sha256
): (text: string) => Placed[] | undefined {
	const positions = new Map<string, Set<number>>();
	for (const [at, hash] of fingerprint.runs) positions.set(hash, (positions.get(hash) ?? new Set()).add(at));

	return (text) => {
		const placed: Placed[] = [];
		for (const piece of piecesOf(text)) {
			const [first, ...rest] = runsOf(piece).map((run) => positions.get(sha256(run)) ?? new Set<number>());
			const from = endOf(placed.at(-1));
			const at = [...(first ?? [])]
				.sort((a, b) => a - b)
				.find((start) => start >= from && rest.every((run, index) => run.has(start + index + 1)));
			if (at === undefined) return undefined;
			placed.push({ at, words: piece.length });
		}
		return placed;
	};
}

/** The share of a work's words that pieces quote, each word counted once: 0..1. */
export function quotedShare(fingerprint: Fingerprint, pieces: readonly Placed[]): number {
	const quoted = new Set(
		pieces.flatMap(({ at, words }) => Array.from({ length: words }, (_, index) => at + index))
	);
	return quoted.size / fingerprint.words;
}

/** Whether a piece of a passage is too short to have a run. */
export function hasShortPiece(text: string): boolean {
	return piecesOf(text).some((piece) => piece.length < RUN);
}

function piecesOf(text: string): string[][] {
	return text.split(CUT).map(wordsBySpace);
}

function wordsBySpace(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== '');
}

function runsOf(words: readonly string[]): string[] {
	return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) =>
		words.slice(at, at + RUN).join(' ')
	);
}

function endOf(piece: Placed | undefined): number {
	return piece ? piece.at + piece.words : 0;
}

function findPiece(source: readonly string[], piece: readonly string[], from: number): number | undefined {
	if (piece.length < RUN) return undefined;
	const at = source.findIndex(
		(_, start) => start >= from && wordsInCommon(source, start, piece) === piece.length
	);
	return at < 0 ? undefined : at;
}

/** How many words of a piece, from its first, stand in the work from a position on. */
function wordsInCommon(source: readonly string[], at: number, piece: readonly string[]): number {
	const differs = piece.findIndex((word, index) => {
		const other = source[at + index] ?? '';
		if (index === 0 && isEdge(other.slice(0, -word.length)) && other.endsWith(word)) return false;
		if (index === piece.length - 1 && isEdge(other.slice(word.length)) && other.startsWith(word))
			return false;
		return other !== word;
	});
	return differs < 0 ? piece.length : differs;
}

/** Punctuation that a passage may leave off where it begins or ends inside a sentence. */
function isEdge(rest: string): boolean {
	return !/[\p{L}\p{M}\p{N}]/u.test(rest);
}

function difference(source: readonly string[], piece: readonly string[], from: number): string {
	const quote = (words: readonly string[], at: number) => `“${words.slice(at, at + RUN).join(' ')}”`;
	if (piece.length < RUN) return `${quote(piece, 0)} has fewer than ${RUN} words`;
	const common = source.map((_, start) => wordsInCommon(source, start, piece));
	const most = Math.max(...common);
	if (most === 0) return `${quote(piece, 0)} is not in the article`;
	const at = common.indexOf(most);
	if (most === piece.length)
		return `${quote(piece, 0)} stands in the article before word ${from}, not after it`;
	return `word ${most + 1} on is ${quote(piece, most)}, in the article ${quote(source, at + most)}`;
}
