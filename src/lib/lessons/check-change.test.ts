import { expect, test } from 'vitest';
import { checkChange, compareChanges, type CheckedStudent, type CheckWork } from './check-change';

const work = (caught: number, accused: number, fair = 10): CheckWork => ({
	score: caught / 10,
	discernment: { caught: { k: caught, n: 10 }, accused: { k: accused, n: fair } }
});
const student = (before: CheckWork | undefined, after: CheckWork | undefined): CheckedStudent => ({
	...{ A: before, B: after }
});
/** Five students, one point apart, who catch `more` and accuse `fewer`. */
const five = (more: number, fewer: number) =>
	[3, 4, 5, 4, 3].map((own) => student(work(own, own), work(own + more, own - fewer)));

test('a class without anything has changed nothing, and says how many', () => {
	expect(checkChange([])).toEqual({
		...{ n: { A: 0, B: 0, both: 0 }, score: undefined, caught: undefined, accused: undefined }
	});
});

test('nobody with both, and four with both, show no change', () => {
	const apart = [...five(3, 1).map(({ A }) => student(A, undefined)), student(undefined, work(8, 1))];
	expect(checkChange(apart)).toMatchObject({ n: { A: 5, B: 1, both: 0 }, caught: undefined });
	expect(checkChange(five(3, 1).slice(1))).toMatchObject({ n: { both: 4 }, caught: undefined });
});

test('five with both show caught and accused apart', () => {
	const { score, caught, accused } = checkChange(five(3, 2));
	expect(caught?.before).toBeCloseTo(0.38);
	expect(caught?.after).toBeCloseTo(0.68);
	expect(caught?.change.mean).toBeCloseTo(0.3);
	expect(accused?.change.mean).toBeCloseTo(-0.2);
	expect(score?.change.n).toBe(5);
});

test('only students with both checks count', () => {
	const { n, caught } = checkChange([...five(3, 2), student(work(10, 10), undefined)]);
	expect(n).toEqual({ A: 6, B: 5, both: 5 });
	expect(caught?.before).toBeCloseTo(0.38);
});

test('where nobody judged fair passages, only what was caught is told', () => {
	const students = five(3, 2).map(() => student(work(4, 0, 0), work(7, 0, 0)));
	expect(checkChange(students)).toMatchObject({ caught: { change: { n: 5 } }, accused: undefined });
});

const measured = (students: readonly CheckedStudent[]) => {
	const { caught } = checkChange(students);
	if (!caught) throw new Error('too few students');
	return caught;
};

test('against another class it is the difference of the changes, and that in standard deviations', () => {
	const { difference, effect, n } = compareChanges(measured(five(3, 2)), measured(five(1, 0)));
	expect(difference.mean).toBeCloseTo(0.2);
	expect(difference.low).toBeCloseTo(0.2);
	// SD before 0.0836660, c_p = 1 − 3/31
	expect(effect?.d).toBeCloseTo((0.2 / 0.083666) * (28 / 31), 4);
	expect(n).toEqual({ own: 5, other: 5 });
});

test('where nobody differed before there is no effect to name, and no NaN', () => {
	const same = measured(five(0, 0).map(() => student(work(4, 4), work(6, 4))));
	expect(compareChanges(same, same)).toMatchObject({
		...{ effect: undefined, difference: { mean: 0, low: 0, high: 0 } }
	});
});
