/** How a change between two tests of the same students is told. Shares are 0 to 1. */
import type { MeanChange } from '../measure/change';
import type { Interval } from '../measure/wilson';
import { percent } from './words';

/** Whole points of a hundred with their sign; 0 has none. */
export function signedPoints(share: number): string {
	const whole = Math.round(Math.abs(share) * 100);
	if (whole === 0) return '0';
	return `${share < 0 ? '−' : '+'}${whole}`;
}

export const changeWords = {
	before: 'before',
	after: 'after',
	measure: 'Measure',
	change: 'Change',
	interval: '95% interval',
	students: 'Students',
	share: percent,
	spoken: (name: string, before: number, after: number) =>
		`${name}: ${percent(before)} before, ${percent(after)} after`,
	points: (share: number) => `${signedPoints(share)} points`,
	span: ({ low, high }: Interval) => `${signedPoints(low)} to ${signedPoints(high)}`,
	rest: (change: MeanChange) => `95% interval ${changeWords.span(change)}, n = ${change.n}`
};
