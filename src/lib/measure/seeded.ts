/** Chance that can be had again: the same seed gives the same order on every machine. */

/**
 * A permutation of the items that depends on the seed alone (Fisher–Yates over mulberry32, seeded by FNV-1a).
 * Not for secrets.
 */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
	const result = [...items];
	const next = randomFrom(hashOf(seed));
	for (let last = result.length - 1; last > 0; last--) {
		const other = Math.floor(next() * (last + 1));
		const moved = result[last] as T;
		result[last] = result[other] as T;
		result[other] = moved;
	}
	return result;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return hash >>> 0;
}

/** mulberry32 (Tommy Ettinger, public domain): numbers in [0, 1). */
function randomFrom(start: number): () => number {
	let state = start;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
