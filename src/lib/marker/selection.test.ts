import { expect, test } from 'vitest';
import { tapWord } from './selection';

const range = (from: number, to: number) => ({ from, to });

test.each([
	['the first tap selects the word', undefined, 4, range(4, 5)],
	['the word after joins', range(4, 6), 6, range(4, 7)],
	['the word before joins', range(4, 6), 3, range(3, 6)],
	['the only word is let go', range(4, 5), 4, undefined],
	['the first of several leaves', range(4, 7), 4, range(5, 7)],
	['the last of several leaves', range(4, 7), 6, range(4, 6)],
	['a word inside starts anew', range(4, 7), 5, range(5, 6)],
	['a word elsewhere starts anew', range(4, 7), 9, range(9, 10)]
])('%s', (_, selected, word, expected) => {
	expect(tapWord(selected, word)).toEqual(expected);
});
