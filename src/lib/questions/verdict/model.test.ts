import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../text/passage';
import { AS_WRITTEN } from '../as-written';
import { bind } from '../models';
import { verdict, type VerdictAnswer, type VerdictContent } from './model';
import { VERDICTS, type Verdict } from './score';

const TEXT = 'The lane cost two million. It was painted in one night.';
const passage: Passage = {
	...{ id: 'p', text: TEXT, origin: 'written', credit: 'Written for this course', topic: 'buses' },
	...{ side: 'against', use: 'lesson', keys: [], contested: [], looksLike: [], fairNotes: [] },
	fair: { variant: 'marked-opinion', reason: 'Secret reason', spot: 'Secret test', references: [] }
};

/** A verdict question with cards a, b and c, of which a decides. */
function aVerdict(change: Partial<VerdictContent> = {}): VerdictContent {
	const card = {
		publisher: 'Mill Street Council',
		title: 'Budget',
		date: 'May 2026',
		says: 'It cost 1.2 million.'
	};
	return {
		...{
			id: 'q',
			kind: 'verdict',
			prompt: 'Does it hold?',
			passage: 'p',
			techniques: [],
			asksConfidence: true
		},
		claim: { start: 0, end: 25, quote: 'The lane cost two million' },
		cards: [
			{ ...card, id: 'a', decides: true, link: 'https://www.example.org/budget' },
			{ ...card, id: 'b', decides: false, publisher: 'Mill Street Courier' },
			{ ...card, id: 'c', decides: false, publisher: 'Ada Pole' }
		],
		...{ asksCards: true, right: ['contradicted'], reason: 'Secret why', references: [] },
		feedback: {
			...{
				supported: 'Secret 1',
				misleading: 'Secret 2',
				contradicted: 'Secret 3',
				'cannot-tell': 'Secret 4'
			}
		},
		...change
	};
}

const scoreOf = (right: Verdict[], chosen: Verdict | null) =>
	verdict.grade(aVerdict({ right }), passage, { verdict: chosen, cards: [] }).score;

describe('a verdict', () => {
	it.each<[string, Verdict[], Verdict | null, number]>([
		['the right one', ['contradicted'], 'contradicted', 1],
		['a wrong one', ['contradicted'], 'misleading', 0],
		['none', ['contradicted'], null, 0],
		['the first of two right ones', ['misleading', 'contradicted'], 'misleading', 1],
		['the second of two right ones', ['misleading', 'contradicted'], 'contradicted', 1],
		['a wrong one beside two right ones', ['misleading', 'contradicted'], 'supported', 0]
	])('earns for %s', (_, right, chosen, score) => {
		expect(scoreOf(right, chosen)).toBe(score);
	});

	it('earns the same whatever cards are named', () => {
		const cards = fc.subarray(['a', 'b', 'c']);
		fc.assert(
			fc.property(fc.constantFrom(...VERDICTS, null), cards, (chosen, named) => {
				const { score } = verdict.grade(aVerdict(), passage, { verdict: chosen, cards: named });
				expect(score).toBe(Number(chosen === 'contradicted'));
			})
		);
	});

	it('tells which of the named cards decide it', () => {
		const { parts } = verdict.grade(aVerdict(), passage, { verdict: 'supported', cards: ['a', 'c'] });
		const expected = { verdict: 'supported', right: false, decidingNamed: 1, deciding: 1, othersNamed: 1 };
		expect(parts).toEqual(expected);
		expect(verdict.parts.safeParse(parts).success).toBe(true);
	});

	it('says nothing of discernment', () => {
		expect(verdict.judge(aVerdict(), passage, { verdict: 'contradicted', cards: [] })).toBeUndefined();
	});

	it('is asked for on the scale of four options', () => {
		expect(verdict.confidenceScale(aVerdict())).toBe('more');
	});
});

