import { describe, expect, it } from 'vitest';
import { studentFinding, troubleOf } from './student-finding';

const counts = (caught: readonly [number, number], accused: readonly [number, number]) => ({
	caught: { k: caught[0], n: caught[1] },
	accused: { k: accused[0], n: accused[1] }
});

describe('the finding about a student', () => {
	it.each([
		['not enough yet', [0, 0], [0, 0]],
		['not enough yet', [1, 1], [0, 0]],
		['not enough yet', [20, 20], [0, 4]],
		['not enough yet', [4, 4], [0, 20]],
		['clear', [17, 20], [2, 20]],
		['clear', [5, 5], [0, 5]],
		['accuses', [19, 20], [10, 20]],
		['misses', [9, 20], [1, 20]],
		['apart', [13, 20], [6, 20]],
		['suspects', [19, 20], [17, 20]],
		['suspects', [20, 20], [20, 20]],
		['trusts', [3, 20], [2, 20]],
		['trusts', [0, 20], [0, 20]],
		['mixed', [10, 20], [9, 20]],
		['mixed', [2, 20], [14, 20]]
	] as const)('is “%s” for %j caught and %j accused', (kind, caught, accused) => {
		expect(studentFinding(counts(caught, accused)).kind).toBe(kind);
	});

	it('carries both counts, with intervals where there is a finding', () => {
		expect(studentFinding(counts([17, 20], [2, 20]))).toMatchObject({
			caught: { k: 17, n: 20, share: 0.85 },
			accused: { k: 2, n: 20, share: 0.1 }
		});
		expect(studentFinding(counts([3, 4], [0, 0]))).toEqual({
			kind: 'not enough yet',
			...counts([3, 4], [0, 0])
		});
	});
});

describe('what a student needs help with', () => {
	const technique = (id: string, ...pair: Parameters<typeof counts>) => ({
		technique: id,
		...counts(...pair)
	});

	it.each([
		['nothing without answers', [], undefined],
		['nothing while it is not sure', [technique('a', [1, 4], [2, 4])], undefined],
		['what is missed', [technique('a', [0, 6], [0, 6]), technique('b', [6, 6], [0, 6])], ['a', 'missed']],
		['what is accused', [technique('a', [6, 6], [7, 7])], ['a', 'accused']],
		[
			'the surest of several',
			[technique('a', [0, 5], [0, 0]), technique('b', [0, 9], [0, 0])],
			['b', 'missed']
		],
		['the first of equals', [technique('a', [0, 5], [0, 0]), technique('b', [0, 0], [5, 5])], ['a', 'missed']]
	] as const)('is %s', (_, techniques, expected) => {
		const trouble = troubleOf(techniques);
		expect(trouble && [trouble.technique, trouble.kind]).toEqual(expected);
	});
});
