/** Whether a class has learned to see more, or only to suspect more. */
import { meanChange, type MeanChange } from '../measure/change';
import { MIN_STUDENTS } from '../measure/heat-map';
import { countTogether, type Discernment } from './results';

/** What one student judged in each assignment, in the class's order of assignments. */
export type JudgedInTurn = readonly (Discernment | undefined)[];

export interface Suspicion {
	readonly caught: MeanChange;
	readonly accused: MeanChange;
}

/**
 * The change from the first half of the class's assignments to the second (of an odd number, the middle one is in
 * the second), where both shares surely rose together: the whole interval of each change lies above 0. Only students
 * who judged slanted and fair passages in both halves count; undefined with fewer than `MIN_STUDENTS` of them.
 */
export function onlySuspicious(
	students: readonly JudgedInTurn[],
	assignments: number
): Suspicion | undefined {
	const middle = Math.floor(assignments / 2);
	const halves = students.flatMap((judged) => {
		const before = countTogether(judged.slice(0, middle));
		const after = countTogether(judged.slice(middle));
		return isWhole(before) && isWhole(after) ? [{ before, after }] : [];
	});
	if (halves.length < MIN_STUDENTS) return undefined;
	const change = (of: keyof Discernment) =>
		meanChange(
			halves.map(({ before, after }) => ({
				before: before[of].k / before[of].n,
				after: after[of].k / after[of].n
			}))
		);
	const [caught, accused] = [change('caught'), change('accused')];
	return caught && accused && caught.low > 0 && accused.low > 0 ? { caught, accused } : undefined;
}

function isWhole({ caught, accused }: Discernment): boolean {
	return caught.n > 0 && accused.n > 0;
}
