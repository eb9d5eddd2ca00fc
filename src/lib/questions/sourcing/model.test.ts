import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeMarks, markWords, readText } from '../../text/marks';
import { takeApart } from '../../text/take-apart';
import type { Passage } from '../../text/passage';
import { findQuote } from '../../text/quotes';
import { AS_WRITTEN } from '../as-written';
import { fieldNames } from '../highlight/form';
import { highlight, type HighlightContent } from '../highlight/model';
import { isDouble, toNamed, toRoles, type Role, type RoleMark } from './form';
import type { SourcingKey } from './model';

const TEXT = 'Trips took 24 minutes in May, according to the council’s own count. Nobody liked the bus.';
const CLAIM = 'Trips took 24 minutes in May';
const SOURCE = 'the council’s own count';
const REFERENCE = { id: 'r', publisher: 'Council', title: 'Count', date: '2026' };

const span = (quote: string) => findQuote(TEXT, quote);
const mark = (quote: string, role?: Role): RoleMark =>
	role === undefined ? { ...span(quote), quote } : { ...span(quote), quote, role };

const said = (what: string) => ({ reason: `Secret ${what}`, references: [REFERENCE] });
const claim = { core: [span('took 24 minutes')], acceptable: [span(CLAIM)], ...said('claim') };
const shared = { claim, spot: 'Secret test', plainer: 'Secret wording' };
const given: SourcingKey = {
	...shared,
	source: {
		...{ core: [span(SOURCE)], acceptable: [span(`according to ${SOURCE}`)] },
		...{ ...said('source'), saidNone: 'Secret: one is given' }
	}
};
const none: SourcingKey = {
	...shared,
	source: { none: true, ...said('none'), marked: 'Secret: that is no source' }
};

const passage: Passage = {
	...{ id: 'p', text: TEXT, origin: 'written', credit: 'Written for this course', topic: 'buses' },
	...{ side: 'against', use: 'lesson', keys: [], contested: [], looksLike: [], fairNotes: [] }
};
function aQuestion(sourcing: SourcingKey = given): HighlightContent {
	return {
		...{ id: 'q', kind: 'highlight', prompt: 'Mark the claim and its source.', passage: 'p' },
		...{ techniques: ['unsourced-claim'], sourcing }
	};
}
const answer = (...marks: RoleMark[]) => ({ marks, nothing: false, noSource: false });
const saysNone = (...marks: RoleMark[]) => ({ ...answer(...marks), noSource: true });
const both = answer(mark('took 24 minutes', 'claim'), mark(SOURCE, 'source'));
const grade = (key: SourcingKey, given: Parameters<typeof highlight.grade>[2]) =>
	highlight.grade(aQuestion(key), passage, given);

describe('claim and source, where a source is given,', () => {
	it.each([
		['both found', both, 1],
		['their margins too', answer(mark(CLAIM, 'claim'), mark(`according to ${SOURCE}`, 'source')), 1],
		['only the claim', answer(mark('took 24 minutes', 'claim')), 0.5],
		['the claim and “none given”', saysNone(mark('took 24 minutes', 'claim')), 0.5],
		['only the source', answer(mark(SOURCE, 'source')), 0.5],
		['one word of three of the claim', answer(mark('minutes', 'claim'), mark(SOURCE, 'source')), 4 / 6],
		['the two in each other’s place', answer(mark(SOURCE, 'claim'), mark('took 24 minutes', 'source')), 0],
		['marks called neither', answer(mark('took 24 minutes'), mark(SOURCE)), 0],
		['nothing', answer(), 0]
	])('scores %s', (_, answered, score) => {
		expect(grade(given, answered).score).toBeCloseTo(score, 6);
	});

	it('loses points for fair words, in the part that they are marked for', () => {
		const { score, parts } = grade(given, answer(...both.marks, mark('Nobody', 'source')));
		expect(parts).toMatchObject({ caught: 1, extraWords: 1, penalty: 1 / 10 / 2 });
		expect(score).toBeCloseTo(1 - 1 / 10 / 2, 6);
	});

	it('has a verdict for each mark, in their order', () => {
		const { parts } = grade(
			given,
			answer(mark('24', 'claim'), mark('May'), mark('Nobody', 'claim'), mark(SOURCE, 'source'))
		);
		expect(parts.marks).toEqual(['on target', 'contested', 'fair text', 'on target']);
	});
});

