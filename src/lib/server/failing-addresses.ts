/** Addresses from which secrets of many accounts were wrong: somebody goes through a list, or a class got the wrong cards. */

const MINUTE = 60_000;
/** So many different accounts, in so long, and for so long after that. */
const ACCOUNTS = 30;
const WITHIN = 10 * MINUTE;
/** How long it is told, and an address kept at all. */
const TOLD_FOR = 24 * 60 * MINUTE;
const MOST_ADDRESSES = 5_000;

export interface SuspectAddress {
	readonly address: string;
	/** Its last wrong secret. */
	readonly lastAt: Date;
}

interface Known {
	/** When a secret was last wrong, by name: as many as it takes. */
	readonly names: Map<string, number>;
	lastAt: number;
	suspectAt?: number;
}

/** Kept in memory only, and for a day: no address of a student is stored. */
export class FailingAddresses {
	readonly #known = new Map<string, Known>();

	/** Notes a wrong secret. @returns whether the address has become suspect by it. */
	note(address: string, username: string, now: Date): boolean {
		const at = now.getTime();
		const wasSuspect = this.isSuspect(address, now);
		const known = this.#known.get(address) ?? { names: new Map<string, number>(), lastAt: at };
		known.lastAt = at;
		this.#keep(address, known);
		for (const [name, last] of known.names) if (at - last >= WITHIN) known.names.delete(name);
		if (known.names.size < ACCOUNTS) known.names.set(username, at);
		if (known.names.size >= ACCOUNTS) known.suspectAt = at;
		return !wasSuspect && this.isSuspect(address, now);
	}

	/** Whether log-ins from an address are slowed. */
	isSuspect(address: string, now: Date): boolean {
		const { suspectAt } = this.#known.get(address) ?? {};
		return suspectAt !== undefined && now.getTime() - suspectAt < WITHIN;
	}

	/** Those of the last day, the newest first. */
	list(now: Date): SuspectAddress[] {
		return [...this.#known]
			.flatMap(([address, { suspectAt }]) => (suspectAt === undefined ? [] : [{ address, at: suspectAt }]))
			.filter(({ at }) => now.getTime() - at < TOLD_FOR)
			.sort((one, other) => other.at - one.at)
			.map(({ address, at }) => ({ address, lastAt: new Date(at) }));
	}

	/** Puts an address last, and forgets the first: those of yesterday, and one where there are too many. */
	#keep(address: string, known: Known): void {
		this.#known.delete(address);
		this.#known.set(address, known);
		for (const [oldest, { lastAt }] of this.#known) {
			if (known.lastAt - lastAt < TOLD_FOR && this.#known.size <= MOST_ADDRESSES) break;
			this.#known.delete(oldest);
		}
	}
}
