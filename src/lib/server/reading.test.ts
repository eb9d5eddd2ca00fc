import { expect, it } from 'vitest';
import { readingAttributes, readReading, writeReading } from './reading';

const ALL = {
	theme: 'dark',
	size: '150',
	spacing: 'wide',
	font: 'plain',
	ruler: 'on',
	aloud: 'on'
} as const;

it('a reader’s wishes come back from their cookie as they went in', () => {
	expect(readReading(writeReading(ALL))).toEqual(ALL);
});

it('a cookie that says nothing, or nonsense, leaves pages as they are designed', () => {
	const designed = 'data-size="100" data-spacing="normal"';
	expect(readingAttributes(readReading(undefined))).toBe(designed);
	expect(readingAttributes(readReading('theme=pink&size=900&font=%22&ruler=off'))).toBe(designed);
});

it('each wish is an attribute of the page', () => {
	expect(readingAttributes(ALL)).toBe(
		'data-theme="dark" data-size="150" data-spacing="wide" data-font="plain" data-aids="ruler aloud"'
	);
});
