/** When the server last spoke, and how long ago: the one clock of an attempt. Clocks on the wall may be wrong. */

/** As it is kept over a reload. `wall` only ever serves for a difference. */
export interface KeptHeard {
	readonly heard: string;
	readonly elapsedMs: number;
	readonly wall: number;
}

/** The server's time that a stamp stands for, in milliseconds since 1970. */
export function timeOf({ heard, elapsedMs }: Pick<KeptHeard, 'heard' | 'elapsedMs'>): number {
	return Date.parse(heard) + elapsedMs;
}

export class Heard {
	#heard: string;
	#elapsed = 0;
	#since: number;
	readonly #monotonic: () => number;

	/** @param heard The server's time, ISO 8601. @param monotonic Milliseconds from any beginning, never set back. */
	constructor(heard: string, monotonic: () => number) {
		this.#heard = heard;
		this.#monotonic = monotonic;
		this.#since = monotonic();
	}

	/** Takes the time of a reply. One that was overtaken by a later one says nothing new. */
	hear(now: string): void {
		if (now > this.#heard) this.#set(now, 0);
	}

	/** What a change is stamped with when it is made. */
	stamp(): { heard: string; elapsedMs: number } {
		return { heard: this.#heard, elapsedMs: Math.round(this.#elapsed + this.#monotonic() - this.#since) };
	}

	/** The server's time now, as well as it can be told here, in milliseconds since 1970. */
	now(): number {
		return timeOf(this.stamp());
	}

	/** @param wall The time by the device's own clock, in milliseconds. */
	keep(wall: number): KeptHeard {
		return { ...this.stamp(), wall };
	}

	/** Goes on after a reload, unless the server has spoken since. */
	resume(kept: KeptHeard, wall: number): void {
		if (kept.heard < this.#heard) return;
		this.#set(kept.heard, kept.elapsedMs + Math.max(0, wall - kept.wall));
	}

	#set(heard: string, elapsed: number): void {
		this.#heard = heard;
		this.#elapsed = elapsed;
		this.#since = this.#monotonic();
	}
}
