/** Which copies of the database are kept. Pure. */
import type { CopyKind } from './db/copy-files';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The newest of each of so many hours, days and weeks that have one; by UTC, weeks from Monday. */
const PERIODS = [
	{ count: 24, of: (time: number) => Math.floor(time / HOUR) },
	{ count: 14, of: (time: number) => Math.floor(time / DAY) },
	// Day 0 was a Thursday.
	{ count: 5, of: (time: number) => Math.floor((Math.floor(time / DAY) + 3) / 7) }
] as const;

interface Made {
	readonly kind: CopyKind;
	readonly madeAt: Date;
}

/**
 * Chooses among copies of any order: 24 hourly, 14 daily, 5 weekly, and the newest of each kind, none of them older
 * than `days`. The newest of all is always kept.
 */
export function chooseKept<T extends Made>(
	copies: readonly T[],
	{ days, now }: { readonly days: number; readonly now: Date }
): ReadonlySet<T> {
	const newestFirst = copies.toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
	const young = newestFirst.filter(({ madeAt }) => now.getTime() - madeAt.getTime() <= days * DAY);
	return new Set([
		...newestFirst.slice(0, 1),
		...firstOfEach(young, ({ kind }) => kind),
		...PERIODS.flatMap(({ count, of }) =>
			firstOfEach(young, ({ madeAt }) => of(madeAt.getTime())).slice(0, count)
		)
	]);
}

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
	const firsts = new Map<unknown, T>();
	for (const item of items) {
		const key = keyOf(item);
		if (!firsts.has(key)) firsts.set(key, item);
	}
	return [...firsts.values()];
}
