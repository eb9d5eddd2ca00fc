/** What the process counts while it runs, in memory; a restart begins anew. */
import { createHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

/** What was asked for, as far as it matters how long it took. */
export type RequestKind = 'save' | 'page' | 'action' | 'file';

/** Upper bounds in milliseconds. */
export const BUCKETS = [1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000] as const;
const WINDOW = 5 * 60_000;

/** Durations: counted in buckets since the start, and exactly for the last five to ten minutes. */
export class Durations {
	readonly counts = new Array<number>(BUCKETS.length + 1).fill(0);
	sum = 0;
	count = 0;
	#recent = createHistogram();
	#before = createHistogram();
	#until = performance.now() + WINDOW;

	add(ms: number): void {
		const bucket = BUCKETS.findIndex((most) => ms <= most);
		const place = bucket < 0 ? BUCKETS.length : bucket;
		this.counts[place] = (this.counts[place] ?? 0) + 1;
		this.sum += ms;
		this.count++;
		this.#turn();
		this.#recent.record(Math.max(1, Math.round(ms * 1000)));
	}

	/** Milliseconds that a share (0..1) of the recent requests did not take; undefined when there was none. */
	percentile(share: number): number | undefined {
		this.#turn();
		const both = createHistogram();
		both.add(this.#before);
		both.add(this.#recent);
		return both.count > 0 ? both.percentile(share * 100) / 1000 : undefined;
	}

	#turn(): void {
		const now = performance.now();
		if (now < this.#until) return;
		this.#before = now < this.#until + WINDOW ? this.#recent : createHistogram();
		this.#recent = createHistogram();
		this.#until = now + WINDOW;
	}
}

export const durations: Readonly<Record<RequestKind, Durations>> = {
	...{ save: new Durations(), page: new Durations() },
	...{ action: new Durations(), file: new Durations() }
};

/** By route and class of status: `"/(public)/login" 2xx`. */
const requests = new Map<string, number>();

/** Answers to be saved: those that are durable, and those that were not taken. */
export const saves = { acknowledged: 0, refused: 0 };

export interface Answered {
	/** Undefined for a stream of events, which lasts as long as its page. */
	readonly kind: RequestKind | undefined;
	readonly route: string | null | undefined;
	readonly status: number;
	readonly ms: number;
}

/** Counts one answered request. */
export function countRequest({ kind, route, status, ms }: Answered): void {
	const key = `${route === undefined ? 'file' : (route ?? 'none')} ${Math.floor(status / 100)}xx`;
	requests.set(key, (requests.get(key) ?? 0) + 1);
	if (kind) durations[kind].add(ms);
	if (kind === 'save') saves[status === 200 ? 'acknowledged' : 'refused']++;
}

/** How often each route was answered, by class of status. */
export function listRequests(): { route: string; status: string; count: number }[] {
	return [...requests].map(([key, count]) => {
		const end = key.lastIndexOf(' ');
		return { route: key.slice(0, end), status: key.slice(end + 1), count };
	});
}

const RESOLUTION = 20;
const loop = monitorEventLoopDelay({ resolution: RESOLUTION });

/** Begins to watch how long the process keeps what is due waiting. */
export function watchLoop(): void {
	loop.enable();
}

/** Milliseconds that the process was late, since this was last asked. */
export function readLoopDelay(): { p50: number; p99: number; max: number } {
	const late = (nanoseconds: number) => Math.max(0, (nanoseconds || 0) / 1e6 - RESOLUTION);
	const read = {
		p50: late(loop.percentile(50)),
		p99: late(loop.percentile(99)),
		max: late(loop.max)
	};
	loop.reset();
	return read;
}
