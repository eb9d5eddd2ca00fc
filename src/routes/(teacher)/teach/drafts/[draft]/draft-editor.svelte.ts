import { beginHistory, record, redo, undo, type History } from '$lib/authoring/history';
import { stableJson } from '$lib/exchange/stable-json';
import type { Draft } from '$lib/lessons/draft';
import type { DraftFinding, DraftPlace } from '$lib/lessons/draft-findings';
import type { SaveState } from '$lib/ui/Saved.svelte';
import { forgetKept, keep, readKept } from './kept-draft';
import { keepHistory, resumed, takeHistory } from './kept-history';
import { sendDraft, type Sent } from './send-draft';

/** A change waits so long for the next one before it is sent, in ms; after a failure, longer each time. */
const PAUSE = 500;
const AGAIN = [2_000, 5_000, 10_000, 30_000];

interface Opened {
	readonly id: string;
	readonly document: Draft;
	readonly revision: number;
	readonly findings: readonly DraftFinding[];
}

/** Somebody else saved since: what they did stands, and what was done here is kept. */
export interface Conflict {
	readonly by: string;
	readonly at: string;
}

/** A lesson under the hands of its author: undo over the whole of it, and saved as it changes. */
export class DraftEditor {
	#history: History<Draft>;
	#findings: readonly DraftFinding[];
	#revision = 0;
	#saved: Draft;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<void> = Promise.resolve();
	#failures = 0;
	readonly #id: string;
	saving: SaveState | undefined = $state.raw();
	conflict: Conflict | undefined = $state.raw();
	/** Kept by this browser, made from what was stored before somebody else saved. */
	older: Draft | undefined = $state.raw();

	constructor({ id, document, revision, findings }: Opened) {
		this.#id = id;
		this.#history = $state.raw(beginHistory(document));
		this.#saved = document;
		this.#revision = revision;
		this.#findings = $state.raw(findings);
	}

	get draft(): Draft {
		return this.#history.present;
	}
	get canUndo(): boolean {
		return this.#history.past.length > 0;
	}
	get canRedo(): boolean {
		return this.#history.future.length > 0;
	}
	/** As of what was saved last. */
	get findings(): readonly DraftFinding[] {
		return this.#findings;
	}
	get isSaved(): boolean {
		return this.draft === this.#saved;
	}

	/** What is to be said of a field of a step, a passage or the lesson; undefined where it is as it should be. */
	messageAt(place: DraftPlace): string | undefined {
		return this.#findings.find(({ place: other }) => isSamePlace(place, other))?.message;
	}

	/** A change. Those of one `field` in quick succession are undone together. */
	change(next: Draft, field: string): void {
		this.#set(record(this.#history, next, field, Date.now()));
	}
	undo(): void {
		this.#set(undo(this.#history));
	}
	redo(): void {
		this.#set(redo(this.#history));
	}

	/** Saves, and keeps what can be undone until this tab comes back from the bank. */
	async leaveForBank(): Promise<void> {
		await this.flush();
		if (this.isSaved) keepHistory(this.#id, { revision: this.#revision, history: this.#history });
	}
	/** Goes on from before the bank. `hash`: the part of the address that shows what was taken there. */
	comeFromBank(hash: string): void {
		const before = takeHistory(this.#id);
		const stored = { revision: this.#revision, document: this.#saved };
		const history = before && resumed(before, stored, hash, Date.now());
		if (history) this.#history = history;
	}

	/**
	 * Puts back what this browser kept of an earlier visit; what was made from an older state is only offered. What
	 * arrived with the last breath of that visit is stored already.
	 */
	takeUp(): void {
		const kept = readKept(this.#id);
		if (!kept) return;
		if (stableJson(kept.document) === stableJson(this.draft)) forgetKept(this.#id);
		else if (kept.revision === this.#revision) this.change(kept.document, 'kept');
		else this.older = kept.document;
	}
	/** Lets go of what was kept of an older state. */
	forgetOlder(): void {
		this.older = undefined;
		forgetKept(this.#id);
	}

	/** Sends at once what is not saved yet, and waits for the answer. `isLeaving`: the page may be gone before that. */
	async flush(isLeaving = false): Promise<void> {
		clearTimeout(this.#timer);
		if (!isLeaving) await this.#sending;
		if (this.isSaved || this.conflict) return;
		this.saving = { kind: 'saving' };
		this.#sending = this.#send(this.draft, isLeaving);
		await this.#sending;
	}

	async #send(document: Draft, isLeaving: boolean): Promise<void> {
		this.#settle(document, await sendDraft(this.#id, { revision: this.#revision, document }, isLeaving));
	}

	#set(history: History<Draft>): void {
		if (history === this.#history) return;
		this.#history = history;
		keep(this.#id, { revision: this.#revision, document: this.draft });
		if (this.conflict) return;
		this.saving = { kind: 'saving' };
		this.#later(PAUSE);
	}

	#later(pause: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), pause);
	}

	#settle(document: Draft, sent: Sent): void {
		switch (sent.kind) {
			case 'saved':
				return this.#stored(document, sent);
			case 'conflict':
				this.conflict = sent;
				this.saving = undefined;
				return;
			case 'signed out':
				this.saving = { kind: 'signed out' };
				return this.#later(AGAIN.at(-1) ?? PAUSE);
			case 'refused':
				this.saving = { kind: 'refused' };
				return;
			case 'lost':
				this.saving = { kind: 'waiting', changes: 1, isKept: true };
				this.#later(AGAIN[Math.min(this.#failures, AGAIN.length - 1)] ?? PAUSE);
				this.#failures += 1;
		}
	}

	#stored(document: Draft, { revision, findings, now }: Extract<Sent, { kind: 'saved' }>): void {
		this.#failures = 0;
		this.#revision = revision;
		this.#saved = document;
		this.#findings = findings;
		if (this.isSaved) {
			forgetKept(this.#id);
			this.saving = { kind: 'saved', time: sayClock(now) };
		} else {
			keep(this.#id, { revision, document: this.draft });
			this.#later(PAUSE);
		}
	}
}

function isSamePlace(a: DraftPlace, b: DraftPlace): boolean {
	if (a.field !== b.field || a.on !== b.on) return false;
	if (a.on === 'step') return b.on === 'step' && a.step === b.step;
	return a.on === 'lesson' || (b.on === 'passage' && a.passage === b.passage);
}

function sayClock(time: string): string {
	return new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' }).format(new Date(time));
}
