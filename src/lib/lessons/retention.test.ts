import { describe, expect, it } from 'vitest';
import { isNightlyDue, monthsBefore, USUAL } from './retention';
import { retentionSchema } from './retention-schema';

describe('months before a day', () => {
	it.each([
		['2026-06-15T10:00:00Z', 13, '2025-05-15T10:00:00.000Z'],
		['2026-03-31T10:00:00Z', 1, '2026-02-28T10:00:00.000Z'],
		['2024-03-31T10:00:00Z', 1, '2024-02-29T10:00:00.000Z'],
		['2026-01-31T23:59:59Z', 12, '2025-01-31T23:59:59.000Z']
	])('%s, %i months: %s', (now, months, then) => {
		expect(monthsBefore(new Date(now), months).toISOString()).toBe(then);
	});
});

describe('what is due by the clock is deleted', () => {
	const now = new Date('2026-01-06T15:00:00Z');
	const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

	it.each([
		['in the hour of the night', ago(24), 3, true],
		['not twice in one night', ago(0.5), 3, false],
		['not by day', ago(24), 15, false],
		['by day, where the machine slept at night', ago(37), 15, true]
	])('%s', (_, last, hour, due) => {
		expect(isNightlyDue(last, now, hour)).toBe(due);
	});
});

it('periods that were decided before the log had one keep what was decided', () => {
	const { log, ...before } = { ...USUAL, inactive: 6 };
	expect(retentionSchema.parse(before)).toEqual({ ...before, log });
});
