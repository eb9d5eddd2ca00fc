/**
 * What one attempt has to save, as a reducer: no clock, no network, no storage. Every tab of the attempt takes the
 * same steps, so that all of them hold the same queue.
 */
import type { Entry, SaveRefusal, StoredEntry } from '../../lessons/saving';
import { isSameEntry, slotOf, type Change, type Slot } from './change';

export interface Queue {
	/** In the order they were made. */
	readonly changes: readonly Change[];
	/** The newest entry that the server is known to hold, by slot. */
	readonly stored: ReadonlyMap<string, StoredEntry>;
	/** The newest revision that this browser has sent, by slot. What waits is counted on it. */
	readonly sent: ReadonlyMap<string, number>;
	/** Slots where another device has stored something else: the student chooses. */
	readonly conflicts: ReadonlyMap<string, StoredEntry>;
}

export const EMPTY: Queue = {
	changes: [],
	stored: new Map(),
	sent: new Map(),
	conflicts: new Map()
};

/** What can happen. `reopened`: what was refused may be taken now. `chosen` without a change takes the stored answer. */
export type Step =
	| { readonly kind: 'known'; readonly questionId: string; readonly entry: StoredEntry }
	| { readonly kind: 'made'; readonly change: Change }
	| { readonly kind: 'sent'; readonly change: Change }
	| {
			readonly kind: 'settled';
			readonly key: string;
			readonly questionId: string;
			readonly entry: StoredEntry;
	  }
	| { readonly kind: 'reopened' }
	| { readonly kind: 'refused'; readonly key: string; readonly refusal: Refusal }
	| { readonly kind: 'chosen'; readonly slot: Slot; readonly change: Change | undefined };

export type Refusal = Pick<SaveRefusal, 'message' | 'stored' | 'closed'>;

/** The queue after a step. The same step twice changes nothing more. */
export function reduce(queue: Queue, step: Step): Queue {
	switch (step.kind) {
		case 'known':
			return know(queue, step.questionId, step.entry);
		case 'made':
			return make(queue, step.change);
		case 'sent':
			return send(queue, step.change);
		case 'settled':
			return settle(queue, step.key, step.questionId, step.entry);
		case 'reopened':
			return {
				...queue,
				changes: queue.changes.map((one) => ({ ...one, state: one.state === 'refused' ? 'sent' : one.state }))
			};
		case 'refused':
			return refuse(queue, step.key, step.refusal);
		case 'chosen':
			return choose(queue, slotOf(step.slot), step.change);
	}
}

/** The change to send next: one at a time, the oldest first. */
export function nextChange(queue: Queue): Change | undefined {
	return sendable(queue)[0];
}

/** All that could be sent, the oldest first. */
export function sendable(queue: Queue): Change[] {
	return queue.changes.filter((one) => one.state !== 'refused' && !queue.conflicts.has(slotOf(one)));
}

/** The revision of a change made now: one more than the revision it starts from. */
export function nextRevision(queue: Queue, slot: Slot): number {
	const id = slotOf(slot);
	const waiting = queue.changes.find((one) => one.state === 'waiting' && slotOf(one) === id);
	return waiting?.revision ?? Math.max(queue.stored.get(id)?.revision ?? 0, queue.sent.get(id) ?? 0) + 1;
}

/** Puts what earlier pages have left before what was made on this one. */
export function adopt(queue: Queue, left: readonly Change[]): Queue {
	const isTaken = (change: Change) =>
		queue.changes.some(
			(one) => one.key === change.key || (change.state !== 'sent' && slotOf(one) === slotOf(change))
		);
	const found = left.filter((change) => !isTaken(change));
	const after = found.filter(({ state }) => state === 'sent').reduce(send, queue);
	return { ...after, changes: [...found, ...after.changes] };
}

/** What is not stored yet and may still be. */
export function countUnsaved(queue: Queue): number {
	return queue.changes.filter(({ state }) => state !== 'refused').length;
}

/** The newest entry of a slot, stored or not; undefined when there is none. */
export function latestOf(queue: Queue, slot: Slot): Entry | undefined {
	const id = slotOf(slot);
	const stored = queue.stored.get(id);
	return stored?.isGiven ? stored : (queue.changes.findLast((one) => slotOf(one) === id) ?? stored);
}

