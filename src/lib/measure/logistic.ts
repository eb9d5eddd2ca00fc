/** 1 / (1 + e^(−x)): turns any finite number into a chance of 0..1; 0 gives one half. */
export function logistic(x: number): number {
	return 1 / (1 + Math.exp(-x));
}
