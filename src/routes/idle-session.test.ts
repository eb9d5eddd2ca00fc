import { expect, it } from 'vitest';
import { askLater } from './idle-session';

it.each([
	['an hour is left', { seconds: 3600, isFinal: false }, 'quiet', 3480],
	['a month is left', { seconds: 2_592_000, isFinal: true }, 'quiet', 86_400],
	['a little more than two minutes are left', { seconds: 126, isFinal: false }, 'quiet', 6],
	['two minutes are left', { seconds: 120, isFinal: false }, 'warning', 20],
	['two minutes are left of the day', { seconds: 120, isFinal: true }, 'final', 20],
	['ten seconds are left', { seconds: 10, isFinal: false }, 'warning', 11],
	['nothing is left', { seconds: 0, isFinal: false }, 'over', 86_400],
	['nobody answers', undefined, 'quiet', 30]
] as const)('when %s', (_, asked, stage, seconds) => {
	expect(askLater(asked)).toEqual({ stage, seconds });
});
