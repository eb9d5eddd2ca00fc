import { expect, test } from 'vitest';
import type { Skill } from './skills';
import { tallyTechniques } from './technique-tally';

const aSkill = (skill: Partial<Skill> = {}): Skill => ({
	...{ technique: 'loaded-language', theta: 0, answers: 6, days: 2, lastAt: new Date(0) },
	...{ slanted: 4, caught: 2, fair: 2, accused: 0 },
	...skill
});
const times = (count: number, skill?: Partial<Skill>) => Array.from({ length: count }, () => aSkill(skill));

test('nothing met gives no tally', () => {
	expect(tallyTechniques([], 24)).toEqual([]);
});

test('who has not met a technique counts as not enough yet', () => {
	const skills = [...times(2, { theta: 2 }), ...times(3), ...times(1, { answers: 5 })];
	expect(tallyTechniques(skills, 10)[0]?.states).toEqual({ secure: 2, growing: 3, 'not enough yet': 5 });
});

test('shares are told from five students on who had something to catch, or to accuse', () => {
	const few = tallyTechniques([...times(4), ...times(3, { slanted: 0, caught: 0, fair: 0 })], 7);
	expect(few).toMatchObject([{ caught: undefined, accusers: undefined }]);
	const [tally] = tallyTechniques([...times(3), ...times(2, { caught: 4, accused: 1 })], 7);
	expect(tally).toMatchObject({ caught: { mean: 0.7, n: 5, judgments: 20 }, accusers: { k: 2, n: 5 } });
});

test('a student who accuses twice is one accuser', () => {
	expect(tallyTechniques(times(5, { accused: 2 }), 5)[0]?.accusers).toMatchObject({ k: 5, n: 5, share: 1 });
});
