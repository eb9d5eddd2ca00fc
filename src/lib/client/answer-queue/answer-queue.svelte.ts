/**
 * Saves the answers of one attempt: a little after each change, one at a time and in order, again when it fails,
 * and says where it stands. It outlives the pages of the single questions, and what it holds outlives the page.
 */
import type { Closed, Entry, SaveReply, StoredEntry } from '../../lessons/saving';
import { pauseAfter } from './back-off';
import { newKey, slotOf, type Slot } from './change';
import { Heard } from './heard';
import type { Kept } from './kept';
import * as queue from './queue';
import { sendChange, type Outcome } from './send';
import { Tabs } from './tabs';

/** Where saving stands. `isKept`: what is not saved yet survives the page; else the page has to stay open. */
export type Saving =
	| { readonly kind: 'saved'; readonly at: string | null }
	| { readonly kind: 'saving' }
	| { readonly kind: 'waiting'; readonly changes: number; readonly isKept: boolean }
	| { readonly kind: 'signed out' }
	| { readonly kind: 'refused'; readonly message: string };

/** Two answers to one question: the one on this page, and the one that another device has stored since. */
export interface Conflict extends Slot {
	readonly mine: Entry;
	readonly stored: StoredEntry;
}

export interface QueueOptions {
	readonly attemptId: string;
	readonly ownerId: string;
	/** The server's time when it gave the page its data, ISO 8601. */
	readonly now: string;
	readonly onreply?: (reply: SaveReply) => void;
	readonly onclosed?: (closed: Closed) => void;
}

const QUIET = 400;
/** How long another tab has to send its own changes before this one does. */
const PATIENCE = 5000;

export class AnswerQueue {
	readonly heard: Heard;
	#queue = $state.raw(queue.EMPTY);
	#phase = $state.raw<'quiet' | 'sending' | 'failing' | 'signed out'>('quiet');
	#savedAt = $state.raw<string | null>(null);
	#isKept = $state.raw(true);
	/** What is being written to the device: nobody is told that it is kept before it is. */
	#writes = $state.raw(0);
	readonly #options: QueueOptions;
	readonly #tabs: Tabs;
	#kept: Kept | undefined;
	#quiet: ReturnType<typeof setTimeout> | undefined;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#failures = 0;
	#sending: Promise<void> | undefined;

	constructor(options: QueueOptions) {
		this.#options = options;
		this.heard = new Heard(options.now, () => performance.now());
		this.#tabs = new Tabs(options.attemptId, (step) => this.#hearStep(step));
	}

	/** Takes up what earlier pages have left on this device, and keeps there what is made from now on. */
	async open(): Promise<void> {
		const { attemptId, ownerId } = this.#options;
		try {
			const { openKept } = await import('./kept');
			const kept = await openKept(ownerId, attemptId, this.heard.now());
			const { changes, entries, heard } = await kept.find();
			if (heard) this.heard.resume(heard, Date.now());
			for (const { questionId, entry } of entries) this.know(questionId, entry);
			this.#queue = queue.adopt(this.#queue, changes);
			this.#kept = kept;
			this.#keep(queue.EMPTY);
		} catch {
			this.#isKept = false;
		}
	}

