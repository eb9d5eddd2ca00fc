import { expect, test } from 'vitest';
import { onlySuspicious } from './only-suspicious';
import type { Discernment } from './results';

/** So many caught of ten slanted, and accused of ten fair. */
const judged = (caught: number, accused: number): Discernment => ({
	caught: { k: caught, n: 10 },
	accused: { k: accused, n: 10 }
});
/** Five students with a little of their own each. */
const five = (...turns: readonly (readonly [number, number])[]) =>
	[0, 1, 0, 1, 0].map((own) => turns.map(([caught, accused]) => judged(caught + own, accused + own)));

test('a class that catches more and accuses more has only become more suspicious', () => {
	const found = onlySuspicious(five([4, 2], [7, 6]), 2);
	expect(found).toMatchObject({ caught: { n: 5 }, accused: { n: 5 } });
	expect(found?.caught.mean).toBeCloseTo(0.3);
	expect(found?.accused.mean).toBeCloseTo(0.4);
});

test.each([
	['catches more and accuses no more', five([4, 2], [7, 2])],
	['accuses more and catches no more', five([4, 2], [4, 6])],
	['catches and accuses less', five([7, 6], [4, 2])],
	['changes in nothing', five([4, 2], [4, 2])],
	['changes in both directions', [...five([4, 2], [7, 6]).slice(0, 3), ...five([7, 6], [4, 2])]],
	['has four students', five([4, 2], [7, 6]).slice(0, 4)],
	['has done one assignment', five([4, 2])],
	['has done nothing', [[], [], [], [], []]],
	['has nobody in it', []]
])('a class that %s has not', (_, students) => {
	expect(onlySuspicious(students, Math.max(0, ...students.map(({ length }) => length)))).toBeUndefined();
});

test('of three assignments the middle one is in the second half', () => {
	expect(onlySuspicious(five([4, 2], [7, 6], [7, 6]), 3)?.accused.mean).toBeCloseTo(0.4);
});

test('a student without fair passages in one half is left out', () => {
	const noneFair = { caught: { k: 5, n: 10 }, accused: { k: 0, n: 0 } };
	const students = [...five([4, 2], [7, 6]), [noneFair, judged(9, 9)], [undefined, judged(9, 9)]];
	expect(onlySuspicious(students, 2)?.caught.n).toBe(5);
});