describe('the answer to a verdict question', () => {
	it.each<[string, Partial<VerdictContent>, VerdictAnswer, string | undefined]>([
		['a verdict alone', {}, { verdict: 'supported', cards: [] }, undefined],
		['a verdict with cards', {}, { verdict: 'supported', cards: ['a', 'b'] }, undefined],
		['cards before a verdict', {}, { verdict: null, cards: ['a'] }, undefined],
		['a card twice', {}, { verdict: null, cards: ['a', 'a'] }, 'A card is named twice.'],
		[
			'a card of another question',
			{},
			{ verdict: null, cards: ['z'] },
			'That card does not belong to this question.'
		],
		[
			'__proto__ as a card',
			{},
			{ verdict: null, cards: ['__proto__'] },
			'That card does not belong to this question.'
		],
		[
			'a card where none is asked for',
			{ asksCards: false },
			{ verdict: 'supported', cards: ['a'] },
			'This question does not ask for cards.'
		]
	])('is judged by its form: %s', (_, change, answer, problem) => {
		expect(verdict.problem(aVerdict(change), passage, answer)).toBe(problem);
	});

	it.each<[string, unknown]>([
		['nothing', null],
		['text', 'supported'],
		['a list', []],
		['no cards', { verdict: 'supported' }],
		['an unknown verdict', { verdict: 'true', cards: [] }],
		['the name of a property every object has', { verdict: '__proto__', cards: [] }],
		['two verdicts', { verdict: ['supported', 'misleading'], cards: [] }],
		['a number as a card', { verdict: null, cards: [1] }],
		['an endless id', { verdict: null, cards: ['x'.repeat(101)] }],
		['more cards than there can be', { verdict: null, cards: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }],
		['a score of its own', { verdict: null, cards: [], score: 1 }],
		['half a surrogate pair as a card', { verdict: null, cards: ['\ud800'] }],
		['a control character as a card', { verdict: null, cards: ['a\0'] }]
	])('is refused with a sentence when it is %s', (_, value) => {
		expect(bind(aVerdict(), passage).read(value)).toEqual({
			ok: false,
			problem: expect.stringMatching(/^[A-Z].+\.$/)
		});
	});

	it('is given with its verdict, not with cards alone', () => {
		const given = [
			verdict.isGiven({ verdict: 'cannot-tell', cards: [] }),
			verdict.isGiven({ verdict: null, cards: ['a'] })
		];
		expect(given).toEqual([true, false]);
	});

	it('comes from a form', () => {
		const form = new FormData();
		form.append('verdict', 'misleading');
		form.append('card', 'b');
		form.append('card', new Blob(['c']));
		expect(verdict.fromForm(aVerdict(), passage, form)).toEqual({ verdict: 'misleading', cards: ['b'] });
	});

	it('comes from a malformed form without what is malformed', () => {
		const form = new FormData();
		form.append('verdict', 'true');
		form.append('card', 'b');
		expect(verdict.fromForm(aVerdict({ asksCards: false }), passage, form)).toEqual({
			verdict: null,
			cards: []
		});
	});
});

describe('a verdict question before release', () => {
	it('holds claim, passage and cards, without what is right, why, and what decides', () => {
		const shown = verdict.forStudent(aVerdict({ takeaway: 'Secret takeaway' }), passage, AS_WRITTEN);
		expect(Object.keys(shown).sort()).toEqual(
			['id', 'kind', 'prompt', 'context', 'claim', 'asksCards', 'passage', 'cards'].sort()
		);
		expect(shown.cards.map((card) => Object.keys(card).sort())).toEqual([
			['date', 'id', 'link', 'publisher', 'says', 'title'],
			['date', 'id', 'publisher', 'says', 'title'],
			['date', 'id', 'publisher', 'says', 'title']
		]);
		expect(JSON.stringify(shown)).not.toMatch(/secret|decides|right/i);
	});

	it('is the same whatever is right and whatever decides', () => {
		const other = aVerdict({
			right: ['supported', 'misleading'],
			cards: aVerdict().cards.map((card) => ({ ...card, decides: !card.decides }))
		});
		const presentation = { seed: 's', shuffles: true };
		expect(verdict.forStudent(other, passage, presentation)).toEqual(
			verdict.forStudent(aVerdict(), passage, presentation)
		);
	});

	it('shuffles its cards where that is asked for, the same way for the same seed', () => {
		const idsWith = (seed: string) =>
			verdict.forStudent(aVerdict(), passage, { seed, shuffles: true }).cards.map(({ id }) => id);
		expect(idsWith('one')).toEqual(idsWith('one'));
		expect(
			new Set(['1', '2', '3', '4', '5', '6'].map((seed) => idsWith(seed).join(''))).size
		).toBeGreaterThan(1);
	});
});

