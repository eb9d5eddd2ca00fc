import { readText, type ReadText } from '../text/marks';
import type { Key } from '../text/passage';
import { findQuote } from '../text/quotes';
import { wordsIn, type WordRange } from '../text/words';
import type { KeyAction, KeyState } from './key-edit';
import { editKey } from './key-edit';

export const nothingKeyed: KeyState = { keys: [], contested: [], chosen: undefined };

/** The words of a quotation. */
export function rangeFor(passage: ReadText, quote: string): WordRange {
	const range = wordsIn(passage.words, findQuote(passage.text, quote));
	if (!range) throw new Error(`“${quote}” holds no word`);
	return range;
}

/** A key whose core and margin are quoted. */
export function aKey(
	passage: ReadText,
	core: string,
	{
		id = 'k1',
		acceptable = core,
		...rest
	}: Partial<Omit<Key, 'core' | 'acceptable'>> & { acceptable?: string } = {}
): Key {
	return {
		...{ id, core: [findQuote(passage.text, core)], acceptable: [findQuote(passage.text, acceptable)] },
		...{ techniques: ['loaded-language'], weight: 1, reason: 'It is charged.', references: [] },
		...rest
	};
}

export function doAll(
	passage: ReadText,
	actions: readonly KeyAction[],
	from: KeyState = nothingKeyed
): KeyState {
	return actions.reduce((state, action) => editKey(passage, state, action), from);
}

/** The work as quotations: `core / margin` of each key, and the contested words. */
export function quotesOf({ text }: ReadText, { keys, contested }: KeyState) {
	const quote = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
	return {
		keys: keys.map(
			({ core, acceptable }) => `${core.map(quote).join('+')} / ${acceptable.map(quote).join('+')}`
		),
		contested: contested.map(({ span }) => quote(span))
	};
}

export const plain = readText(
	'The savage regime will surely destroy our nation. It must be stopped before it is too late.'
);
