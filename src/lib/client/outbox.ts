import type { Answer } from '../questions/models';

/** An answer on its way to the server. */
export interface Change {
	readonly questionId: string;
	readonly value: Answer;
	readonly revision: number;
	/** Sent again with every repetition, so that the server does nothing twice. */
	readonly key: string;
}

/** The newest unsaved answer to each question, and which revision comes next. */
export class Outbox {
	readonly #changes = new Map<string, Change>();
	readonly #revisions = new Map<string, number>();

	/** Tells which revision of a question is stored, so that the next change goes beyond it. */
	know(questionId: string, revision: number): void {
		this.#revisions.set(questionId, Math.max(revision, this.#revisions.get(questionId) ?? 0));
	}

	put(questionId: string, value: Answer): void {
		const revision = (this.#revisions.get(questionId) ?? 0) + 1;
		this.#revisions.set(questionId, revision);
		this.#changes.set(questionId, { questionId, value, revision, key: newKey() });
	}

	get size(): number {
		return this.#changes.size;
	}

	find(questionId: string): Change | undefined {
		return this.#changes.get(questionId);
	}

	/** The change that has waited longest. */
	next(): Change | undefined {
		return this.#changes.values().next().value;
	}

	all(): Change[] {
		return [...this.#changes.values()];
	}

	/** Takes out what has been settled; a newer change of the same question stays. */
	settle(change: Change): void {
		if (this.#changes.get(change.questionId) === change) this.#changes.delete(change.questionId);
	}
}

/** `crypto.randomUUID` is missing on plain http. */
function newKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
