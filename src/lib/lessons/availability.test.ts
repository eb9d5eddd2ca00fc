import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assignmentRulesSchema, DEFAULT_RULES, type AssignmentRules } from './assignment-rules';
import {
	availabilityOf,
	decideStart,
	effectiveTimes,
	EXTRA_TIMES,
	type ExtraTime,
	type Override,
	type StartFacts,
	type Window
} from './availability';

const MINUTE = 60_000;
const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const rules = (change: Partial<AssignmentRules> = {}) => ({ ...DEFAULT_RULES, ...change });
const aWindow = (change: Partial<Window> = {}): Window => ({
	...{ opensAt: at('08:00:00'), dueAt: at('10:00:00'), closesAt: at('12:00:00'), rules: rules() },
	...change
});
const anOverride = (change: Partial<Override> = {}): Override => ({
	...{ opensAt: null, dueAt: null, closesAt: null },
	...{ timeLimitMinutes: null, isUntimed: false, attemptsAllowed: null },
	...change
});

test.each([
	['07:59:59', 'upcoming'],
	['08:00:00', 'open'],
	['09:59:59', 'open'],
	['10:00:00', 'late'],
	['11:59:59', 'late'],
	['12:00:00', 'closed']
] as const)('at %s an assignment from eight to ten that closes at twelve is %s', (time, availability) => {
	expect(availabilityOf(effectiveTimes(aWindow()), at(time))).toBe(availability);
});

describe('the times of a student', () => {
	const timed = aWindow({ rules: rules({ timeLimitMinutes: 20 }) });

	it.each([
		['1.25', 25, '10:05:00', '12:05:00'],
		['1.5', 30, '10:10:00', '12:10:00'],
		['2', 40, '10:20:00', '12:20:00']
	] as const)(
		'with extra time × %s are %d minutes, and end later by as much',
		(extra, minutes, due, closes) => {
			expect(effectiveTimes(timed, null, extra)).toMatchObject({
				timeLimit: minutes * MINUTE,
				dueAt: at(due),
				closesAt: at(closes)
			});
		}
	);

	it('have no limit with an untimed accommodation, and close one limit later', () => {
		expect(effectiveTimes(timed, null, 'untimed')).toMatchObject({
			timeLimit: null,
			closesAt: at('12:20:00')
		});
	});

	it('are the more generous of override and accommodation, item by item', () => {
		const override = anOverride({ timeLimitMinutes: 25, dueAt: at('11:00:00'), attemptsAllowed: 3 });
		expect(effectiveTimes(timed, override, '2')).toMatchObject({
			timeLimit: 40 * MINUTE,
			dueAt: at('11:00:00'),
			closesAt: at('12:20:00'),
			attemptsAllowed: 3
		});
	});

	it('close when due where the rules say so, later for a later due time', () => {
		const strict = aWindow({ rules: rules({ late: 'closed' }), closesAt: null });
		expect(effectiveTimes(strict).closesAt).toEqual(at('10:00:00'));
		expect(effectiveTimes(strict, anOverride({ dueAt: at('11:30:00') })).closesAt).toEqual(at('11:30:00'));
	});

	it('are not changed by extra time where there is no limit to extend', () => {
		expect(effectiveTimes(aWindow(), null, '2')).toEqual(effectiveTimes(aWindow()));
	});
});

const time = fc.integer({ min: 0, max: 4e9 }).map((ms) => new Date(1.77e12 + ms));
const maybeTime = fc.option(time, { nil: null });
const someRules = fc.record({
	timeLimitMinutes: fc.option(fc.integer({ min: 1, max: 300 }), { nil: null }),
	late: fc.constantFrom('none', 'kept', 'percent', 'closed'),
	attemptsAllowed: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null })
});
const someWindow = fc
	.record({ opensAt: time, dueAt: time, closesAt: maybeTime, change: someRules })
	.map(({ change, ...times }): Window => ({ ...times, rules: assignmentRulesSchema.parse(change) }));
