import { describe, expect, it } from 'vitest';
import { aKey, plain } from './test-work';
import { tryIt, type TypicalAnswer } from './try-it';

// Of 17 words 12 are in no key: so many fair words cost all.
const passage = {
	text: plain.text,
	keys: [
		aKey(plain, 'savage regime', { acceptable: 'The savage regime' }),
		aKey(plain, 'too late', { id: 'k2', techniques: ['appeal-to-fear', 'loaded-language'] })
	],
	contested: []
};

const scores = (...args: Parameters<typeof tryIt>) =>
	Object.fromEntries(tryIt(...args).map(({ answer, score }) => [answer, Math.round(score * 1000) / 1000]));

describe('a typical answer', () => {
	it('scores what a student would get for it', () => {
		const expected: Record<TypicalAnswer, number> = {
			exact: 1,
			// “will” and “is” are fair, “The” is margin.
			wider: 1 - 2 / 12,
			narrower: 0.5,
			sentences: 0,
			everything: 0,
			nothing: 0,
			// “regime” and “late”, and seven fair words.
			'every-second-word': 0
		};
		const rounded = Object.entries(expected).map(([answer, score]) => [
			answer,
			Math.round(score * 1000) / 1000
		]);
		expect(scores(passage)).toEqual(Object.fromEntries(rounded));
	});

	it('says what was caught, and how many fair words it cost', () => {
		expect(tryIt(passage).find(({ answer }) => answer === 'sentences')).toEqual({
			...{ answer: 'sentences', score: 0, caught: 1, extraWords: 12 }
		});
	});

	it('is measured by the techniques that the question asks for', () => {
		const asked = { techniques: ['appeal-to-fear'] };
		expect(tryIt(passage, asked).find(({ answer }) => answer === 'everything')).toMatchObject({
			caught: 1,
			extraWords: 12
		});
		expect(scores(passage, asked)['exact']).toBe(1);
	});

	it('is measured by a key that nobody has named yet', () => {
		const keys = passage.keys.map((key) => ({ ...key, techniques: [] }));
		expect(scores({ ...passage, keys })).toEqual(scores(passage));
	});

	it('names its marks where names are asked', () => {
		const asked = { techniques: ['loaded-language'], naming: {} };
		expect(scores(passage, asked)['exact']).toBe(1);
		expect(tryIt(passage, asked).find(({ answer }) => answer === 'everything')?.caught).toBe(1);
	});

	it('earns all on a fair passage by leaving it alone', () => {
		expect(scores({ text: plain.text, keys: [], contested: [] })).toMatchObject({
			exact: 1,
			nothing: 1,
			everything: 0
		});
	});
});
