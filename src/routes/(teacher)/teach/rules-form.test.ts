import { describe, expect, it, test } from 'vitest';
import { DEFAULT_RULES, type AssignmentRules } from '$lib/lessons/assignment-rules';
import { draftRules } from './rules-fields';
import { words } from './rules-form-words';
import { readSettings, settingsFields } from './rules-form.server';

const timeZone = 'America/Chicago';
const now = new Date('2026-01-06T15:00:30Z');
const OPEN = { opens: '2026-01-06T09:00', due: '2026-01-13T23:59' };
const opensAt = new Date('2026-01-06T15:00:00Z');
const dueAt = new Date('2026-01-14T05:59:00Z');

function formOf(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
}

const read = (fields: Record<string, string>) => readSettings(formOf(fields), { timeZone, now });

describe('the settings of an assignment', () => {
	it('are the usual ones where only times are sent', () => {
		expect(read(OPEN)).toEqual({
			ok: true,
			window: { opensAt, dueAt, closesAt: null, rules: DEFAULT_RULES }
		});
	});

	test.each<[Record<string, string>, Partial<AssignmentRules>]>([
		[{ mode: 'practice' }, { mode: 'practice' }],
		[{ attempts: '' }, { attemptsAllowed: null }],
		[
			{ attempts: ' 3 ', counts: 'average' },
			{ attemptsAllowed: 3, counts: 'average' }
		],
		[
			{ timeLimit: '45', grace: '0' },
			{ timeLimitMinutes: 45, graceMinutes: 0 }
		],
		[
			{ late: 'percent', latePercent: '15' },
			{ late: 'percent', latePercent: 15 }
		],
		[{ release: 'teacher' }, { release: 'teacher' }],
		[
			{ certainty: 'on', shuffles: 'on' },
			{ certainty: true, shuffles: true }
		],
		[
			{ late: 'closed', practiceAfterClosing: 'on' },
			{ late: 'closed', practiceAfterClosing: true }
		]
	])('%j are read', (fields, rules) => {
		expect(read({ ...OPEN, ...fields })).toMatchObject({ ok: true, window: { rules } });
	});

	it('keep a percentage out of it where late work loses none, and release out of practice', () => {
		const fields = { ...OPEN, late: 'kept', latePercent: 'a lot', mode: 'practice', release: 'teacher' };
		expect(read(fields)).toMatchObject({
			ok: true,
			window: { rules: { latePercent: 10, release: 'hand-in' } }
		});
	});

	it('may close at the very time they are due', () => {
		expect(read({ ...OPEN, closes: OPEN.due })).toMatchObject({ ok: true, window: { closesAt: dueAt } });
	});

	test.each([
		[{ opens: '' }, { opens: words.timeMalformed }],
		[{ due: '' }, { due: words.timeMalformed }],
		[
			{ opens: 'now', due: 'soon' },
			{ opens: words.timeMalformed, due: words.timeMalformed }
		],
		[{ opens: '2026-01-14T09:00' }, { due: words.dueBeforeOpens }],
		[{ opens: OPEN.due }, { due: words.dueBeforeOpens }],
		[{ opens: '2026-01-01T09:00', due: '2026-01-02T09:00' }, { due: words.past }],
		[{ closes: '2026-02-31T09:00' }, { closes: words.timeMalformed }],
		[{ closes: '2026-01-13T23:58' }, { closes: words.closesBeforeDue }],
		[{ closes: '2026-01-20T09:00', late: 'closed' }, { closes: words.closesWhenDue }],
		[{ practiceAfterClosing: 'on' }, { practiceAfterClosing: words.neverCloses }],
		[{ mode: 'exam' }, { mode: words.choose }],
		[{ mode: '__proto__' }, { mode: words.choose }],
		[{ attempts: '0' }, { attempts: words.attemptsWrong }],
		[{ attempts: '51' }, { attempts: words.attemptsWrong }],
		[{ attempts: '1e1' }, { attempts: words.attemptsWrong }],
		[{ attempts: '2.5' }, { attempts: words.attemptsWrong }],
		[{ attempts: '1\u0000' }, { attempts: words.attemptsWrong }],
		[{ timeLimit: '-5' }, { timeLimit: words.timeLimitWrong }],
		[{ timeLimit: '9'.repeat(500) }, { timeLimit: words.timeLimitWrong }],
		[{ grace: '' }, { grace: words.graceWrong }],
		[{ grace: '1441' }, { grace: words.graceWrong }],
		[{ late: 'percent', latePercent: '101' }, { latePercent: words.percentWrong }],
		[{ late: 'percent', latePercent: '' }, { latePercent: words.percentWrong }],
		[
			{ late: 'never', release: 'now', counts: 'worst' },
			{ late: words.choose, release: words.choose, counts: words.choose }
		],
		[
			{ due: '', attempts: 'many' },
			{ due: words.timeMalformed, attempts: words.attemptsWrong }
		]
	])('%j is refused beside its field, and what was typed comes back', (fields, errors) => {
		const typed = { ...OPEN, ...fields };
		expect(read(typed)).toEqual({ ok: false, errors, typed });
	});

	it('leave out what does not belong to the form', () => {
		expect(read({ ...OPEN, due: '', ['__proto__']: 'x', extra: 'y' })).toEqual({
			...{ ok: false, errors: { due: words.timeMalformed } },
			typed: { ...OPEN, due: '' }
		});
	});
});

describe('changing an assignment', () => {
	const before = {
		opensAt: new Date('2025-12-01T15:00:12Z'),
		dueAt: new Date('2026-01-05T15:00:34Z'),
		closesAt: new Date('2026-01-06T14:00:56Z'),
		rules: { ...DEFAULT_RULES, certainty: true, attemptsAllowed: null }
	};
	const change = (fields: Record<string, string>) =>
		readSettings(formOf({ ...settingsFields(before, timeZone), ...fields }), { timeZone, now, before });

	it('keeps to the second, past or not, what was not touched', () => {
		expect(change({})).toEqual({ ok: true, window: before });
	});

	it('takes away a closing time that is emptied', () => {
		expect(change({ closes: '' })).toMatchObject({ ok: true, window: { closesAt: null } });
	});

	it('does not move a time into the past', () => {
		expect(change({ closes: '2026-01-06T08:30' })).toMatchObject({
			ok: false,
			errors: { closes: words.past }
		});
		expect(change({ due: '2026-01-05T09:30' })).toMatchObject({ ok: false, errors: { due: words.past } });
	});
});

test('the rules in a filled-in form are the rules it was filled in from', () => {
	const rules: AssignmentRules = {
		...{ mode: 'practice', attemptsAllowed: 4, counts: 'last', late: 'percent', latePercent: 7 },
		...{ practiceAfterClosing: true, timeLimitMinutes: 30, graceMinutes: 5, release: 'hand-in' },
		...{ certainty: true, shuffles: true }
	};
	const window = { opensAt, dueAt, closesAt: dueAt, rules };
	expect(draftRules(settingsFields(window, timeZone))).toEqual(rules);
	expect(readSettings(formOf(settingsFields(window, timeZone)), { timeZone, now })).toEqual({
		ok: true,
		window
	});
});
