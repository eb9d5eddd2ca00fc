/** Choices that the same seed makes again. */
export class Random {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** A share, 0 up to 1. Mulberry32, by Tommy Ettinger: public domain. */
	share(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** A whole number from 0, below `end`. */
	below(end: number): number {
		return Math.floor(this.share() * end);
	}

	chance(share: number): boolean {
		return this.share() < share;
	}

	/** One of them; undefined of none. */
	find<T>(all: readonly T[]): T | undefined {
		return all[this.below(all.length)];
	}

	/** One of them. @throws Idle when there is none: then there is nothing to do. */
	pick<T>(all: readonly T[]): T {
		const one = this.find(all);
		if (one === undefined) throw new Idle();
		return one;
	}

	/** Some of them, at least one. @throws Idle when there is none. */
	some<T>(all: readonly T[]): T[] {
		const first = this.pick(all);
		return [first, ...all.filter((one) => one !== first && this.chance(0.3))];
	}
}

/** A step for which the school is not far enough yet. */
export class Idle extends Error {}
