import { expect, test } from 'vitest';
import { finding } from './words';

test.each([
	[2, 1, 4, 1, 'You found two of four, and accused one fair statement.'],
	[4, 0, 4, 0, 'You found all four, and accused nothing that is fair.'],
	[0, 2, 3, 2, 'You found none of three, and accused two fair statements.'],
	[2, 0, 2, 0, 'You found both, and accused nothing that is fair.'],
	[0, 1, 1, 0, 'You found part of the one passage to mark, and accused nothing that is fair.'],
	[0, 0, 1, 3, 'You missed the one passage to mark, and accused three fair statements.'],
	[13, 0, 14, 0, 'You found 13 of 14, and accused nothing that is fair.']
])('%i found, %i partly, of %i, and %i accused', (found, partly, keys, accused, sentence) => {
	expect(finding(found, partly, keys, accused)).toBe(sentence);
});
