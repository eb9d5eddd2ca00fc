/** Marks of a class that are about the same words, brought together: readers seldom mark to the same word. */
import type { WordRange } from '../text/words';

/** One mark, and whose it is. */
export interface OwnedMark {
	readonly student: string;
	readonly range: WordRange;
}

export interface MarkGroup {
	/** The extent that most students of the group gave. */
	readonly extent: WordRange;
	/** Those who made a mark of the group, each once. */
	readonly students: readonly string[];
}

/** Whether two marks are about the same words: they share at least half the words of the shorter one. */
export function aboutSameWords(one: WordRange, other: WordRange): boolean {
	const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from);
	return shared > 0 && 2 * shared >= Math.min(lengthOf(one), lengthOf(other));
}

/**
 * Groups marks around their commonest extents. The extent that most students gave draws in every mark about the same
 * words; the next is looked for among the marks that are left. Each mark is in one group, and is about the same words
 * as the extent shown for it: chains, in which two marks meet only over a third that holds both, do not form. The
 * order of the marks does not matter. Largest group first.
 */
export function groupMarks(marks: readonly OwnedMark[]): MarkGroup[] {
	const groups: MarkGroup[] = [];
	let left = marks;
	for (let extent = commonestOf(left); extent; extent = commonestOf(left)) {
		const center = extent;
		const isNear = ({ range }: OwnedMark) => aboutSameWords(range, center);
		groups.push({ extent, students: studentsOf(left.filter(isNear)) });
		left = left.filter((mark) => !isNear(mark));
	}
	return groups.sort((a, b) => b.students.length - a.students.length || compare(a.extent, b.extent));
}

/** Of extents that as many gave, the one that brings most students together; then the first, then the shortest. */
function commonestOf(marks: readonly OwnedMark[]): WordRange | undefined {
	const extents = new Map(marks.map(({ range }) => [`${range.from}-${range.to}`, range]));
	const ranked = [...extents.values()].map((extent) => ({
		extent,
		same: studentsOf(marks.filter(({ range }) => compare(range, extent) === 0)).length,
		near: studentsOf(marks.filter(({ range }) => aboutSameWords(range, extent))).length
	}));
	ranked.sort((a, b) => b.same - a.same || b.near - a.near || compare(a.extent, b.extent));
	return ranked[0]?.extent;
}

function studentsOf(marks: readonly OwnedMark[]): string[] {
	return [...new Set(marks.map(({ student }) => student))].sort();
}

function compare(one: WordRange, other: WordRange): number {
	return one.from - other.from || one.to - other.to;
}

function lengthOf({ from, to }: WordRange): number {
	return to - from;
}
