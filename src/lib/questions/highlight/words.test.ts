import { expect, test } from 'vitest';
import { finding } from './words';

test.each([
	[2, 1, 4, 1, 4, 'You found two of four, and accused one fair statement.'],
	[4, 0, 4, 0, 0, 'You found all four, and accused nothing that is fair.'],
	[0, 2, 3, 2, 8, 'You found none of three, and accused two fair statements.'],
	[2, 0, 2, 0, 0, 'You found both, and accused nothing that is fair.'],
	[0, 1, 1, 0, 0, 'You found part of the one passage to mark, and accused nothing that is fair.'],
	[0, 0, 1, 3, 12, 'You missed the one passage to mark, and accused three fair statements.'],
	[13, 0, 14, 0, 0, 'You found 13 of 14, and accused nothing that is fair.'],
	[2, 0, 3, 0, 4, 'You found two of three, and marked four fair words.'],
	[1, 0, 1, 0, 1, 'You found the one passage to mark, and marked one fair word.']
])(
	'%i found, %i partly, of %i, %i accused, %i fair words',
	(found, partly, keys, accused, fairWords, sentence) => {
		expect(finding(found, partly, keys, { accused, fairWords })).toBe(sentence);
	}
);
