import fc from 'fast-check';
import { createEmptyCard, forgetting_curve, fsrs, default_w, type Card, type Grade } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import {
	falseAlarmRating,
	isDue,
	newCard,
	ratingOf,
	restoreCard,
	retrievability,
	reviewCard,
	storeCard,
	type RatedAnswer,
	type Rating,
	type ReviewCard
} from './review-schedule';
import vectors from './vectors/fsrs.json';

const START = new Date('2026-01-05T10:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const close = (value: number) => expect.closeTo(value, 6);
const daysAfter = (date: Date, days: number) => new Date(date.getTime() + days * DAY);
const ratings = fc.array(fc.constantFrom<Rating>(1, 2, 3, 4), { maxLength: 12 });

const { GGGG, AGGG, HGGG, GGAG, EEE } = vectors.platform_sequences;
const RATING: Readonly<Record<string, Rating>> = { A: 1, H: 2, G: 3, E: 4 };

/** The card after each of a row of reviews, each on its due day. */
function reviewed(row: readonly Rating[]): ReviewCard[] {
	return row.reduce<ReviewCard[]>((cards, rating) => {
		const card = cards.at(-1) ?? newCard(START);
		return [...cards, reviewCard(card, rating, card.due)];
	}, []);
}

/** The library's card after each of a row of reviews, so many days after the one before, or when it is due. */
function libraryCards(
	scheduler: ReturnType<typeof fsrs>,
	row: readonly number[],
	waits: readonly number[] = []
) {
	return row.reduce<Card[]>((cards, rating, index) => {
		const card = cards.at(-1) ?? createEmptyCard<Card>(START);
		const wait = waits[index];
		const at = wait === undefined ? card.due : daysAfter(card.last_review ?? START, wait);
		return [...cards, scheduler.next(card, at, rating as Grade).card];
	}, []);
}

describe('the schedule', () => {
	it.each(Object.entries({ GGGG, AGGG, HGGG, GGAG }))(
		'after %s agrees with the reference',
		(row, expected) => {
			const cards = reviewed([...row].map((letter) => RATING[letter] ?? 1));
			expect(cards.map((card) => [card.scheduledDays, card.stability, card.difficulty])).toEqual(
				expected.map(([days, stability, difficulty]) => [
					days,
					close(Number(stability)),
					close(Number(difficulty))
				])
			);
		}
	);

	it('never puts a technique off beyond 180 days, not even after Easy', () => {
		const cards = reviewed([4, 4, 4]);
		expect(cards.map(({ stability }) => stability)).toEqual(EEE.map(([, days]) => close(Number(days))));
		expect(cards.map(({ scheduledDays }) => scheduledDays)).toEqual([8, 66, 180]);
		expect(cards[2]?.due).toEqual(daysAfter(START, 8 + 66 + 180));
	});

	it('gives whole days of 1 to 180 and sound figures for any row of ratings and waits', () => {
		const waits = fc.array(fc.integer({ min: -3, max: 4000 }), { minLength: 12, maxLength: 12 });
		fc.assert(
			fc.property(ratings, waits, (row, days) => {
				const last = row.reduce(
					(card, rating, index) => reviewCard(card, rating, daysAfter(card.due, days[index] ?? 0)),
					newCard(START)
				);
				const { scheduledDays, stability, difficulty, lastReview } = reviewCard(last, 3, last.due);
				expect([Number.isInteger(scheduledDays), stability > 0]).toEqual([true, true]);
				expect([1, scheduledDays, 180].toSorted((a, b) => a - b)).toEqual([1, scheduledDays, 180]);
				expect([1, difficulty, 10].toSorted((a, b) => a - b)).toEqual([1, difficulty, 10]);
				expect(lastReview).toBeInstanceOf(Date);
			})
		);
	});

	it('takes a clock that was set back as standing still', () => {
		const [card = newCard(START)] = reviewed([3]);
		expect(reviewCard(card, 3, daysAfter(START, -400))).toEqual(reviewCard(card, 3, START));
	});

	it('counts reviews and lapses', () => {
		expect(reviewed([3, 1, 1, 3]).at(-1)).toMatchObject({ reviews: 4, lapses: 2 });
	});
});

describe('a card', () => {
	it('is due at once when it is new', () => {
		expect(isDue(newCard(START), START)).toBe(true);
	});

	it.each([
		['2026-01-07T23:59:59Z', false],
		['2026-01-08T00:00:00Z', true],
		['2026-01-08T18:00:00Z', true],
		['2027-01-01T00:00:00Z', true]
	])('that returns in three days is due on %s: %s', (now, expected) => {
		const card = reviewCard(newCard(START), 3, START);
		expect(isDue(card, new Date(now))).toBe(expected);
	});

	it.each(vectors.retrievability_after_one_good)(
		'%d days after one Good is recalled with a chance of %d',
		(days, chance) => {
			const card = reviewCard(newCard(START), 3, START);
			expect(retrievability(card, daysAfter(START, days))).toEqual(close(chance));
		}
	);

	it('that was never reviewed cannot be recalled', () => {
		expect(retrievability(newCard(START), START)).toBeUndefined();
	});

	it('comes back from JSON as it was', () => {
		fc.assert(
			fc.property(ratings, (row) => {
				const card = reviewed(row).at(-1) ?? newCard(START);
				expect(restoreCard(JSON.parse(JSON.stringify(storeCard(card))))).toEqual(card);
			})
		);
	});

	it.each([
		{ due: 'soon' },
		{ lastReview: '' },
		{ stability: -1 },
		{ difficulty: Number.NaN },
		{ reviews: undefined }
	])('is not read from %j', (fault) => {
		expect(() => restoreCard(Object.assign(storeCard(newCard(START)), fault))).toThrow(RangeError);
	});
});

describe('the rating of an answer', () => {
	const right: RatedAnswer = { score: 1, confidence: undefined, scale: 'two', hints: 0 };

	it.each<[Rating, Partial<RatedAnswer>]>([
		[3, {}],
		[3, { score: 0.8 }],
		[2, { score: 0.79 }],
		[2, { score: 0.5 }],
		[1, { score: 0.49 }],
		[1, { score: 0, confidence: 95 }],
		[2, { score: 0.6, confidence: 95 }],
		[2, { confidence: 50 }],
		[2, { confidence: 65 }],
		[3, { confidence: 80 }],
		[4, { confidence: 95 }],
		[3, { confidence: 95, isRetry: true }],
		[2, { confidence: 50, isRetry: true }],
		[2, { scale: 'more', confidence: 25 }],
		[2, { scale: 'more', confidence: 50 }],
		[3, { scale: 'more', confidence: 75 }],
		[4, { scale: 'more', confidence: 95 }],
		[2, { confidence: 95, hints: 1 }],
		[2, { hints: 2 }],
		[1, { score: 0.2, hints: 1 }]
	])('is %d for %j', (rating, answer) => {
		expect(ratingOf({ ...right, ...answer })).toBe(rating);
	});

	it('is Again for a fair look-alike that was accused', () => {
		expect(falseAlarmRating).toBe(1);
	});

	it.each([
		['two', 75],
		['more', 65],
		['two', Number.NaN]
	] as const)('with %s choices refuses %d', (scale, confidence) => {
		expect(() => ratingOf({ ...right, scale, confidence })).toThrow(RangeError);
	});
});

describe('the library behind the schedule', () => {
	it('has the weights and the decay of FSRS-6', () => {
		expect(default_w).toEqual(vectors.w);
	});

	it.each(vectors.first_review)('reviews first with $grade as published', ({ grade, ...expected }) => {
		expect(libraryCards(fsrs(), [grade])[0]).toMatchObject({
			...{ scheduled_days: expected.scheduled_days, state: expected.state },
			...{ stability: close(expected.stability), difficulty: close(expected.difficulty) }
		});
	});

	it('waits with its own settings as published', () => {
		const { ratings, scheduled_days } = vectors.interval_history_default;
		expect(libraryCards(fsrs(), ratings).map((card) => card.scheduled_days)).toEqual(scheduled_days);
	});

	it.each([
		[true, vectors.memory_state.short_term],
		[false, vectors.memory_state.long_term]
	])(
		'remembers as published, with steps of minutes: %s',
		(enable_short_term, [stability = 0, difficulty = 0]) => {
			const { ratings, elapsed_days, tolerance } = vectors.memory_state;
			const last = libraryCards(fsrs({ enable_short_term }), ratings, elapsed_days).at(-1);
			expect(Math.abs((last?.stability ?? NaN) - stability)).toBeLessThan(tolerance);
			expect(Math.abs((last?.difficulty ?? NaN) - difficulty)).toBeLessThan(tolerance);
		}
	);

	it.each(Object.entries(vectors.forgetting_curve))('forgets after %s as published', (at, chance) => {
		const [days = NaN, stability = NaN] = at.split(',').map(Number);
		expect(forgetting_curve(vectors.w, days, stability)).toEqual(close(chance));
	});

	it.each(Object.entries(vectors.interval_modifier))(
		'waits for a recall of %s as published',
		(recall, times) => {
			expect(fsrs().calculate_interval_modifier(Number(recall))).toEqual(close(times));
		}
	);
});
