/** What a class did with each technique, from the skills of its students. */
import type { MasteryState } from '../measure/mastery';
import { rateOf, type Count, type Rate } from '../measure/rate';
import { MIN_STUDENTS } from '../measure/heat-map';
import { meanOfClass, type ClassMean } from './results';
import { stateOf, type Skill } from './skills';

export interface TechniqueTally {
	readonly technique: string;
	/** How many students of the class are in each state; who has not met it has not enough yet. */
	readonly states: Readonly<Record<MasteryState, number>>;
	/** Mean of the students' own shares of keys caught; undefined below `MIN_STUDENTS` who met one. */
	readonly caught: ClassMean | undefined;
	/** Students who accused at least one fair passage of it, of those who judged one that looks like it. */
	readonly accusers: Rate | undefined;
}

/** A tally for each technique that anybody met. `students`: how many are in the class. */
export function tallyTechniques(skills: readonly Skill[], students: number): TechniqueTally[] {
	return [...new Set(skills.map(({ technique }) => technique))].map((technique) =>
		tally(
			technique,
			skills.filter((skill) => skill.technique === technique),
			students
		)
	);
}

function tally(technique: string, own: readonly Skill[], students: number): TechniqueTally {
	const inState = (state: MasteryState) => own.filter((skill) => stateOf(skill) === state).length;
	const [secure, growing] = [inState('secure'), inState('growing')];
	const asked = own.filter(({ fair }) => fair > 0);
	const accusers: Count = { k: asked.filter(({ accused }) => accused > 0).length, n: asked.length };
	return {
		technique,
		states: { secure, growing, 'not enough yet': students - secure - growing },
		caught: meanOfClass(own.map(({ caught, slanted }) => ({ k: caught, n: slanted }))),
		accusers: accusers.n < MIN_STUDENTS ? undefined : rateOf(accusers)
	};
}
