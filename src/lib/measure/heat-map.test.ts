import { describe, expect, it } from 'vitest';
import { heatMap } from './heat-map';
import vector from './vectors/heatmap.json';

const { expected } = vector;
const students = vector.students.map((ranges) => ranges.map(([from = 0, to = 0]) => ({ from, to })));
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 6));

/** A class of `n`, of whom the first `k` marked the only word. */
const marked = (k: number, n: number) =>
	heatMap(
		1,
		Array.from({ length: n }, (_, student) => (student < k ? [{ from: 0, to: 1 }] : []))
	);

describe('a heat map', () => {
	it('agrees with the reference', () => {
		expect(heatMap(vector.nTokens, students)).toMatchObject({
			nStudents: 8,
			counts: expected.counts,
			share: close(expected.share),
			split: close(expected.polarisation),
			consensus: expected.consensus,
			contested: expected.contested
		});
	});

	it('counts a student once for a word marked twice', () => {
		const twice = [
			{ from: 0, to: 2 },
			{ from: 1, to: 3 }
		];
		expect(heatMap(3, [twice]).counts).toEqual([1, 1, 1]);
	});

	it.each([
		[0, 100, 0],
		[1, 100, 1],
		[19, 100, 1],
		[20, 100, 2],
		[39, 100, 2],
		[40, 100, 3],
		[59, 100, 3],
		[60, 100, 4],
		[3, 5, 4],
		[79, 100, 4],
		[80, 100, 5],
		[100, 100, 5]
	])('puts %i of %i on step %i', (k, n, step) => {
		expect(marked(k, n).steps).toEqual([step]);
	});

	it.each([
		[3, 10],
		[5, 10],
		[7, 10]
	])('calls a word that %i of %i marked contested', (k, n) => {
		expect(marked(k, n).contested).toEqual([0]);
	});

	it.each([
		[0, 10],
		[29, 100],
		[71, 100]
	])('does not call a word that %i of %i marked contested', (k, n) => {
		expect(marked(k, n).contested).toEqual([]);
	});

	it('has a consensus from half on', () => {
		expect([marked(5, 10).consensus, marked(4, 10).consensus]).toEqual([[0], []]);
	});

	it('is cold without students', () => {
		expect(heatMap(2, [])).toEqual({
			nStudents: 0,
			counts: [0, 0],
			share: [0, 0],
			split: [0, 0],
			steps: [0, 0],
			consensus: [],
			contested: []
		});
	});

	it('ignores marks behind the last word', () => {
		expect(heatMap(2, [[{ from: 1, to: 9 }]]).counts).toEqual([0, 1]);
	});
});
