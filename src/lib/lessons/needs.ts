/** Why a student may need the teacher, by their first judgments. */
import { rateOf } from '../measure/rate';
import type { Discernment } from './results';

/** Of a few passages a share says little about a person: the whole interval has to lie on one side. */
const MUCH = 1 / 3;
const LITTLE = 2 / 3;

/** Why a student may need the teacher: flags most fair passages too, or sees few of the slanted ones. */
export type Need = 'suspicious' | 'trusting';

export function needsOf({ caught, accused }: Discernment): Need[] {
	const accuses = rateOf(accused);
	const catches = rateOf(caught);
	const needs: Need[] = [];
	if (accuses && accuses.low > MUCH) needs.push('suspicious');
	if (catches && catches.high < LITTLE) needs.push('trusting');
	return needs;
}
