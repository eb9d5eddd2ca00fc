import type { WordRange } from '../text/words';
import { cohenKappa } from './agreement';

/** How well marked words agree with those of a key, for research export. */
export interface TokenMetrics {
	/** Of the marked words, the share in the key; undefined where nothing is marked. */
	readonly precision: number | undefined;
	/** Of the key's words, the share marked; undefined without a key. */
	readonly recall: number | undefined;
	/** 2·both / (marked + key); undefined where both are empty. */
	readonly f1: number | undefined;
	/** Cohen's κ of marked and keyed; undefined where both are empty or both hold every word. */
	readonly kappa: number | undefined;
}

/** Compares highlights with a key on a passage of `nWords` words; ranges may overlap, and beyond the end do not count. */
export function tokenMetrics(
	nWords: number,
	key: readonly WordRange[],
	highlights: readonly WordRange[]
): TokenMetrics {
	const words = Array.from({ length: nWords }, (_, word) => ({
		isKey: isIn(key, word),
		isMarked: isIn(highlights, word)
	}));
	const count = (isKey: boolean, isMarked: boolean) =>
		words.filter((word) => word.isKey === isKey && word.isMarked === isMarked).length;
	const [both, missed, extra, neither] = [
		count(true, true),
		count(true, false),
		count(false, true),
		count(false, false)
	];
	return {
		precision: shareOf(both, both + extra),
		recall: shareOf(both, both + missed),
		f1: shareOf(2 * both, 2 * both + missed + extra),
		kappa: cohenKappa([
			[both, missed],
			[extra, neither]
		])
	};
}

function isIn(ranges: readonly WordRange[], word: number): boolean {
	return ranges.some(({ from, to }) => from <= word && word < to);
}

function shareOf(k: number, n: number): number | undefined {
	return n === 0 ? undefined : k / n;
}
