import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AS_WRITTEN } from '../as-written';
import { order, type OrderContent } from './model';

/** The right order is that of the given ids. */
function anOrder(ids: readonly string[], change: Partial<OrderContent> = {}): OrderContent {
	return {
		...{ id: 'q', kind: 'order', prompt: 'Order them.', techniques: [] },
		...{ first: 'strongest evidence', last: 'weakest evidence' },
		items: ids.map((id) => ({ id, text: `Claim ${id}`, feedback: `Secret ${id}`, references: [] })),
		...change
	};
}

const content = anOrder(['c', 'a', 'd', 'b']);
const grade = (given: string) => order.grade(content, undefined, { order: [...given] });

describe('the score of an order', () => {
	it.each([
		['cadb', 1, 6],
		['acdb', 2 / 3, 5],
		['bdac', 0, 0],
		['dcba', 0, 3],
		['', 0, 0]
	])('of “%s” is what its pairs earn', (given, score, pairsRight) => {
		expect(grade(given)).toEqual({ score: expect.closeTo(score, 9), parts: { pairsRight, pairs: 6 } });
	});

	it('follows from its parts, whatever the order', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }), (given) => {
				const { score, parts } = grade(given.join(''));
				expect(order.parts.parse(parts)).toEqual(parts);
				expect(score).toBeCloseTo(Math.max(0, (2 * parts.pairsRight) / parts.pairs - 1), 9);
			})
		);
	});

	it('is no judgment of a passage', () => {
		expect(order.judge(content, undefined, { order: ['c', 'a', 'd', 'b'] })).toBeUndefined();
	});
});

describe('an order as an answer', () => {
	it.each([
		['all of it', ['b', 'd', 'a', 'c'], undefined],
		['an open one', [], undefined],
		['a part', ['b', 'd'], 'A statement is missing from the order.'],
		['a statement twice', ['b', 'b', 'a', 'c'], 'A statement stands in the order twice.'],
		['too many', ['a', 'b', 'c', 'd', 'e'], 'That statement does not belong to this question.'],
		['an unknown one', ['a', 'b', 'c', 'z'], 'That statement does not belong to this question.'],
		[
			'names of JavaScript',
			['__proto__', 'b', 'c', 'constructor'],
			'That statement does not belong to this question.'
		],
		['half a character', ['a', 'b', 'c', '\ud800'], 'That statement does not belong to this question.'],
		['a control character', ['a', 'b', 'c', 'd\u0000'], 'That statement does not belong to this question.']
	])('is judged by its form: %s', (_, given, problem) => {
		expect(order.problem(content, undefined, { order: given })).toBe(problem);
	});

	it.each([
		['no object', 'abcd'],
		['nothing', null],
		['no list', { order: 'abcd' }],
		['numbers', { order: [1, 2, 3, 4] }],
		['another field', { order: [], score: 1 }],
		['a prototype', JSON.parse('{"order":[],"__proto__":{"score":1}}')],
		['an endless id', { order: ['x'.repeat(101)] }],
		['nine statements', { order: [...'abcdefghi'] }]
	])('is not read from %s', (_, answer) => {
		expect(order.answer.safeParse(answer).success).toBe(false);
	});

	it('is given when it is not empty', () => {
		expect([order.isGiven({ order: ['a'] }), order.isGiven({ order: [] })]).toEqual([true, false]);
	});
});

describe('an order before release', () => {
	const shownBy = (seed: string, of = content) =>
		order.forStudent(of, undefined, { seed, shuffles: false }).items.map(({ id }) => id);

	it('holds its statements without their places and why', () => {
		const { items, ...rest } = order.forStudent(content, undefined, AS_WRITTEN);
		expect(rest).toEqual({
			...{ id: 'q', kind: 'order', prompt: 'Order them.', context: undefined, passage: undefined },
			...{ first: 'strongest evidence', last: 'weakest evidence' }
		});
		expect(items.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
			['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Claim ${id}` }))
		);
	});

	it('is never shown in the right order, and always in the same one for a seed', () => {
		const size = fc.integer({ min: 3, max: 8 });
		fc.assert(
			fc.property(size, fc.string(), fc.boolean(), (count, seed, shuffles) => {
				const ids = [...'abcdefgh'].slice(0, count);
				const shown = order.forStudent(anOrder(ids), undefined, { seed, shuffles }).items;
				const again = order.forStudent(anOrder(ids), undefined, { seed, shuffles }).items;
				expect(shown).toEqual(again);
				expect(shown.map(({ id }) => id)).not.toEqual(ids);
				expect(shown.map(({ id }) => id).toSorted()).toEqual(ids);
			})
		);
	});

	it('is shuffled anew by each seed and for each question', () => {
		const orders = Array.from({ length: 20 }, (_, seed) => shownBy(`${seed}`).join(''));
		expect(new Set(orders).size).toBeGreaterThan(5);
		const questions = Array.from({ length: 20 }, (_, id) =>
			shownBy('1', { ...content, id: `${id}` }).join('')
		);
		expect(new Set(questions).size).toBeGreaterThan(5);
	});
});

describe('an order after release', () => {
	it('says of every statement where it belongs and where it was put', () => {
		const { items, parts } = order.review(content, undefined, { order: ['a', 'c', 'd', 'b'] });
		expect(items.map(({ id, place, given, feedback }) => [id, place, given, feedback])).toEqual([
			['c', 1, 2, 'Secret c'],
			['a', 2, 1, 'Secret a'],
			['d', 3, 3, 'Secret d'],
			['b', 4, 4, 'Secret b']
		]);
		expect(parts).toEqual({ pairsRight: 5, pairs: 6 });
	});

	it.each([undefined, { order: [] }])('is shown for an open question too: %j', (answer) => {
		const { items } = order.review(content, undefined, answer);
		expect(items.map(({ given }) => given)).toEqual([undefined, undefined, undefined, undefined]);
	});

	it('counts the places a class gave', () => {
		const answers = ['cadb', 'acdb', 'cadb'].map((given) => ({ order: [...given] }));
		expect(order.report(content, undefined, answers)).toMatchObject({
			exact: 2,
			items: [
				{ id: 'c', counts: [2, 1, 0, 0], meanPlace: expect.closeTo(4 / 3, 9) },
				{ id: 'a', counts: [1, 2, 0, 0] },
				{ id: 'd', counts: [0, 0, 3, 0], meanPlace: 3 },
				{ id: 'b', counts: [0, 0, 0, 3] }
			]
		});
	});

	it('counts no open answer', () => {
		expect(order.report(content, undefined, [{ order: [] }])).toMatchObject({
			exact: 0,
			items: [{ meanPlace: undefined }, {}, {}, {}]
		});
	});
});
