import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { rewriteFile } from '../../questions/rewrite/file';
import { readMaterial } from '../course';
import { checkCourse } from '../course-check';
import { questionsOf } from '../lesson';
import { aCourse, aCourseDraft, aSlantedPassage, filesOf } from '../test-course';
import { rewriteRules } from './rewrite';

type RewriteDraft = z.input<typeof rewriteFile.schema>;

const SENTENCE = 'The shameful plan for lane 9 was agreed on Monday.';

function aRewrite(change: Partial<RewriteDraft> = {}): RewriteDraft {
	return {
		...{ id: 'say', kind: 'rewrite', prompt: 'Say it fairly.', passage: '9', sentence: SENTENCE },
		model: 'The plan for lane 9, which I would not have made, was agreed on Monday.',
		reason: '“Shameful” judges; the rest tells.',
		...change
	};
}

const draftWith = (change: Partial<RewriteDraft>) =>
	aCourseDraft(({ lesson }) => {
		lesson.passages.push(aSlantedPassage('9'));
		lesson.steps.push(aRewrite(change));
	});

function rulesBroken(change: Partial<RewriteDraft>): string[] {
	const { material } = readMaterial(filesOf(draftWith(change)));
	return rewriteRules.flatMap(({ id, find }) => (material && find(material).length > 0 ? [id] : []));
}

/** What the whole check says of the question. */
function findings(change: Partial<RewriteDraft>): string[] {
	const { findings: all } = checkCourse(filesOf(draftWith(change)), (text) => text);
	return all.filter(({ place }) => place.includes('/ say')).map(({ rule }) => rule);
}

describe('a rewrite question in the course', () => {
	it('breaks no rule as it should be', () => {
		expect([rulesBroken({}), findings({})]).toEqual([[], []]);
	});

	it.each<[string, string, Partial<RewriteDraft>]>([
		[
			'rewrite-nothing-charged',
			'a sentence without a key',
			{ sentence: 'It starts in spring and ends at the bridge.' }
		],
		[
			'rewrite-model',
			'the sentence as its model answer',
			{ model: SENTENCE.replace('shameful', 'SHAMEFUL') }
		],
		['rewrite-model', 'a model answer of 601 characters', { model: `Lane 9, Monday${' x'.repeat(300)}` }],
		['rewrite-model-charged', 'a charged model answer', { model: 'The vicious plan for lane 9, of Monday.' }],
		['rewrite-model-loses', 'a model answer without its number', { model: 'The plan was agreed on Monday.' }],
		['rewrite-model-loses', 'a model answer without its name', { model: 'The plan for lane 9 was agreed.' }]
	])('breaks %s with %s', (rule, _, change) => {
		expect(rulesBroken(change)).toContain(rule);
	});

	it('breaks a rule with a sentence too long to be rewritten', () => {
		expect(rulesBroken({ sentence: 'x'.repeat(451) })).toContain('rewrite-long-sentence');
	});

	it.each<[string, string, Partial<RewriteDraft>]>([
		['unknown-reference', 'an unknown reference', { references: ['nowhere'] }],
		['unknown-technique', 'an unknown technique', { techniques: ['hypnosis'] }],
		['unknown-passage', 'an unknown passage', { passage: 'nowhere' }],
		['quote-not-exact', 'a sentence that the passage does not hold', { sentence: 'The plan.' }],
		['fact-without-reference', 'a figure in the reason', { reason: 'It cost 2404 pounds.' }],
		['fact-without-reference', 'a figure in the model answer', { model: 'Lane 9 cost 2404 pounds, Monday.' }]
	])('is refused by %s for %s', (rule, _, change) => {
		expect(findings(change)).toContain(rule);
	});

	it('quotes its sentence with the marks at its ends', () => {
		const { lessons } = aCourse(({ lesson }) => {
			lesson.passages.push(aSlantedPassage('9'));
			lesson.steps.push(aRewrite());
		});
		const question = lessons.flatMap((lesson) => questionsOf(lesson, { lighter: false })).at(-1);
		expect(question).toMatchObject({ sentence: { start: 0, end: SENTENCE.length, quote: SENTENCE } });
	});
});
