import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aboutSameWords, groupMarks, type OwnedMark } from './mark-groups';

const mark = (student: string, from: number, to: number): OwnedMark => ({ student, range: { from, to } });

test.each([
	['the same words', [0, 4], [0, 4], true],
	['half of the shorter one', [0, 4], [2, 9], true],
	['less than half of the shorter one', [0, 5], [3, 9], false],
	['one inside the other', [3, 4], [0, 9], true],
	['neighbors', [0, 3], [3, 6], false]
])('two marks are about the same words: %s', (_, [a = 0, b = 0], [c = 0, d = 0], expected) => {
	expect(aboutSameWords({ from: a, to: b }, { from: c, to: d })).toBe(expected);
	expect(aboutSameWords({ from: c, to: d }, { from: a, to: b })).toBe(expected);
});

test('the commonest extent stands for the marks around it, and a student counts once', () => {
	const marks = [mark('a', 4, 7), mark('b', 4, 7), mark('c', 4, 14), mark('c', 5, 6), mark('d', 20, 22)];
	expect(groupMarks(marks)).toEqual([
		{ extent: { from: 4, to: 7 }, students: ['a', 'b', 'c'] },
		{ extent: { from: 20, to: 22 }, students: ['d'] }
	]);
});

test('a mark over a whole sentence does not make one group of two', () => {
	const marks = [mark('a', 0, 2), mark('b', 0, 2), mark('c', 8, 10), mark('d', 8, 10), mark('e', 0, 10)];
	expect(groupMarks(marks).map(({ extent, students }) => [extent.from, students])).toEqual([
		[0, ['a', 'b', 'e']],
		[8, ['c', 'd']]
	]);
});

test('of extents that one student each gave, the one that brings most together is shown', () => {
	const marks = [mark('a', 0, 2), mark('b', 1, 6), mark('c', 5, 8)];
	expect(groupMarks(marks)).toEqual([
		{ extent: { from: 0, to: 2 }, students: ['a', 'b'] },
		{ extent: { from: 5, to: 8 }, students: ['c'] }
	]);
});

test('without a mark there is no group', () => {
	expect(groupMarks([])).toEqual([]);
});

const anyMark = fc
	.record({
		student: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
		from: fc.nat(20),
		length: fc.integer({ min: 1, max: 8 })
	})
	.map(({ student, from, length }) => mark(student, from, from + length));

test('the order of the marks does not matter, and nobody is lost', () => {
	fc.assert(
		fc.property(fc.array(anyMark, { maxLength: 20 }), (marks) => {
			const groups = groupMarks(marks);
			expect(groupMarks(marks.toReversed())).toEqual(groups);
			expect(new Set(groups.flatMap(({ students }) => students))).toEqual(
				new Set(marks.map(({ student }) => student))
			);
		})
	);
});
