import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { matchFile } from '../../questions/match/file';
import { readMaterial } from '../course';
import { checkCourse } from '../course-check';
import { aCourseDraft, filesOf } from '../test-course';
import { matchRules } from './match';

type MatchDraft = z.input<typeof matchFile.schema>;

const rows = (...to: (string | string[])[]): MatchDraft['items'] =>
	to.map((target, index) => ({
		text: `Statement number ${'abcdef'.charAt(index)}`,
		to: target,
		feedback: 'It can be looked up.'
	}));

/** A match of four statements to facts and opinions. */
function aMatch(change: Partial<MatchDraft> = {}): MatchDraft {
	return {
		...{ id: 'sort', kind: 'match', prompt: 'Sort the statements.' },
		targets: [
			{ id: 'fact', text: 'a fact' },
			{ id: 'opinion', text: 'an opinion' }
		],
		items: rows('opinion', 'fact', 'opinion', 'fact'),
		...change
	};
}

const withMatch = (change?: Partial<MatchDraft>) =>
	filesOf(aCourseDraft(({ lesson }) => lesson.steps.push(aMatch(change))));

function rulesBroken(change?: Partial<MatchDraft>): string[] {
	const { material } = readMaterial(withMatch(change));
	return matchRules.flatMap(({ id, find }) => (material && find(material).length > 0 ? [id] : []));
}

/** What the whole check says of the question. */
function findings(change?: Partial<MatchDraft>): string[] {
	const { findings: all } = checkCourse(withMatch(change), (text) => text);
	return all.filter(({ place }) => place.includes('sort')).map(({ rule }) => rule);
}

const naming = (...techniques: string[]): Pick<MatchDraft, 'targets' | 'items'> => ({
	targets: techniques.map((technique) => ({ id: technique, text: technique, technique })),
	items: rows(...techniques.toReversed())
});
const labels = (first: string, second: string) => ({
	targets: [
		{ id: 'fact', text: first },
		{ id: 'opinion', text: second }
	]
});

const broken: readonly (readonly [rule: string, how: string, change: Partial<MatchDraft>])[] = [
	['match-without-fair', 'techniques, and no “fair”', naming('loaded-language', 'name-calling')],
	['match-one-target', 'every row at one target', { items: rows('fact', 'fact', 'fact', 'fact') }],
	[
		'match-one-target',
		'a target that every row may go to',
		{
			targets: [...labels('a fact', 'an opinion').targets, { id: 'guess', text: 'a guess' }],
			items: rows('opinion', ['fact', 'opinion'], 'opinion')
		}
	],
	[
		'match-in-order',
		'rows in the order of the targets',
		{ items: rows('fact', 'fact', 'opinion', 'opinion') }
	],
	[
		'match-any-target',
		'a row that is right anywhere',
		{ items: rows('opinion', ['fact', 'opinion'], 'fact') }
	],
	[
		'match-same-text',
		'a row that stands there twice',
		{ items: [...rows('opinion', 'fact'), ...rows('opinion', 'fact')] }
	],
	['match-same-text', 'two targets called alike', labels('A fact', 'a  fact')],
	['match-long-target', 'a label of 61 characters', labels('x'.repeat(61), 'an opinion')],
	['match-uneven', 'a label far longer than another', labels('a', 'a judgment that nobody can check')]
];

describe('a match in the course', () => {
	it('breaks no rule as it should be', () => {
		expect([rulesBroken(), findings()]).toEqual([[], []]);
	});

	it.each(broken)('breaks %s with %s, and nothing else', (rule, _, change) => {
		const found = [rulesBroken(change), findings(change)].map((rules) => [...new Set(rules)]);
		expect(found).toEqual([[rule], [rule]]);
	});

	it.each<[string, Partial<MatchDraft>]>([
		['techniques and “fair”', naming('loaded-language', 'name-calling', 'fair-statement')],
		['three rows in the order of the targets', { items: rows('fact', 'opinion', 'opinion') }],
		['a label of 60 characters', labels('x'.repeat(60), 'an opinion')]
	])('may have %s', (_, change) => {
		expect(rulesBroken(change)).toEqual([]);
	});

	it.each<[string, string, Partial<MatchDraft>]>([
		['unknown-target', 'a row at no target', { items: rows('opinion', 'fact', 'opinion', 'guess') }],
		[
			'duplicate-target',
			'two targets of one id',
			{ targets: ['a', 'b'].map((text) => ({ id: 'fact', text })) }
		],
		[
			'quote-not-exact',
			'words that are not in the passage',
			{ passage: 'north', items: [{ words: 'not there', to: 'fact', feedback: 'No.' }, ...rows('opinion')] }
		],
		[
			'fact-without-reference',
			'a figure from nowhere',
			{ items: rows('opinion', 'fact').map((row) => ({ ...row, feedback: 'Agreed in 1994.' })) }
		]
	])('is found by the check for %s: %s', (rule, _, change) => {
		expect(findings(change)).toContain(rule);
	});

	it.each<[string, Partial<MatchDraft>]>([
		['one row', { items: rows('fact') }],
		['one target', { targets: [{ id: 'fact', text: 'a fact' }], items: rows('fact', 'fact') }],
		['a row without feedback', { items: rows('opinion', 'fact').map((row) => ({ ...row, feedback: '' })) }]
	])('does not read with %s', (_, change) => {
		expect(readMaterial(withMatch(change)).findings).not.toEqual([]);
	});

	it('has every rule broken here', () => {
		const ids = matchRules.map(({ id }) => id);
		expect(ids.filter((id) => broken.every(([rule]) => rule !== id))).toEqual([]);
	});
});
