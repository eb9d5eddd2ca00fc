import { expect, test } from 'vitest';
import { checkBWindow } from './check-window';

const day = (n: number) => new Date(Date.UTC(2026, 8, n));
const a = { check: 'A' as const, dueAt: day(3) };
const lesson = (n: number) => ({ check: undefined, dueAt: day(n) });

test('check B opens when check A and the last lesson have been due', () => {
	expect(checkBWindow([a, lesson(20), lesson(10)])).toEqual({ kind: 'from', from: day(20) });
	expect(checkBWindow([lesson(1), { ...a, dueAt: day(30) }])).toEqual({ kind: 'from', from: day(30) });
});

test('without check A there is nothing to compare it with', () => {
	expect(checkBWindow([])).toEqual({ kind: 'refused', why: 'no check A' });
	expect(checkBWindow([lesson(1)])).toEqual({ kind: 'refused', why: 'no check A' });
});

test('without a lesson between them there is nothing to measure', () => {
	expect(checkBWindow([a])).toEqual({ kind: 'refused', why: 'no lesson' });
	expect(checkBWindow([a, { check: 'B', dueAt: day(9) }])).toEqual({ kind: 'refused', why: 'no lesson' });
});

test('another check B moves nothing', () => {
	const given = [a, lesson(10), { check: 'B' as const, dueAt: day(28) }];
	expect(checkBWindow(given)).toEqual({ kind: 'from', from: day(10) });
});
