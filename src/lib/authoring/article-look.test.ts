import { describe, expect, it } from 'vitest';
import { lookAtArticle, type LookedSentence } from './article-look';
import vectors from '../measure/vectors/heuristics.json';

const article = [
	'Sources say that the ministry has lost control. The council approved the budget on Tuesday by 9 votes to 4, according to the minutes.',
	'This catastrophic betrayal is the worst disaster in our history! The so-called experts are puppets of a corrupt elite. Either we act now or our nation will be destroyed. What about the harbor?',
	'The report was published in March and lists 14 sources. It rained. Sources at the Harbor Courier say that the port will reopen after the repairs.'
].join('\n\n');
const look = lookAtArticle(article);
const quote = ({ start, end }: { start: number; end: number }) => article.slice(start, end);
const hintsOf = (sentence: LookedSentence | undefined) =>
	sentence?.hints.map((hint) => [quote(hint), hint.family, hint.technique]);

describe('an article is looked at for', () => {
	it('sentences worth a look, the highest scores first and at most two of a paragraph', () => {
		expect(look.worthALook.map((sentence) => [quote(sentence), sentence.score])).toEqual([
			['This catastrophic betrayal is the worst disaster in our history!', 6.5],
			['The so-called experts are puppets of a corrupt elite.', 6.5],
			['Sources say that the ministry has lost control.', 1.5]
		]);
	});

	it('sentences that look fair, those with the most grounds first', () => {
		expect(look.looksFair.map(quote)).toEqual([
			'The council approved the budget on Tuesday by 9 votes to 4, according to the minutes.',
			'The report was published in March and lists 14 sources.',
			'Sources at the Harbor Courier say that the port will reopen after the repairs.'
		]);
	});

	it('cue words where they stand, each with the technique it hints at', () => {
		expect(hintsOf(look.worthALook[1])).toEqual([
			['so-called', 'booster', 'exaggeration-minimization'],
			['so-called', 'conspiracy', 'conspiracy-framing'],
			['puppets', 'label', 'name-calling'],
			['puppets', 'conspiracy', 'conspiracy-framing'],
			['corrupt', 'afinn3', 'loaded-language'],
			['corrupt', 'afinnNeg2', 'loaded-language'],
			['corrupt', 'superlative', 'exaggeration-minimization'],
			['elite', 'label', 'name-calling'],
			['elite', 'conspiracy', 'conspiracy-framing']
		]);
	});

	it('sources without a name, but not where they are named after all', () => {
		const text =
			'Sources say the worst is a disaster. Sources in the finance ministry say the worst is a disaster.';
		const families = lookAtArticle(text).worthALook.map(({ hints }) =>
			hints.some(({ family }) => family === 'anonSource')
		);
		expect(families).toEqual([true, false]);
	});

	it('nothing where there is nothing', () => {
		expect(lookAtArticle('')).toEqual({ sentences: [], worthALook: [], looksFair: [] });
		expect(lookAtArticle('It rained 14 times.')).toMatchObject({ worthALook: [], looksFair: [] });
	});

	it('no more than ten of each', () => {
		const long = Array.from(
			{ length: 30 },
			() => 'A disaster! They publish a report with 14 sources in the month of March.'
		).join('\n');
		expect(lookAtArticle(long)).toMatchObject({ worthALook: { length: 10 }, looksFair: { length: 10 } });
	});
});

it.each(vectors.cases.map(({ sentence, score }) => [sentence, score] as const))(
	'a sentence is worth a look by the score of the reference: %s',
	(sentence, score) => {
		const { worthALook } = lookAtArticle(sentence);
		expect(worthALook.map((looked) => looked.score)).toEqual(score >= 1 ? [score] : []);
	}
);
