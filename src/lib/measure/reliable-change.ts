/**
 * How far two totals of one student, in marks, must lie apart to be more than noise (Jacobson & Truax 1991):
 * 1.96 · √2 · SEM, with the standard error of measurement of the quiz.
 */
export function smallestReliableChange(sem: number): number {
	return 1.96 * Math.SQRT2 * sem;
}

/** |T₂ − T₁| > 1.96 · √2 · SEM */
export function isReliableChange(change: {
	readonly first: number;
	readonly second: number;
	readonly sem: number;
}): boolean {
	return Math.abs(change.second - change.first) > smallestReliableChange(change.sem);
}
