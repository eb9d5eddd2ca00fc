import { expect, it } from 'vitest';
import { shrink } from './shrink';

const plan = Array.from({ length: 40 }, (_, index) => index);
const fails = async (part: readonly number[]) => part.includes(7) && part.includes(31);

it('what has nothing to do with a failure is left out of its plan', async () => {
	expect(await shrink(plan, fails, () => false)).toEqual([7, 31]);
});

it('a plan is as long as it was when there is no time', async () => {
	expect(await shrink(plan, fails, () => true)).toEqual(plan);
});
