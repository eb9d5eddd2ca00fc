import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textProblem, withPlainLines } from './plain-text';

const ONE_LINE = { most: 10, lines: false };
const LINES = { most: 10, lines: true };

describe('a typed text', () => {
	it.each([
		['nothing', ''],
		['as much as is allowed', '1234567890'],
		['a tab', 'a\tb'],
		['other scripts', 'пример'],
		['right-to-left text with its marks', '\u200fمثال'],
		['an emoji, which is a whole pair', '👍'],
		['the name of a property every object has', '__proto__'],
		['markup, which is text like any other', '<b>a</b>']
	])('is kept: %s', (_, text) => {
		expect([textProblem(text, ONE_LINE), textProblem(text, LINES)]).toEqual([undefined, undefined]);
	});

	it.each([
		['one unit too long', '12345678901', 'That is longer than 10 characters. Please shorten it.'],
		['half a pair', 'a\ud83d', 'One character came only in half. Please type that place again.'],
		['the other half', '\udc4da', 'One character came only in half. Please type that place again.'],
		['NUL', 'a\0', 'There is an invisible control character in it. Please type that place again.'],
		['escape', '\u001b[1m', 'There is an invisible control character in it. Please type that place again.'],
		['delete', 'a\u007f', 'There is an invisible control character in it. Please type that place again.'],
		[
			'a C1 control',
			'a\u0085',
			'There is an invisible control character in it. Please type that place again.'
		],
		[
			'a carriage return',
			'a\rb',
			'There is an invisible control character in it. Please type that place again.'
		]
	])('is refused with a sentence: %s', (_, text, problem) => {
		expect([textProblem(text, ONE_LINE), textProblem(text, LINES)]).toEqual([problem, problem]);
	});

	it('has several lines only where they are asked for', () => {
		expect([textProblem('a\nb', LINES), textProblem('a\nb', ONE_LINE)]).toEqual([
			undefined,
			'Please write it on one line.'
		]);
	});

	it('is storable whenever it is kept', () => {
		const kept = fc
			.string({ unit: 'binary', maxLength: 20 })
			.filter((text) => textProblem(text, { most: 20, lines: true }) === undefined);
		fc.assert(fc.property(kept, (text) => text.isWellFormed() && !text.includes('\0')));
	});
});

describe('the lines of a form', () => {
	it.each([
		['a\r\nb', 'a\nb'],
		['a\rb', 'a\nb'],
		['a\nb\r\n\r\nc', 'a\nb\n\nc'],
		['a', 'a']
	])('become plain: %j', (text, plain) => {
		expect(withPlainLines(text)).toBe(plain);
	});
});
