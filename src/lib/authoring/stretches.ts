import type { WordRange } from '../text/words';
import type { WorkByWords } from './key-work';
import { doesHold } from './word-ranges';

/** A run of words in a key or among the contested ones: what is chosen, and whose edges move. */
export type Stretch =
	| { readonly part: 'core' | 'acceptable'; readonly key: string; readonly at: number }
	| { readonly part: 'contested'; readonly at: number };
export type Part = Stretch['part'];

export type Edge = 'start' | 'end';

/** Where an edge can stand: before the word of this index, from `least` to `most`. */
export interface EdgeLimits {
	readonly now: number;
	readonly least: number;
	readonly most: number;
}

/** The words of a stretch; undefined when it is not there. */
export function rangeOf(work: WorkByWords, stretch: Stretch): WordRange | undefined {
	if (stretch.part === 'contested') return work.contested[stretch.at]?.range;
	return work.keys.find(({ key }) => key.id === stretch.key)?.[stretch.part][stretch.at];
}

/** Every stretch in reading order, a core before its margin. Margins that add no word to a core are left out. */
export function stretchesOf({ keys, contested }: WorkByWords): Stretch[] {
	const listed = [
		...keys.flatMap(({ key, core, acceptable }) => [
			...core.map((range, at) => ({ range, stretch: { part: 'core', key: key.id, at } as const })),
			...acceptable.flatMap((range, at) =>
				core.some((each) => doesHold(each, range))
					? []
					: [{ range, stretch: { part: 'acceptable', key: key.id, at } as const }]
			)
		]),
		...contested.map(({ range }, at) => ({ range, stretch: { part: 'contested', at } as const }))
	];
	const rank = ({ stretch }: { stretch: Stretch }) => (stretch.part === 'core' ? 0 : 1);
	return listed
		.toSorted((a, b) => a.range.from - b.range.from || rank(a) - rank(b))
		.map(({ stretch }) => stretch);
}

/** The stretch that a word belongs to; of several the shortest, a core before its margin. */
export function stretchAt(work: WorkByWords, word: number): Stretch | undefined {
	const length = (stretch: Stretch) => {
		const { from, to } = rangeOf(work, stretch) ?? { from: 0, to: 0 };
		return to - from;
	};
	const here = stretchesOf(work).filter((stretch) => {
		const range = rangeOf(work, stretch);
		return range !== undefined && range.from <= word && word < range.to;
	});
	return here.toSorted((a, b) => length(a) - length(b))[0];
}

export function isSameStretch(a: Stretch | undefined, b: Stretch | undefined): boolean {
	if (!a || !b || a.part !== b.part || a.at !== b.at) return a === b;
	return a.part === 'contested' || b.part === 'contested' || a.key === b.key;
}

/**
 * How far an edge can move: a stretch keeps a word, a margin keeps the core in it, and nothing grows into contested
 * words, or, when it is contested, into a key. Stretches of one kind stay a word apart, or they would be one.
 */
export function limitsOf(
	work: WorkByWords,
	nWords: number,
	stretch: Stretch,
	edge: Edge
): EdgeLimits | undefined {
	const range = rangeOf(work, stretch);
	if (!range) return undefined;
	const { held, neighbors, obstacles } = surroundings(work, stretch, range);
	if (edge === 'end') {
		const most = Math.min(
			nWords,
			...neighbors.filter(({ from }) => from >= range.to).map(({ from }) => from - 1),
			...obstacles.filter(({ from }) => from >= range.to).map(({ from }) => from)
		);
		const least = Math.max(range.from + 1, ...held.map(({ to }) => to));
		return { now: range.to, least, most: Math.max(most, range.to) };
	}
	const least = Math.max(
		0,
		...neighbors.filter(({ to }) => to <= range.from).map(({ to }) => to + 1),
		...obstacles.filter(({ to }) => to <= range.from).map(({ to }) => to)
	);
	const most = Math.min(range.to - 1, ...held.map(({ from }) => from));
	return { now: range.from, least: Math.min(least, range.from), most };
}

interface Surroundings {
	/** What the stretch has to hold. */
	readonly held: readonly WordRange[];
	/** What it must not touch. */
	readonly neighbors: readonly WordRange[];
	/** What it must not enter. */
	readonly obstacles: readonly WordRange[];
}

function surroundings({ keys, contested }: WorkByWords, stretch: Stretch, range: WordRange): Surroundings {
	const contestedRanges = contested.map((each) => each.range);
	if (stretch.part === 'contested') {
		const others = contestedRanges.filter((_, at) => at !== stretch.at);
		return {
			held: [],
			neighbors: [],
			obstacles: [...others, ...keys.flatMap(({ acceptable }) => acceptable)]
		};
	}
	const own = keys.find(({ key }) => key.id === stretch.key);
	const neighbors = (own?.[stretch.part] ?? []).filter((_, at) => at !== stretch.at);
	const held = stretch.part === 'acceptable' ? (own?.core ?? []).filter((core) => doesHold(range, core)) : [];
	return { held, neighbors, obstacles: contestedRanges };
}
