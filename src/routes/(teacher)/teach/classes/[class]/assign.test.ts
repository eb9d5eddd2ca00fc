import { expect, test } from 'vitest';
import { readWindow, suggestWindow } from './assign';
import { words } from './words';

const CHICAGO = 'America/Chicago';
const now = new Date('2026-01-06T15:00:30Z');

test('a lesson is suggested to open now and to be due in a week at the end of the day', () => {
	expect(suggestWindow(CHICAGO, now)).toEqual({ opens: '2026-01-06T09:00', due: '2026-01-13T23:59' });
});

test('late in the evening, the week is counted by the days of the class', () => {
	expect(suggestWindow(CHICAGO, new Date('2026-01-07T04:00:00Z')).due).toBe('2026-01-13T23:59');
});

test('what is suggested can be assigned, and is open at once', () => {
	const window = readWindow(suggestWindow(CHICAGO, now), CHICAGO, now);
	expect(window).toEqual({
		ok: true,
		opensAt: new Date('2026-01-06T15:00:00Z'),
		dueAt: new Date('2026-01-14T05:59:00Z')
	});
});

test.each([
	[{ opens: '', due: '2026-01-13T23:59' }, { opens: words.assign.timeMalformed }],
	[{ opens: '2026-01-06T09:00', due: '' }, { due: words.assign.timeMalformed }],
	[
		{ opens: 'now', due: 'soon' },
		{ opens: words.assign.timeMalformed, due: words.assign.timeMalformed }
	],
	[{ opens: '2026-01-08T09:00', due: '2026-01-07T09:00' }, { due: words.assign.dueBeforeOpens }],
	[{ opens: '2026-01-08T09:00', due: '2026-01-08T09:00' }, { due: words.assign.dueBeforeOpens }],
	[{ opens: '2026-01-01T09:00', due: '2026-01-02T09:00' }, { due: words.assign.duePast }]
])('%j is refused beside its field', (typed, errors) => {
	expect(readWindow(typed, CHICAGO, now)).toEqual({ ok: false, errors });
});
