import { expect, test } from 'vitest';
import { placeNames } from './place-names';

const frame = { x: 40, y: 12, width: 280, height: 280 };
const lone = { x: 100, y: 100, name: 'Omar T.' };

test('a lone name stands to the right of its point', () => {
	expect(placeNames([lone], [lone], frame)).toEqual([{ x: 109, y: 104, anchor: 'start' }]);
});

test('a name near the right edge stands to the left of its point', () => {
	const edge = { x: 310, y: 100, name: 'Omar T.' };
	expect(placeNames([edge], [edge], frame)).toEqual([{ x: 301, y: 104, anchor: 'end' }]);
});

test('a name gives way to another point on its right', () => {
	const other = { x: 125, y: 100 };
	expect(placeNames([lone], [lone, other], frame)[0]?.anchor).toBe('end');
});

test('two students on the same point get names in different places', () => {
	const [first, second] = placeNames([lone, { ...lone, name: 'Tess F.' }], [lone, lone], frame);
	expect(first).not.toEqual(second);
});

test('a name goes a line farther off where words stand around its point', () => {
	const corner = { x: 320, y: 12, name: 'Ethan G.' };
	const words = { x: 200, y: 14, width: 116, height: 14 };
	expect(placeNames([corner], [corner], frame, [words])).toEqual([{ x: 315, y: 43, anchor: 'end' }]);
});

test('no names give no places', () => {
	expect(placeNames([], [lone], frame)).toEqual([]);
});
