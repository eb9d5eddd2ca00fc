/** Random sequences of changes and of what a network can do, against a server that keeps the contract of saving. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StoredEntry } from '../../lessons/saving';
import { isSameEntry, slotOf, type Change, type Slot } from './change';
import {
	adopt,
	countUnsaved,
	EMPTY,
	nextChange,
	nextRevision,
	reduce,
	sendable,
	type Queue,
	type Step
} from './queue';

type Reply = { readonly key: string; readonly step: Step };

/** One row a question and try; one reply a key, until the attempt is handed in. */
class FakeServer {
	readonly rows = new Map<string, StoredEntry>();
	readonly #replies = new Map<string, Reply>();
	#isHandedIn = false;
	writes = 0;

	handIn(): void {
		this.#isHandedIn = true;
		this.#replies.clear();
	}

	receive(change: Change): Reply {
		const known = this.#replies.get(change.key);
		if (known) return known;
		const row = this.rows.get(slotOf(change));
		const refuse = (closed?: 'given' | 'handed in'): Reply => ({
			key: change.key,
			step: {
				...{ kind: 'refused', key: change.key },
				refusal: { message: 'no', ...(row && { stored: row }), ...(closed && { closed }) }
			}
		});
		if (row && isStored(change, row)) return settle(change, row);
		if (this.#isHandedIn) return refuse('handed in');
		if (row?.isGiven) return refuse('given');
		if (row && change.revision <= row.revision) return refuse();
		const { give, revision, key, tryNumber, value } = change;
		const entry: StoredEntry = {
			...{ tryNumber, value, confidence: null, certainty: null, flagged: false, hints: 0 },
			...{ revision, savedAt: null, isGiven: give, isAnswered: true, feedback: null }
		};
		this.rows.set(slotOf(change), entry);
		this.writes += 1;
		const reply = settle(change, entry);
		this.#replies.set(key, reply);
		return reply;
	}
}

function settle({ key, questionId }: Change, entry: StoredEntry): Reply {
	return { key, step: { kind: 'settled', key, questionId, entry } };
}

function isStored(change: Change, row: StoredEntry): boolean {
	return row.revision === change.revision && row.isGiven === change.give && isSameEntry(change, row);
}

/** A page and its network. What the page holds is kept on the device after every step. */
class Run {
	readonly server = new FakeServer();
	readonly typed = new Map<string, string>();
	queue: Queue = EMPTY;
	#flying: Change[] = [];
	#replies: Reply[] = [];
	#isWaiting = false;
	#count = 0;

	take(step: Step): void {
		this.queue = reduce(this.queue, step);
	}

	type(slot: Slot, give: boolean): void {
		const id = slotOf(slot);
		const isGiven = this.queue.stored.get(id)?.isGiven ?? false;
		if (isGiven || this.queue.changes.some((one) => one.give && slotOf(one) === id)) return;
		const key = `key ${++this.#count}`;
		this.typed.set(id, key);
		const change: Change = {
			...{
				...slot,
				key,
				give,
				revision: nextRevision(this.queue, slot),
				state: 'waiting',
				made: this.#count
			},
			...{ value: { chosen: [key] }, confidence: null, certainty: null, flagged: false, hints: 0 },
			...{ heard: null, elapsedMs: null }
		};
		this.take({ kind: 'made', change });
	}

	/** As the page does: one at a time. */
	send(): void {
		const next = this.#isWaiting ? undefined : nextChange(this.queue);
		if (!next) return;
		this.#isWaiting = true;
		this.#leave(next);
	}

	/** As the page does when it goes away: all at once. */
	leave(): void {
		sendable(this.queue).forEach((change) => this.#leave(change));
	}

	#leave(change: Change): void {
		this.take({ kind: 'sent', change });
		this.#flying.push({ ...change, state: 'sent' });
	}

	/** A request arrives, whichever comes first; it may go on to arrive again. */
	deliver(at: number, isRepeated: boolean, isReplyLost: boolean): void {
		const change = this.#flying[at % Math.max(1, this.#flying.length)];
		if (!change) return;
		if (!isRepeated) this.#flying = this.#flying.filter((one) => one !== change);
		const reply = this.server.receive(change);
		if (!isReplyLost) this.#replies.push(reply);
	}

	hear(at: number): void {
		const reply = this.#replies[at % Math.max(1, this.#replies.length)];
		if (!reply) return;
		this.#replies = this.#replies.filter((one) => one !== reply);
		this.#isWaiting = false;
		this.take(reply.step);
	}

