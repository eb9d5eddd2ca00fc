import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { shortFile } from '../../questions/short/file';
import { readMaterial } from '../course';
import { checkCourse } from '../course-check';
import { questionsOf } from '../lesson';
import { aCourse, aCourseDraft, filesOf } from '../test-course';
import { shortRules } from './short';

type ShortDraft = z.input<typeof shortFile.schema>;

function aShort(change: Partial<ShortDraft> = {}): ShortDraft {
	return {
		...{ id: 'write', kind: 'short', prompt: 'Who counted the trips?' },
		accepted: ['the council', { text: 'the town hall', feedback: 'The same body.' }],
		wrong: [{ text: 'the mayor', feedback: 'The mayor only speaks of the count.' }],
		...{ modelAnswer: 'The council counted them.', reason: 'The text names the council’s own count.' },
		...change
	};
}

const withStep = (change: Partial<ShortDraft>) =>
	filesOf(aCourseDraft(({ lesson }) => lesson.steps.push(aShort(change))));

function rulesBroken(change: Partial<ShortDraft>): string[] {
	const { material } = readMaterial(withStep(change));
	return shortRules.flatMap(({ id, find }) => (material && find(material).length > 0 ? [id] : []));
}

/** What the whole check says of the question. */
function findings(change: Partial<ShortDraft>): string[] {
	const { findings: all } = checkCourse(withStep(change), (text) => text);
	return all.filter(({ place }) => place.includes('write')).map(({ rule }) => rule);
}

const theMayor = { text: 'the mayor', feedback: 'The mayor only speaks.' };

describe('a short question in the course', () => {
	it('breaks no rule as it should be', () => {
		expect([rulesBroken({}), findings({})]).toEqual([[], []]);
	});

	it.each<[string, string, Partial<ShortDraft>]>([
		[
			'short-same-answer',
			'an answer listed twice in two writings',
			{ accepted: ['the council', 'The Council.'] }
		],
		['short-same-answer', 'an answer that is right and wrong', { accepted: ['the council', 'The mayor'] }],
		['short-same-answer', 'a wrong answer listed twice', { wrong: [theMayor, theMayor] }],
		['short-not-writable', 'an answer that cannot be seen', { accepted: ['the council', '\u200f'] }],
		['short-not-writable', 'an answer of two lines', { accepted: ['the\ncouncil'] }],
		['short-not-writable', 'an answer of 201 characters', { accepted: ['x'.repeat(201)] }],
		[
			'short-not-writable',
			'a wrong answer of 201 characters',
			{ wrong: [{ ...theMayor, text: 'x'.repeat(201) }] }
		],
		['short-answer-in-prompt', 'an answer in the prompt', { prompt: 'Was it the Council?' }],
		['short-answer-in-prompt', 'an answer in the context', { context: 'They say “the council”: who does?' }],
		['short-without-wrong', 'no known wrong answer', { wrong: [] }]
	])('breaks %s with %s', (rule, _, change) => {
		expect(rulesBroken(change)).toEqual([rule]);
	});

	it('may list two writings where case counts', () => {
		expect(rulesBroken({ accepted: ['the council', 'The Council'], ignoreCase: false })).toEqual([]);
	});

	it('may have part of a word of its prompt as the answer', () => {
		expect(rulesBroken({ accepted: ['trip'] })).toEqual([]);
	});

	it.each<[string, string, Partial<ShortDraft>]>([
		['unknown-reference', 'an unknown reference', { references: ['nowhere'] }],
		['unknown-technique', 'an unknown technique', { techniques: ['hypnosis'] }],
		['fact-without-reference', 'a figure in the reason', { reason: 'It counted 2404 trips.' }],
		['fact-without-reference', 'a figure in the model answer', { modelAnswer: 'It counted 2404 trips.' }],
		[
			...(['fact-without-reference', 'a figure in the feedback to a wrong answer'] as const),
			{ wrong: [{ ...theMayor, feedback: 'He counted 2404.' }] }
		],
		[
			...(['fact-without-reference', 'a figure in the feedback to a right answer'] as const),
			{ accepted: [{ text: 'the council', feedback: 'It counted 2404.' }] }
		]
	])('is reported as %s with %s', (rule, _, change) => {
		expect(findings(change)).toEqual([rule]);
	});

	it('becomes a question that leaves case and punctuation aside, and not diacritics', () => {
		const { lessons } = aCourse(({ lesson }) => lesson.steps.push(aShort({ references: ['count'] })));
		const question = lessons.flatMap((lesson) => questionsOf(lesson, { lighter: false })).at(-1);
		expect(question).toMatchObject({
			...{ kind: 'short', ignoreCase: true, ignorePunctuation: true, ignoreDiacritics: false },
			accepted: [{ text: 'the council' }, { text: 'the town hall', feedback: 'The same body.' }],
			references: [{ publisher: 'Mill Street Council' }]
		});
	});
});
