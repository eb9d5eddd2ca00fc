import { describe, expect, it } from 'vitest';
import type { Passage } from '../../text/passage';
import { AS_WRITTEN } from '../as-written';
import { bind } from '../models';
import { short, type ShortContent } from './model';

const passage: Passage = {
	...{ id: 'p', text: 'The council says so.', origin: 'written', credit: 'Written for this course' },
	...{
		topic: 'buses',
		side: 'against',
		use: 'lesson',
		keys: [],
		contested: [],
		looksLike: [],
		fairNotes: []
	},
	fair: { variant: 'marked-opinion', reason: 'Secret reason', spot: 'Secret test', references: [] }
};

function aShort(change: Partial<ShortContent> = {}): ShortContent {
	return {
		...{ id: 'q', kind: 'short', prompt: 'Who says so?', techniques: [] },
		...{ ignoreCase: true, ignorePunctuation: true, ignoreDiacritics: false },
		accepted: [{ text: 'Secret council' }, { text: 'Secret town hall', feedback: 'Secret: the same body.' }],
		wrong: [{ text: 'Secret mayor', feedback: 'Secret: the mayor is only quoted.' }],
		...{ modelAnswer: 'Secret model', reason: 'Secret why', references: [] },
		...change
	};
}

describe('a short answer', () => {
	it.each([
		['an accepted answer in its own writing', ' secret  COUNCIL. ', 1],
		['a known wrong answer', 'secret mayor', 0],
		['any other words, which a person reads', 'the mayor of the council', undefined],
		['nothing', '', 0]
	])('earns for %s', (_, text, score) => {
		expect(short.grade(aShort(), passage, { text }).score).toBe(score);
	});

	it('knows what of its grade is kept', () => {
		const parts = ['secret council', 'secret mayor', 'who knows', ''].map(
			(text) => short.grade(aShort(), passage, { text }).parts
		);
		expect(parts.map((part) => short.parts.safeParse(part).success)).toEqual([true, true, true, true]);
	});

	it('counts case and punctuation where the author wants it', () => {
		const strict = aShort({ ignoreCase: false, ignorePunctuation: false });
		const scores = ['Secret council', 'secret council', 'Secret council.'].map(
			(text) => short.grade(strict, passage, { text }).score
		);
		expect(scores).toEqual([1, undefined, undefined]);
	});

	it('says nothing of discernment, and can be more or less sure', () => {
		expect(short.judge(aShort(), passage, { text: 'a' })).toBeUndefined();
		expect(short.confidenceScale(aShort())).toBe('more');
	});
});

describe('the text of a short answer', () => {
	it.each([
		['a few words', 'the council', undefined],
		['as much as fits', 'x'.repeat(200), undefined],
		['too much', 'x'.repeat(201), 'That is longer than 200 characters. Please shorten it.'],
		['two lines', 'a\nb', 'Please write it on one line.'],
		['half a surrogate pair', '\ud83d', 'One character came only in half. Please type that place again.'],
		['NUL', 'a\0', 'There is an invisible control character in it. Please type that place again.'],
		['escape', '\u001b[2J', 'There is an invisible control character in it. Please type that place again.']
	])('is judged by its form: %s', (_, text, problem) => {
		expect(short.problem(aShort(), passage, { text })).toBe(problem);
	});

	it.each<[string, unknown]>([
		['nothing', null],
		['bare text', 'the council'],
		['a number', { text: 1 }],
		['a list', { text: ['a'] }],
		['no text', {}],
		['another field', { text: 'a', score: 1 }],
		['far too long', { text: 'x'.repeat(100_000) }],
		['too long', { text: 'x'.repeat(201) }],
		['half a surrogate pair', { text: '\udc00' }]
	])('is refused with a sentence when it is %s', (_, value) => {
		expect(bind(aShort(), passage).read(value)).toEqual({
			ok: false,
			problem: expect.stringMatching(/^[A-Z].+\.$/)
		});
	});

	it('may be the name of a property every object has', () => {
		expect(bind(aShort(), passage).read({ text: '__proto__' })).toEqual({
			ok: true,
			answer: { text: '__proto__' }
		});
	});

	it('is given as soon as something can be seen', () => {
		expect(['a', '?', ' ', '\u200f'].map((text) => short.isGiven({ text }))).toEqual([
			true,
			true,
			false,
			false
		]);
	});

	it('comes from a form, as it was typed', () => {
		const form = new FormData();
		form.append('text', ' the council ');
		expect(short.fromForm(aShort(), passage, form)).toEqual({ text: ' the council ' });
	});

	it('is empty where a form sends a file, or nothing', () => {
		const form = new FormData();
		form.append('text', new Blob(['a']));
		const texts = [form, new FormData()].map((each) => short.fromForm(aShort(), passage, each));
		expect(texts).toEqual([{ text: '' }, { text: '' }]);
	});
});

