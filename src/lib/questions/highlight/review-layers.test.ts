import { expect, test } from 'vitest';
import { without } from './review-layers';

test.each([
	[
		'a hole in the middle',
		[{ start: 0, end: 10 }],
		[{ start: 3, end: 5 }],
		[
			[0, 3],
			[5, 10]
		]
	],
	['an end', [{ start: 0, end: 10 }], [{ start: 6, end: 10 }], [[0, 6]]],
	['all of it', [{ start: 2, end: 4 }], [{ start: 0, end: 10 }], []],
	[
		'two holes',
		[{ start: 0, end: 10 }],
		[
			{ start: 1, end: 2 },
			{ start: 4, end: 5 }
		],
		[
			[0, 1],
			[2, 4],
			[5, 10]
		]
	],
	['nothing that is apart', [{ start: 0, end: 3 }], [{ start: 3, end: 5 }], [[0, 3]]]
])('spans without others lose %s', (_, spans, others, left) => {
	expect(without(spans, others).map(({ start, end }) => [start, end])).toEqual(left);
});
