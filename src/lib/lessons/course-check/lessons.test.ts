/** What a lesson is made of, as the course check counts it. */
import { describe, expect, it } from 'vitest';
import { rulesBroken, type Change } from '../test-check';
import { aChoice, choiceIn, highlightIn, removeStep } from '../test-course';

describe('the check of lessons', () => {
	it.each<[rule: string, how: string, change: Change]>([
		['question-count', 'seven questions', (draft) => removeStep(draft, 'plainer')],
		[
			'question-count',
			'thirteen questions',
			({ lesson }) => lesson.steps.push(...Array.from({ length: 7 }, (_, index) => aChoice(`more-${index}`)))
		],
		[
			'highlight-count',
			'one highlight question',
			(draft) => {
				removeStep(draft, 'mark-lane');
				draft.lesson.steps.push(aChoice('more'));
			}
		],
		[
			'no-naming',
			'no highlight question that asks for names',
			(draft) => {
				['mark-lane', 'mark-trips', 'mark-north', 'mark-south'].forEach((id) =>
					Object.assign(highlightIn(draft, id), { name: undefined })
				);
			}
		],
		[
			'no-naming',
			'no names in the lighter version',
			(draft) => {
				['mark-north', 'mark-south'].forEach((id) =>
					Object.assign(highlightIn(draft, id), { name: undefined })
				);
			}
		],
		[
			'reading-length',
			'a reading of 149 words',
			(draft) => Object.assign(draft.lesson.steps[0] ?? {}, { body: 'word '.repeat(149) })
		],
		[
			'reading-length',
			'a reading of 251 words',
			(draft) => Object.assign(draft.lesson.steps[0] ?? {}, { body: 'word '.repeat(251) })
		],
		['reading-length', 'no reading', (draft) => removeStep(draft, 'read')],
		['worked-examples', 'one worked example', (draft) => removeStep(draft, 'worked-slanted')],
		[
			'worked-examples',
			'no worked example on a fair passage',
			(draft) => Object.assign(draft.lesson.steps[2] ?? {}, { passage: 'north' })
		],
		[
			'content-note-without-lighter',
			'a content note and nothing lighter',
			({ lesson }) => {
				lesson.steps = lesson.steps.map((entry) => ('step' in entry ? entry.step : entry));
			}
		],
		[
			'lighter-missing',
			'a step on the article without a lighter one',
			(draft) => Object.assign(choiceIn(draft, 'name-slanted'), { passage: 'lane' })
		],
		[
			'lighter-missing',
			'a lighter step on the article',
			(draft) => Object.assign(highlightIn(draft, 'mark-north'), { passage: 'lane' })
		],
		['duplicate-id', 'two steps', (draft) => Object.assign(choiceIn(draft, 'plainer'), { id: 'charged' })],
		[
			'duplicate-id',
			'a step and a lighter one',
			(draft) => Object.assign(highlightIn(draft, 'mark-north'), { id: 'mark-lane' })
		],
		[
			'duplicate-id',
			'a passage and that of the front page',
			(draft) => Object.assign(draft.frontPage, { id: 'north' })
		],
		['duplicate-id', 'two references', ({ references }) => references.push(...references)],
		['duplicate-id', 'two sources', ({ sources }) => sources.push(...sources)],
		['duplicate-id', 'two techniques', ({ taxonomy }) => taxonomy.techniques.push(...taxonomy.techniques)]
	])('finds %s in a course with %s, and nothing else', (rule, _, change) => {
		expect(rulesBroken(change, rule)).toEqual([rule]);
	});

	it.each<[string, Change]>([
		[
			'a reading of 150 words',
			(draft) => Object.assign(draft.lesson.steps[0] ?? {}, { body: 'word '.repeat(150) })
		],
		[
			'a reading of 250 words',
			(draft) => Object.assign(draft.lesson.steps[0] ?? {}, { body: 'word '.repeat(250) })
		],
		[
			'twelve questions',
			({ lesson }) => lesson.steps.push(...Array.from({ length: 4 }, (_, index) => aChoice(`more-${index}`)))
		]
	])('accepts %s', (_, change) => {
		expect(rulesBroken(change)).toEqual([]);
	});
});