describe('a verdict question after release', () => {
	it('says of every verdict whether it is right, was chosen, and why', () => {
		const { verdicts, reason } = verdict.review(aVerdict(), passage, { verdict: 'supported', cards: [] });
		expect(verdicts).toEqual([
			{ id: 'supported', right: false, chosen: true, feedback: 'Secret 1' },
			{ id: 'misleading', right: false, chosen: false, feedback: 'Secret 2' },
			{ id: 'contradicted', right: true, chosen: false, feedback: 'Secret 3' },
			{ id: 'cannot-tell', right: false, chosen: false, feedback: 'Secret 4' }
		]);
		expect(reason).toBe('Secret why');
	});

	it('says of every card whether it decides and was named', () => {
		const { cards } = verdict.review(aVerdict(), passage, { verdict: null, cards: ['b'] });
		expect(cards.map(({ id, decides, named }) => [id, decides, named])).toEqual([
			['a', true, false],
			['b', false, true],
			['c', false, false]
		]);
	});

	it('is shown without an answer too', () => {
		const { verdicts, cards } = verdict.review(aVerdict(), passage, undefined);
		expect([...verdicts.filter(({ chosen }) => chosen), ...cards.filter(({ named }) => named)]).toEqual([]);
	});

	it('counts how a class judged, and by which cards', () => {
		const { verdicts, cards } = verdict.report(aVerdict(), passage, [
			{ verdict: 'contradicted', cards: ['a'] },
			{ verdict: 'contradicted', cards: ['a', 'b'] },
			{ verdict: 'cannot-tell', cards: [] }
		]);
		expect(verdicts.map(({ count }) => count)).toEqual([0, 0, 2, 1]);
		expect(cards?.map(({ count }) => count)).toEqual([2, 1, 0]);
	});

	it('counts no cards where none were asked for', () => {
		expect(verdict.report(aVerdict({ asksCards: false }), passage, []).cards).toBeUndefined();
	});
});

describe('what an edition holds of a verdict question', () => {
	it('is accepted as it is made', () => {
		expect(verdict.content.safeParse(aVerdict()).success).toBe(true);
	});

	it.each<[string, Partial<Record<keyof VerdictContent, unknown>>]>([
		['no passage', { passage: undefined }],
		['one card', { cards: aVerdict().cards.slice(0, 1) }],
		['seven cards', { cards: Array.from({ length: 7 }, () => aVerdict().cards[0]) }],
		[
			'a link without encryption',
			{ cards: aVerdict().cards.map((card) => ({ ...card, link: 'http://example.org' })) }
		],
		[
			'a link that is script',
			{ cards: aVerdict().cards.map((card) => ({ ...card, link: 'javascript:alert(1)' })) }
		],
		['no right verdict', { right: [] }],
		['three right verdicts', { right: ['supported', 'misleading', 'contradicted'] }],
		['no reason', { reason: '' }],
		['a verdict without feedback', { feedback: { supported: 'a', misleading: 'b', contradicted: 'c' } }]
	])('has never %s', (_, change) => {
		expect(verdict.content.safeParse({ ...aVerdict(), ...change }).success).toBe(false);
	});
});
