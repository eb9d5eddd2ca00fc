import { expect, it } from 'vitest';
import { NOTHING_REMOVED } from './removals';
import { planWords, sayRemovals } from './retention-words';

it.each([
	[{}, 'The coming night would delete nothing.'],
	[{ classes: 1, attempts: 1200 }, 'The coming night would delete 1 class and 1,200 attempts.'],
	[{ lessons: 2 }, 'The coming night would delete 2 lessons from the trash.'],
	[
		{ students: 2, sessions: 1, entries: 3 },
		'The coming night would delete 2 student accounts, 1 sign-in that is over, and 3 entries of the audit log.'
	]
])('%o is said: %s', (removals, said) => {
	expect(planWords.would(sayRemovals({ ...NOTHING_REMOVED, ...removals }))).toBe(said);
});
