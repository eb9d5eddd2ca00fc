import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DEFAULT_RULES, type AssignmentRules } from './assignment-rules';
import * as machine from './attempt-state';
import type { AttemptRecord, ReleaseFacts } from './attempt-state';
import { effectiveTimes, type EffectiveTimes } from './availability';

const MINUTE = 60_000;
const at = (time: string) => new Date(`2026-03-02T${time}Z`);

const times = (change: Partial<EffectiveTimes> = {}): EffectiveTimes => ({
	...{ opensAt: at('08:00:00'), dueAt: at('10:00:00'), closesAt: null, attemptsAllowed: 1 },
	...{ timeLimit: 30 * MINUTE, graceMs: 10 * MINUTE },
	...change
});
const record = (change: Partial<AttemptRecord> = {}): AttemptRecord => ({
	...{ startedAt: at('09:00:00'), handedInAt: null, handedInBy: null },
	...{ isPractice: false, reopenedAt: null, reopenUntil: null },
	...change
});

test.each([
	['without limit or closing', { timeLimit: null }, {}, undefined],
	['with a limit', {}, {}, '09:30:00'],
	['with a closing time', { timeLimit: null, closesAt: at('11:00:00') }, {}, '11:00:00'],
	['with a closing time that comes first', { closesAt: at('09:10:00') }, {}, '09:10:00'],
	['for practice', { closesAt: at('09:10:00') }, { isPractice: true }, undefined],
	['reopened until', {}, { reopenedAt: at('13:00:00'), reopenUntil: at('14:00:00') }, '14:00:00'],
	['reopened without an end', {}, { reopenedAt: at('13:00:00') }, undefined]
])('an attempt %s ends at its time', (_, change, happened, end) => {
	expect(machine.deadlineOf(record(happened), times(change))).toEqual(
		end === undefined ? undefined : at(end)
	);
});

test.each([
	['09:29:59', 'in progress'],
	['09:30:00', 'time up'],
	['09:39:59', 'time up'],
	['09:40:00', 'handed in']
] as const)('at %s an attempt of thirty minutes with ten of grace is %s', (time, phase) => {
	expect(machine.phaseOf(record(), times(), at(time))).toBe(phase);
});

describe('a save', () => {
	it.each([
		['09:29:59', undefined, { kind: 'in time' }],
		['09:29:59', '23:00:00', { kind: 'in time' }],
		['09:35:00', '09:29:59', { kind: 'delivered late' }],
		['09:35:00', '09:30:00', { kind: 'refused', closed: 'time up' }],
		['09:35:00', undefined, { kind: 'refused', closed: 'time up' }],
		['09:40:00', '09:10:00', { kind: 'refused', closed: 'handed in' }]
	])('that comes at %s and was made at %s is %j', (comes, made, decision) => {
		const madeAt = made === undefined ? undefined : at(made);
		expect(machine.decideSave(record(), times(), { madeAt }, at(comes))).toEqual(decision);
	});
});

describe('handing in', () => {
	it.each([
		['09:20:00', '09:20:00', 'student'],
		['09:35:00', '09:30:00', 'student'],
		['09:40:00', '09:30:00', 'server'],
		['23:00:00', '09:30:00', 'server']
	])('at %s is as of %s, by the %s', (time, handedInAt, handedInBy) => {
		expect(machine.handIn(record(), times(), at(time))).toMatchObject({
			handedInAt: at(handedInAt),
			handedInBy
		});
	});

	it('twice changes nothing', () => {
		const once = machine.handIn(record(), times(), at('09:20:00'));
		expect(machine.handIn(once, times(), at('09:25:00'))).toEqual(once);
	});
});

describe('reopening', () => {
	const done = record({ handedInAt: at('09:20:00'), handedInBy: 'student' });

	it('opens what was handed in until a time', () => {
		const opened = machine.reopen(done, times(), at('12:00:00'), at('11:00:00'));
		expect(opened).toMatchObject({
			handedInAt: null,
			reopenedAt: at('11:00:00'),
			reopenUntil: at('12:00:00')
		});
	});

	it.each([
		['what is under way', record(), null, '09:10:00'],
		['what nobody can work on until then', done, at('11:00:00'), '11:00:00']
	])('does nothing to %s', (_, what, until, time) => {
		expect(machine.reopen(what, times(), until, at(time))).toBeUndefined();
	});
});

