import { describe, expect, it, test } from 'vitest';
import { findQuote } from '../text/quotes';
import type { Answer } from '../questions/models';
import { passageOf } from './lesson';
import { countJudgments, discernmentOf, meanOfClass, meanScore } from './results';
import { aCourse } from './test-course';

const { lessons } = aCourse();

function work(answers: Record<string, Answer>, lighter = false) {
	return lessons.map((lesson) =>
		discernmentOf(lesson, { lighter, answers: new Map(Object.entries(answers)) })
	)[0];
}

function marked(passage: string, quote: string): Answer {
	const text = lessons.map((lesson) => passageOf(lesson, { passage })?.text ?? '').join('');
	return { marks: [{ ...findQuote(text, quote), quote }], nothing: false };
}

test('judgments are counted apart for slanted and for fair passages', () => {
	expect(
		countJudgments([
			{ signal: true, flagged: true },
			{ signal: true, flagged: false },
			{ signal: false, flagged: true },
			{ signal: false, flagged: false },
			{ signal: false, flagged: false }
		])
	).toEqual({ caught: { k: 1, n: 2 }, accused: { k: 1, n: 3 } });
});

describe('the mean of a class', () => {
	const half = { k: 1, n: 2 };
	const none = { k: 0, n: 0 };

	it('weighs every student alike, however many judgments each gave', () => {
		expect(meanOfClass([half, half, half, half, { k: 8, n: 8 }])).toEqual({
			...{ n: 5, mean: expect.closeTo(0.6), judgments: 16 },
			low: expect.closeTo(0.3224, 4),
			high: expect.closeTo(0.8776, 4)
		});
	});

	it('leaves out who judged nothing', () => {
		expect(meanOfClass([half, none, half, half, half, none, half])).toEqual({
			...{ n: 5, mean: 0.5, low: 0.5, high: 0.5 },
			judgments: 10
		});
	});

	it('is there from five students who judged on, not before', () => {
		expect(meanOfClass([half, half, half, half, none])).toBeUndefined();
		expect(meanOfClass([])).toBeUndefined();
	});
});

describe('what a student’s answers say about discernment', () => {
	it('is nothing without answers', () => {
		expect(work({})).toEqual({ caught: { k: 0, n: 0 }, accused: { k: 0, n: 0 } });
	});

	it('counts a technique chosen for a slanted passage as caught, even the wrong one', () => {
		expect(work({ 'name-slanted': { chosen: ['b'] } })).toMatchObject({ caught: { k: 1, n: 1 } });
		expect(work({ 'name-slanted': { chosen: ['c'] } })).toMatchObject({ caught: { k: 0, n: 1 } });
	});

	it('counts a technique chosen for a fair passage as an accusation', () => {
		expect(work({ 'name-fair': { chosen: ['a'] } })).toMatchObject({ accused: { k: 1, n: 1 } });
		expect(work({ 'name-fair': { chosen: ['c'] } })).toMatchObject({ accused: { k: 0, n: 1 } });
	});

	it('counts one key found as caught, and marked fair text as an accusation', () => {
		expect(work({ 'mark-lane': marked('lane', 'disgrace') })).toMatchObject({ caught: { k: 1, n: 1 } });
		expect(work({ 'mark-trips': marked('trips', '24 minutes') })).toMatchObject({ accused: { k: 1, n: 1 } });
	});

	it('counts a passage left alone: missed when slanted, rightly when fair', () => {
		const nothing = { marks: [], nothing: true };
		expect(work({ 'mark-lane': nothing, 'mark-trips': nothing })).toEqual({
			caught: { k: 0, n: 1 },
			accused: { k: 0, n: 1 }
		});
	});

	it('leaves out what was opened and not answered, and what judges no passage', () => {
		const answers = { 'mark-lane': { marks: [], nothing: false }, plainer: { chosen: ['b'] } };
		expect(work(answers)).toEqual({ caught: { k: 0, n: 0 }, accused: { k: 0, n: 0 } });
	});

	it('takes the first judgment of each passage', () => {
		const answers = { 'name-slanted': { chosen: ['c'] }, 'mark-north': marked('north', 'shameful') };
		expect(work(answers, true)).toMatchObject({ caught: { k: 0, n: 1 } });
	});

	it('reads only the version that was taken', () => {
		expect(work({ 'mark-north': marked('north', 'shameful') })).toMatchObject({ caught: { n: 0 } });
	});
});

test.each([
	[[], undefined],
	[[undefined, undefined], 0],
	[[1, undefined], 0.5],
	[[1, 0.5, 0], 0.5]
])('the mean of %j is %s', (scores, mean) => {
	expect(meanScore(scores)).toBe(mean);
});
