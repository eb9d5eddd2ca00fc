import { expect, test } from 'vitest';
import { isTimeZone } from '$lib/lessons/class-time';
import { DEFAULT_ZONE, groupZones } from './time-zones';

test('time zones are grouped by region, those of the United States first', () => {
	const zones = ['Africa/Lagos', 'America/Argentina/Buenos_Aires', 'America/Chicago', 'Etc/GMT+1', 'UTC'];
	const groups = groupZones(zones);
	expect(groups.map(({ label }) => label)).toEqual(['United States', 'Africa', 'America', 'Other']);
	expect(groups[2]?.zones).toEqual([
		{ id: 'America/Argentina/Buenos_Aires', label: 'Argentina, Buenos Aires' }
	]);
});

test('every zone of this machine is offered once, and is one', () => {
	const ids = groupZones(Intl.supportedValuesOf('timeZone')).flatMap(({ zones }) =>
		zones.map(({ id }) => id)
	);
	expect(ids).toContain(DEFAULT_ZONE);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.filter((id) => !isTimeZone(id))).toEqual([]);
});

test('a place is offered by its name of today, once', () => {
	const [, asia] = groupZones(['Asia/Calcutta', 'Asia/Kolkata', 'Asia/Baku']);
	expect(asia?.zones.map(({ label }) => label)).toEqual(['Baku', 'Kolkata']);
});
