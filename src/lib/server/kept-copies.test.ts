import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COPY_KINDS, type CopyKind } from './db/copy-files';
import { chooseKept } from './kept-copies';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
// A Monday.
const now = new Date('2026-03-02T12:30:00Z');

interface Made {
	kind: CopyKind;
	madeAt: Date;
}
const made = (hoursAgo: number, kind: CopyKind = 'hourly'): Made => ({
	kind,
	madeAt: new Date(now.getTime() - hoursAgo * HOUR)
});
const ageOf = ({ madeAt }: Made) => (now.getTime() - madeAt.getTime()) / HOUR;

/** The ages, in hours, of what is kept of copies of these ages. */
function kept(ages: readonly number[], days = 35): number[] {
	const copies = ages.map((age) => made(age));
	return [...chooseKept(copies, { days, now })].map(ageOf).sort((a, b) => a - b);
}

it.each([
	['nothing', [], []],
	['a few of today', [0, 1, 2], [0, 1, 2]],
	['two of one hour: the newer', [0.1, 0.4, 1.2], [0.1, 1.2]],
	['two of one day, long ago: the newer', [0, 240, 243], [0, 240, 243]],
	['one that is too old', [0, 35 * 24 + 1], [0]],
	['one as old as it may be', [0, 35 * 24], [0, 35 * 24]],
	['only one, and too old', [40 * 24], [40 * 24]],
	['one of the future, when the clock was set back', [-5, 1], [-5, 1]]
])('of %s, what is kept', (_, ages, expected) => {
	expect(kept(ages)).toEqual(expected);
});

describe('of copies made every hour for 60 days', () => {
	const ages = Array.from({ length: 60 * 24 }, (_, hour) => hour);

	it('24 hourly, 14 daily and 5 weekly ones are kept', () => {
		// The 24 hours, 12 more ends of days (two lie in those hours), and Sundays before them.
		const days = Array.from({ length: 13 }, (_, day) => 13 + 24 * day);
		const sundays = [13 + 7 * 24 * 2, 13 + 7 * 24 * 3];
		const hours = Array.from({ length: 24 }, (_, hour) => hour);
		expect(kept(ages)).toEqual([...new Set([...hours, ...days, ...sundays])].sort((a, b) => a - b));
	});

	it('none is older than the school keeps them', () => {
		expect(Math.max(...kept(ages, 3))).toBeLessThanOrEqual(72);
	});
});

it('the newest made before an update and on demand are kept, until they are too old', () => {
	const before = made(30 * 24, 'migration');
	const asked = made(20 * 24 + 5, 'asked');
	const hourly = Array.from({ length: 35 * 24 }, (_, hour) => made(hour));
	const all = [before, asked, made(31 * 24, 'migration'), ...hourly];
	expect([...chooseKept(all, { days: 35, now })]).toEqual(expect.arrayContaining([before, asked]));
	expect([...chooseKept(all, { days: 10, now })].every((copy) => ageOf(copy) <= 240)).toBe(true);
});

const copies = fc.array(
	fc.record({
		kind: fc.constantFrom(...COPY_KINDS),
		madeAt: fc.date({ min: new Date(now.getTime() - 60 * DAY), max: now, noInvalidDate: true })
	}),
	{ maxLength: 120 }
);

it('whatever there is, few are kept, none too old but the newest, and the newest before an update', () => {
	fc.assert(
		fc.property(copies, fc.integer({ min: 1, max: 365 }), (all, days) => {
			const chosen = chooseKept(all, { days, now });
			const young = all.filter((copy) => ageOf(copy) <= days * 24);
			const newest = (some: readonly Made[]) => Math.min(...some.map(ageOf));
			const before = (some: readonly Made[]) => newest(some.filter(({ kind }) => kind === 'migration'));
			expect(chosen.size).toBeLessThanOrEqual(24 + 14 + 5 + COPY_KINDS.length);
			expect(newest([...chosen])).toBe(newest(all));
			expect(before([...chosen].filter((copy) => young.includes(copy)))).toBe(before(young));
			expect([...chosen].filter((copy) => !young.includes(copy)).length).toBeLessThanOrEqual(
				young.length === 0 ? 1 : 0
			);
		})
	);
});

it('to choose again among what is kept removes nothing, and order does not matter', () => {
	fc.assert(
		fc.property(copies, (all) => {
			const chosen = [...chooseKept(all, { days: 35, now })];
			expect(chooseKept(chosen, { days: 35, now }).size).toBe(chosen.length);
			const ages = (some: Iterable<Made>) => [...some].map(ageOf).sort((a, b) => a - b);
			expect(ages(chooseKept(all.toReversed(), { days: 35, now }))).toEqual(ages(chosen));
		})
	);
});

it('removing after every copy keeps as much as removing once', () => {
	const hours = Array.from({ length: 40 * 24 }, (_, hour) => 40 * 24 - hour);
	const step = (left: readonly Made[], hour: number) => [
		...chooseKept([...left, made(hour)], { days: 35, now: made(hour).madeAt })
	];
	const byStep = hours.reduce<readonly Made[]>(step, []);
	const once = [
		...chooseKept(
			hours.map((hour) => made(hour)),
			{ days: 35, now: made(1).madeAt }
		)
	];
	expect(byStep.map(ageOf).sort()).toEqual(once.map(ageOf).sort());
});
