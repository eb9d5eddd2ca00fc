import type { Ratings } from './model';

/** What a fair rewrite is graded by, in the order in which it is shown. */
export const RUBRIC = ['facts', 'charge', 'attribution', 'slant'] as const;
export type Criterion = (typeof RUBRIC)[number];

/** The points for a criterion: not yet, partly, fully. */
export const POINTS = [0, 1, 2] as const;

/** Σ points / 8, from 0 to 1. */
export function rubricScore(ratings: Ratings): number {
	return RUBRIC.reduce((sum, criterion) => sum + ratings[criterion], 0) / (RUBRIC.length * 2);
}
