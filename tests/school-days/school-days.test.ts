import { expect, it } from 'vitest';
import { liveDay, planDay, type Day, type Planned } from './day';
import { shrink } from './shrink';

const STEPS = 100;
const SHRINK_FOR = 60_000;

/** `1-20`, or one seed: set by `npm run school-days`. */
const [first = 1, last = first] = (process.env.SCHOOL_DAYS ?? '1-20').split('-').map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** What went wrong on a day, how to see it again, and the fewest steps that show it. */
async function describe(seed: number, plan: readonly Planned[], failure: NonNullable<Day['failure']>) {
	const until = Date.now() + SHRINK_FOR;
	const shortest = await shrink(
		plan.slice(0, failure.step),
		async (part) => (await liveDay(part)).failure !== undefined,
		() => Date.now() > until
	);
	return [
		`after step ${failure.step} of the day with seed ${seed} (npm run school-days -- --seed ${seed}):`,
		...failure.problems.map((problem) => `  ${problem}`),
		'these steps suffice:',
		...shortest.map(({ action, seed: own }) => `  ${action.name} (${own})`)
	].join('\n');
}

async function faultOf(seed: number): Promise<string | undefined> {
	const plan = planDay(seed, STEPS);
	const { failure } = await liveDay(plan);
	return failure && describe(seed, plan, failure);
}

it.each(seeds)(
	'all holds after every step of the school day with seed %i',
	{ timeout: 300_000 },
	async (seed) => {
		expect(await faultOf(seed)).toBeUndefined();
	}
);
