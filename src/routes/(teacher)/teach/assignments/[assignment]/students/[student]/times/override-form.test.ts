import { describe, expect, it, test } from 'vitest';
import { DEFAULT_RULES } from '$lib/lessons/assignment-rules';
import { overrideFields, readOverride, type Against } from './override-form.server';
import { words } from './words';

const timeZone = 'America/Chicago';
const against: Against = {
	window: {
		opensAt: new Date('2026-01-06T15:00:12Z'),
		dueAt: new Date('2026-01-14T05:59:00Z'),
		closesAt: new Date('2026-01-16T05:59:00Z'),
		rules: { ...DEFAULT_RULES, timeLimitMinutes: 30, attemptsAllowed: 2 }
	},
	...{ before: null, extraTime: null, timeZone },
	now: new Date('2026-01-07T15:00:30Z')
};
const unlimited: Against = {
	...against,
	window: { ...against.window, closesAt: null, rules: { ...DEFAULT_RULES, attemptsAllowed: null } }
};
const reason = 'absent on Monday';
const NOTHING = {
	...{ opensAt: null, dueAt: null, closesAt: null, timeLimitMinutes: null, isUntimed: false },
	...{ attemptsAllowed: null, isExcused: false, reason }
};

function formOf(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
}

describe('what is different for one student', () => {
	test.each([
		[{ opens: '2026-01-06T08:00' }, { opensAt: new Date('2026-01-06T14:00:00Z') }],
		[{ due: '2026-01-15T23:59' }, { dueAt: new Date('2026-01-16T05:59:00Z') }],
		[{ closes: '2026-01-20T10:00' }, { closesAt: new Date('2026-01-20T16:00:00Z') }],
		[{ timeLimit: ' 45 ' }, { timeLimitMinutes: 45 }],
		[{ untimed: 'on' }, { isUntimed: true }],
		[{ attempts: '3' }, { attemptsAllowed: 3 }],
		[{ excused: 'on' }, { isExcused: true }]
	])('%j is read, and the rest stays as for the class', (fields, different) => {
		const form = formOf({ opens: '', due: '', closes: '', timeLimit: '', attempts: '', reason, ...fields });
		expect(readOverride(form, against)).toEqual({ ok: true, override: { ...NOTHING, ...different } });
	});

	test.each<[Record<string, string>, Record<string, string>, Against?]>([
		[{ excused: 'on', reason: '' }, { reason: words.reasonMissing }],
		[{ excused: 'on', reason: '   ' }, { reason: words.reasonMissing }],
		[{}, { form: words.nothing }],
		[{ due: 'tomorrow' }, { due: words.timeMalformed }],
		[{ due: '2026-13-40T25:61' }, { due: words.timeMalformed }],
		[{ opens: '2026-01-06T10:00' }, { opens: words.opensLater }],
		[{ due: '2026-01-10T10:00' }, { due: words.dueSooner }],
		[{ due: '2026-01-01T10:00' }, { due: words.past }],
		[{ closes: '2026-01-15T10:00' }, { closes: words.closesSooner }],
		[{ timeLimit: '20' }, { timeLimit: words.limitShorter('30 minutes') }],
		[{ timeLimit: '0' }, { timeLimit: words.limitWrong }],
		[{ timeLimit: '1e3' }, { timeLimit: words.limitWrong }],
		[{ timeLimit: '9999999999' }, { timeLimit: words.limitWrong }],
		[{ timeLimit: '45', untimed: 'on' }, { timeLimit: words.limitTwice }],
		[{ attempts: '1' }, { attempts: words.attemptsFewer(2) }],
		[{ attempts: '101' }, { attempts: words.attemptsWrong }],
		[{ attempts: '__proto__' }, { attempts: words.attemptsWrong }],
		[{ closes: '2026-01-20T10:00' }, { closes: words.closesNever }, unlimited],
		[{ timeLimit: '45' }, { timeLimit: words.limitNever }, unlimited],
		[{ attempts: '5' }, { attempts: words.attemptsNever }, unlimited]
	])('%j is refused beside its field, and what was typed comes back', (fields, errors, other = against) => {
		const typed = { reason, ...fields };
		expect(readOverride(formOf(typed), other)).toEqual({ ok: false, errors, typed });
	});

	test.each(['long '.repeat(100), 'a\u0000b', 'half a pair \ud800'])('the reason %j is refused', (bad) => {
		const form = new Map([
			['reason', bad],
			['excused', 'on']
		]);
		// A FormData would mend the half pair on the way in.
		const read = readOverride({ get: (name: string) => form.get(name) ?? null } as FormData, against);
		expect(read).toMatchObject({ ok: false, errors: { reason: expect.any(String) as string } });
	});

	it('cannot be due after it closes', () => {
		const form = formOf({ due: '2026-01-20T10:00', reason });
		expect(readOverride(form, against)).toMatchObject({
			ok: false,
			errors: { closes: words.closesBeforeDue('Thu, Jan 15, 11:59 PM, Chicago time') }
		});
	});

	it('comes back to the second from a form it was filled into', () => {
		const before = {
			...{ ...NOTHING, opensAt: new Date('2026-01-06T14:00:33Z'), dueAt: new Date('2026-01-15T05:59:44Z') },
			...{ timeLimitMinutes: 45, attemptsAllowed: 4, isExcused: true }
		};
		const form = formOf(overrideFields(before, timeZone));
		expect(readOverride(form, { ...against, before })).toEqual({ ok: true, override: before });
	});
});
