/** What is told as a fact, and whether something stands behind it. */
import { describe, expect, it } from 'vitest';
import { rulesBroken, type Change } from '../test-check';
import { choiceIn, keyIn, passageIn } from '../test-course';
import { factsIn } from './facts';

describe('the check of facts', () => {
	it.each<[rule: string, how: string, change: Change]>([
		[
			'fact-without-reference',
			'a year in a reason',
			(draft) => Object.assign(keyIn(draft, 'lane'), { reason: 'It was built in 1994.' })
		],
		[
			'fact-without-reference',
			'a date in a test',
			(draft) => Object.assign(keyIn(draft, 'lane'), { spot: 'It was built on 3 March.' })
		],
		[
			'fact-without-reference',
			'a percentage in what tempts',
			(draft) => Object.assign(keyIn(draft, 'lane'), { tempts: 'But 7 % agreed.' })
		],
		[
			'fact-without-reference',
			'a large number in a plainer wording',
			(draft) => Object.assign(keyIn(draft, 'lane'), { plainer: 'a lane for 2,404 people' })
		],
		[
			'fact-without-reference',
			'a number in words in the reason of contested words',
			(draft) =>
				Object.assign(passageIn(draft, 'lane').contested?.[0] ?? {}, { reason: 'It cost two million.' })
		],
		[
			'fact-without-reference',
			'a year in why a passage is fair',
			(draft) =>
				Object.assign(passageIn(draft, 'south').fair ?? {}, { reason: 'The count of 2025 is public.' })
		],
		[
			'fact-without-reference',
			'a year in a fair note',
			(draft) =>
				Object.assign(passageIn(draft, 'trips').fairNotes?.[0] ?? {}, {
					reason: 'Counted in 2025.',
					references: []
				})
		],
		[
			'fact-without-reference',
			'a year in an option',
			(draft) =>
				Object.assign(choiceIn(draft, 'plainer').options[1] ?? {}, { feedback: 'It opened in 2025.' })
		]
	])('finds %s in a course with %s, and nothing else', (rule, _, change) => {
		expect(rulesBroken(change, rule)).toEqual([rule]);
	});

	it.each<[string, Change]>([
		[
			'a fact with a reference',
			(draft) => Object.assign(keyIn(draft, 'lane'), { reason: 'Built in 1994.', references: ['count'] })
		],
		[
			'a figure that the passage gives',
			(draft) => {
				const north = passageIn(draft, 'north');
				north.text += ' It cost 2,404 pounds on May 5.';
				keyIn(draft, 'north').reason = 'The passage says 2404 pounds, on 5 May.';
			}
		],
		[
			'a figure in feedback that the context gives',
			(draft) => {
				const plainer = choiceIn(draft, 'plainer');
				plainer.context = 'From a letter: “The lane cost 2,404 pounds.”';
				Object.assign(plainer.options[1] ?? {}, { feedback: 'The letter says 2404 pounds.' });
			}
		]
	])('accepts %s', (_, change) => {
		expect(rulesBroken(change)).toEqual([]);
	});
});

describe('a fact in feedback', () => {
	it.each([
		['In 1994 it began.', ['1994']],
		['About 40 % or 40 per cent agreed, 2.5% did not.', ['40 %', '2.5 %']],
		['On August 15 and on 15 August.', ['August 15']],
		['It has 2,404 words, or 2404.', ['2404']],
		['It cost Two  million and 1.5 billion.', ['two million', '1.5 billion']],
		['In 24 minutes, on route 9, in two of three cases.', []],
		['P136 and lane A320 are names.', []],
		['It may 5 times happen in May.', []]
	])('is found in “%s”: %j', (text, facts) => {
		expect([...factsIn(text)]).toEqual(facts);
	});
});
