import { expect, it, test } from 'vitest';
import type { Before } from '$lib/server/bulk-overrides';
import { readBefore, writeBefore } from './before.server';

const before: Before[] = [
	{ studentId: 'a', override: null },
	{
		studentId: 'b',
		override: {
			...{ opensAt: null, dueAt: new Date('2026-01-06T15:00:12.345Z'), closesAt: null, timeLimitMinutes: 45 },
			...{ isUntimed: false, attemptsAllowed: null, isExcused: true, reason: 'class “trip” </textarea>' }
		}
	}
];

it('what students had before comes back as it was', () => {
	expect(readBefore(writeBefore(before))).toEqual(before);
});

test.each([null, '', 'no JSON', '{}', '[{"studentId":"a"}]', '[{"studentId":"a","override":{"reason":""}}]'])(
	'%j is not what was written',
	(text) => {
		expect(readBefore(text)).toBeUndefined();
	}
);
