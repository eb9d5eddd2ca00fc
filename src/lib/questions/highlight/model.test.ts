import { describe, expect, it } from 'vitest';
import { highlight } from './model';
import {
	answer,
	aPassage,
	aQuestion,
	fairPassage,
	mark,
	naming,
	nothing,
	onlyLoaded
} from './test-highlight';

describe('marks on a passage', () => {
	it.each([
		['all keys', answer(mark('savage'), mark('cowards')), 1],
		['their margins too', answer(mark('The savage plan'), mark('by cowards')), 1],
		['one key of two', answer(mark('savage')), 0.5],
		['no mark', answer(), 0],
		['nothing to mark', nothing, 0]
	])('score %s', (_, given, score) => {
		expect(highlight.grade(aQuestion(), aPassage(), given).score).toBe(score);
	});

	it('earn and cost nothing on keys of other techniques', () => {
		const { score, parts } = highlight.grade(
			onlyLoaded,
			aPassage(),
			answer(mark('savage'), mark('by cowards'))
		);
		expect({
			score,
			extraWords: parts.extraWords,
			keys: parts.keys.map(({ id }) => id),
			marks: parts.marks
		}).toEqual({
			...{ score: 1, extraWords: 0 },
			keys: ['p.1'],
			marks: ['on target', 'contested']
		});
	});

	it('earn and cost nothing on contested words', () => {
		const { score, parts } = highlight.grade(
			aQuestion(),
			aPassage(),
			answer(mark('savage'), mark('they say'), mark('cowards'))
		);
		expect([score, parts.extraWords]).toEqual([1, 0]);
	});

	it('cost points on fair words', () => {
		const { score, parts } = highlight.grade(
			aQuestion(),
			aPassage(),
			answer(mark('savage'), mark('cowards'), mark('Nobody'))
		);
		expect(parts.extraWords).toBe(1);
		expect(score).toBeCloseTo(1 - 1 / 13, 6);
	});

	it('never lose more than was earned', () => {
		const { parts } = highlight.grade(
			aQuestion(),
			aPassage(),
			answer(mark('savage'), mark('Nobody saw them go home'), mark('It cost 2 pounds'))
		);
		expect([parts.caught, parts.penalty]).toEqual([0.5, 0.5]);
	});

	it.each([
		['the right name', 'loaded-language', 1],
		['a wrong name', 'slogan-cliche', 0.5],
		['no name', undefined, 0.5]
	])('score half for the name where it is asked: %s', (_, technique, score) => {
		const question = aQuestion({ techniques: ['loaded-language'], naming });
		expect(highlight.grade(question, aPassage(), answer(mark('savage', technique))).score).toBe(score);
	});

	it.each([
		['no mark', nothing, 1],
		['a wrong mark', answer(mark('Nobody saw them go home')), 1 - 5 / 18]
	])('score a fair passage by what was left alone: %s', (_, given, score) => {
		expect(highlight.grade(aQuestion(), fairPassage, given).score).toBeCloseTo(score, 6);
	});

	it('give parts that may be stored', () => {
		const { parts } = highlight.grade(aQuestion(), aPassage(), answer(mark('savage'), mark('Nobody')));
		expect(highlight.parts.parse(parts)).toEqual(parts);
	});
});

describe('discernment in a highlight', () => {
	it.each([
		['a key found', answer(mark('savage')), { signal: true, flagged: true }],
		['only fair words marked', answer(mark('Nobody')), { signal: true, flagged: false }],
		['only a margin marked', answer(mark('plan')), { signal: true, flagged: false }],
		['nothing marked', nothing, { signal: true, flagged: false }]
	])('on a slanted passage is read from %s', (_, given, judgment) => {
		expect(highlight.judge(aQuestion(), aPassage(), given)).toEqual(judgment);
	});

	it.each([
		['fair words marked', answer(mark('Nobody')), { signal: false, flagged: true }],
		['contested words marked', answer(mark('they say')), { signal: false, flagged: false }],
		['nothing marked', nothing, { signal: false, flagged: false }]
	])('on a fair passage is read from %s', (_, given, judgment) => {
		expect(highlight.judge(aQuestion(), fairPassage, given)).toEqual(judgment);
	});

	it('is not read from a slanted passage without a key that was asked for', () => {
		expect(
			highlight.judge(aQuestion({ techniques: ['slogan-cliche'] }), aPassage(), nothing)
		).toBeUndefined();
	});

	it('is a miss where only a key of another technique is found', () => {
		expect(highlight.judge(onlyLoaded, aPassage(), answer(mark('cowards')))).toEqual({
			signal: true,
			flagged: false
		});
	});
});
