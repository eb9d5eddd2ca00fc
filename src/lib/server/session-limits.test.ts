import { expect, it } from 'vitest';
import { endOf } from './session-limits';

const START = new Date('2026-01-06T08:00:00Z');
const hours = (count: number) => new Date(START.getTime() + count * 3_600_000);

it.each([
	['a student’s, unused', 'student', false, 0, 1, false],
	['a student’s, used for three hours', 'student', false, 3, 4, false],
	['a student’s, used for seven hours', 'student', false, 7, 8, true],
	['a student’s, used to the last', 'student', false, 7.9, 8, true],
	['a teacher’s, used for ten hours', 'teacher', false, 10, 11, false],
	['a teacher’s, used for eleven hours and a half', 'teacher', false, 11.5, 12, true],
	['one that is remembered, unused', 'teacher', true, 0, 720, true],
	['one that is remembered, used in the third week', 'teacher', true, 500, 720, true]
] as const)('%s, ends when it should', (_, role, isRemembered, lastUse, end, isFinal) => {
	const times = { createdAt: START, lastSeenAt: hours(lastUse), isRemembered };
	expect(endOf(times, role)).toEqual({ at: hours(end), isFinal });
});
