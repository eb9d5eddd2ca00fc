export interface BucketSize {
	/** How many tokens a full bucket holds. */
	readonly room: number;
	/** How many come back in a second. */
	readonly perSecond: number;
}

interface Level {
	/** How many tokens were left. */
	readonly left: number;
	/** When that was, in milliseconds. */
	readonly at: number;
}

/** Of how many keys something is remembered: somebody who makes up keys cannot fill the memory with them. */
const MOST_KEYS = 10_000;

/**
 * A token bucket for each key. Time is given by the caller; a clock that is set back fills no bucket and empties none.
 * Past `most` keys the one that was used longest ago is forgotten: its bucket has had the most time to fill again.
 */
export class Buckets {
	readonly #size: BucketSize;
	readonly #most: number;
	readonly #levels = new Map<string, Level>();

	constructor(size: BucketSize, most = MOST_KEYS) {
		this.#size = size;
		this.#most = most;
	}

	/** Takes a token when there is one. @returns how many seconds there is none: 0 when it was taken. */
	take(key: string, now: Date): number {
		const wait = this.wait(key, now);
		if (wait === 0) this.#keep(key, { left: this.#left(key, now) - 1, at: now.getTime() });
		return wait;
	}

	/** How many seconds there is no token, without taking one. */
	wait(key: string, now: Date): number {
		const missing = 1 - this.#left(key, now);
		return missing <= 0 ? 0 : missing / this.#size.perSecond;
	}

	#left(key: string, now: Date): number {
		const { room, perSecond } = this.#size;
		const level = this.#levels.get(key);
		if (!level) return room;
		const seconds = Math.max(0, now.getTime() - level.at) / 1000;
		// A tenth of a millionth less is a token all the same: 0.1 ten times is not 1.
		return Math.min(room, level.left + seconds * perSecond + 1e-7);
	}

	#keep(key: string, level: Level): void {
		// A map keeps the order in which keys were put into it.
		this.#levels.delete(key);
		this.#levels.set(key, level);
		if (this.#levels.size <= this.#most) return;
		const [oldest = key] = this.#levels.keys();
		this.#levels.delete(oldest);
	}
}
