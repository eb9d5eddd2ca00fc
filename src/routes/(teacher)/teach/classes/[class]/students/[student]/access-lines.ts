/** What was done with a student’s data, as a page tells it: by day, and what was done again told once. */
import type { Access } from '$lib/server/audit-access';

export interface AccessLine {
	readonly id: number;
	readonly access: Access;
	/** How often on that day. */
	readonly count: number;
	/** The earliest and the latest of them. */
	readonly first: Date;
	readonly last: Date;
}
export interface AccessDay {
	readonly day: string;
	readonly lines: readonly AccessLine[];
}

/** Days and lines in the order of `accesses`, the newest first; `dayOf` names the day of an instant. */
export function accessDays(accesses: readonly Access[], dayOf: (instant: Date) => string): AccessDay[] {
	const days = groupBy(accesses, ({ happenedAt }) => dayOf(happenedAt));
	return [...days].map(([day, ofDay]) => ({ day, lines: linesOf(ofDay) }));
}

function linesOf(accesses: readonly Access[]): AccessLine[] {
	const same = groupBy(accesses, ({ name, kind, deed, lesson }) =>
		JSON.stringify([name, kind, deed, lesson])
	);
	return [...same.values()].flatMap((group) => {
		const [newest, oldest] = [group.at(0), group.at(-1)];
		if (!newest || !oldest) return [];
		const span = { first: oldest.happenedAt, last: newest.happenedAt };
		return [{ id: newest.id, access: newest, count: group.length, ...span }];
	});
}

/** In the order in which the keys come. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