function know(queue: Queue, questionId: string, entry: StoredEntry): Queue {
	const id = slotOf({ questionId, tryNumber: entry.tryNumber });
	const known = queue.stored.get(id);
	if (known && known.revision > entry.revision) return queue;
	return { ...queue, stored: new Map(queue.stored).set(id, entry) };
}

/** A newer change takes the place of one that was not sent yet. A try that is given takes no more. */
function make(queue: Queue, change: Change): Queue {
	const id = slotOf(change);
	const own = queue.changes.filter((one) => slotOf(one) === id);
	if (own.some(({ key, give, state }) => key === change.key || (give && state !== 'refused'))) return queue;
	const others = queue.changes.filter((one) => one.state === 'sent' || slotOf(one) !== id);
	return { ...queue, changes: [...others, count(queue.sent, change)] };
}

/** Another tab may send what was replaced here already, and the other way round. */
function send(queue: Queue, change: Change): Queue {
	const id = slotOf(change);
	const sent = new Map(queue.sent).set(id, Math.max(change.revision, queue.sent.get(id) ?? 0));
	const changes = queue.changes.map((one): Change =>
		one.key === change.key ? { ...change, state: 'sent' } : count(sent, one)
	);
	return { ...queue, changes, sent };
}

function count(sent: Queue['sent'], change: Change): Change {
	const revision = (sent.get(slotOf(change)) ?? 0) + 1;
	return change.state === 'waiting' && change.revision < revision ? { ...change, revision } : change;
}

function mark(queue: Queue, key: string, marked: Partial<Change>): Queue {
	const changes = queue.changes.map((one) => (one.key === key ? { ...one, ...marked } : one));
	return { ...queue, changes };
}

function settle(queue: Queue, key: string, questionId: string, entry: StoredEntry): Queue {
	const id = slotOf({ questionId, tryNumber: entry.tryNumber });
	const at = queue.changes.findIndex((one) => one.key === key);
	// What was made before it is replaced by it, whether or not it arrived.
	const changes = queue.changes.filter((one, index) => index > at || slotOf(one) !== id);
	const contested = queue.conflicts.get(id);
	const isOver = at >= 0 && contested !== undefined && contested.revision < entry.revision;
	const conflicts = isOver ? without(queue.conflicts, id) : queue.conflicts;
	return know({ ...queue, changes, conflicts }, questionId, entry);
}

function refuse(queue: Queue, key: string, { message, stored, closed }: Refusal): Queue {
	const change = queue.changes.find((one) => one.key === key);
	if (!change) return queue;
	const after = stored ? know(queue, change.questionId, stored) : queue;
	const id = slotOf(change);
	const own = queue.changes.filter((one) => slotOf(one) === id);
	// Overtaken by an own one: also where nothing is taken any more, there is nothing to tell.
	const isOvertaken = stored !== undefined && stored.revision >= change.revision;
	if (isOvertaken && own.some((one) => one.key !== key && isStoredAs(one, stored))) {
		return drop(after, (one) => one.key === key);
	}
	if (closed || !stored) return mark(after, key, { state: 'refused', message });
	const latest = own.at(-1) ?? change;
	if (isSameEntry(latest, stored)) return agree(after, latest, stored);
	return { ...after, conflicts: new Map(after.conflicts).set(id, stored) };
}

/** Two devices stored the same: there is nothing to choose. What is to be given is given on top of it. */
function agree(queue: Queue, latest: Change, stored: StoredEntry): Queue {
	const id = slotOf(latest);
	const after = drop(queue, (one) => slotOf(one) === id);
	if (!latest.give || stored.isGiven) return after;
	const { revision } = stored;
	const again: Change = { ...latest, key: `${latest.key}+`, revision: revision + 1, state: 'waiting' };
	return { ...after, changes: [...after.changes, again] };
}

function isStoredAs(change: Change, stored: StoredEntry): boolean {
	return change.state === 'sent' && change.revision === stored.revision && isSameEntry(change, stored);
}

function choose(queue: Queue, id: string, change: Change | undefined): Queue {
	const after = drop(queue, (one) => slotOf(one) === id);
	const conflicts = without(queue.conflicts, id);
	return { ...after, conflicts, changes: change ? [...after.changes, change] : after.changes };
}

function drop(queue: Queue, isGone: (change: Change) => boolean): Queue {
	return { ...queue, changes: queue.changes.filter((change) => !isGone(change)) };
}

function without(conflicts: Queue['conflicts'], id: string): Queue['conflicts'] {
	return new Map([...conflicts].filter(([slot]) => slot !== id));
}
