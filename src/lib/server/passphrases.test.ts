import { describe, expect, it } from 'vitest';
import {
	CARD_WORDS,
	newJoinCode,
	newPassphrase,
	newUsername,
	readJoinCode,
	readPassphrase
} from './passphrases';

describe('a passphrase', () => {
	it('is four words of the list', () => {
		const words = newPassphrase().split('-');
		expect(words).toHaveLength(4);
		expect(words.filter((word) => !CARD_WORDS.includes(word))).toEqual([]);
	});

	it('holds at least 41 bits', () => {
		expect(4 * Math.log2(new Set(CARD_WORDS).size)).toBeGreaterThan(41);
	});

	it.each(['otter-maple-river-stone', ' Otter maple  river stone ', 'OTTER MAPLE-RIVER stone'])(
		'is read however it is typed: “%s”',
		(typed) => {
			expect(readPassphrase(typed)).toBe('otter-maple-river-stone');
		}
	);
});

describe('a class code', () => {
	it('has eight letters and digits, none of them misread', () => {
		expect(newJoinCode()).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
	});

	it.each(['K7QM-4XWP', 'k7qm4xwp', ' k7qm 4xwp '])('is read however it is typed: “%s”', (typed) => {
		expect(readJoinCode(typed)).toBe('K7QM-4XWP');
	});

	it.each(['', 'K7QM-4XW', 'K7QM-4XWPP', 'K7QM-4XW0', 'ILOU-1111', 'K7QM_4XWP'])('is not “%s”', (typed) => {
		expect(readJoinCode(typed)).toBeUndefined();
	});
});

it('a username says nothing about its owner', () => {
	expect(newUsername()).toMatch(/^[a-z]+-[2-9]{4}$/);
});