test.each([
	['none', '10:00:01', false],
	['kept', '10:00:00', false],
	['kept', '10:00:01', true],
	['percent', '10:00:01', true]
] as const)('with the late policy %s, handed in at %s is late: %s', (late, time, isLate) => {
	expect(machine.isLate({ handedInAt: at(time), isPractice: false }, times(), { late })).toBe(isLate);
});

describe('feedback', () => {
	const facts = (rules: Partial<AssignmentRules>, releasedAt: Date | null = null): ReleaseFacts => ({
		rules: { ...DEFAULT_RULES, ...rules },
		...{ releasedAt, lastDueAt: at('10:00:00') }
	});

	it.each([
		['in practice', facts({ mode: 'practice', release: 'teacher' }), '09:00:00', true],
		['after handing in', facts({ release: 'hand-in' }), '09:00:00', true],
		['before the last is due', facts({ release: 'due' }), '09:59:59', false],
		['once the last is due', facts({ release: 'due' }), '10:00:00', true],
		['before due, released by the teacher', facts({ release: 'due' }, at('09:00:00')), '09:00:00', true],
		['until the teacher releases it', facts({ release: 'teacher' }), '23:00:00', false],
		['once the teacher released it', facts({ release: 'teacher' }, at('09:00:00')), '09:00:00', true]
	])('%s is as the rules say', (_, release, time, isReleased) => {
		expect(machine.isReleased(release, at(time))).toBe(isReleased);
	});

	const done = record({ handedInAt: at('09:20:00'), handedInBy: 'student' });
	it.each([
		[undefined, 'teacher', 'not started'],
		[{ record: record(), waiting: 0 }, 'teacher', 'in progress'],
		[{ record: done, waiting: 2 }, 'teacher', 'handed in'],
		[{ record: done, waiting: 0 }, 'teacher', 'graded'],
		[{ record: done, waiting: 2 }, 'hand-in', 'released']
	] as const)('with %j and release by %s the attempt is %s', (attempt, release, state) => {
		expect(machine.attemptStateOf(attempt, times(), facts({ release }), at('09:25:00'))).toBe(state);
	});
});

/** What can happen to an attempt, so many milliseconds after the last thing did. */
const someEvent = fc.record({
	after: fc.integer({ min: 0, max: 90 * MINUTE }),
	kind: fc.constantFrom('save', 'late save', 'hand in', 'reopen', 'reopen for a while', 'nothing')
});
// Around the hours at which clocks in Chicago change, either way.
const someStart = fc
	.tuple(fc.constantFrom('2026-03-08T06:00:00Z', '2026-11-01T05:00:00Z'), fc.integer({ min: 0, max: 4 * 60 }))
	.map(([day, minutes]) => new Date(Date.parse(day) + minutes * MINUTE));
const someTimes = fc
	.record({
		limit: fc.option(fc.integer({ min: 1, max: 240 }), { nil: null }),
		closes: fc.option(fc.integer({ min: 1, max: 600 }), { nil: null }),
		grace: fc.integer({ min: 0, max: 30 })
	})
	.map(
		({ limit, closes, grace }) =>
			(startedAt: Date) =>
				effectiveTimes({
					...{ opensAt: startedAt, dueAt: new Date(startedAt.getTime() + MINUTE) },
					closesAt: closes === null ? null : new Date(startedAt.getTime() + closes * MINUTE),
					rules: { ...DEFAULT_RULES, timeLimitMinutes: limit, graceMinutes: grace }
				})
	);

interface Step {
	readonly event: { readonly kind: string };
	readonly before: AttemptRecord;
	readonly after: AttemptRecord;
	readonly now: Date;
	readonly save: machine.SaveDecision | undefined;
}

const MOVES: Record<string, (one: AttemptRecord, own: EffectiveTimes, now: Date) => AttemptRecord> = {
	'hand in': machine.handIn,
	reopen: (one, own, now) => machine.reopen(one, own, null, now) ?? one,
	'reopen for a while': (one, own, now) =>
		machine.reopen(one, own, new Date(now.getTime() + 20 * MINUTE), now) ?? one
};
const SAVES: Record<string, (now: Date) => { madeAt: Date | undefined }> = {
	save: () => ({ madeAt: undefined }),
	'late save': (now) => ({ madeAt: new Date(now.getTime() - 5 * MINUTE) })
};

