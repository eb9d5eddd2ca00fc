import { describe, expect, test } from 'vitest';
import { deedOf, type Deed } from './grading-keys';

type Press = Parameters<typeof deedOf>[0];
const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (change: Partial<Press>): Press => ({
	...{ key: '', code: '', ...none, repeat: false, isComposing: false },
	...change
});

describe('a key in the form of a grade', () => {
	test.each<[string, Partial<Press>, Deed]>([
		['a digit of the upper row rates', { key: '2', code: 'Digit2' }, { kind: 'rate', digit: '2' }],
		['a digit of the number pad rates', { key: '0', code: 'Numpad0' }, { kind: 'rate', digit: '0' }],
		['the same place on a French keyboard rates', { key: 'é', code: 'Digit2' }, { kind: 'rate', digit: '2' }],
		['C goes to the comment', { key: 'c', code: 'KeyC' }, { kind: 'comment' }],
		['C does so with the capitals locked', { key: 'C', code: 'KeyC' }, { kind: 'comment' }],
		['Control and Enter save', { key: 'Enter', ctrlKey: true }, { kind: 'save' }],
		['Command and Enter save', { key: 'Enter', metaKey: true }, { kind: 'save' }]
	])('%s', (_, change, deed) => {
		expect(deedOf(press(change), false)).toEqual(deed);
	});

	test.each<[string, Partial<Press>]>([
		['a digit that rates nothing', { key: '4', code: 'Digit4' }],
		['the number pad without its lock', { key: 'End', code: 'Numpad1' }],
		['Enter alone', { key: 'Enter' }],
		['Control and C', { key: 'c', ctrlKey: true }],
		['Alt and a digit', { key: '1', code: 'Digit1', altKey: true }],
		['Shift and a digit', { key: '@', code: 'Digit2', shiftKey: true }],
		['a key that is held down', { key: 'Enter', ctrlKey: true, repeat: true }],
		['a key in the middle of a character', { key: '1', isComposing: true }]
	])('%s stays the browser’s', (_, change) => {
		expect(deedOf(press(change), false)).toBeUndefined();
	});

	test('is text while somebody types, but for the one that saves', () => {
		expect(deedOf(press({ key: '2', code: 'Digit2' }), true)).toBeUndefined();
		expect(deedOf(press({ key: 'c' }), true)).toBeUndefined();
		expect(deedOf(press({ key: 'Enter', ctrlKey: true }), true)).toEqual({ kind: 'save' });
	});
});
