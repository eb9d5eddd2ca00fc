import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../text/passage';
import { AS_WRITTEN } from '../as-written';
import { FAIR } from '../choice/model';
import { match, type MatchAnswer, type MatchContent } from './model';

/** Rows i1, i2 … that go to the given targets; the targets are a, b and c. */
function aMatch(accepts: readonly string[][], change: Partial<MatchContent> = {}): MatchContent {
	return {
		...{ id: 'q', kind: 'match', prompt: 'Where does each belong?', techniques: [] },
		items: accepts.map((targets, index) => ({
			...{ id: `i${index + 1}`, text: `Row ${index + 1}`, accepts: targets },
			...{ feedback: `Secret ${index + 1}`, references: [] }
		})),
		targets: ['a', 'b', 'c'].map((id) => ({ id, text: `Target ${id}` })),
		...change
	};
}

const TECHNIQUES = { a: 'loaded-language', b: 'name-calling', c: FAIR } as const;

function aNaming(accepts: readonly string[][]): MatchContent {
	const targets = (['a', 'b', 'c'] as const).map((id) => ({ id, text: id, technique: TECHNIQUES[id] }));
	return aMatch(accepts, { targets });
}

const passage: Passage = {
	...{ id: 'p', text: 'The savage plan.', origin: 'written', credit: 'Written for this course' },
	...{
		topic: 'plans',
		side: 'against',
		use: 'lesson',
		keys: [],
		contested: [],
		looksLike: [],
		fairNotes: []
	},
	fair: { variant: 'marked-opinion', reason: 'Secret reason', spot: 'Secret test', references: [] }
};

/** Puts rows i1, i2 … to targets; `undefined` leaves one open. */
const put = (...targets: (string | undefined)[]): MatchAnswer => ({
	pairs: targets.flatMap((target, index) => (target === undefined ? [] : [{ item: `i${index + 1}`, target }]))
});
const grade = (content: MatchContent, answer: MatchAnswer) => match.grade(content, undefined, answer);

describe('the score of a match', () => {
	const content = aMatch([['a'], ['b'], ['c', 'a'], ['a']]);

	it.each([
		['every row right', put('a', 'b', 'c', 'a'), 1],
		['a row at its other accepted target', put('a', 'b', 'a', 'a'), 1],
		['three of four right', put('a', 'b', 'c', 'c'), 0.75],
		['one right and the rest open', put('a'), 0.25],
		['every row wrong', put('b', 'a', 'b', 'b'), 0],
		['nothing', put(), 0]
	])('is the share of rows that are right: %s', (_, answer, score) => {
		expect(grade(content, answer).score).toBe(score);
	});

	it('says of every row whether it is right, wrong or open', () => {
		expect(grade(content, put('a', 'a', undefined, 'a')).parts).toEqual({
			items: [
				{ id: 'i1', state: 'right' },
				{ id: 'i2', state: 'wrong' },
				{ id: 'i3', state: 'open' },
				{ id: 'i4', state: 'right' }
			]
		});
	});

	it('is the sum of its parts, whatever is answered', () => {
		const target = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
		fc.assert(
			fc.property(fc.tuple(target, target, target, target), (targets) => {
				const { score, parts } = grade(content, put(...targets));
				expect(match.parts.parse(parts)).toEqual(parts);
				expect(score).toBe(parts.items.filter(({ state }) => state === 'right').length / 4);
			})
		);
	});
});

describe('a match as an answer', () => {
	const content = aMatch([['a'], ['b']]);

	it.each<[string, MatchAnswer, string | undefined]>([
		['nothing', put(), undefined],
		['one row of two', put('a'), undefined],
		['the same target twice', put('a', 'a'), undefined],
		['a row twice', { pairs: [...put('a').pairs, { item: 'i1', target: 'b' }] }, 'A row is answered twice.'],
		[
			'a row of another question',
			{ pairs: [{ item: 'i9', target: 'a' }] },
			'That row does not belong to this question.'
		],
		[
			'a name of JavaScript for a row',
			{ pairs: [{ item: '__proto__', target: 'a' }] },
			'That row does not belong to this question.'
		],
		['an unknown target', put('z'), 'That choice does not belong to this question.'],
		[
			'a name of JavaScript for a target',
			put('constructor'),
			'That choice does not belong to this question.'
		],
		['half a character', put('\ud800'), 'That choice does not belong to this question.'],
		['a control character', put('a\u0000'), 'That choice does not belong to this question.']
	])('is judged by its form: %s', (_, answer, problem) => {
		expect(match.problem(content, undefined, answer)).toBe(problem);
	});

	it.each([
		['no object', 'a'],
		['nothing', null],
		['no list', { pairs: 'a' }],
		['a map', { pairs: { i1: 'a' } }],
		['pairs that are lists', { pairs: [['i1', 'a']] }],
		['a pair without a target', { pairs: [{ item: 'i1' }] }],
		['a number for a target', { pairs: [{ item: 'i1', target: 1 }] }],
		['another field', { pairs: [], score: 1 }],
		['another field in a pair', { pairs: [{ item: 'i1', target: 'a', right: true }] }],
		['a prototype', JSON.parse('{"pairs":[],"__proto__":{"score":1}}')],
		['an endless id', { pairs: [{ item: 'i1', target: 'x'.repeat(101) }] }],
		['eleven pairs', { pairs: Array.from({ length: 11 }, (_, index) => ({ item: `${index}`, target: 'a' })) }]
	])('is not read from %s', (_, answer) => {
		expect(match.answer.safeParse(answer).success).toBe(false);
	});

	it('is given as soon as one row is', () => {
		expect([match.isGiven(put('a')), match.isGiven(put())]).toEqual([true, false]);
	});

	it('comes from a form, without what is empty or no text', () => {
		const form = new FormData();
		form.append('item.i1', 'b');
		form.append('item.i2', '');
		form.append('item.i3', new Blob(['c']));
		form.append('item.i9', 'a');
		expect(match.fromForm(aMatch([['a'], ['b'], ['c']]), undefined, form)).toEqual(put('b'));
	});
});

