import { expect, test } from 'vitest';
import { words } from './words';

test('too few answers say how many are needed', () => {
	expect(words.needed(2, 5)).toBe('2 of 5 answers needed');
});