const someOverride = fc.record({
	...{ opensAt: maybeTime, dueAt: maybeTime, closesAt: maybeTime, isUntimed: fc.boolean() },
	timeLimitMinutes: fc.option(fc.integer({ min: 1, max: 300 }), { nil: null }),
	attemptsAllowed: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null })
});
const someExtra = fc.option(fc.constantFrom(...EXTRA_TIMES), { nil: null });

/** Infinite stands for no end. */
const end = (value: Date | number | null) => (value === null ? Infinity : Number(value));

test('no override and no accommodation takes anything away', () => {
	fc.assert(
		fc.property(someWindow, someOverride, someExtra, (window, override, extra) => {
			const plain = effectiveTimes(window);
			const own = effectiveTimes(window, override, extra);
			expect(end(own.opensAt)).toBeLessThanOrEqual(end(plain.opensAt));
			expect(end(own.dueAt)).toBeGreaterThanOrEqual(end(plain.dueAt));
			expect(end(own.closesAt)).toBeGreaterThanOrEqual(end(plain.closesAt));
			expect(end(own.timeLimit)).toBeGreaterThanOrEqual(end(plain.timeLimit));
			expect(end(own.attemptsAllowed)).toBeGreaterThanOrEqual(end(plain.attemptsAllowed));
		})
	);
});

test('whoever starts when time is just enough for others gets all of their own time', () => {
	const timed = someWindow.filter(
		(window) => window.rules.timeLimitMinutes !== null && effectiveTimes(window).closesAt !== null
	);
	fc.assert(
		fc.property(timed, fc.constantFrom<ExtraTime>('1.25', '1.5', '2'), (window, extra) => {
			const plain = effectiveTimes(window);
			const own = effectiveTimes(window, null, extra);
			const spare = end(plain.closesAt) - end(plain.timeLimit);
			expect(end(own.closesAt) - spare).toBeGreaterThanOrEqual(end(own.timeLimit));
		})
	);
});

describe('a start', () => {
	const facts = (change: Partial<StartFacts> = {}): StartFacts => ({
		...{ begun: 0, isUnderWay: false, isExcused: false, isWithdrawn: false },
		...change
	});
	const decide = (hour: string, change: Partial<StartFacts> = {}, given: Partial<AssignmentRules> = {}) => {
		const window = aWindow({ rules: rules(given) });
		return decideStart(effectiveTimes(window), window.rules, facts(change), at(hour));
	};
	const refused = (why: string) => ({ kind: 'refused', why });
	const start = { kind: 'start', isPractice: false };
	const practice = { kind: 'start', isPractice: true };

	it.each([
		['07:59:59', {}, {}, refused('upcoming')],
		['08:00:00', {}, {}, start],
		['11:00:00', {}, {}, start],
		['12:00:00', {}, {}, refused('closed')],
		['12:00:00', {}, { practiceAfterClosing: true }, practice],
		['09:00:00', { begun: 1 }, {}, refused('used up')],
		['09:00:00', { begun: 1 }, { attemptsAllowed: 2 }, start],
		['09:00:00', { begun: 40 }, { attemptsAllowed: null }, start],
		['09:00:00', { isUnderWay: true }, { attemptsAllowed: null }, refused('under way')],
		['09:00:00', { isExcused: true, begun: 1 }, {}, practice],
		['09:00:00', { isWithdrawn: true }, {}, refused('withdrawn')],
		['12:00:00', { begun: 1 }, { practiceAfterClosing: true }, practice],
		['09:00:00', { bar: 'turned off' as const }, { attemptsAllowed: null }, refused('turned off')],
		['09:00:00', { bar: 'assigned' as const, isUnderWay: true }, {}, refused('under way')],
		['10:00:00', {}, { late: 'closed' as const }, refused('closed')]
	])('at %s with %j and %j comes to %j', (hour, change, given, decision) => {
		expect(decide(hour, change, given)).toEqual(decision);
	});
});
