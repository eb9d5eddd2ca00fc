import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { sourcingFileSchema } from '../../questions/sourcing/file';
import { readMaterial } from '../course';
import { checkCourse } from '../course-check';
import { questionsOf } from '../lesson';
import { aCourse, aCourseDraft, aHighlight, filesOf, type CourseDraft } from '../test-course';
import { sourcingRules } from './sourcing';

type SourcingDraft = z.input<typeof sourcingFileSchema>;

const TEXT =
	'Trips took 24 minutes, according to the council. A bench was moved, they say, and nobody minded it much.';
const claim = { core: 'took 24 minutes', acceptable: 'Trips took 24 minutes', reason: 'It can be counted.' };
const source = { core: 'the council', reason: 'It has a name.', saidNone: 'One is named.' };

function aKey(change: Partial<SourcingDraft> = {}): SourcingDraft {
	return { claim, source, spot: 'Ask: who says so?', ...change };
}

function addTo({ lesson }: CourseDraft, change: Partial<SourcingDraft>, name?: string[]): void {
	const [first] = lesson.passages;
	if (first)
		lesson.passages.push({
			...first,
			id: 'count',
			source: 'own',
			text: TEXT,
			keys: [],
			contested: [],
			fairNotes: [],
			...fair
		});
	lesson.steps.push({ ...aHighlight('trace', 'count'), sourcing: aKey(change), name });
}
const fair = {
	looksLike: ['loaded-language'],
	fair: { variant: 'marked-opinion', reason: 'It counts.', spot: 'Look for the count.' }
};

const filesWith = (change: Partial<SourcingDraft>, name?: string[]) =>
	filesOf(aCourseDraft((draft) => addTo(draft, change, name)));

function rulesBroken(change: Partial<SourcingDraft>): string[] {
	const { material } = readMaterial(filesWith(change));
	return sourcingRules.flatMap(({ id, find }) => (material && find(material).length > 0 ? [id] : []));
}

/** What the whole check says of the question. */
function findings(change: Partial<SourcingDraft>, name?: string[]): string[] {
	const { findings: all } = checkCourse(filesWith(change, name), (text) => text);
	return all.filter(({ place }) => place.includes('/ trace')).map(({ rule }) => rule);
}

const none = { none: true, reason: 'Nobody is named.', marked: '“They” is nobody.' } as const;

describe('a claim-and-source question in the course', () => {
	it.each([
		['with a source', {}],
		['without one', { source: none }]
	])('breaks no rule as it should be, %s', (_, change) => {
		expect([rulesBroken(change), findings(change)]).toEqual([[], []]);
	});

	it.each<[string, string, Partial<SourcingDraft>]>([
		[
			'sourcing-core-outside-acceptable',
			'a margin beside the claim',
			{ claim: { ...claim, acceptable: 'Trips took' } }
		],
		[
			'sourcing-core-outside-acceptable',
			'a margin beside the source',
			{ source: { ...source, acceptable: 'according to' } }
		],
		[
			'sourcing-overlap',
			'a source within the claim',
			{ claim: { ...claim, acceptable: 'Trips took 24 minutes, according to the council' } }
		]
	])('breaks %s with %s', (rule, _, change) => {
		expect(rulesBroken(change)).toEqual([rule]);
	});

	it('breaks a rule with a claim of more than 30 words', () => {
		const { material } = readMaterial(
			filesOf(
				aCourseDraft((draft) => {
					addTo(draft, { claim: { ...claim, core: 'word '.repeat(31).trim(), acceptable: undefined } });
					Object.assign(draft.lesson.passages.at(-1) ?? {}, {
						text: `${'word '.repeat(31)}says the council.`
					});
				})
			)
		);
		expect(
			sourcingRules.flatMap(({ id, find }) => (material && find(material).length > 0 ? [id] : []))
		).toEqual(['sourcing-core-too-long']);
	});

	it.each<[string, string, Partial<SourcingDraft>]>([
		['quote-not-exact', 'a claim that is not there', { claim: { ...claim, core: 'took 42 minutes' } }],
		['unknown-reference', 'an unknown reference', { source: { ...none, references: ['nowhere'] } }],
		['fact-without-reference', 'a figure in a reason', { claim: { ...claim, reason: 'It was 2404 trips.' } }],
		['fact-without-reference', 'a figure said of none', { source: { ...none, marked: 'In 2404 trips.' } }]
	])('is refused by %s for %s', (rule, _, change) => {
		expect(findings(change)).toContain(rule);
	});

	it('asks for no names beside', () => {
		expect(findings({}, ['loaded-language', 'name-calling'])).toContain('claim-and-name');
	});

	it('is resolved to the words of its passage', () => {
		const { lessons } = aCourse((draft) => addTo(draft, {}));
		const question = lessons.flatMap((lesson) => questionsOf(lesson, { lighter: false })).at(-1);
		expect(question).toMatchObject({
			sourcing: { claim: { core: [{ start: 6, end: 21 }] }, source: { core: [{ start: 36, end: 47 }] } }
		});
	});
});
