/**
 * Saves the answers of one attempt: a little after each change, one at a time and in order, again when it fails,
 * and says where it stands. It outlives the pages of the single questions, so that a change made just before
 * leaving one is not lost.
 */
import type { Answer } from '../questions/models';
import { Outbox, type Change } from './outbox';

/** Where saving stands. `elsewhere`: another tab has saved a newer answer to this question. */
export type Saving =
	| { readonly kind: 'saved'; readonly at: Date }
	| { readonly kind: 'saving' }
	| { readonly kind: 'waiting'; readonly changes: number }
	| { readonly kind: 'signed out' }
	| { readonly kind: 'refused'; readonly message: string }
	| { readonly kind: 'elsewhere' };

const QUIET = 400;
const RETRIES = [1, 2, 5, 10, 30].map((seconds) => seconds * 1000);

export class AnswerSaver {
	saving = $state.raw<Saving>();
	readonly #address: string;
	// Not reactive: an answer that leaves the outbox must not bring an older one back to the page.
	readonly #outbox = new Outbox();
	#quiet: ReturnType<typeof setTimeout> | undefined;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#failures = 0;
	#sending: Promise<void> | undefined;

	constructor(attemptId: string) {
		this.#address = `/api/attempts/${attemptId}/answers`;
	}

	/** Tells which revision of a question is stored, so that the next change can go beyond it. */
	know(questionId: string, revision: number): void {
		this.#outbox.know(questionId, revision);
	}

	/** An answer that is not stored yet; undefined when it is. */
	unsaved(questionId: string): Answer | undefined {
		return this.#outbox.find(questionId)?.value;
	}

	get hasUnsaved(): boolean {
		return this.#outbox.size > 0;
	}

	/** Takes a changed answer; it is sent when the reader pauses. */
	change(questionId: string, value: Answer): void {
		this.#outbox.put(questionId, value);
		clearTimeout(this.#quiet);
		this.#quiet = setTimeout(() => void this.flush(), QUIET);
	}

	/** Sends what is unsaved now. @returns whether all of it is stored. */
	async flush(): Promise<boolean> {
		clearTimeout(this.#quiet);
		clearTimeout(this.#retry);
		this.#sending ??= this.#sendAll().finally(() => (this.#sending = undefined));
		await this.#sending;
		return !this.hasUnsaved;
	}

	/** Sends what is unsaved while the page goes away; there is nobody left to hear the reply. */
	leave(): void {
		for (const change of this.#outbox.all()) void this.#post(change, true).catch(() => undefined);
	}

	async #sendAll(): Promise<void> {
		for (let change = this.#outbox.next(); change; change = this.#outbox.next()) {
			this.saving = { kind: 'saving' };
			const outcome = await this.#send(change);
			if (outcome !== 'settled') return this.#wait(outcome);
			this.#outbox.settle(change);
		}
	}

	async #send(change: Change): Promise<'settled' | 'failed' | 'signed out'> {
		let response: Response;
		try {
			response = await this.#post(change, false);
		} catch {
			return 'failed';
		}
		if (response.status === 401) return 'signed out';
		if (response.status === 429 || response.status >= 500) return 'failed';
		const reply: unknown = await response.json().catch(() => undefined);
		this.#failures = 0;
		this.saving = response.ok ? readReply(reply) : { kind: 'refused', message: messageOf(reply) };
		return 'settled';
	}

	#wait(outcome: 'failed' | 'signed out'): void {
		if (outcome === 'signed out') {
			this.saving = { kind: 'signed out' };
			return;
		}
		this.saving = { kind: 'waiting', changes: this.#outbox.size };
		const pause = RETRIES[Math.min(this.#failures++, RETRIES.length - 1)];
		this.#retry = setTimeout(() => void this.flush(), pause);
	}

	#post({ questionId, value, revision, key }: Change, keepalive: boolean): Promise<Response> {
		return fetch(this.#address, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ questionId, value, revision, key }),
			keepalive
		});
	}
}

function readReply(reply: unknown): Saving {
	const isReply = typeof reply === 'object' && reply !== null && 'outcome' in reply && 'savedAt' in reply;
	if (!isReply || reply.outcome === 'older') return { kind: 'elsewhere' };
	return { kind: 'saved', at: new Date(String(reply.savedAt)) };
}

function messageOf(reply: unknown): string {
	const hasMessage = typeof reply === 'object' && reply !== null && 'message' in reply;
	return hasMessage ? String(reply.message) : '';
}
