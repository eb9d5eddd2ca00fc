/**
 * One open attempt: its steps, the student's entries as they stand now, and its clock. It lives as long as the
 * attempt is open, so that moving between steps asks the network for nothing.
 */
import type { AnswerQueue, Saving } from '$lib/client/answer-queue/answer-queue.svelte';
import type { ClockView, Closed, Entry, StoredEntry } from '$lib/lessons/saving';
import type { AttemptView as ServerView } from '$lib/server/attempt-view';
import type { Said } from './said-words';
import { saysSomething } from './says-something';

const FRESH = { tryNumber: 1, value: null, confidence: null, certainty: null, flagged: false, hints: 0 };
const AGAIN = 2000;
const UNHEARD: ClockView = {
	...{ now: '', state: 'in progress', isWithdrawn: false },
	...{ deadline: null, deliverBy: null }
};

type AttemptView = ServerView & { readonly said: Said };

interface Early {
	readonly questionId: string;
	readonly entry: Entry;
	readonly give: boolean;
}

export class AttemptPlayer {
	clock: ClockView = $state.raw(UNHEARD);
	/** The server's time in milliseconds, from second to second while there is a deadline. */
	now = $state.raw(0);
	/** A deadline that was moved while the page was open. */
	isExtended = $state.raw(false);
	/** It arrives after the first step is shown. */
	queue = $state.raw<AnswerQueue>();
	#view: AttemptView;
	// What is changed before the queue is there.
	#early = $state.raw<readonly Early[]>([]);
	#tries = $state.raw<Readonly<Record<string, number>>>({});

	constructor(view: AttemptView) {
		this.#view = $state.raw(view);
		this.hear(view.clock);
	}

	get view(): AttemptView {
		return this.#view;
	}

	/** Takes new data of the server. */
	renew(view: AttemptView): void {
		this.#view = view;
		this.hear(view.clock);
		this.#tellQueue();
	}

	/** Fetches what saves, and takes up what this device has kept. */
	async open(onclosed: (closed: Closed) => void): Promise<void> {
		const { attempt, owner } = this.#view;
		const modules = await import('$lib/client/answer-queue/answer-queue.svelte').catch(() => undefined);
		if (!modules) {
			setTimeout(() => void this.open(onclosed), AGAIN);
			return;
		}
		const queue = new modules.AnswerQueue({
			...{ attemptId: attempt.id, ownerId: owner.id, now: this.#view.clock.now, onclosed },
			onreply: ({ now, deadline }) => this.hear({ ...this.clock, now, deadline })
		});
		await queue.open();
		this.queue = queue;
		this.#tellQueue();
		for (const { questionId, entry, give } of this.#early) queue.change(questionId, entry, { give });
		this.#early = [];
		if (queue.hasUnsaved) void queue.flush();
	}

	get saving(): Saving {
		if (this.queue && this.#early.length === 0) return this.queue.saving;
		if (this.#early.length > 0) return { kind: 'saving' };
		const times = Object.values(this.#view.entries).flatMap((tries) =>
			tries.map(({ savedAt }) => savedAt ?? '')
		);
		return { kind: 'saved', at: times.sort().at(-1) || null };
	}

	/** The entry of the try under way, saved or not. */
	entry(questionId: string): Entry {
		const tryNumber = this.#tryOf(questionId);
		const early = this.#early.findLast((one) => one.questionId === questionId)?.entry;
		return (
			early ??
			this.queue?.latest({ questionId, tryNumber }) ??
			this.stored(questionId) ??
			this.#goOn(questionId)
		);
	}

	/** What the server holds of the try under way. */
	stored(questionId: string): StoredEntry | undefined {
		const tryNumber = this.#tryOf(questionId);
		const known = this.queue?.stored({ questionId, tryNumber });
		return known ?? this.#view.entries[questionId]?.find((one) => one.tryNumber === tryNumber);
	}

	/** The revision of the newest change to a question, stored or not; from 1. */
	revision(questionId: string): number {
		const tryNumber = this.#tryOf(questionId);
		const unsaved = this.queue?.changes.findLast(
			(one) => one.questionId === questionId && one.tryNumber === tryNumber
		);
		return Math.max(1, unsaved?.revision ?? this.stored(questionId)?.revision ?? 1);
	}

	/** Whether a question has an answer, in any try. */
	isAnswered(questionId: string): boolean {
		const stored = this.stored(questionId);
		const { value, tryNumber } = this.entry(questionId);
		if (tryNumber > 1 || stored?.isGiven) return true;
		return stored?.value === value ? (stored?.isAnswered ?? false) : saysSomething(value);
	}

	/** Whether a try waits for the network to be checked. */
	isGiving(questionId: string): boolean {
		if (this.#early.some((one) => one.give && one.questionId === questionId)) return true;
		return this.queue?.isGiving({ questionId, tryNumber: this.#tryOf(questionId) }) ?? false;
	}

	/** Whether work has ended, by the server's clock. */
	get isUp(): boolean {
		const { state, deadline } = this.clock;
		return state !== 'in progress' || (deadline !== null && this.now >= Date.parse(deadline));
	}

	/** Whether answers are taken no more: time is up, or the teacher has withdrawn the lesson. */
	get isClosed(): boolean {
		return this.isUp || this.clock.isWithdrawn;
	}

	change(questionId: string, changed: Partial<Entry>, { give = false } = {}): void {
		if (this.isClosed) return;
		const entry = { ...this.entry(questionId), ...changed };
		if (this.queue) return this.queue.change(questionId, entry, { give });
		this.#early = [
			...this.#early.filter((one) => one.questionId !== questionId),
			{ questionId, entry, give }
		];
	}

	/** Begins the next try of a question whose answer was checked. */
	tryAgain(questionId: string): void {
		this.#tries = { ...this.#tries, [questionId]: this.#tryOf(questionId) + 1 };
	}

	/** @returns whether everything is stored. */
	async flush(): Promise<boolean> {
		return this.queue ? this.queue.flush() : this.#early.length === 0;
	}

	/** Takes the time of the server, and what it says of the deadline. */
	hear(clock: ClockView): void {
		const was = this.clock.deadline;
		if (clock.now < this.clock.now) return;
		this.isExtended = was !== null && (clock.deadline === null || clock.deadline > was);
		this.clock = clock;
		this.queue?.heard.hear(clock.now);
		this.tick();
	}

	/** The server said, in refusing a save, that the attempt is handed in. */
	end(): void {
		this.hear({ ...this.clock, state: 'handed in' });
	}

	/** Looks at the clock. */
	tick(): void {
		this.now = this.queue?.heard.now() ?? Date.parse(this.clock.now);
	}

	close(): void {
		this.queue?.close();
	}

	#tryOf(questionId: string): number {
		const stored = this.#view.entries[questionId]?.at(-1)?.tryNumber ?? 1;
		return Math.max(stored, this.queue?.lastTry(questionId) ?? 1, this.#tries[questionId] ?? 1);
	}

	/** A further try goes on from the answer of the one before. */
	#goOn(questionId: string): Entry {
		const tryNumber = this.#tryOf(questionId);
		const slot = { questionId, tryNumber: tryNumber - 1 };
		const before = this.queue?.latest(slot) ?? this.#view.entries[questionId]?.at(-1);
		if (!before) return FRESH;
		return { ...before, tryNumber, confidence: null, certainty: null };
	}

	#tellQueue(): void {
		for (const [questionId, tries] of Object.entries(this.#view.entries)) {
			for (const entry of tries) this.queue?.know(questionId, entry);
		}
	}
}
