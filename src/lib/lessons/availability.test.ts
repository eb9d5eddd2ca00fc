import { expect, test } from 'vitest';
import { attemptStateOf, isLate } from './attempt-state';
import { availabilityOf, canStart } from './availability';

const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const window = { opensAt: at('08:00:00'), dueAt: at('10:00:00') };

test.each([
	['07:59:59', 'upcoming', false],
	['08:00:00', 'open', true],
	['09:59:59', 'open', true],
	['10:00:00', 'late', true],
	['23:00:00', 'late', true]
] as const)('at %s an assignment from eight to ten is %s', (time, availability, starts) => {
	expect(availabilityOf(window, at(time))).toBe(availability);
	expect(canStart(window, at(time))).toBe(starts);
});

test.each([
	[undefined, 'not started'],
	[{ startedAt: at('08:00:00'), handedInAt: null }, 'in progress'],
	[{ startedAt: at('08:00:00'), handedInAt: at('09:00:00') }, 'handed in']
] as const)('an attempt %j is %s', (attempt, state) => {
	expect(attemptStateOf(attempt)).toBe(state);
});

test.each([
	[null, false],
	[at('09:59:59'), false],
	[at('10:00:00'), false],
	[at('10:00:01'), true]
] as const)('handed in at %j, late is %s', (handedInAt, late) => {
	expect(isLate({ startedAt: at('08:00:00'), handedInAt }, window.dueAt)).toBe(late);
});
