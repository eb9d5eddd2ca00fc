/** Sessions as they were read a moment ago, so that a busy browser does not have the database asked each time. */

const FRESH_FOR = 5_000;
const MOST = 2_000;

interface Kept<T> {
	readonly session: T;
	readonly readAt: number;
}

/** Whoever changes an account or ends a session has it forgotten here, at once. */
export class SessionCache<T extends { readonly accountId: string }> {
	readonly #kept = new Map<string, Kept<T>>();
	/** Counts what was forgotten. */
	#era = 0;

	find(id: string, now: Date): T | undefined {
		const kept = this.#kept.get(id);
		const age = now.getTime() - (kept?.readAt ?? 0);
		// A clock that is set back makes nothing fresh.
		return kept && age >= 0 && age < FRESH_FOR ? kept.session : undefined;
	}

	/** Keeps what is read, unless something was forgotten meanwhile: it may have been read before. */
	async read(id: string, now: Date, read: () => Promise<T | undefined>): Promise<T | undefined> {
		const era = this.#era;
		const session = await read();
		if (session && era === this.#era) this.keep(id, session, now);
		return session;
	}

	keep(id: string, session: T, now: Date): void {
		this.#kept.delete(id);
		this.#kept.set(id, { session, readAt: now.getTime() });
		if (this.#kept.size <= MOST) return;
		const [oldest = id] = this.#kept.keys();
		this.#kept.delete(oldest);
	}

	forget(id: string): void {
		this.#era++;
		this.#kept.delete(id);
	}

	forgetAll(): void {
		this.#era++;
		this.#kept.clear();
	}

	forgetAccount(accountId: string): void {
		this.#era++;
		for (const [id, { session }] of this.#kept) if (session.accountId === accountId) this.#kept.delete(id);
	}
}
