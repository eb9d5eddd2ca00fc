import { expect, it } from 'vitest';
import type { Access } from '$lib/server/audit-access';
import { accessDays } from './access-lines';

const at = (time: string) => new Date(`2026-03-${time}Z`);
const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);

let made = 100;
function access(time: string, more: Partial<Access> = {}): Access {
	return {
		...{ id: made--, happenedAt: at(time), name: 'Mr. Lind', isYou: false, kind: 'teacher' },
		...{ deed: 'student', lesson: undefined, ...more }
	};
}
const told = (accesses: readonly Access[]) =>
	accessDays(accesses, dayOf).map(({ day, lines }) => [
		day,
		lines.map(({ access: { name, deed }, count, first, last }) => [name, deed, count, first, last])
	]);

it('what was done again on a day is told once, with the first and the last time', () => {
	const accesses = ['02T16:00', '02T12:00', '02T10:00'].map((time) => access(time));
	expect(told(accesses)).toEqual([
		['2026-03-02', [['Mr. Lind', 'student', 3, at('02T10:00'), at('02T16:00')]]]
	]);
});

it('days are apart, the newest first', () => {
	expect(told([access('03T08:00'), access('02T08:00')]).map(([day]) => day)).toEqual([
		'2026-03-03',
		'2026-03-02'
	]);
});

it.each<[string, Partial<Access>]>([
	['somebody else', { name: 'Ms. Okafor' }],
	['somebody who is gone', { name: undefined }],
	['the server', { name: undefined, kind: 'server' }],
	['another deed', { deed: 'note' }],
	['another lesson', { lesson: 'Loaded language' }]
])('%s has a line of their own', (_, more) => {
	const [day] = accessDays([access('02T12:00'), access('02T11:00', more)], dayOf);
	expect(day?.lines.map(({ count }) => count)).toEqual([1, 1]);
});

it('nothing has no days', () => {
	expect(accessDays([], dayOf)).toEqual([]);
});