describe('a short question before release', () => {
	it('holds its task and passage, and none of its answers', () => {
		expect(short.forStudent(aShort({ context: 'From a letter.' }), passage, AS_WRITTEN)).toEqual({
			...{ id: 'q', kind: 'short', prompt: 'Who says so?', context: 'From a letter.' },
			passage: { id: 'p', text: 'The council says so.', origin: 'written', credit: 'Written for this course' }
		});
	});
});

describe('a short question after release', () => {
	it.each([
		['accepted, without more to say', 'secret council', 'accepted', undefined],
		['accepted, with something to add', 'Secret Town Hall', 'accepted', 'Secret: the same body.'],
		['known to be wrong', 'Secret mayor!', 'wrong', 'Secret: the mayor is only quoted.'],
		['waiting for a person', 'who knows', 'waiting', undefined],
		['empty', ' ', 'empty', undefined]
	])('says what became of an answer: %s', (_, text, state, feedback) => {
		const review = short.review(aShort(), passage, { text });
		expect([review.state, review.feedback]).toEqual([state, feedback]);
	});

	it('shows the model answer, the list and the reason, without an answer too', () => {
		expect(short.review(aShort(), undefined, undefined)).toMatchObject({
			...{ state: 'empty', text: '', modelAnswer: 'Secret model', reason: 'Secret why' },
			accepted: ['Secret council', 'Secret town hall']
		});
	});

	it('counts the answers of the lists and how many wrote something else', () => {
		const report = short.report(
			aShort(),
			passage,
			['secret council', 'Secret Council.', 'secret mayor', 'my own words', 'other words'].map((text) => ({
				text
			}))
		);
		expect(report.answers.map(({ text, right, count }) => [text, right, count])).toEqual([
			['Secret council', true, 2],
			['Secret town hall', true, 0],
			['Secret mayor', false, 1]
		]);
		expect(report.others).toBe(2);
	});

	it('keeps the words of single students out of the report', () => {
		const report = short.report(aShort(), passage, [{ text: 'my own words' }, { text: 'SECRET COUNCIL' }]);
		expect(JSON.stringify(report)).not.toMatch(/my own words|SECRET COUNCIL/);
	});
});

describe('what an edition holds of a short question', () => {
	it('is accepted as it is made', () => {
		expect(short.content.safeParse(aShort()).success).toBe(true);
	});

	it.each<[string, Partial<Record<keyof ShortContent, unknown>>]>([
		['no accepted answer', { accepted: [] }],
		['an empty answer', { accepted: [{ text: '' }] }],
		['an answer nobody can type', { accepted: [{ text: 'x'.repeat(201) }] }],
		['a wrong answer without feedback', { wrong: [{ text: 'a' }] }],
		['no model answer', { modelAnswer: '' }],
		['no reason', { reason: '' }]
	])('has never %s', (_, change) => {
		expect(short.content.safeParse({ ...aShort(), ...change }).success).toBe(false);
	});
});
