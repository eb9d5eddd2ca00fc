import type { WordRange } from '../text/words';
import { contestedOutside, type KeyedWords, type WorkByWords } from './key-work';
import { limitsOf, rangeOf, type Edge, type Stretch } from './stretches';
import { doesHold, doOverlap, isSameRange, withoutRanges, withRanges } from './word-ranges';

export type KeyChange =
	/** These words become the core of a new key. */
	| { readonly do: 'mark'; readonly range: WordRange }
	/** These words become core of a key that is there. */
	| { readonly do: 'join'; readonly key: string; readonly range: WordRange }
	/** These words may be marked along with a key. */
	| { readonly do: 'allow'; readonly key: string; readonly range: WordRange }
	/** These words count neither way. A key that loses its whole core by it gives its reason to them. */
	| { readonly do: 'contest'; readonly range: WordRange }
	/** An edge goes to stand before the word `to`, or as near as it can. */
	| { readonly do: 'move'; readonly stretch: Stretch; readonly edge: Edge; readonly to: number }
	/** The only core of a key takes the key along; a margin leaves its core. */
	| { readonly do: 'remove'; readonly stretch: Stretch }
	| { readonly do: 'removeKey'; readonly key: string }
	| { readonly do: 'name'; readonly key: string; readonly techniques: readonly string[] }
	| {
			readonly do: 'write';
			readonly key: string;
			readonly field: 'reason' | 'plainer';
			readonly text: string;
	  }
	| { readonly do: 'explain'; readonly at: number; readonly text: string };
/** The words of keys after a change. What a change cannot do changes nothing; the last thing said of a word counts. */
export function changeKeys(work: WorkByWords, nWords: number, action: KeyChange): WorkByWords {
	switch (action.do) {
		case 'mark':
			return isRange(action.range, nWords) ? mark(work, action.range) : work;
		case 'join':
		case 'allow':
			return isRange(action.range, nWords) ? widen(work, action) : work;
		case 'contest':
			return isRange(action.range, nWords) ? contest(work, action.range) : work;
		case 'move':
			return move(work, nWords, action);
		case 'remove':
			return remove(work, action.stretch);
		case 'removeKey':
			return { ...work, keys: work.keys.filter(({ key }) => key.id !== action.key) };
		case 'name':
			return withKey(work, action.key, (keyed) => ({
				...keyed,
				key: { ...keyed.key, techniques: [...new Set(action.techniques)] }
			}));
		case 'write':
			return withKey(work, action.key, (keyed) => ({ ...keyed, key: written(keyed.key, action) }));
		case 'explain':
			return {
				...work,
				contested: work.contested.map((each, at) =>
					at === action.at ? { ...each, reason: action.text } : each
				)
			};
	}
}

function mark(work: WorkByWords, range: WordRange): WorkByWords {
	if (keyOfCore(work, range)) return work;
	const key = {
		...{ id: freshId(work), core: [], acceptable: [], techniques: [], weight: 1 },
		...{ reason: '', references: [] }
	};
	return settled([...work.keys, { key, core: [range], acceptable: [range] }], work);
}

function widen(
	work: WorkByWords,
	{ do: how, key, range }: Extract<KeyChange, { do: 'join' | 'allow' }>
): WorkByWords {
	const { keys } = withKey(work, key, ({ core, acceptable, ...rest }) => ({
		...rest,
		core: how === 'join' ? withRanges(core, [range]) : core,
		acceptable: withRanges(acceptable, [range])
	}));
	return keys.some((keyed) => keyed.key.id === key) ? settled(keys, work) : work;
}

/** What keys took is contested no more. */
function settled(keys: readonly KeyedWords[], { contested }: WorkByWords): WorkByWords {
	return { keys, contested: contestedOutside(contested, keys) };
}