	get saving(): Saving {
		const refused = this.#queue.changes.find(({ state }) => state === 'refused');
		if (refused) return { kind: 'refused', message: refused.message ?? '' };
		const changes = queue.countUnsaved(this.#queue);
		if (changes === 0) return { kind: 'saved', at: this.#savedAt };
		if (this.#phase === 'signed out') return { kind: 'signed out' };
		if (this.#phase === 'failing' && this.#writes === 0)
			return { kind: 'waiting', changes, isKept: this.#isKept };
		return { kind: 'saving' };
	}

	get hasUnsaved(): boolean {
		return queue.countUnsaved(this.#queue) > 0;
	}

	/** Everything that is not stored, refused changes included, as it stands. */
	get changes(): queue.Queue['changes'] {
		return this.#queue.changes;
	}

	/** Whether leaving the page would lose something. */
	get wouldLose(): boolean {
		return this.#queue.changes.length > 0 && !this.#kept;
	}

	/** The first question for which the student has to choose. */
	get conflict(): Conflict | undefined {
		const [first] = this.#queue.conflicts;
		const mine = first && this.#queue.changes.findLast((change) => slotOf(change) === first[0]);
		return mine && { questionId: mine.questionId, tryNumber: mine.tryNumber, mine, stored: first[1] };
	}

	/** Tells what the server holds. */
	know(questionId: string, entry: StoredEntry): void {
		this.#queue = queue.reduce(this.#queue, { kind: 'known', questionId, entry });
		if (entry.savedAt && entry.savedAt > (this.#savedAt ?? '')) this.#savedAt = entry.savedAt;
	}

	/** What the server holds, as far as this page knows. */
	stored(slot: Slot): StoredEntry | undefined {
		return this.#queue.stored.get(slotOf(slot));
	}

	/** The newest entry, saved or not. */
	latest(slot: Slot): Entry | undefined {
		return queue.latestOf(this.#queue, slot);
	}

	/** The newest try of a question, from 1. */
	lastTry(questionId: string): number {
		const { changes, stored } = this.#queue;
		const made = changes.filter((one) => one.questionId === questionId).map((one) => one.tryNumber);
		const known = [...stored.values()].filter(({ tryNumber }) =>
			stored.has(slotOf({ questionId, tryNumber }))
		);
		return Math.max(1, ...made, ...known.map(({ tryNumber }) => tryNumber));
	}

	/** Whether a try waits for the network to be given. */
	isGiving(slot: Slot): boolean {
		return this.#queue.changes.some((one) => one.give && slotOf(one) === slotOf(slot));
	}

	/** Takes a changed entry; it is sent when the reader pauses, or at once when it is given. */
	change(questionId: string, entry: Entry, { give = false } = {}): void {
		this.#make(questionId, entry, give, queue.nextRevision(this.#queue, { questionId, ...entry }));
		clearTimeout(this.#quiet);
		this.#quiet = setTimeout(() => void this.flush(), give ? 0 : QUIET);
	}

	/** Sends what is unsaved now. @returns whether all of it is stored. */
	async flush(): Promise<boolean> {
		clearTimeout(this.#quiet);
		clearTimeout(this.#retry);
		this.#quiet = undefined;
		this.#sending ??= this.#tabs.alone(() => this.#sendAll()).finally(() => (this.#sending = undefined));
		await this.#sending;
		return !this.hasUnsaved;
	}

	/** Sends what is unsaved once the network is back, and anew what was still on its way when it was not. */
	async resume(): Promise<void> {
		await this.#sending;
		await this.flush();
	}

	/**
	 * Sends what is unsaved while the page goes away: each change counts on the one before, as there is no time to
	 * wait for replies.
	 */
	leave(): void {
		for (const change of queue.sendable(this.#queue)) void this.#send(change);
	}

	/** Ends a conflict: `mine` goes on top of the stored answer, or the stored one stays. */
	choose({ questionId, tryNumber, mine, stored }: Conflict, isMine: boolean): void {
		const slot = { questionId, tryNumber };
		this.#step({ kind: 'chosen', slot, change: undefined });
		if (!isMine) return;
		this.#make(questionId, mine, false, stored.revision + 1);
		void this.flush();
	}

	/** The attempt takes answers again: so it may take what it has refused. */
	reopen(): void {
		if (!this.#queue.changes.some(({ state }) => state === 'refused')) return;
		this.#step({ kind: 'reopened' });
		void this.flush();
	}

	/** Lets go of what was refused, once the student has seen it. */
	dismiss(): void {
		for (const { state, questionId, tryNumber } of this.#queue.changes) {
			if (state === 'refused')
				this.#step({ kind: 'chosen', slot: { questionId, tryNumber }, change: undefined });
		}
	}

	/** Forgets what is kept on the device: the attempt is handed in. */
	async clear(): Promise<void> {
		await this.#kept?.clear();
		this.#kept = undefined;
	}

	close(): void {
		clearTimeout(this.#quiet);
		clearTimeout(this.#retry);
		this.#tabs.close();
	}

	#make(
		questionId: string,
		{ tryNumber, value, confidence, certainty, flagged, hints }: Entry,
		give: boolean,
		revision: number
	): void {
		const entry = { tryNumber, value, confidence, certainty, flagged, hints };
		const stamp = { ...this.heard.stamp(), made: this.heard.now() };
		const change = {
			questionId,
			...entry,
			give,
			revision,
			key: newKey(),
			...stamp,
			state: 'waiting' as const
		};
		this.#step({ kind: 'made', change });
	}

	async #sendAll(): Promise<void> {
		// A change that was made meanwhile waits for its own pause.
		for (let next = queue.nextChange(this.#queue); next; next = queue.nextChange(this.#queue)) {
			this.#phase = 'sending';
			const outcome = await this.#send(next);
			if (outcome.kind === 'failed') return this.#wait(outcome.after);
			if (outcome.kind === 'signed out') return void (this.#phase = 'signed out');
			this.#failures = 0;
			if (this.#quiet !== undefined) break;
		}
		this.#phase = 'quiet';
	}

	async #send(change: queue.Queue['changes'][number]): Promise<Outcome> {
		if (change.state !== 'sent') this.#step({ kind: 'sent', change });
		const outcome = await sendChange(`/api/attempts/${this.#options.attemptId}/answers`, change);
		if (outcome.kind === 'stored') this.#takeReply(change.key, outcome.reply);
		if (outcome.kind === 'refused') this.#takeRefusal(change.key, outcome);
		return outcome;
	}

	#takeReply(key: string, reply: SaveReply): void {
		const { questionId, entry, now } = reply;
		this.heard.hear(now);
		this.#step({ kind: 'settled', key, questionId, entry });
		this.#options.onreply?.(reply);
	}

	#takeRefusal(key: string, { refusal, now }: Extract<Outcome, { kind: 'refused' }>): void {
		if (now) this.heard.hear(now);
		this.#step({ kind: 'refused', key, refusal });
		if (refusal.closed) this.#options.onclosed?.(refusal.closed);
	}

	/** @param seconds what the server has asked for, at least */
	#wait(seconds: number): void {
		this.#phase = 'failing';
		const pause = Math.max(seconds * 1000, pauseAfter(++this.#failures, Math.random()));
		this.#retry = setTimeout(() => void this.flush(), pause);
	}

	/** Takes a step and tells it to the device and to the other tabs. */
	#step(step: queue.Step): void {
		const before = this.#queue;
		this.#take(step);
		this.#keep(before);
		this.#tabs.tell(step);
	}

	#take(step: queue.Step): void {
		this.#queue = queue.reduce(this.#queue, step);
		const savedAt = step.kind === 'settled' ? step.entry.savedAt : null;
		if (savedAt && savedAt > (this.#savedAt ?? '')) this.#savedAt = savedAt;
	}

	/** A step of another tab. Should that tab be closed before it sends, this one does. */
	#hearStep(step: queue.Step): void {
		this.#take(step);
		if (step.kind !== 'made') return;
		clearTimeout(this.#retry);
		this.#retry = setTimeout(() => void this.flush(), PATIENCE);
	}

	#keep(before: queue.Queue): void {
		const written = this.#kept?.keep(before, this.#queue, this.heard.keep(Date.now()));
		if (!written) return;
		this.#writes++;
		void written.catch(() => (this.#isKept = false)).finally(() => this.#writes--);
	}
}
