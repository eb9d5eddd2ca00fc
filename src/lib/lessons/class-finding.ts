/** What a class can see and cannot see yet, in as few words as carry it. */
import { MIN_STUDENTS } from '../measure/heat-map';
import type { Rate } from '../measure/rate';
import type { ClassMean } from './results';
import type { TechniqueTally } from './technique-tally';

/** A class catches, or misses, a technique when the whole interval of its mean share lies on one side of half. */
const HALF = 0.5;
/** Below a tenth of the students, an accusation is a slip of a few. */
const SOME = 0.1;

export interface CaughtTechnique {
	readonly technique: string;
	readonly caught: ClassMean;
}
export interface AccusedTechnique {
	readonly technique: string;
	readonly accusers: Rate;
}

export interface ClassFinding {
	/** What the class catches best, if it surely catches more than half of it. */
	readonly strongest: CaughtTechnique | undefined;
	/** What it catches least, if it surely misses more than half of it. */
	readonly weakest: CaughtTechnique | undefined;
	/** What most students accuse fair passages of, if it is more than a few. */
	readonly accused: AccusedTechnique | undefined;
}

/** Of equals, the first. Each part is undefined where the numbers do not carry it. */
export function findingOf(tallies: readonly TechniqueTally[]): ClassFinding {
	const caught = tallies
		.filter(isKnown)
		.flatMap(({ technique, caught: mean }) => (mean ? [{ technique, caught: mean }] : []));
	const accused = tallies.flatMap(({ technique, accusers }) =>
		accusers && accusers.low > SOME ? [{ technique, accusers }] : []
	);
	return {
		strongest: highest(
			caught.filter((one) => one.caught.low > HALF),
			(one) => one.caught.low
		),
		weakest: highest(
			caught.filter((one) => one.caught.high < HALF),
			(one) => -one.caught.high
		),
		accused: highest(accused, (one) => one.accusers.share)
	};
}

/** Two keys in one passage are not a technique: at least `MIN_STUDENTS` have answers enough for a state of mastery. */
function isKnown({ states }: TechniqueTally): boolean {
	return states.secure + states.growing >= MIN_STUDENTS;
}

function highest<Item>(items: readonly Item[], by: (item: Item) => number): Item | undefined {
	return items.reduce<Item | undefined>(
		(best, item) => (best === undefined || by(item) > by(best) ? item : best),
		undefined
	);
}
