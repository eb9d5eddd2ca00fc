import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DEFAULT_RULES } from './assignment-rules';
import { countAttempts, daysLate, lateFactor, scoreAttempt, type QuestionScore } from './attempt-score';

const plain = { certainty: false };
const question = (score: number | undefined, change: Partial<QuestionScore> = {}): QuestionScore => ({
	...{ questionId: 'q', isAnswered: true, score, certainty: null, isClosed: true },
	...change
});
const open = question(undefined, { isAnswered: false });

describe('the score of an attempt', () => {
	it.each([
		['is the mean over its questions', [question(1), question(0.5)], { score: 0.75, counted: 2, waiting: 0 }],
		['counts an open question 0', [question(1), open], { score: 0.5, counted: 2, waiting: 0 }],
		[
			'leaves out what waits for a person',
			[question(1), question(undefined)],
			{ score: 1, counted: 1, waiting: 1 }
		],
		['is not there while all wait', [question(undefined)], { score: undefined, counted: 0, waiting: 1 }],
		['is not there without questions', [], { score: undefined, counted: 0, waiting: 0 }],
		[
			'takes a teacher’s grade for what was not answered here',
			[question(0.5, { isAnswered: false })],
			{ score: 0.5, counted: 1, waiting: 0 }
		]
	])('%s', (_, questions, expected) => {
		expect(scoreAttempt(questions, plain)).toEqual(expected);
	});

	it.each([
		[1, 3, 1],
		[1, 1, 1 / 3],
		[0, 3, -2],
		[0, 2, -2 / 3],
		[0, 1, 0],
		[0.5, 2, 1 / 3],
		[1, null, 1 / 3]
	])('with certainty-based marking, %d at %s comes to %d of the whole', (score, certainty, expected) => {
		const { score: total } = scoreAttempt([question(score, { certainty })], { certainty: true });
		expect(total).toBeCloseTo(expected, 9);
	});

	it('leaves what a person grades as it is, whatever the certainty rules', () => {
		const rewrite = question(0.75, { isClosed: false });
		expect(scoreAttempt([rewrite], { certainty: true })).toMatchObject({ score: 0.75 });
	});

	it('is the sum of its parts over their number', () => {
		const some = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
		fc.assert(
			fc.property(some, (scores) => {
				const { score = Number.NaN, counted } = scoreAttempt(
					scores.map((one) => question(one)),
					plain
				);
				expect(score * counted).toBeCloseTo(
					scores.reduce((sum, one) => sum + one, 0),
					9
				);
			})
		);
	});
});

describe('days late in Chicago', () => {
	it.each([
		['in time', '2026-03-02T16:00:00Z', '2026-03-02T16:00:00Z', 0],
		['by a second', '2026-03-02T16:00:00Z', '2026-03-02T16:00:01Z', 1],
		['by just a day', '2026-03-02T16:00:00Z', '2026-03-03T16:00:00Z', 1],
		['by a day and a second', '2026-03-02T16:00:00Z', '2026-03-03T16:00:01Z', 2],
		['by a week', '2026-03-02T16:00:00Z', '2026-03-09T15:00:00Z', 7],
		// The night of March 8 has 23 hours, that of November 1 has 25.
		['over the short night', '2026-03-08T05:59:00Z', '2026-03-09T04:59:00Z', 1],
		['past the short night', '2026-03-08T05:59:00Z', '2026-03-09T04:59:01Z', 2],
		['over the long night', '2026-11-01T04:59:00Z', '2026-11-02T05:59:00Z', 1],
		['past the long night', '2026-11-01T04:59:00Z', '2026-11-02T05:59:01Z', 2],
		['from just before midnight to just after', '2026-03-03T05:59:00Z', '2026-03-03T06:01:00Z', 1]
	])('%s', (_, due, handedIn, days) => {
		expect(daysLate(new Date(due), new Date(handedIn), 'America/Chicago')).toBe(days);
	});
});

test.each([
	['kept', 10, 3, 1],
	['none', 10, 3, 1],
	['percent', 10, 0, 1],
	['percent', 10, 3, 0.7],
	['percent', 50, 3, 0]
] as const)('with the policy %s of %d percent, %d days leave %d', (late, latePercent, days, factor) => {
	expect(lateFactor({ late, latePercent }, days)).toBeCloseTo(factor, 9);
});

describe('of several attempts', () => {
	const attempts = [
		{ number: 2, score: 0.4 },
		{ number: 1, score: 0.8 },
		{ number: 3, score: 0.6 },
		{ number: 4, score: undefined }
	];
	it.each([
		['best', 0.8],
		['last', 0.6],
		['average', 0.6]
	] as const)('the %s counts', (counts, score) => {
		expect(countAttempts(attempts, { ...DEFAULT_RULES, counts })).toBeCloseTo(score, 9);
	});

	it('none counts while none is graded', () => {
		expect(countAttempts([{ number: 1, score: undefined }], DEFAULT_RULES)).toBeUndefined();
	});
});