describe('claim and source, where no source is given,', () => {
	const found = mark('took 24 minutes', 'claim');
	it.each([
		['the claim and “none given”', saysNone(found), 1],
		['only “none given”', saysNone(), 0.5],
		['only the claim', answer(found), 0.5],
		['a source beside the claim', answer(found, mark(SOURCE, 'source')), 0.5]
	])('scores %s', (_, given, score) => {
		expect(grade(none, given).score).toBe(score);
	});

	it('calls what is marked as a source wrong', () => {
		expect(grade(none, answer(mark(SOURCE, 'source'))).parts.marks).toEqual(['fair text']);
	});
});

describe('an answer on claim and source', () => {
	it.each([
		['both', both],
		['parts that touch', answer(mark('in', 'source'), mark('May', 'claim'))],
		['marks called neither over others', answer(mark('24'), mark('took 24 minutes', 'claim'))],
		['“none given”', saysNone()],
		['nothing yet', answer()]
	])('is accepted: %s', (_, given) => {
		expect(highlight.answer.safeParse(given).success).toBe(true);
		expect(highlight.problem(aQuestion(), passage, sorted(given))).toBeUndefined();
	});

	it.each([
		[
			'words called both',
			answer(mark('24 minutes', 'claim'), mark('minutes in', 'source')),
			/as claim and as source/
		],
		['“none given” beside a source', saysNone(mark(SOURCE, 'source')), /“None given” cannot stand beside/],
		['“nothing to mark”', { ...answer(), nothing: true }, /cannot be said here/],
		[
			'a technique',
			{ ...answer(), marks: [{ ...mark('24'), technique: 'slogan-cliche' }] },
			/technique cannot be given/
		],
		['a wrong quote', answer({ ...mark('24', 'claim'), quote: '42' }), /does not quote/],
		['the same mark twice', answer(mark('24', 'claim'), mark('24', 'claim')), /overlap/]
	])('is refused in a sentence: %s', (_, given, problem) => {
		expect(highlight.problem(aQuestion(), passage, given)).toMatch(problem);
	});

	it.each([
		['another role', { ...answer(), marks: [{ ...mark('24'), role: 'victim' }] }],
		['a role that every object has', { ...answer(), marks: [{ ...mark('24'), role: '__proto__' }] }],
		['a box that is a word', { ...answer(), noSource: 'on' }],
		['another field', { ...answer(), score: 1 }],
		['10,000 marks', answer(...Array.from({ length: 10_000 }, () => mark('24', 'claim')))]
	])('is not read: %s', (_, given) => {
		expect(highlight.answer.safeParse(given).success).toBe(false);
	});

	it.each([
		['a role', answer(mark('24', 'claim'))],
		['“none given”', saysNone()]
	])('does not belong to a question about techniques: %s', (_, given) => {
		const question = { ...aQuestion(), sourcing: undefined };
		expect(highlight.problem(question, passage, given)).toBe('Claim and source are not asked for here.');
	});

	it.each([
		['“none given”', saysNone(), true],
		['a mark', answer(mark('24')), true],
		['neither', answer(), false]
	])('counts as given, or not, by %s', (_, given, isGiven) => {
		expect(highlight.isGiven(given)).toBe(isGiven);
	});

	it('comes from the form without script', () => {
		const form = new FormData();
		form.set(fieldNames.on(0, 0), 'on');
		form.set(fieldNames.from(0, 0), '1');
		form.set(fieldNames.to(0, 0), '3');
		form.set(fieldNames.technique(0, 0), 'claim');
		form.set(fieldNames.on(1, 0), 'on');
		form.set(fieldNames.technique(1, 0), 'slogan-cliche');
		form.set('noSource', 'on');
		expect(highlight.fromForm(aQuestion(), passage, form)).toEqual(
			saysNone(mark('took 24 minutes', 'claim'), mark('Nobody liked the bus'))
		);
	});

	it('says nothing about discernment', () => {
		expect(highlight.judge(aQuestion(), passage, both)).toBeUndefined();
	});
});

describe('a claim-and-source question before release', () => {
	it.each([
		['given', given],
		['not given', none]
	])('says that both are asked for, and nothing of a source that is %s', (_, key) => {
		const sent = highlight.forStudent(aQuestion(key), passage, AS_WRITTEN);
		expect(sent).toEqual(highlight.forStudent(aQuestion(given), passage, AS_WRITTEN));
		expect(JSON.stringify(sent)).not.toMatch(/Secret|core|"none"|unsourced/);
		expect(sent.asks).toBe('claim-and-source');
	});
});

