import { expect, it } from 'vitest';
import { Recent } from './recent';

const at = (milliseconds: number) => new Date(1_000_000 + milliseconds);

it('a key is new once in a span, which begins with the first', () => {
	const recent = new Recent({ span: 10, most: 100 });
	expect([0, 5, 9, 10, 19, 20].map((time) => recent.isNew('a', at(time)))).toEqual([
		...[true, false, false],
		...[true, false, true]
	]);
});

it('each key has its own span', () => {
	const recent = new Recent({ span: 10, most: 100 });
	expect([recent.isNew('a', at(0)), recent.isNew('b', at(1)), recent.isNew('a', at(2))]).toEqual([
		...[true, true, false]
	]);
});

it('what is forgotten is new again', () => {
	const recent = new Recent({ span: 10, most: 100 });
	recent.isNew('a', at(0));
	recent.forget('a');
	expect(recent.isNew('a', at(1))).toBe(true);
});

it('beyond the most it remembers, the oldest are new again', () => {
	const recent = new Recent({ span: 10, most: 2 });
	expect(['a', 'b', 'c'].map((key) => recent.isNew(key, at(0)))).toEqual([true, true, true]);
	expect([recent.isNew('c', at(1)), recent.isNew('a', at(1))]).toEqual([false, true]);
});
