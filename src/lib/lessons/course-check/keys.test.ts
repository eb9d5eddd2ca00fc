/** The keys of a passage, as the course check reads them. */
import { describe, expect, it } from 'vitest';
import { rulesBroken, type Change } from '../test-check';
import { aKey, keyIn, passageIn } from '../test-course';

const THIRTY = 'a '.repeat(30).trim();
const LONG = `${THIRTY} a`;
const otherKey = (core: string) => ({ ...aKey(core), techniques: ['name-calling'] });

describe('the check of keys', () => {
	it.each<[rule: string, how: string, change: Change]>([
		[
			'core-outside-acceptable',
			'a margin beside its core',
			(draft) => Object.assign(keyIn(draft, 'lane'), { acceptable: 'new bus lane' })
		],
		[
			'core-outside-acceptable',
			'a margin that holds half the core',
			(draft) => Object.assign(keyIn(draft, 'lane'), { core: 'reckless new', acceptable: 'The reckless' })
		],
		[
			'core-too-long',
			'a core of 31 words',
			(draft) =>
				Object.assign(passageIn(draft, 'north'), {
					text: `${'plain '.repeat(30)}. ${LONG}. And more.`,
					keys: [aKey(LONG)]
				})
		],
		[
			'too-few-fair-words',
			'a margin over most of the words',
			(draft) =>
				Object.assign(keyIn(draft, 'north'), {
					acceptable: 'The shameful plan for lane north was agreed on Monday. It starts in'
				})
		],
		[
			'too-few-fair-words',
			'contested words over most of the rest',
			(draft) =>
				Object.assign(passageIn(draft, 'north'), {
					contested: [{ words: 'for lane north was agreed on Monday. It starts', reason: 'unclear' }]
				})
		],
		[
			'overlapping-cores',
			'two cores of different techniques',
			(draft) => passageIn(draft, 'lane').keys?.push(otherKey('The reckless new'))
		],
		[
			'many-keys',
			'seven keys',
			(draft) =>
				Object.assign(passageIn(draft, 'lane'), { keys: Array.from({ length: 7 }, () => aKey('reckless')) })
		]
	])('finds %s in a course with %s, and nothing else', (rule, _, change) => {
		expect(rulesBroken(change, rule)).toEqual([rule]);
	});

	it.each<[string, Change]>([
		[
			'overlapping cores that share a technique',
			(draft) => passageIn(draft, 'lane').keys?.push(aKey('The reckless new'))
		],
		[
			'six keys',
			(draft) =>
				Object.assign(passageIn(draft, 'lane'), { keys: Array.from({ length: 6 }, () => aKey('reckless')) })
		],
		[
			'a core of 30 words',
			(draft) =>
				Object.assign(passageIn(draft, 'north'), {
					text: `${'plain '.repeat(30)}. ${THIRTY}. And.`,
					keys: [aKey(THIRTY)]
				})
		]
	])('accepts %s', (_, change) => {
		expect(rulesBroken(change)).toEqual([]);
	});

	it('skips a passage that does not resolve rather than blame it twice', () => {
		expect(rulesBroken((draft) => Object.assign(keyIn(draft, 'lane'), { core: 'not there' }))).toEqual([
			'quote-not-exact'
		]);
	});
});