	/** The page gave up waiting, or lost its network. */
	fail(): void {
		this.#isWaiting = false;
	}

	/** A new page: with the server's data, or with none but the device's. */
	reload(isOnline: boolean): void {
		const { changes, stored } = this.queue;
		this.queue = EMPTY;
		this.#isWaiting = false;
		this.#replies = [];
		const rows = isOnline ? this.server.rows : stored;
		rows.forEach((entry, slot) =>
			this.take({ kind: 'known', questionId: slot.slice(slot.indexOf(' ') + 1), entry })
		);
		this.queue = adopt(this.queue, changes);
	}

	/** The network is good at last; then come the requests that were still on their way. */
	end(): void {
		for (let left = 1000; left > 0 && countUnsaved(this.queue) > 0; left--) {
			this.fail();
			const next = nextChange(this.queue);
			if (!next) break;
			this.take({ kind: 'sent', change: next });
			this.take(this.server.receive({ ...next, state: 'sent' }).step);
		}
		this.#flying.forEach((change) => this.take(this.server.receive(change).step));
	}
}

const slots = fc.record({ questionId: fc.constantFrom('q1', 'q2'), tryNumber: fc.constantFrom(1, 2) });
const event = fc.oneof(
	{ weight: 5, arbitrary: slots.map((slot) => (run: Run) => run.type(slot, false)) },
	{ weight: 1, arbitrary: slots.map((slot) => (run: Run) => run.type(slot, true)) },
	{ weight: 5, arbitrary: fc.constant((run: Run) => run.send()) },
	{ weight: 1, arbitrary: fc.constant((run: Run) => run.leave()) },
	{
		weight: 5,
		arbitrary: fc.tuple(fc.nat(5), fc.boolean(), fc.boolean()).map(
			([at, again, lost]) =>
				(run: Run) =>
					run.deliver(at, again, lost)
		)
	},
	{ weight: 5, arbitrary: fc.nat(5).map((at) => (run: Run) => run.hear(at)) },
	{ weight: 2, arbitrary: fc.constant((run: Run) => run.fail()) },
	{ weight: 1, arbitrary: fc.boolean().map((online) => (run: Run) => run.reload(online)) }
);

function play(events: readonly ((run: Run) => void)[]): Run {
	const run = new Run();
	events.forEach((happen) => happen(run));
	run.end();
	return run;
}

const valuesOf = (run: Run) => [...run.server.rows].map(([slot, { value }]) => [slot, value]).sort();
const lastTyped = (run: Run) => [...run.typed].map(([slot, key]) => [slot, { chosen: [key] }]).sort();

it('stores the last answer to each question and try, once, whatever the network does', () => {
	fc.assert(
		fc.property(fc.array(event, { maxLength: 60 }), (events) => {
			const run = play(events);
			expect(run.queue.changes).toEqual([]);
			expect(run.queue.conflicts.size).toBe(0);
			expect(valuesOf(run)).toEqual(lastTyped(run));
		}),
		{ numRuns: 3000 }
	);
});

it('never writes one change twice', () => {
	fc.assert(
		fc.property(fc.array(event, { maxLength: 60 }), (events) => {
			const run = play(events);
			const made = run.server.writes;
			run.end();
			expect(run.server.writes).toBe(made);
			expect([...run.server.rows.keys()].length).toBeLessThanOrEqual(run.typed.size);
		}),
		{ numRuns: 500 }
	);
});

it('loses nothing when the attempt is handed in meanwhile, and tells only of what is not stored', () => {
	const events = fc.array(event, { maxLength: 40 });
	fc.assert(
		fc.property(events, events, (before, after) => {
			const run = play([...before, ({ server }) => server.handIn(), ...after]);
			const stored = new Map(valuesOf(run).map(([slot, value]) => [slot, JSON.stringify(value)]));
			const unstored = lastTyped(run).filter(([slot, value]) => stored.get(slot) !== JSON.stringify(value));
			// Of several that were refused the page shows the last.
			const told = new Map(run.queue.changes.map((change) => [slotOf(change), change]));
			const shown = [...told].map(([slot, { value, state }]) => [slot, value, state]);
			expect(shown.sort()).toEqual(unstored.map(([slot, value]) => [slot, value, 'refused']));
			expect(run.queue.conflicts.size).toBe(0);
		}),
		{ numRuns: 3000 }
	);
});