function contest({ keys, contested }: WorkByWords, range: WordRange): WorkByWords {
	const met = contested.filter((each) => doOverlap(each.range, range));
	const [whole] = withRanges(
		[range],
		met.map((each) => each.range)
	);
	const left = keys.map(({ key, core, acceptable }) => ({
		key,
		core: withoutRanges(core, [range]),
		acceptable: withoutRanges(acceptable, [range])
	}));
	const lost = left.filter(({ core }) => core.length === 0).map(({ key }) => key.reason);
	const reasons = [...met.map(({ reason }) => reason), ...lost].filter((reason) => reason !== '');
	const others = contested.filter((each) => !met.includes(each));
	return {
		keys: left,
		contested: [...others, { range: whole ?? range, reason: [...new Set(reasons)].join(' ') }]
	};
}

function move(
	work: WorkByWords,
	nWords: number,
	{ stretch, edge, to }: Extract<KeyChange, { do: 'move' }>
): WorkByWords {
	const limits = limitsOf(work, nWords, stretch, edge);
	const before = rangeOf(work, stretch);
	if (!limits || !before || !Number.isInteger(to)) return work;
	const at = Math.min(limits.most, Math.max(limits.least, to));
	const after = edge === 'start' ? { ...before, from: at } : { ...before, to: at };
	const replace = (ranges: readonly WordRange[]) =>
		ranges.map((range) => (isSameRange(range, before) ? after : range));
	if (stretch.part === 'contested') {
		return {
			...work,
			contested: work.contested.map((each) => (each.range === before ? { ...each, range: after } : each))
		};
	}
	return withKey(work, stretch.key, (keyed) =>
		stretch.part === 'acceptable'
			? { ...keyed, acceptable: replace(keyed.acceptable) }
			: { ...keyed, core: replace(keyed.core), acceptable: carried(keyed.acceptable, before, after) }
	);
}

/** The margin after its core has changed: it holds the core, and where it reached no further, it goes along. */
function carried(acceptable: readonly WordRange[], before: WordRange, after: WordRange): WordRange[] {
	const shrunk = acceptable.map((range) => {
		if (!doesHold(range, before)) return range;
		return {
			from: range.from === before.from ? after.from : range.from,
			to: range.to === before.to ? after.to : range.to
		};
	});
	return withRanges(shrunk, [after]);
}

function remove(work: WorkByWords, stretch: Stretch): WorkByWords {
	const gone = rangeOf(work, stretch);
	if (!gone) return work;
	if (stretch.part === 'contested') {
		return { ...work, contested: work.contested.filter((_, at) => at !== stretch.at) };
	}
	return withKey(work, stretch.key, ({ key, ...words }) => {
		const core =
			stretch.part === 'core' ? words.core.filter((range) => !isSameRange(range, gone)) : words.core;
		const isIdle = (range: WordRange) => doesHold(range, gone) && !core.some((each) => doesHold(range, each));
		const acceptable =
			stretch.part === 'core'
				? words.acceptable.filter((range) => !isIdle(range))
				: withRanges(withoutRanges(words.acceptable, [gone]), core);
		return { key, core, acceptable };
	});
}

function withKey(work: WorkByWords, id: string, to: (keyed: KeyedWords) => KeyedWords): WorkByWords {
	return { ...work, keys: work.keys.map((keyed) => (keyed.key.id === id ? to(keyed) : keyed)) };
}

function written(
	key: KeyedWords['key'],
	{ field, text }: Extract<KeyChange, { do: 'write' }>
): KeyedWords['key'] {
	if (field === 'reason') return { ...key, reason: text };
	const { plainer: _, ...rest } = key;
	return text === '' ? rest : { ...rest, plainer: text };
}

/** The key whose core is just these words. */
export function keyOfCore({ keys }: WorkByWords, range: WordRange): KeyedWords | undefined {
	return keys.find(({ core: [only, ...more] }) => only && more.length === 0 && isSameRange(only, range));
}

/** One more than the highest number that a key of this passage has. */
function freshId({ keys }: WorkByWords): string {
	const numbers = keys.map(({ key }) => Number(/^k(\d{1,9})$/.exec(key.id)?.[1] ?? 0));
	return `k${Math.max(0, ...numbers) + 1}`;
}

function isRange({ from, to }: WordRange, nWords: number): boolean {
	return Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to && to <= nWords;
}