describe('claim and source after release', () => {
	const review = (key: SourcingKey, answered?: Parameters<typeof highlight.grade>[2]) =>
		highlight.review(aQuestion(key), passage, answered);

	it('have a note each, in reading order', () => {
		expect(review(given, both).notes).toMatchObject([
			{ number: 1, verdict: 'found', techniques: ['claim'], reason: 'Secret claim', references: [REFERENCE] },
			{ number: 2, verdict: 'found', techniques: ['source'], reason: 'Secret source' }
		]);
	});

	it('have a note on words that are neither', () => {
		expect(review(given, answer(mark('Nobody', 'claim'))).notes.at(-1)).toMatchObject({
			...{ number: 3, verdict: 'wrong', techniques: ['claim'] }
		});
	});

	it.each<[string, SourcingKey, Parameters<typeof highlight.grade>[2], object]>([
		['found', given, both, { isGiven: true, isRight: true, reason: 'Secret source' }],
		['overlooked', given, saysNone(), { isGiven: true, isRight: false, reason: 'Secret: one is given' }],
		['rightly missed', none, saysNone(), { isGiven: false, isRight: true, reason: 'Secret none' }],
		[
			'made up',
			none,
			answer(mark(SOURCE, 'source')),
			{ isGiven: false, isRight: false, reason: 'Secret: that is no source' }
		],
		['not asked after', none, answer(), { isGiven: false, isRight: false, reason: 'Secret none' }]
	])('say of the source why it was %s', (_, key, answered, sourcing) => {
		expect(review(key, answered).sourcing).toMatchObject({ ...sourcing, spot: 'Secret test' });
	});

	it('are shown without an answer too', () => {
		expect(review(none)).toMatchObject({ marks: [], score: 0, keys: [{ id: 'claim' }] });
	});

	it('give parts that may be stored', () => {
		const { parts } = grade(given, answer(mark('24', 'claim'), mark('May'), mark('bus', 'source')));
		expect(highlight.parts.parse(parts)).toEqual(parts);
	});

	it('are counted for a class, each on its own', () => {
		const report = highlight.report(aQuestion(), passage, [both, saysNone(mark('24', 'claim')), answer()]);
		expect(report).toMatchObject({
			keys: [
				{ id: 'claim', words: 'took 24 minutes', found: 1 },
				{ id: 'source', words: SOURCE, found: 1 }
			],
			sourcing: { isGiven: true, saidNone: 1 }
		});
		expect(report.sourcing?.claim.map(({ count }) => count)).toEqual([1, 2, 1]);
		expect(report.sourcing?.source.map(({ count }) => count)).toEqual([1]);
	});
});

describe('words that are called claim and source', () => {
	const text = readText(TEXT);
	const range = fc.tuple(fc.nat(14), fc.integer({ min: 1, max: 5 })).map(([from, length]) => {
		return { from, to: Math.min(text.words.length, from + length) };
	});
	const marks = fc.array(
		fc.tuple(range, fc.constantFrom<(string | undefined)[]>('claim', 'source', undefined))
	);

	it('go to what they were called last', () => {
		const before = toNamed([mark('took 24 minutes', 'claim')]);
		const after = mergeMarks(text, [...before, ...toNamed([mark('minutes in May', 'source')])]);
		expect(toRoles(takeApart(text, after, before))).toEqual([
			mark('took 24', 'claim'),
			mark('minutes in May', 'source')
		]);
	});

	it('are one of the two, whatever is marked, in the form in which marks are stored', () => {
		fc.assert(
			fc.property(marks, (list) => {
				const made = mergeMarks(
					text,
					list.flatMap(([words, role]) => markWords(text, words, role))
				);
				const apart = takeApart(text, made, []);
				expect(isDouble(toRoles(apart))).toBe(false);
				expect(mergeMarks(text, apart)).toEqual(apart);
				const given = { ...answer(...toRoles(apart)), noSource: false };
				expect(highlight.problem(aQuestion(), passage, given)).toBeUndefined();
			})
		);
	});
});

/** Marks are stored in reading order. */
function sorted<T extends { marks: RoleMark[] }>(given: T): T {
	return { ...given, marks: [...given.marks].sort((a, b) => a.start - b.start) };
}
