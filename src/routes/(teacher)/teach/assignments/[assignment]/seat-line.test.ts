import { describe, expect, it } from 'vitest';
import type { Seat } from '$lib/lessons/board';
import { lineOf } from './seat-line';

const seat: Seat = {
	...{ key: '1', name: 'Ada B.', state: 'working', isExcused: false },
	...{ at: { kind: 'question', number: 3 }, answered: [true, true, false], deadline: undefined }
};
const line = (changes: Partial<Seat>) =>
	lineOf({ ...seat, ...changes }, { at: '2026-01-06T15:00:00.000Z', questions: 3 });

describe('the line of a student at work', () => {
	it.each<[string, Partial<Seat>, string]>([
		['at a question', {}, 'at question 3, 2 of 3 answered'],
		['reading', { at: { kind: 'reading', number: 2 } }, 'reading, before question 2, 2 of 3 answered'],
		[
			'reading the end',
			{ at: { kind: 'reading', number: undefined } },
			'reading, after the last question, 2 of 3 answered'
		],
		['on the overview', { at: { kind: 'overview' } }, 'looking it over, 2 of 3 answered'],
		['away', { at: { kind: 'away' } }, 'page not open, 2 of 3 answered'],
		[
			'against a clock',
			{ deadline: '2026-01-06T15:04:10.000Z' },
			'at question 3, 2 of 3 answered, 5 min left'
		],
		[
			'out of time',
			{ state: 'time up', deadline: '2026-01-06T14:59:00.000Z' },
			'time is up, 2 of 3 answered'
		],
		['excused', { isExcused: true }, 'excused, at question 3, 2 of 3 answered']
	])('%s', (_, changes, text) => {
		expect(line(changes).text).toBe(text);
	});

	it('says which question is here, and none elsewhere', () => {
		expect(line({}).here).toBe(3);
		expect(line({ at: { kind: 'overview' } }).here).toBeUndefined();
	});
});
