/** A day at a school by its seed: steps, and after each the auditor. */
import { isHttpError } from '@sveltejs/kit';
import { Refused, type Action } from './action';
import { answering } from './answering';
import type { Step } from './audit-changes';
import { audit, auditDay } from './auditor';
import { authoring } from './authoring';
import { grading } from './grading';
import { Idle, Random } from './random';
import { readRows } from './rows';
import { rosters } from './rosters';
import { openSchool, type School } from './school';
import { teaching } from './teaching';

const ACTIONS: readonly Action[] = [...teaching, ...rosters, ...answering, ...grading, ...authoring];
const TOTAL = ACTIONS.reduce((sum, { weight }) => sum + weight, 0);

/** A step that is planned: what is done, and the seed of all that is chosen in doing it. */
export interface Planned {
	readonly action: Action;
	readonly seed: number;
}

/** How a day begins, or hardly anything could be done in it. */
const MORNING = [
	...['make a class', 'make a class', 'open or close a class code', 'open or close a class code'],
	...Array.from({ length: 6 }, () => 'join as a new student'),
	...Array.from({ length: 4 }, () => 'assign a lesson'),
	...Array.from({ length: 4 }, () => 'start an assignment')
];

/** The steps of a day. Each has its own seed: the others can be left out, and it chooses as before. */
export function planDay(seed: number, steps: number): Planned[] {
	const random = new Random(seed);
	const named = MORNING.map((name) => ACTIONS.filter((action) => action.name === name)).flat();
	return Array.from({ length: steps }, (_, index) => ({
		action: named[index] ?? pickAction(random),
		seed: random.below(2 ** 32)
	}));
}

function pickAction(random: Random): Action {
	let at = random.share() * TOTAL;
	const found = ACTIONS.find(({ weight }) => (at -= weight) < 0);
	if (!found) throw new Error('The weights of the actions do not add up.');
	return found;
}

/** How a day went: what did not hold first, and after which step of the plan (from 1). */
export interface Day {
	readonly taken: Readonly<Record<Step['outcome'], number>>;
	readonly failure: { readonly step: number; readonly problems: readonly string[] } | undefined;
}

/** Lives through a plan, up to the first step after which something does not hold. */
export async function liveDay(plan: readonly Planned[]): Promise<Day> {
	const school = await openSchool();
	try {
		return await liveThrough(school, plan);
	} finally {
		await school.close();
	}
}

/** The same at a school that is open, and stays so. */
export async function liveThrough(school: School, plan: readonly Planned[]): Promise<Day> {
	school.rows = await readRows(school.store);
	const taken = { done: 0, refused: 0, idle: 0 };
	for (const [index, planned] of plan.entries()) {
		const before = school.rows;
		// Never at the same moment: what came before is told from what came after by the clock.
		school.pass(0.1);
		const outcome = await take(school, planned);
		taken[outcome]++;
		if (outcome === 'idle') continue;
		school.turnTo(await readRows(school.store));
		const problems = await audit(school, { action: planned.action, outcome, before, after: school.rows });
		if (problems.length > 0) return { taken, failure: { step: index + 1, problems } };
	}
	const problems = await auditDay(school);
	return { taken, failure: problems.length > 0 ? { step: plan.length, problems } : undefined };
}

/** Takes a step. What the server refuses is no fault; whatever else it throws is. */
async function take(school: School, { action, seed }: Planned): Promise<Step['outcome']> {
	try {
		await action.act(school, new Random(seed));
		return 'done';
	} catch (problem) {
		if (problem instanceof Idle) return 'idle';
		if (problem instanceof Refused || (isHttpError(problem) && problem.status < 500)) return 'refused';
		throw problem;
	}
}
