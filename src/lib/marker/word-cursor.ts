import type { ReadText } from '../text/marks';
import { moveTo, type Cursor } from './cursor';

export interface CursorKey {
	readonly key: string;
	readonly shift: boolean;
	/** Ctrl, or Option on a Mac: a sentence at a time. */
	readonly bySentence: boolean;
}

export type CursorEffect = 'mark' | 'unmark' | 'leave';

export interface CursorStep {
	readonly cursor: Cursor;
	readonly effect?: CursorEffect;
}

/** What a key does to the cursor; undefined when the key is not the cursor's, and the page should have it. */
export function pressKey(
	passage: ReadText,
	cursor: Cursor,
	key: CursorKey,
	direction: 'ltr' | 'rtl' = 'ltr'
): CursorStep | undefined {
	if (passage.words.length === 0) return undefined;
	if (!cursor.awake) return key.key === 'Enter' ? { cursor: { ...cursor, awake: true } } : undefined;
	switch (key.key) {
		case 'Enter':
			return { cursor: { ...cursor, anchor: undefined }, effect: 'mark' };
		case 'Delete':
		case 'Backspace':
			return { cursor, effect: 'unmark' };
		case 'Escape':
			return cursor.anchor === undefined
				? { cursor: { ...cursor, awake: false }, effect: 'leave' }
				: { cursor: { ...cursor, anchor: undefined, awake: false }, effect: 'leave' };
	}
	const to = target(passage, cursor.at, key, direction);
	return to === undefined ? undefined : { cursor: moveTo(cursor, to, key.shift) };
}

function target(
	passage: ReadText,
	at: number,
	{ key, bySentence, shift }: CursorKey,
	direction: 'ltr' | 'rtl'
): number | undefined {
	const last = passage.words.length - 1;
	const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
	const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
	switch (key) {
		case 'Home':
			return 0;
		case 'End':
			return last;
		case forward:
			return bySentence ? nextSentence(passage, at, shift) : Math.min(at + 1, last);
		case back:
			return bySentence ? previousSentence(passage, at) : Math.max(at - 1, 0);
		case 'ArrowDown':
			return nextSentence(passage, at, shift);
		case 'ArrowUp':
			return previousSentence(passage, at);
		default:
			return undefined;
	}
}

/**
 * The first word of the next sentence. While selecting, the last word of this one first: a whole sentence is what
 * is meant, not that and a word more.
 */
function nextSentence(passage: ReadText, at: number, selecting: boolean): number {
	const here = passage.sentences.findIndex(({ words }) => at < words.to);
	const end = (passage.sentences[here]?.words.to ?? passage.words.length) - 1;
	const next = passage.sentences[here + 1]?.words;
	if (!selecting) return next?.from ?? end;
	return at < end ? end : (next?.to ?? end + 1) - 1;
}

/** The first word of this sentence, or of the one before when the cursor stands there already. */
function previousSentence(passage: ReadText, at: number): number {
	const here = passage.sentences.findIndex(({ words }) => at < words.to);
	const start = passage.sentences[here]?.words.from ?? 0;
	return at > start ? start : (passage.sentences[here - 1]?.words.from ?? 0);
}
