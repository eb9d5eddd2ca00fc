import { describe, expect, it } from 'vitest';
import { sayMissing } from './skill-words';

const skill = (answers: number, days: number, fair: number, accused: number) => ({
	...{ answers, days, fair, accused, slanted: 4, caught: 3 }
});

describe('what stands between a student and the next state', () => {
	it.each([
		[skill(0, 0, 0, 0), '6 more answers needed'],
		[skill(5, 1, 3, 0), 'one more answer needed'],
		[skill(6, 1, 2, 0), 'For secure it also takes answers on a second day.'],
		[skill(6, 2, 3, 2), 'For secure it also takes one fair look-alike left alone.'],
		[
			skill(9, 1, 2, 2),
			'For secure it also takes answers on a second day and 2 fair look-alikes left alone.'
		],
		[skill(9, 2, 2, 0), undefined]
	])('is said in words: %o', (having, said) => {
		expect(sayMissing(having)).toBe(said);
	});
});
