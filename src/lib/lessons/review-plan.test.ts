import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planReview, type ReviewNeeds } from './review-plan';
import type { ReviewItem } from './review-pool';

const TECHNIQUES = ['loaded-language', 'false-cause', 'doubt', 'fear'];

const anItem = (id: string, isFair: boolean, ...techniques: string[]): ReviewItem => ({
	...{ stepId: `step-${id}`, passageId: id, isFair, isReserved: false, techniques }
});

/** So many slanted and fair passages, each with one technique, in turn. */
const items = (slanted: number, fair: number): ReviewItem[] => [
	...Array.from({ length: slanted }, (_, at) => anItem(`s${at}`, false, TECHNIQUES[at % 4] ?? '')),
	...Array.from({ length: fair }, (_, at) => anItem(`f${at}`, true, TECHNIQUES[at % 4] ?? ''))
];

const plan = (needs: Partial<ReviewNeeds>) =>
	planReview({ items: items(12, 12), due: [], others: [], met: new Map(), seed: 'seed', ...needs });

const asked = (all: readonly ReviewItem[], stepIds: readonly string[]) =>
	stepIds.flatMap((id) => all.find(({ stepId }) => stepId === id) ?? []);

const metOn = (...ids: string[]) => new Map(ids.map((id, day) => [id, new Date(Date.UTC(2026, 0, 1 + day))]));

const some = fc.record({
	seed: fc.string(),
	slanted: fc.integer({ min: 3, max: 9 }),
	fair: fc.integer({ min: 3, max: 9 }),
	due: fc.shuffledSubarray(TECHNIQUES),
	met: fc.shuffledSubarray(items(9, 9).map(({ passageId }) => passageId))
});

describe('a review', () => {
	it('has five or six questions on as many passages, two fifths to a half of them fair', () => {
		fc.assert(
			fc.property(some, ({ seed, slanted, fair, due, met }) => {
				const all = items(slanted, fair);
				const { stepIds } = plan({ items: all, seed, due, met: metOn(...met) });
				const chosen = asked(all, stepIds);
				expect([5, 6]).toContain(chosen.length);
				expect(new Set(chosen.map(({ passageId }) => passageId)).size).toBe(stepIds.length);
				const share = chosen.filter(({ isFair }) => isFair).length / chosen.length;
				expect(share).toBeGreaterThanOrEqual(0.4);
				expect(share).toBeLessThanOrEqual(0.5);
			})
		);
	});

	it('repeats no passage while a new one of its kind remains', () => {
		fc.assert(
			fc.property(some, ({ seed, slanted, fair, due, met: ids }) => {
				const all = items(slanted, fair);
				const met = metOn(...ids);
				const { stepIds, repeated } = plan({ items: all, seed, due, met });
				const again = asked(all, stepIds).filter(({ passageId }) => met.has(passageId));
				const left = all.filter(({ passageId, stepId }) => !met.has(passageId) && !stepIds.includes(stepId));
				expect(repeated).toBe(again.length);
				expect(again.filter((one) => left.some(({ isFair }) => isFair === one.isFair))).toEqual([]);
			})
		);
	});

	it('asks each of the techniques that are due, the most overdue of more than fit', () => {
		fc.assert(
			fc.property(fc.string(), fc.shuffledSubarray(TECHNIQUES, { minLength: 1 }), (seed, due) => {
				const all = items(12, 12);
				const chosen = asked(all, plan({ items: all, seed, due }).stepIds);
				const first = due.slice(0, 2);
				const has = (isFair: boolean) =>
					first.filter((technique) =>
						chosen.some((item) => item.isFair === isFair && item.techniques.includes(technique))
					);
				expect(has(false)).toEqual(first);
				expect(has(true)).toEqual(first);
			})
		);
	});

	it('asks what is due twice before what is not', () => {
		const all = items(12, 12);
		const chosen = asked(all, plan({ items: all, due: ['fear'], others: ['doubt'] }).stepIds);
		const count = (technique: string) =>
			chosen.filter(({ isFair, techniques }) => !isFair && techniques.includes(technique)).length;
		expect([count('fear') >= 2, count('doubt')]).toEqual([true, 1]);
	});

	it('brings back what was met longest ago, when nothing new is left', () => {
		const all = items(4, 4);
		const met = metOn('s3', 'f3', 's2', 'f2', 's1', 'f1', 's0', 'f0');
		const { stepIds, repeated } = plan({ items: all, met, due: ['loaded-language'] });
		expect(repeated).toBe(stepIds.length);
		expect(stepIds).toEqual(expect.arrayContaining(['step-s3', 'step-s2', 'step-s1', 'step-f3', 'step-f2']));
	});

	it('is as short as what there is, and nothing without anything', () => {
		expect(plan({ items: items(1, 1) }).stepIds).toHaveLength(2);
		expect(plan({ items: [] })).toEqual({ stepIds: [], repeated: 0 });
	});

	it('takes one of several questions on the same passage', () => {
		const twice = [...items(1, 1), { ...anItem('s0', false, 'fear'), stepId: 'step-again' }];
		expect(plan({ items: twice }).stepIds).toHaveLength(2);
	});
});
