import type { WordRange } from '../text/words';

/** With fewer students a heat map says more about persons than about the class: it is not shown. */
export const MIN_STUDENTS = 5;

/** Which words a class marked; lists by word index. */
export interface HeatMap {
	readonly nStudents: number;
	/** Students who marked the word. */
	readonly counts: readonly number[];
	/** counts / nStudents, 0..1. */
	readonly share: readonly number[];
	/** 4h(1 − h) of a share h: 0 where all agree, 1 where half marked the word. */
	readonly split: readonly number[];
	/** 0: nobody; 1..5: below 20, 40, 60, 80 %, and up to 100 %. */
	readonly steps: readonly number[];
	/** Indexes of the words that at least half marked. */
	readonly consensus: readonly number[];
	/** Indexes of the words that 30 to 70 % marked. */
	readonly contested: readonly number[];
}

/**
 * Adds up the marks of a class on a passage of `nWords` words. `students`: the ranges of each student who
 * answered, none for a student who marked nothing; each student counts once per word. With no student every
 * share is 0.
 */
export function heatMap(nWords: number, students: readonly (readonly WordRange[])[]): HeatMap {
	const words = Array.from({ length: nWords }, (_, index) => index);
	const nStudents = students.length;
	const counts = words.map(
		(word) => students.filter((ranges) => ranges.some((range) => holds(range, word))).length
	);
	const share = counts.map((count) => (nStudents === 0 ? 0 : count / nStudents));
	const countOf = (word: number) => counts[word] ?? 0;
	return {
		nStudents,
		counts,
		share,
		split: share.map((heat) => 4 * heat * (1 - heat)),
		steps: counts.map((count) => (count === 0 ? 0 : Math.min(5, Math.floor((5 * count) / nStudents) + 1))),
		// In whole numbers, so that 3 of 10 is 30 %.
		consensus: words.filter((word) => countOf(word) > 0 && 2 * countOf(word) >= nStudents),
		contested: words.filter((word) => {
			const tenths = 10 * countOf(word);
			return countOf(word) > 0 && tenths >= 3 * nStudents && tenths <= 7 * nStudents;
		})
	};
}

function holds({ from, to }: WordRange, word: number): boolean {
	return from <= word && word < to;
}
