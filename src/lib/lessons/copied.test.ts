import { expect, it } from 'vitest';
import { findCopied } from './copied';
import { aCourseDraft, ARTICLE, filesOf, keyIn, passageIn, type CourseDraft } from './test-course';

const FACTS = `The council painted the lane in one night in May.

It had asked nobody in the street what they thought of it, and nobody had complained.`;

function copied(change?: (draft: CourseDraft) => unknown) {
	const others = [
		{ name: 'article.txt', text: ARTICLE },
		{ name: 'facts.md', text: FACTS }
	];
	return findCopied(filesOf(aCourseDraft(change)), others);
}

it('finds nothing in a course that quotes an article and has words of its own', () => {
	expect(copied()).toEqual([]);
});

it('finds more than eight words of a text, with both places', () => {
	const reason = 'Nobody knows. It had asked nobody in the street what they thought – of it.';
	const [found, ...others] = copied((draft) => Object.assign(keyIn(draft, 'lane'), { reason }));
	expect(others).toEqual([]);
	expect(found).toEqual({
		file: 'lessons/02-loaded-language.yaml',
		line: expect.any(Number),
		place: 'loaded-language / lane / keys 1 / reason',
		words: 'It had asked nobody in the street what they thought – of it',
		count: 12,
		other: { name: 'facts.md', line: 3 }
	});
});

it('tells the line of the file on which the text begins', () => {
	const change = (draft: CourseDraft) => Object.assign(draft.about, { written: FACTS });
	const lines = filesOf(aCourseDraft(change))['about.yaml']?.split('\n') ?? [];
	const [found] = copied(change);
	expect(lines[(found?.line ?? 0) - 1]).toMatch(/^written:/);
});

it('leaves eight words alone', () => {
	expect(
		copied((draft) => Object.assign(draft.about, { written: 'It had asked nobody in the street what' }))
	).toEqual([]);
});

it('finds each of several texts that have the words', () => {
	const others = ['a.md', 'b.md'].map((name) => ({ name, text: FACTS }));
	const files = filesOf(aCourseDraft(({ about }) => Object.assign(about, { written: FACTS.split('\n')[0] })));
	expect(findCopied(files, others).map(({ other }) => other)).toEqual([
		{ name: 'a.md', line: 1 },
		{ name: 'b.md', line: 1 }
	]);
});

const FROM_THE_PASSAGE = "Trips on route nine took 24 minutes in May, according to the council's own count";

it.each([
	['in quotation marks', `Look at “${FROM_THE_PASSAGE}” again.`, 0],
	['as a whole text', FROM_THE_PASSAGE, 0],
	['as a whole text, the second of its kind', `${FROM_THE_PASSAGE}#2`, 0],
	['without quotation marks', `Look at ${FROM_THE_PASSAGE} again.`, 1]
])('takes words of a quoted passage for a quotation: %s', (_, reason, count) => {
	expect(copied((draft) => Object.assign(keyIn(draft, 'lane'), { reason }))).toHaveLength(count);
});

it('finds words of the article in a passage of our own, in quotation marks too', () => {
	const text = 'Someone said: “Ask the people who wait there, and they will tell you so.”';
	expect(copied((draft) => Object.assign(passageIn(draft, 'north'), { text }))).toHaveLength(1);
});

it('leaves the titles of works alone that are cited', () => {
	expect(copied(({ references }) => Object.assign(references[0] ?? {}, { title: FACTS }))).toEqual([]);
});
