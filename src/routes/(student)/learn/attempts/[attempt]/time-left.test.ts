import { describe, expect, it } from 'vitest';
import { formatLeft, spokenAt } from './time-left';

describe('the time left', () => {
	it.each([
		[0, '0:00'],
		[1, '0:01'],
		[59_001, '1:00'],
		[65_000, '1:05'],
		[5_400_000, '90:00']
	])('of %d ms reads %s', (ms, text) => expect(formatLeft(ms)).toBe(text));

	it.each([
		[undefined, undefined],
		[600_001, undefined],
		[600_000, 10],
		[571_000, 10],
		[569_000, undefined],
		[300_000, 5],
		[120_000, undefined],
		[60_000, 1],
		[20_000, undefined],
		[0, undefined]
	])('of %s ms is spoken of as %s minutes', (ms, minutes) => expect(spokenAt(ms)).toBe(minutes));
});
