import { describe, expect, test } from 'vitest';
import { readText } from '../text/marks';
import { atStart, cursorRange, moveTo, type Cursor } from './cursor';
import { pressKey, type CursorKey } from './word-cursor';

//                        0   1    2     3    4   5     6    7     8
const passage = readText('One two three. Four five six!\nSeven eight nine.');

const press = (cursor: Cursor, key: string, held: Partial<CursorKey> = {}, direction?: 'ltr' | 'rtl') =>
	pressKey(passage, cursor, { key, shift: false, bySentence: false, ...held }, direction);
const at = (word: number): Cursor => moveTo(atStart, word);
/** Where the cursor is after some keys; a leading + holds Shift, a leading ^ Ctrl. */
const after = (from: number, ...keys: string[]) =>
	keys.reduce((cursor, key) => {
		const held = { shift: key.startsWith('+'), bySentence: key.startsWith('^') };
		return press(cursor, key.replace(/^[+^]/, ''), held)?.cursor ?? cursor;
	}, at(from));

describe('moving', () => {
	test.each<[number, string, number]>([
		[4, 'ArrowRight', 5],
		[4, 'ArrowLeft', 3],
		[8, 'ArrowRight', 8],
		[0, 'ArrowLeft', 0],
		[4, 'Home', 0],
		[4, 'End', 8],
		[4, 'ArrowDown', 6],
		[4, '^ArrowRight', 6],
		[7, 'ArrowDown', 8],
		[4, 'ArrowUp', 3],
		[3, 'ArrowUp', 0],
		[3, '^ArrowLeft', 0],
		[1, 'ArrowUp', 0]
	])('from word %i, %s goes to word %i', (from, key, to) => {
		expect(after(from, key)).toEqual({ at: to, anchor: undefined, awake: true });
	});

	test('left and right are mirrored in a text that runs from right to left', () => {
		expect(press(at(4), 'ArrowLeft', {}, 'rtl')?.cursor.at).toBe(5);
		expect(press(at(4), 'ArrowRight', {}, 'rtl')?.cursor.at).toBe(3);
	});
});

describe('selecting', () => {
	test('Shift keeps the words from where it began, in either direction', () => {
		expect(cursorRange(after(4, '+ArrowRight', '+ArrowRight'))).toEqual({ from: 4, to: 7 });
		expect(cursorRange(after(4, '+ArrowLeft', '+ArrowLeft'))).toEqual({ from: 2, to: 5 });
		expect(cursorRange(after(4, '+ArrowRight', '+ArrowLeft', '+ArrowLeft'))).toEqual({ from: 3, to: 5 });
	});

	test('by sentence it stops at the end of this one, then of the next', () => {
		expect(cursorRange(after(3, '+ArrowDown'))).toEqual({ from: 3, to: 6 });
		expect(cursorRange(after(3, '+ArrowDown', '+ArrowDown'))).toEqual({ from: 3, to: 9 });
		expect(cursorRange(after(3, '+ArrowDown', '+ArrowDown', '+ArrowDown'))).toEqual({ from: 3, to: 9 });
	});

	test('moving without Shift lets go', () => {
		expect(cursorRange(after(4, '+ArrowRight', 'ArrowLeft'))).toEqual({ from: 4, to: 5 });
	});
});

describe('acting', () => {
	test('Enter marks, and the cursor stays without a selection', () => {
		expect(press(after(4, '+ArrowRight'), 'Enter')).toEqual({ cursor: at(5), effect: 'mark' });
	});

	test.each(['Delete', 'Backspace'])('%s takes a mark off', (key) => {
		expect(press(at(4), key)).toEqual({ cursor: at(4), effect: 'unmark' });
	});

	test('after Esc the keys belong to the page, until Enter', () => {
		const left = press(after(4, '+ArrowRight'), 'Escape');
		expect(left).toEqual({ cursor: { at: 5, anchor: undefined, awake: false }, effect: 'leave' });
		expect(press({ ...at(5), awake: false }, 'ArrowDown')).toBeUndefined();
		expect(press({ ...at(5), awake: false }, 'Enter')).toEqual({ cursor: at(5) });
	});

	test.each(['Tab', 'a', ' ', 'PageDown', 'F5'])('%s is left to the page', (key) => {
		expect(press(at(4), key)).toBeUndefined();
	});

	test('a text without words takes no key', () => {
		expect(
			pressKey(readText('…'), atStart, { key: 'Enter', shift: false, bySentence: false })
		).toBeUndefined();
	});
});
