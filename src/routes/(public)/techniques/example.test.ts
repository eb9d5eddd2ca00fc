import { expect, test } from 'vitest';
import { splitExample } from './example';

test.each([
	[
		'The [lane] is late.',
		[
			{ text: 'The ', marked: false },
			{ text: 'lane', marked: true },
			{ text: ' is late.', marked: false }
		]
	],
	['[Enough is enough.]', [{ text: 'Enough is enough.', marked: true }]],
	['Nothing to mark.', [{ text: 'Nothing to mark.', marked: false }]],
	['An open [bracket stays', [{ text: 'An open [bracket stays', marked: false }]],
	['', []]
])('%j is split into words with and without a line', (example, pieces) => {
	expect(splitExample(example)).toEqual(pieces);
});
