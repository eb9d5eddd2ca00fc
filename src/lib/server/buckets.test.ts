import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Buckets } from './buckets';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);
const takeAt = (buckets: Buckets, moments: readonly number[]) =>
	moments.map((moment) => buckets.take('key', at(moment)));

describe('a bucket of three that gets one token in two seconds', () => {
	const size = { room: 3, perSecond: 0.5 };

	it.each([
		['gives what it holds, then says how long to wait', [0, 0, 0, 0], [0, 0, 0, 2]],
		['is not emptied further by asking', [0, 0, 0, 0, 0, 0, 2], [0, 0, 0, 2, 2, 2, 0]],
		['waits for what is missing of a token', [0, 0, 0, 1.5], [0, 0, 0, 0.5]],
		['gives a token at the moment it is there', [0, 0, 0, 1.999, 2], [0, 0, 0, 0.001, 0]],
		['never holds more than its room', [0, 1000, 1000, 1000, 1000], [0, 0, 0, 0, 2]],
		['neither fills nor empties when the clock is set back', [0, 0, 0, -7200, 2], [0, 0, 0, 2, 0]]
	])('%s', (_, moments, waits) => {
		const rounded = takeAt(new Buckets(size), moments).map((wait) => Math.round(wait * 1000) / 1000);
		expect(rounded).toEqual(waits);
	});
});

it('ten tokens a second, asked for every tenth of one, all come', () => {
	const moments = Array.from({ length: 600 }, (_, n) => n / 10);
	const waits = takeAt(new Buckets({ room: 1, perSecond: 10 }), moments);
	expect(waits.filter((wait) => wait > 0)).toEqual([]);
});

it('keys have nothing to do with one another', () => {
	const buckets = new Buckets({ room: 1, perSecond: 1 });
	expect(buckets.take('one', at(0))).toBe(0);
	expect(buckets.take('other', at(0))).toBe(0);
	expect(buckets.wait('one', at(0))).toBeCloseTo(1);
});

it('of too many keys the one that was used longest ago is forgotten', () => {
	const buckets = new Buckets({ room: 1, perSecond: 0.001 }, 2);
	const keys = ['first', 'second', 'third'];
	keys.forEach((key) => buckets.take(key, at(0)));
	const isForgotten = (key: string) => buckets.wait(key, at(0)) === 0;
	expect(keys.map(isForgotten)).toEqual([true, false, false]);
});

it('in any stretch of time no more comes out than was in it and came in', () => {
	const gaps = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { maxLength: 60 });
	fc.assert(
		fc.property(gaps, (pauses) => {
			const moments = pauses.map((_, n) => pauses.slice(0, n + 1).reduce((sum, pause) => sum + pause, 0));
			const taken = takeAt(new Buckets({ room: 4, perSecond: 2 }), moments).filter((wait) => wait === 0);
			expect(taken.length).toBeLessThanOrEqual(4 + 2 * (moments.at(-1) ?? 0) + 0.001);
		})
	);
});
