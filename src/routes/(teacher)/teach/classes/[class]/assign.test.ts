import { expect, test } from 'vitest';
import { suggestWindow } from './assign';

const CHICAGO = 'America/Chicago';

test('a lesson is suggested to open now and to be due in a week at the end of the day', () => {
	const now = new Date('2026-01-06T15:00:30Z');
	expect(suggestWindow(CHICAGO, now)).toEqual({ opens: '2026-01-06T09:00', due: '2026-01-13T23:59' });
});

test('late in the evening, the week is counted by the days of the class', () => {
	expect(suggestWindow(CHICAGO, new Date('2026-01-07T04:00:00Z')).due).toBe('2026-01-13T23:59');
});
