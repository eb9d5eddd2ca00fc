import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { instantOf, isoTime, isTimeZone, localTime, sayDay, sayTime, sayZone } from './class-time';

const CHICAGO = 'America/Chicago';

describe('a local time in its class', () => {
	it.each([
		['winter', '2026-01-06T09:00', CHICAGO, '2026-01-06T15:00:00.000Z'],
		['summer', '2026-07-06T09:00', CHICAGO, '2026-07-06T14:00:00.000Z'],
		['the end of a day', '2026-12-31T23:59', CHICAGO, '2027-01-01T05:59:00.000Z'],
		['with seconds, as some browsers send it', '2026-01-06T09:00:30', CHICAGO, '2026-01-06T15:00:00.000Z'],
		['half an hour off the full one', '2026-01-06T09:00', 'Asia/Kolkata', '2026-01-06T03:30:00.000Z'],
		['ahead by fourteen hours', '2026-01-06T09:00', 'Pacific/Kiritimati', '2026-01-05T19:00:00.000Z'],
		['UTC', '2026-01-06T09:00', 'UTC', '2026-01-06T09:00:00.000Z'],
		['a leap day', '2028-02-29T09:00', CHICAGO, '2028-02-29T15:00:00.000Z'],
		['just before clocks go forward', '2026-03-08T01:59', CHICAGO, '2026-03-08T07:59:00.000Z'],
		['skipped when clocks go forward', '2026-03-08T02:30', CHICAGO, '2026-03-08T08:30:00.000Z'],
		['just after clocks went forward', '2026-03-08T03:00', CHICAGO, '2026-03-08T08:00:00.000Z'],
		['twice when clocks go back: the first', '2026-11-01T01:30', CHICAGO, '2026-11-01T06:30:00.000Z'],
		['after clocks went back', '2026-11-01T02:00', CHICAGO, '2026-11-01T08:00:00.000Z']
	])('%s', (_, local, zone, instant) => {
		expect(instantOf(local, zone)?.toISOString()).toBe(instant);
	});

	it.each([
		'',
		'tomorrow',
		'2026-01-06',
		'2026-01-06 09:00',
		'2026-02-30T09:00',
		'2027-02-29T09:00',
		'2026-13-01T09:00',
		'2026-01-06T24:00',
		'2026-01-06T09:60',
		'2026-01-06T09:00Z'
	])('is none for “%s”', (local) => {
		expect(instantOf(local, CHICAGO)).toBeUndefined();
	});

	it('is the one that its instant is typed as', () => {
		const zones = fc.constantFrom(CHICAGO, 'UTC', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia');
		const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
		fc.assert(
			fc.property(zones, minutes, (zone, minute) => {
				const typed = localTime(new Date(minute * 60_000), zone);
				expect(localTime(instantOf(typed, zone) ?? new Date(NaN), zone)).toBe(typed);
			})
		);
	});
});

test.each([
	['2026-01-06T15:00:00Z', CHICAGO, '2026-01-06T09:00'],
	['2026-01-06T15:00:59.999Z', CHICAGO, '2026-01-06T09:00'],
	['2026-07-06T03:00:00Z', CHICAGO, '2026-07-05T22:00'],
	['2026-01-06T15:00:00Z', 'UTC', '2026-01-06T15:00']
])('%s in %s stands in a field as %s', (instant, zone, local) => {
	expect(localTime(new Date(instant), zone)).toBe(local);
});

test('a time is said with its day and its zone', () => {
	const said = sayTime(new Date('2026-11-27T16:00:00Z'), CHICAGO).replaceAll('\u202F', ' ');
	expect(said).toBe('Fri, Nov 27, 10:00 AM, Chicago time');
});

test('a day is the one that it is in the zone', () => {
	expect(sayDay(new Date('2026-11-28T03:00:00Z'), CHICAGO)).toBe('Nov 27, 2026');
});

test.each([
	[CHICAGO, 'Chicago time'],
	['America/New_York', 'New York time'],
	['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
	['UTC', 'UTC']
])('%s is said as %s', (zone, said) => {
	expect(sayZone(zone)).toBe(said);
});

test.each([
	[CHICAGO, true],
	['UTC', true],
	['America/Springfield', false],
	['', false]
])('“%s” as a time zone: %s', (name, known) => {
	expect(isTimeZone(name)).toBe(known);
});

describe('an instant in ISO 8601', () => {
	it.each([
		['behind UTC', CHICAGO, '2026-01-06T09:00:05-06:00'],
		['ahead of it by a half hour', 'Asia/Kolkata', '2026-01-06T20:30:05+05:30'],
		['on the next day', 'Pacific/Kiritimati', '2026-01-07T05:00:05+14:00'],
		['at UTC', 'UTC', '2026-01-06T15:00:05+00:00']
	])('%s', (_, zone, said) => {
		const instant = new Date('2026-01-06T15:00:05.900Z');
		expect(isoTime(instant, zone)).toBe(said);
		expect(new Date(said).getTime()).toBe(instant.getTime() - 900);
	});
});
