import { expect, test } from 'vitest';
import { groupProblems, sayNumbers } from './problem-lines';

test('lines with the same problem stand together, in the order of their first lines', () => {
	const problems = [
		{ line: 7, text: 'no name' },
		{ line: 2, text: 'extra time' },
		{ line: 3, text: 'no name' },
		{ line: 4, text: 'group' }
	];
	expect(groupProblems(problems)).toEqual([
		{ text: 'extra time', lines: [2] },
		{ text: 'no name', lines: [3, 7] },
		{ text: 'group', lines: [4] }
	]);
	expect(groupProblems([])).toEqual([]);
});

test.each([
	[[2], '2'],
	[[2, 3], '2 and 3'],
	[[2, 3, 4], '2–4'],
	[[2, 4, 5, 6, 9], '2, 4–6, and 9'],
	[[1, 3, 4, 8], '1, 3, 4, and 8']
])('the lines %j are said as %j', (lines, said) => {
	expect(sayNumbers(lines)).toBe(said);
});
