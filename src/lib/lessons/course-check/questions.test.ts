/** What a question asks and offers, as the course check reads it. */
import { describe, expect, it } from 'vitest';
import { rulesBroken, type Change } from '../test-check';
import { choiceIn, highlightIn } from '../test-course';

describe('the check of questions', () => {
	it.each<[rule: string, how: string, change: Change]>([
		[
			'naming-without-fair',
			'a choice of techniques without “fair”',
			(draft) => choiceIn(draft, 'name-slanted').options.pop()
		],
		[
			'right-and-wrong',
			'a choice with nothing right',
			(draft) => Object.assign(choiceIn(draft, 'plainer').options[0] ?? {}, { right: false })
		],
		[
			'right-and-wrong',
			'a choice with nothing wrong',
			(draft) =>
				choiceIn(draft, 'plainer').options.splice(1, 2, { text: 'a lane', right: true, feedback: 'Yes.' })
		],
		[
			'negative-stem',
			'which is not',
			(draft) => Object.assign(choiceIn(draft, 'plainer'), { prompt: 'Which wording is not charged?' })
		],
		[
			'negative-stem',
			'which doesn’t',
			(draft) => Object.assign(choiceIn(draft, 'plainer'), { prompt: 'Which of these words doesn’t judge?' })
		],
		[
			'negative-stem',
			'NOT',
			(draft) => Object.assign(choiceIn(draft, 'plainer'), { prompt: 'Choose the word that does NOT judge.' })
		],
		[
			'negative-stem',
			'all but',
			(draft) => Object.assign(choiceIn(draft, 'plainer'), { prompt: 'All of these words judge except:' })
		],
		[
			'negative-stem',
			'all but, in the context',
			(draft) =>
				Object.assign(highlightIn(draft, 'mark-north'), { context: 'All of these words judge except one.' })
		],
		[
			'all-of-the-above',
			'all of these',
			(draft) => Object.assign(choiceIn(draft, 'plainer').options[2] ?? {}, { text: 'All of these.' })
		],
		[
			'all-of-the-above',
			'all of the above',
			(draft) => Object.assign(choiceIn(draft, 'plainer').options[2] ?? {}, { text: 'All of the above' })
		],
		[
			'all-of-the-above',
			'none of the above',
			(draft) => Object.assign(choiceIn(draft, 'plainer').options[2] ?? {}, { text: 'None of the above' })
		],
		[
			'no-key-asked',
			'a highlight question for a technique without a key',
			(draft) => Object.assign(highlightIn(draft, 'mark-lane'), { techniques: ['name-calling'] })
		],
		[
			'no-key-asked',
			'a choice about a technique without a key',
			(draft) => Object.assign(choiceIn(draft, 'name-slanted'), { techniques: ['name-calling'] })
		],
		[
			'no-key-asked',
			'a highlight question that asks a slanted passage for fairness',
			(draft) => Object.assign(highlightIn(draft, 'mark-lane'), { techniques: ['fair-statement'] })
		]
	])('finds %s in a course with %s, and nothing else', (rule, _, change) => {
		expect(rulesBroken(change, rule)).toEqual([rule]);
	});

	it.each<[string, Change]>([
		[
			'an option that speaks for all of them',
			(draft) =>
				Object.assign(choiceIn(draft, 'plainer').options[2] ?? {}, { text: 'It speaks for all of them.' })
		],
		[
			'“which” without a not',
			(draft) =>
				Object.assign(choiceIn(draft, 'plainer'), { prompt: 'Which wording is fair, though not kind?' })
		],
		[
			'a single choice with two right options',
			(draft) => Object.assign(choiceIn(draft, 'plainer').options[1] ?? {}, { right: true })
		]
	])('accepts %s', (_, change) => {
		expect(rulesBroken(change)).toEqual([]);
	});
});