function play(
	startedAt: Date,
	own: EffectiveTimes,
	events: readonly { after: number; kind: string }[]
): Step[] {
	const steps: Step[] = [];
	let before = record({ startedAt });
	let now = startedAt;
	events.forEach((event) => {
		now = new Date(now.getTime() + event.after);
		const settled = machine.settle(before, own, now);
		const claim = SAVES[event.kind]?.(now);
		const save = claim && machine.decideSave(settled, own, claim, now);
		const after = (MOVES[event.kind] ?? machine.settle)(settled, own, now);
		steps.push({ event, before: settled, after, now, save });
		before = after;
	});
	return steps;
}

const someRun = fc
	.tuple(someStart, someTimes, fc.array(someEvent, { maxLength: 25 }))
	.map(([startedAt, timesFrom, events]) => ({ startedAt, own: timesFrom(startedAt), events }));

describe('whatever happens, and whenever,', () => {
	it('nothing is accepted after handing in', () => {
		fc.assert(
			fc.property(someRun, ({ startedAt, own, events }) => {
				const accepted = play(startedAt, own, events).filter(({ save }) => save && save.kind !== 'refused');
				expect(accepted.filter(({ before }) => before.handedInAt !== null)).toEqual([]);
			})
		);
	});

	it('nothing is accepted once the deadline and the grace time are over', () => {
		fc.assert(
			fc.property(someRun, ({ startedAt, own, events }) => {
				const accepted = play(startedAt, own, events).filter(({ save }) => save && save.kind !== 'refused');
				const over = accepted.filter(({ before, now }) => {
					const last = machine.deliverBy(before, own);
					return last !== undefined && now >= last;
				});
				expect(over).toEqual([]);
			})
		);
	});

	it('what is taken after the deadline is labeled', () => {
		fc.assert(
			fc.property(someRun, ({ startedAt, own, events }) => {
				const unlabeled = play(startedAt, own, events).filter(({ save, before, now }) => {
					const deadline = machine.deadlineOf(before, own);
					return save?.kind === 'in time' && deadline !== undefined && now >= deadline;
				});
				expect(unlabeled).toEqual([]);
			})
		);
	});

	it('it is handed in exactly when there is a time for it, and never as of the future or after its deadline', () => {
		fc.assert(
			fc.property(someRun, ({ startedAt, own, events }) => {
				play(startedAt, own, events).forEach(({ after, now }) => {
					expect(after.handedInBy === null).toBe(after.handedInAt === null);
					const last = Math.min(now.getTime(), machine.deadlineOf(after, own)?.getTime() ?? Infinity);
					expect(after.handedInAt?.getTime() ?? 0).toBeLessThanOrEqual(last);
				});
			})
		);
	});

	it('only reopening opens it again', () => {
		fc.assert(
			fc.property(someRun, ({ startedAt, own, events }) => {
				const opened = play(startedAt, own, events).filter(
					({ before, after }) => before.handedInAt !== null && after.handedInAt === null
				);
				expect(opened.filter(({ event }) => !event.kind.startsWith('reopen'))).toEqual([]);
			})
		);
	});

	it('an accommodation never ends it earlier', () => {
		fc.assert(
			fc.property(
				someStart,
				fc.integer({ min: 1, max: 200 }),
				fc.integer({ min: 1, max: 600 }),
				(startedAt, limit, closes) => {
					const window = {
						...{ opensAt: startedAt, dueAt: startedAt },
						closesAt: new Date(startedAt.getTime() + closes * MINUTE),
						rules: { ...DEFAULT_RULES, timeLimitMinutes: limit }
					};
					const endWith = (extra: '1.25' | 'untimed' | null) =>
						machine.deadlineOf(record({ startedAt }), effectiveTimes(window, null, extra))?.getTime() ??
						Infinity;
					expect(endWith('1.25')).toBeGreaterThan(endWith(null));
					expect(endWith('untimed')).toBeGreaterThan(endWith(null));
				}
			)
		);
	});
});
