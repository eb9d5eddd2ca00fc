/** One reading of what changes, for everybody who follows it: two hundred open pages cost what one does. */
import { announce, listen } from './live';

/** After a change, how long others are waited for, in ms: a class that answers at once is read a few times, not thirty. */
const CALM = 250;
/** Time passes without an announcement, such as at a deadline: a reading older than this, in ms, is made anew. */
const FRESH = 10_000;

export interface Followed<T> {
	/** The topic under which the change of the reading is announced. */
	readonly news: string;
	latest(): Promise<T>;
	stop(): void;
}

interface Reading<T> {
	followers: number;
	latest: Promise<T> | undefined;
	readAt: number;
	timer: ReturnType<typeof setTimeout> | undefined;
	unlisten: () => void;
}

export class SharedReadings<T> {
	readonly #readings = new Map<string, Reading<T>>();

	/** How many things are followed now. */
	get size(): number {
		return this.#readings.size;
	}

	/** Follows what is announced under a topic. `read` is called when nobody else has read it since its last change. */
	follow(topic: string, read: () => Promise<T>): Followed<T> {
		const news = `news of ${topic}`;
		const reading = this.#readings.get(topic) ?? this.#start(topic, news);
		reading.followers += 1;
		let isFollowing = true;
		return {
			news,
			latest: () => latestOf(reading, read),
			stop: () => {
				if (isFollowing) this.#leave(topic, reading);
				isFollowing = false;
			}
		};
	}

	#start(topic: string, news: string): Reading<T> {
		const reading: Reading<T> = {
			...{ followers: 0, latest: undefined, readAt: 0, timer: undefined },
			unlisten: listen([topic], () => {
				reading.timer ??= setTimeout(() => {
					reading.timer = undefined;
					reading.latest = undefined;
					announce(news);
				}, CALM);
			})
		};
		this.#readings.set(topic, reading);
		return reading;
	}

	#leave(topic: string, reading: Reading<T>): void {
		reading.followers -= 1;
		if (reading.followers > 0) return;
		clearTimeout(reading.timer);
		reading.unlisten();
		this.#readings.delete(topic);
	}
}

function latestOf<T>(reading: Reading<T>, read: () => Promise<T>): Promise<T> {
	const age = Date.now() - reading.readAt;
	if (reading.latest && age < FRESH) return reading.latest;
	const latest = read();
	Object.assign(reading, { latest, readAt: Date.now() });
	// A reading that failed is nobody else's.
	latest.catch(() => {
		if (reading.latest === latest) reading.latest = undefined;
	});
	return latest;
}
