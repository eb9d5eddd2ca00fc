import { expect, it } from 'vitest';
import type { StartDecision } from '$lib/lessons/availability';
import type { Task, TaskAttempt } from '$lib/server/tasks';
import { attemptsLeft, partOf } from './task-list';

const start: StartDecision = { kind: 'start', isPractice: false };
const practice: StartDecision = { kind: 'start', isPractice: true };
const refused = (why: Extract<StartDecision, { kind: 'refused' }>['why']): StartDecision => ({
	kind: 'refused',
	why
});

it.each<[ReturnType<typeof partOf>, Task['state'], StartDecision, boolean]>([
	['due', 'not started', start, false],
	['upcoming', 'not started', refused('upcoming'), false],
	['closed', 'not started', refused('closed'), false],
	['closed', 'not started', practice, false],
	['closed', 'not started', practice, true],
	['closed', 'not started', refused('upcoming'), true],
	['inProgress', 'in progress', refused('under way'), false],
	['inProgress', 'time up', refused('under way'), false],
	['closed', 'in progress', refused('withdrawn'), false],
	['done', 'handed in', start, false],
	['done', 'graded', refused('used up'), false],
	['done', 'released', refused('withdrawn'), false]
])('a task stands in the part “%s” when it is %s', (part, state, decision, isExcused) => {
	expect(partOf({ state, start: decision, isExcused, isSelfStudy: false })).toBe(part);
});

it.each<[Task['state'], StartDecision]>([
	['in progress', refused('under way')],
	['released', start],
	['released', refused('turned off')]
])('what a student began on their own stands in a part of its own when it is %s', (state, decision) => {
	expect(partOf({ state, start: decision, isExcused: false, isSelfStudy: true })).toBe('own');
});

const times = (attemptsAllowed: number | null) => ({ attemptsAllowed }) as Task['times'];
const begun = (isPractice = false) => ({ isPractice }) as TaskAttempt;

it.each<[string, number | null, StartDecision, number | null, TaskAttempt[]]>([
	['all of them before the first', 3, start, 3, []],
	['one less for each begun', 1, start, 3, [begun(), begun()]],
	['practice does not use one up', 2, start, 2, [begun(true)]],
	['no number without a limit', null, start, null, [begun()]],
	['none when only practice is left', 0, practice, 3, [begun()]],
	['none when it cannot be started', 0, refused('closed'), 3, []]
])('the attempts that are left: %s', (_, left, decision, allowed, attempts) => {
	expect(attemptsLeft({ start: decision, times: times(allowed), attempts })).toBe(left);
});