describe('discernment in a match', () => {
	it.each([
		['rows on slant, one named', [['a'], ['b']], put('c', 'a'), { signal: true, flagged: true }],
		['rows on slant, called fair', [['a'], ['b']], put('c', 'c'), { signal: true, flagged: false }],
		[
			'a row that accepts two techniques',
			[['a', 'b'], ['b']],
			put('b', 'b'),
			{ signal: true, flagged: true }
		],
		['fair rows, called fair', [['c'], ['c']], put('c', 'c'), { signal: false, flagged: false }],
		['fair rows, one accused', [['c'], ['c']], put('c', 'b'), { signal: false, flagged: true }]
	])('is read from %s', (_, accepts, answer, judgment) => {
		expect(match.judge(aNaming(accepts), passage, answer)).toEqual(judgment);
	});

	it.each([
		['slanted rows beside fair ones', aNaming([['a'], ['c']]), put('a', 'c')],
		['a row that is either', aNaming([['a', 'c'], ['a']]), put('a', 'a')],
		['rows left open', aNaming([['a'], ['b']]), put('a')],
		['no answer', aNaming([['a'], ['b']]), put()],
		['categories that are no techniques', aMatch([['a'], ['b']]), put('a', 'b')]
	])('is not read from %s', (_, content, answer) => {
		expect(match.judge(content, passage, answer)).toBeUndefined();
	});

	it('is not read without a passage', () => {
		expect(match.judge(aNaming([['a'], ['b']]), undefined, put('a', 'b'))).toBeUndefined();
	});
});

describe('a match before release', () => {
	const content = aNaming([['a'], ['b'], ['c'], ['a']]);

	it('holds rows and targets without where they belong and why', () => {
		expect(match.forStudent(content, passage, AS_WRITTEN)).toEqual({
			...{ id: 'q', kind: 'match', prompt: 'Where does each belong?', context: undefined },
			passage: { id: 'p', text: 'The savage plan.', origin: 'written', credit: 'Written for this course' },
			items: [1, 2, 3, 4].map((number) => ({ id: `i${number}`, text: `Row ${number}`, span: undefined })),
			targets: ['a', 'b', 'c'].map((id) => ({ id, text: id }))
		});
	});

	it('is the same whatever the key says', () => {
		const seen = (accepts: readonly string[][], seed: string) =>
			match.forStudent(aNaming(accepts), passage, { seed, shuffles: true });
		const target = fc.constantFrom('a', 'b', 'c').map((id) => [id]);
		const key = fc.array(target, { minLength: 5, maxLength: 5 });
		fc.assert(
			fc.property(key, key, fc.string(), (one, other, seed) => {
				expect(seen(one, seed)).toEqual(seen(other, seed));
			})
		);
	});

	it('shuffles its rows by the seed, and its targets never', () => {
		const seen = (seed: string) => match.forStudent(content, undefined, { seed, shuffles: true });
		const orders = Array.from({ length: 20 }, (_, seed) => seen(`${seed}`));
		expect(new Set(orders.map(({ items }) => items.map(({ id }) => id).join(''))).size).toBeGreaterThan(5);
		expect(new Set(orders.map(({ targets }) => targets.map(({ id }) => id).join('')))).toEqual(
			new Set(['abc'])
		);
		expect(seen('7')).toEqual(seen('7'));
	});
});

describe('a match after release', () => {
	it('says of every row where it was put, where it belongs, and why', () => {
		const content = aMatch([['a'], ['b', 'c'], ['c']], { takeaway: 'Read on.' });
		expect(match.review(content, undefined, put('a', 'a'))).toMatchObject({
			takeaway: 'Read on.',
			items: [
				{ state: 'right', chosen: { id: 'a' }, accepted: [{ id: 'a' }], feedback: 'Secret 1' },
				{ state: 'wrong', chosen: { id: 'a' }, accepted: [{ id: 'b' }, { id: 'c' }] },
				{ state: 'open', chosen: undefined, accepted: [{ id: 'c' }] }
			]
		});
	});

	it('is shown without an answer too', () => {
		const { items } = match.review(aMatch([['a'], ['b']]), undefined, undefined);
		expect(items.map(({ state }) => state)).toEqual(['open', 'open']);
	});

	it('counts where a class put each row', () => {
		const content = aMatch([['a'], ['b', 'c']]);
		const { items } = match.report(content, undefined, [put('a', 'b'), put('b', 'c'), put('a')]);
		expect(items.map(({ cells, open, right }) => [cells.map(({ count }) => count), open, right])).toEqual([
			[[2, 1, 0], 0, 2],
			[[0, 1, 1], 1, 2]
		]);
	});
});
