import { describe, expect, it } from 'vitest';
import { canShowReliability, flagsOf, shownFrom, type FlaggedItem } from './item-flags';
import { wilson } from './wilson';

const facility = (right: number, n: number) => ({ share: right / n, n, ...wilson(right, n) });
const r = (value: number, high: number) => ({ r: value, interval: { low: -1, high } });

/** An item that nothing is wrong with. */
const anItem = (parts: Partial<FlaggedItem> = {}): FlaggedItem => ({
	...{ n: 100, facility: facility(60, 100), guess: 0.25, discrimination: r(0.4, 0.6), efficiency: 0.5 },
	...{ miskeySuspects: [], deadDistractors: [], accused: undefined },
	...parts
});
const codes = (parts: Partial<FlaggedItem>) => flagsOf(anItem(parts)).map(({ code }) => code);

describe('what may be shown', () => {
	const nothing = { optionCounts: false, facility: false, keyCheck: false, discrimination: false };

	it.each([
		[4, nothing],
		[5, { ...nothing, optionCounts: true }],
		[9, { ...nothing, optionCounts: true }],
		[10, { optionCounts: true, facility: true, keyCheck: false, discrimination: false }],
		[19, { optionCounts: true, facility: true, keyCheck: false, discrimination: false }],
		[20, { optionCounts: true, facility: true, keyCheck: true, discrimination: false, label: 'early' }],
		[29, { optionCounts: true, facility: true, keyCheck: true, discrimination: false, label: 'early' }],
		[30, { optionCounts: true, facility: true, keyCheck: true, discrimination: true, label: 'indicative' }],
		[99, { optionCounts: true, facility: true, keyCheck: true, discrimination: true, label: 'indicative' }],
		[100, { optionCounts: true, facility: true, keyCheck: true, discrimination: true }]
	])('from %d first attempts is %j', (n, shown) => {
		expect(shownFrom(n)).toEqual(shown);
	});

	it.each([
		[30, 8, true],
		[29, 8, false],
		[30, 7, false]
	])('of the reliability from %d attempts at %d items: %s', (n, items, canShow) => {
		expect(canShowReliability(n, items)).toBe(canShow);
	});
});

describe('the flags of an item', () => {
	it('are none where nothing is wrong', () => {
		expect(flagsOf(anItem())).toEqual([]);
	});

	it.each<[string[], Partial<FlaggedItem>]>([
		[['M'], { n: 20, miskeySuspects: ['b'] }],
		[[], { n: 19, miskeySuspects: ['b'] }],
		[['N'], { n: 30, discrimination: r(-0.1, 0.2) }],
		[[], { n: 29, discrimination: r(-0.1, 0.2) }],
		[[], { discrimination: r(0, 0.2) }],
		[['E'], { facility: facility(97, 100) }],
		[[], { facility: facility(94, 100) }],
		[['H'], { facility: facility(30, 100) }],
		[[], { facility: facility(31, 100) }],
		[[], { facility: facility(30, 100), guess: 0 }],
		[['H'], { n: 10, facility: facility(0, 10) }],
		[[], { n: 9, facility: facility(0, 9) }],
		[['L'], { n: 30, efficiency: 0.149 }],
		[[], { n: 29, efficiency: 0.149 }],
		[[], { efficiency: 0.15 }],
		[['L'], { efficiency: 0, facility: facility(90, 100) }],
		[[], { efficiency: 0, facility: facility(91, 100) }],
		[['L'], { efficiency: 0, facility: facility(20, 100), guess: 0 }],
		[[], { efficiency: 0, facility: facility(19, 100), guess: 0 }],
		[['D'], { deadDistractors: ['c'] }],
		[['U'], { accused: { k: 13, n: 20 } }],
		[[], { accused: { k: 12, n: 20 } }],
		[[], { accused: { k: 19, n: 19 } }],
		[[], { accused: { k: 0, n: 0 } }],
		[[], { n: 0, facility: undefined, discrimination: undefined, efficiency: undefined }]
	])('are %j for %j', (expected, parts) => {
		expect(codes(parts)).toEqual(expected);
	});

	it('come strongest first', () => {
		const worst = {
			...{ miskeySuspects: ['b'], discrimination: r(-0.3, -0.1), efficiency: -0.3 },
			...{ facility: facility(25, 100), deadDistractors: ['c'], accused: { k: 80, n: 100 } }
		};
		expect(codes(worst)).toEqual(['M', 'N', 'H', 'L', 'D', 'U']);
	});

	it('ask to act on a negative discrimination only where it is certain', () => {
		const urgency = (high: number) => flagsOf(anItem({ discrimination: r(-0.3, high) }));
		expect([urgency(-0.01), urgency(0)]).toEqual([
			[{ code: 'N', urgency: 'act' }],
			[{ code: 'N', urgency: 'watch' }]
		]);
	});
});
