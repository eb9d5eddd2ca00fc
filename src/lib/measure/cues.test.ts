import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargedWords, findCues, isProfane, scoreCues } from './cues';
import vectors from './vectors/heuristics.json';

interface Vector {
	readonly sentence: string;
	readonly cues: Readonly<Record<string, number>>;
	readonly score: number;
}

/** Families by the names that the vectors use. */
function countsIn(sentence: string): Record<string, number> {
	const names = findCues(sentence).map(({ family }) =>
		family === 'afinnNeg2' ? 'afinn_neg2' : family.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`)
	);
	return Object.fromEntries(names.map((name) => [name, names.filter((other) => other === name).length]));
}

describe('cues', () => {
	it.each(vectors.cases as unknown as Vector[])(
		'agree with the reference: $sentence',
		({ sentence, cues, score }) => {
			expect(countsIn(sentence)).toEqual(cues);
			expect(scoreCues(findCues(sentence))).toBeCloseTo(score, 6);
		}
	);

	it.each([
		['what every object inherits', 'The constructor has a prototype and a __proto__ of its own'],
		['no words', '…'],
		['nothing', '']
	])('are not found in %s', (_, text) => {
		expect(findCues(text)).toEqual([]);
	});

	it('lie in the text and never score below nothing', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
				const cues = findCues(text);
				expect(cues.every(({ start, end }) => 0 <= start && start < end && end <= text.length)).toBe(true);
				expect(scoreCues(cues)).toBeGreaterThanOrEqual(0);
			})
		);
	});

	it('are found in a long text of quotation marks in no time', () => {
		expect(findCues(`'${'a'.repeat(598)}`)).toEqual([]);
		expect(findCues(`either ${"'a ".repeat(195)}`).length).toBeLessThan(200);
	});
});

describe('charged words', () => {
	it.each<[string, string, string[]]>([
		['in reading order', 'The savage regime will destroy us.', ['savage', 'regime', 'destroy']],
		['each once, as first written', 'Disaster! A disaster, a DISASTER.', ['Disaster']],
		[
			'a phrase instead of its words',
			'The so-called reform hurts our children.',
			['so-called', 'hurts', 'our children']
		],
		['none in plain words', 'The council approved the budget by 9 votes to 4.', []],
		['no cause, motive or forecast', 'They will be late because of rain and plan to wait.', []],
		['no name of a people', 'The Nigerian team met a Jesuit.', []]
	])('are listed %s', (_, text, words) => {
		expect(chargedWords(text)).toEqual(words);
	});
});

it('what may be profane is known whatever its case', () => {
	expect(['Bastard', 'nigerian', 'council', 'toString'].map(isProfane)).toEqual([true, true, false, false]);
});
