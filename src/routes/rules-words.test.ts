import { describe, expect, it, test } from 'vitest';
import { DEFAULT_RULES, type AssignmentRules } from '$lib/lessons/assignment-rules';
import { effectiveTimes } from '$lib/lessons/availability';
import { sayDuration, sayOwnTimes, sayRules, tellRules } from './rules-words';

const timeZone = 'America/Chicago';
const window = (rules: Partial<AssignmentRules>, closesAt: Date | null = null) => ({
	opensAt: new Date('2026-01-06T15:00:00Z'),
	dueAt: new Date('2026-01-13T15:00:00Z'),
	closesAt,
	rules: { ...DEFAULT_RULES, ...rules }
});

test.each([
	[60_000, '1 minute'],
	[45 * 60_000, '45 minutes'],
	[37.5 * 60_000, '37 minutes 30 seconds'],
	[1_000, '1 second']
])('%i ms are said as “%s”', (ms, said) => {
	expect(sayDuration(ms)).toBe(said);
});

test.each<[Partial<AssignmentRules>, string]>([
	[{}, 'Quiz, one attempt, feedback right after handing in, late work is marked late.'],
	[
		{ mode: 'practice', attemptsAllowed: null, timeLimitMinutes: 20, late: 'percent', latePercent: 5 },
		'Practice, attempts without limit (the best counts), 20 minutes, feedback after each answer, ' +
			'late work loses 5% a day.'
	],
	[
		{
			...{ attemptsAllowed: 3, counts: 'average', release: 'teacher', late: 'closed' },
			...{ practiceAfterClosing: true, certainty: true, shuffles: true }
		},
		'Quiz, 3 attempts (their average counts), feedback when you release it, closed when it is due, ' +
			'practice after closing, certainty-based marking, shuffled options.'
	]
])('a teacher reads the rules %j in one sentence', (rules, said) => {
	expect(sayRules({ ...DEFAULT_RULES, ...rules })).toBe(said);
});

describe('a student is told', () => {
	const tell = (rules: Partial<AssignmentRules>, closesAt: Date | null = null) => {
		const given = window(rules, closesAt);
		return tellRules({ rules: given.rules, times: effectiveTimes(given), timeZone });
	};

	it('what holds, with times by the class’s clock', () => {
		expect(tell({ timeLimitMinutes: 45 }, new Date('2026-01-15T15:00:00Z'))).toEqual([
			'This is a quiz: you answer, hand in, and the feedback comes afterwards.',
			'You have 45 minutes from when you start. The clock does not stop in between.',
			'You can take it once.',
			'Due Tue, Jan 13, 9:00 AM, Chicago time. You can hand in after that; it is marked late.',
			'It closes Thu, Jan 15, 9:00 AM, Chicago time.',
			'You see the feedback right after handing in.'
		]);
	});

	it('no second closing time where it closes when due', () => {
		const told = tell({ late: 'closed', practiceAfterClosing: true, mode: 'practice' });
		expect(told).toContain('Due Tue, Jan 13, 9:00 AM, Chicago time. After that it is closed.');
		expect(told.filter((line) => line.startsWith('It closes'))).toEqual([]);
		expect(told).toContain('Once it is closed you can still practice with it; that does not count.');
	});
});

test('a student’s own times name where they come from', () => {
	const times = effectiveTimes(window({ timeLimitMinutes: 30, attemptsAllowed: 2 }), null, '1.5');
	expect(sayOwnTimes({ times, timeZone, extraTime: '1.5', isExcused: true })).toBe(
		'Opens Tue, Jan 6, 9:00 AM, Chicago time, due Tue, Jan 13, 9:15 AM, Chicago time, does not close, 45 minutes, ' +
			'2 attempts; extra time ×1.5 from the class; excused: it counts for nothing.'
	);
});
