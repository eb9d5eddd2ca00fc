import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { verdictFile } from '../../questions/verdict/file';
import { readMaterial } from '../course';
import { checkCourse } from '../course-check';
import { aCourse, aCourseDraft, filesOf } from '../test-course';
import { questionsOf } from '../lesson';
import { verdictRules } from './verdict';

type VerdictDraft = z.input<typeof verdictFile.schema>;

const fromReferences = { reference: 'count', says: 'The lane was agreed on a Tuesday, by 345 votes to 12.' };
const inFull = {
	publisher: 'Lane News',
	title: 'Agreed',
	date: 'May 2026',
	says: 'It was agreed this week.'
};
const deciding = { ...fromReferences, decides: true };

/** A verdict question on a claim in “north”, with one card from the references and one in full. */
function aVerdict(change: Partial<VerdictDraft> = {}): VerdictDraft {
	return {
		...{ id: 'judge', kind: 'verdict', passage: 'north', prompt: 'Does the claim hold?' },
		...{ claim: 'lane north was agreed on Monday', cards: [deciding, inFull] },
		...{ right: 'contradicted', reason: 'The minutes give the day and the 345 votes.' },
		feedback: {
			supported: 'The minutes give another day.',
			misleading: 'Nothing in it is true but the lane.',
			contradicted: 'Yes: it was a Tuesday.',
			'cannot-tell': 'The minutes do tell.'
		},
		...change
	};
}

const withSteps = (steps: readonly VerdictDraft[]) =>
	filesOf(aCourseDraft(({ lesson }) => lesson.steps.push(...steps)));

function rulesBroken(...steps: VerdictDraft[]): string[] {
	const { material } = readMaterial(withSteps(steps));
	return verdictRules.flatMap(({ id, find }) => (material && find(material).length > 0 ? [id] : []));
}

/** What the whole check says of the question `judge`. */
function findings(change: Partial<VerdictDraft>): string[] {
	const { findings: all } = checkCourse(withSteps([aVerdict(change)]), (text) => text);
	return all.filter(({ place }) => place.includes('judge')).map(({ rule }) => rule);
}

const someVerdicts = (...rights: VerdictDraft['right'][]) =>
	rights.map((right, index) => aVerdict({ id: `judge-${index}`, right }));

describe('a verdict question in the course', () => {
	it('breaks no rule as it should be', () => {
		expect([rulesBroken(aVerdict()), findings({})]).toEqual([[], []]);
	});

	it.each<[string, string, Partial<VerdictDraft>]>([
		['verdict-right-twice', 'one verdict twice', { right: ['contradicted', 'contradicted'] }],
		['verdict-opposites', 'supported and contradicted at once', { right: ['supported', 'contradicted'] }],
		['verdict-nothing-decides', 'no card that decides', { cards: [fromReferences, inFull] }],
		[
			...(['verdict-nothing-decides', 'no card that decides where that is asked'] as const),
			{ right: 'cannot-tell', asksCards: true, cards: [fromReferences, inFull] }
		],
		[
			...(['verdict-nothing-decides', 'only cards that decide where that is asked'] as const),
			{ asksCards: true, cards: [deciding, { ...inFull, decides: true }] }
		],
		[
			'verdict-same-card',
			'two cards that say the same',
			{ cards: [deciding, { ...inFull, says: deciding.says }] }
		],
		[
			...(['verdict-same-feedback', 'one feedback for two verdicts'] as const),
			{ feedback: { ...aVerdict().feedback, supported: 'The minutes do tell.' } }
		],
		[
			...(['verdict-link', 'a link without encryption'] as const),
			{ cards: [deciding, { ...inFull, link: 'http://example.org/agreed' }] }
		],
		['verdict-long-claim', 'a claim of 41 words', { claim: 'word '.repeat(41).trim() }]
	])('breaks %s with %s', (rule, _, change) => {
		expect(rulesBroken(aVerdict(change))).toEqual([rule]);
	});

	it('may have no card that decides where nobody can tell', () => {
		expect(rulesBroken(aVerdict({ right: 'cannot-tell', cards: [fromReferences, inFull] }))).toEqual([]);
	});

	it.each<[string, VerdictDraft[], string[]]>([
		[
			'none of four',
			someVerdicts('contradicted', 'misleading', 'cannot-tell', 'misleading'),
			['verdict-supported-share']
		],
		['one of four', someVerdicts('contradicted', 'misleading', 'cannot-tell', 'supported'), []],
		[
			'one of four, beside another',
			someVerdicts('contradicted', 'misleading', 'cannot-tell', ['supported', 'misleading']),
			[]
		],
		[
			'one of five',
			someVerdicts('contradicted', 'misleading', 'cannot-tell', 'misleading', 'supported'),
			['verdict-supported-share']
		],
		['none of three, which are few', someVerdicts('contradicted', 'misleading', 'cannot-tell'), []]
	])('stands among enough claims that hold: %s', (_, steps, rules) => {
		expect(rulesBroken(...steps)).toEqual(rules);
	});

	it.each<[string, string, Partial<VerdictDraft>]>([
		['quote-not-exact', 'a claim that is not in the passage', { claim: 'lane north was agreed on Sunday' }],
		['unknown-passage', 'a passage that is not in the lesson', { passage: 'west' }],
		[
			'unknown-reference',
			'a card of an unknown source',
			{ cards: [{ ...deciding, reference: 'nowhere' }, inFull] }
		],
		['unknown-reference', 'an unknown reference', { references: ['nowhere'] }],
		['unknown-technique', 'an unknown technique', { techniques: ['hypnosis'] }],
		['fact-without-reference', 'a figure that no card gives', { reason: 'There were 678 votes.' }],
		[
			...(['fact-without-reference', 'a figure in the feedback to one verdict'] as const),
			{ feedback: { ...aVerdict().feedback, misleading: 'Only 17 % of it is true.' } }
		]
	])('is reported as %s with %s', (rule, _, change) => {
		expect(findings(change)).toEqual([rule]);
	});

	it('becomes a question with its claim in place, its cards in full, and confidence asked', () => {
		const { lessons } = aCourse(({ lesson }) => lesson.steps.push(aVerdict()));
		const question = lessons.flatMap((lesson) => questionsOf(lesson, { lighter: false })).at(-1);
		expect(question).toMatchObject({
			...{ kind: 'verdict', asksConfidence: true, asksCards: false, right: ['contradicted'] },
			claim: { start: 22, end: 53, quote: 'lane north was agreed on Monday' },
			cards: [
				{ id: 'a', publisher: 'Mill Street Council', title: 'Bus counts', date: 'May 2026', decides: true },
				{ id: 'b', publisher: 'Lane News', title: 'Agreed', date: 'May 2026', decides: false }
			]
		});
	});

	it.each([
		['https://example.org/count', 'https://example.org/count'],
		['http://example.org/count', undefined]
	])('links its cards to %s as %s', (link, linked) => {
		const { lessons } = aCourse(({ lesson, references }) => {
			Object.assign(references[0] ?? {}, { link });
			lesson.steps.push(aVerdict());
		});
		const question = lessons.flatMap((lesson) => questionsOf(lesson, { lighter: false })).at(-1);
		expect(JSON.stringify(question).match(/"link":"([^"]+)"/)?.[1]).toBe(linked);
	});
});
