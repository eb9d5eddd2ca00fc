/** The other tabs of the same attempt. */
import type { Step } from './queue';

/** Tells other tabs what happened here, and hears what happened there. Silent where the browser cannot. */
export class Tabs {
	readonly #channel: BroadcastChannel | undefined;
	readonly #name: string;

	constructor(attemptId: string, onstep: (step: Step) => void) {
		this.#name = `underline ${attemptId}`;
		if (typeof BroadcastChannel === 'undefined') return;
		this.#channel = new BroadcastChannel(this.#name);
		this.#channel.onmessage = ({ data }) => onstep(data as Step);
	}

	tell(step: Step): void {
		this.#channel?.postMessage(step);
	}

	/**
	 * Lets one tab send at a time. On plain http there are no locks: then every tab sends, and the server, which
	 * knows the keys, does nothing twice.
	 */
	async alone<T>(work: () => Promise<T>): Promise<T> {
		// The types do not know plain http.
		const locks = navigator.locks as LockManager | undefined;
		return locks ? await locks.request(this.#name, work) : await work();
	}

	close(): void {
		this.#channel?.close();
	}
}
