/** Remembers for a while what was seen, so that the same is not written down again and again. */
export class Recent {
	readonly #span: number;
	readonly #most: number;
	readonly #seen = new Map<string, number>();

	/** @param span milliseconds; @param most keys that are remembered: beyond, the oldest are forgotten early */
	constructor({ span, most }: { span: number; most: number }) {
		this.#span = span;
		this.#most = most;
	}

	/** Whether a key was not seen within the span; from now on it was. */
	isNew(key: string, now: Date): boolean {
		const seenAt = this.#seen.get(key);
		if (seenAt !== undefined && now.getTime() - seenAt < this.#span) return false;
		this.#seen.delete(key);
		this.#seen.set(key, now.getTime());
		const [oldest] = this.#seen.keys();
		if (this.#seen.size > this.#most && oldest !== undefined) this.#seen.delete(oldest);
		return true;
	}

	/** Lets a key be new again. */
	forget(key: string): void {
		this.#seen.delete(key);
	}
}
