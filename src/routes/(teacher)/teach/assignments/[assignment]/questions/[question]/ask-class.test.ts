import { expect, test } from 'vitest';
import type { Report } from '$lib/questions/models';
import { questionsToAsk } from './ask-class';

const text =
	'The reckless plan, they say, is old. All of it was painted in one night by the council itself at last.';
const passage = { id: 'p', text, credit: 'Written for this course', origin: 'written' as const };
const key = (words: string, found: number) => ({
	...{ id: words, words, found, reason: '', techniques: [] },
	core: [],
	acceptable: []
});
const run = (quote: string, count: number, split: boolean) => ({
	...{ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, count, step: 3, split }
});
const marked: Report = {
	...{ kind: 'highlight', passage, n: 10, contested: [], accusers: 4, meanScore: 0.5 },
	heat: [run('reckless', 9, false), run('plan', 5, true), run('they say', 4, true)],
	keys: [key('reckless', 9), key('old', 2)]
};
const discuss = ['What else could it mean?', 'Who would disagree?', 'What would change your mind?'];

test('the class is asked about what splits it, what it missed and what it accused', () => {
	const wrong = [{ quote: 'painted in one night', count: 4 }];
	expect(questionsToAsk({ report: marked, n: 10, wrong, discuss })).toEqual([
		'“plan, they say”: 5 of 10 marked these words. What speaks for it, and what against?',
		'“old”: 2 of 10 found it. What do these words do that plainer ones would not?',
		'“painted in one night”: 4 of 10 marked it. Why is it safe to leave alone?'
	]);
});

test('what one student marked is nobody else’s business, and the lesson’s questions fill up', () => {
	const report: Report = { ...marked, heat: [], keys: [key('reckless', 9)] };
	expect(questionsToAsk({ report, n: 10, wrong: [{ quote: 'old', count: 1 }], discuss })).toEqual(discuss);
});

test('a choice is asked about its most tempting wrong option and its right one', () => {
	const option = (id: string, right: boolean, count: number) => ({ id, text: `Option ${id}`, right, count });
	const report: Report = {
		...{ kind: 'choice', passage: undefined },
		options: [option('a', true, 6), option('b', false, 1), option('c', false, 3)]
	};
	expect(questionsToAsk({ report, n: 10, wrong: [], discuss })).toEqual([
		'3 of 10 chose “Option c”. What makes it tempting?',
		'How would you convince somebody who did not choose “Option a”?',
		'What else could it mean?'
	]);
});

test('below five answers there are the lesson’s questions, if it has any', () => {
	expect(questionsToAsk({ report: undefined, n: 2, wrong: [], discuss })).toEqual(discuss);
	expect(questionsToAsk({ report: undefined, n: 0, wrong: [], discuss: [] })).toEqual([]);
});

test('long words are cut after twelve', () => {
	const [place] = questionsToAsk({
		...{ report: marked, n: 10, discuss: [] },
		wrong: [{ quote: 'All of it was painted in one night by the council itself at last', count: 2 }]
	}).slice(-1);
	expect(place).toMatch(/^“All of it was painted in one night by the council itself …”/);
});
