import { refuseBusy } from './refusals';

/** Bounds how much heavy work runs at once, and how much waits; what is too much is refused. */
export class Turnstile {
	readonly #atOnce: number;
	readonly #mostWaiting: number;
	readonly #message: string;
	#running = 0;
	readonly #waiting: (() => void)[] = [];

	/** @param message what is said to whom is refused */
	constructor(atOnce: number, mostWaiting: number, message: string) {
		this.#atOnce = atOnce;
		this.#mostWaiting = mostWaiting;
		this.#message = message;
	}

	/** Does the work when it is its turn. @throws HttpError 503 when too many are waiting. */
	async pass<T>(work: () => Promise<T>): Promise<T> {
		if (this.#running < this.#atOnce) this.#running++;
		else await this.#wait();
		try {
			return await work();
		} finally {
			// The place goes to the next in line, so that nobody slips in between.
			const next = this.#waiting.shift();
			if (next) next();
			else this.#running--;
		}
	}

	#wait(): Promise<void> {
		if (this.#waiting.length >= this.#mostWaiting) refuseBusy(this.#message);
		return new Promise((resolve) => this.#waiting.push(resolve));
	}
}
