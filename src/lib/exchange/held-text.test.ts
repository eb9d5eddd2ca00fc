import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../tests/support/any-text';
import { holdText, releaseText } from './held-text';

describe('a text that a format cannot hold', () => {
	it('comes back as it was', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(releaseText(holdText(text))).toBe(text);
			}),
			{ numRuns: 2000 }
		);
	});

	it('is written with what XML and a trimmed line can hold', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(holdText(text)).toMatch(/^[\t\n\u0020-\u007e\u00a0-\ufffd\u{10000}-\u{10ffff}]+$/u);
				expect(holdText(text).replace(/^[ \t\n]+|[ \t\n]+$/g, '')).toBe(holdText(text));
			}),
			{ numRuns: 2000 }
		);
	});

	it.each([
		['plain words', 'plain words'],
		['two\nlines and a\ttab', 'two\nlines and a\ttab'],
		['a\u0000b\u001fc\u0085', 'a\\u{0}b\\u{1F}c\\u{85}'],
		['one\r\ntwo', 'one\\u{D}\ntwo'],
		[' both ends\n', '\\u{20}both ends\\u{A}'],
		['half of \ud83d, whole 😀', 'half of \\u{D83D}, whole 😀'],
		['C:\\users', 'C:\\users'],
		['\\u{0}', '\\u{5C}u{0}']
	])('%j is written as %j', (text, held) => {
		expect(holdText(text)).toBe(held);
	});

	it('leaves alone what only looks written so', () => {
		expect(releaseText('the escape \\u{41} in a book')).toBe('the escape \\u{41} in a book');
	});
});
