import { describe, expect, it } from 'vitest';
import { countSyllables, readingGrade } from './reading-level';

describe('the syllables of a word', () => {
	it.each([
		[1, 'a the you made moved robbed words rammed strength charge proof course 24 x'],
		[2, 'council table people reading makers building quiet banished something every'],
		[3, 'opinion direction however generous radio reporter period everything slap-happy technique-set'],
		[4, 'information reliable media-wise self-evident'],
		[5, 'university organization']
	])('are %i in each of: %s', (syllables, words) => {
		expect(words.split(' ').filter((word) => countSyllables(word) !== syllables)).toEqual([]);
	});

	it('are those of the name, not of its ’s', () => {
		expect([countSyllables('council’s'), countSyllables("town's")]).toEqual([2, 1]);
	});
});

describe('the reading grade', () => {
	it('is the formula of Kincaid on words, sentences and syllables', () => {
		// 13 words, 2 sentences, 17 syllables.
		expect(readingGrade('The council met on Monday. It voted seven to two for the plan.')).toBeCloseTo(
			0.39 * (13 / 2) + 11.8 * (17 / 13) - 15.59,
			9
		);
	});

	it('takes “10 p.m.” and “1.5” for no end of a sentence', () => {
		expect(readingGrade('It is lit until 10 p.m. and a 1.5 mile walk.')).toBe(
			readingGrade('It is lit until 10 p m and a 1 5 mile walk.')
		);
	});

	it('is higher for long words in long sentences', () => {
		const plain = 'We saw a dog. It ran. It was wet.';
		const hard =
			'The administration’s characterization of organizational responsibilities necessitates considerable reinterpretation.';
		expect(readingGrade(plain)).toBeLessThan(readingGrade(hard) ?? 0);
	});

	it('counts a text without a period as one sentence', () => {
		expect(readingGrade('one two')).toBe(readingGrade('one two.'));
	});

	it('does not exist without a word', () => {
		expect(readingGrade(' … ')).toBeUndefined();
	});
});
