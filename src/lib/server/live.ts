/** Tells open pages that something changed, within this process. What changed, they read for themselves. */

import { logProblem } from './log';

type Listener = () => void;

const listeners = new Map<string, Set<Listener>>();
const closers = new Set<Listener>();

/** Says that something about an attempt or an assignment changed. */
export function announce(topic: string): void {
	for (const listener of listeners.get(topic) ?? []) listener();
}

/** Hears of changes to any of the topics. @returns what stops it. */
export function listen(topics: readonly string[], listener: Listener): () => void {
	for (const topic of topics) {
		const set = listeners.get(topic) ?? new Set();
		listeners.set(topic, set.add(listener));
	}
	return () => {
		for (const topic of topics) {
			const set = listeners.get(topic);
			set?.delete(listener);
			if (set?.size === 0) listeners.delete(topic);
		}
	};
}

const BEAT = 15_000;

/**
 * A stream of server-sent events: `read` gives the data of the next one, at once, after each change of the topics,
 * and every 15 seconds, which also tells the page that the connection lives. Ends when `read` gives undefined, when
 * the page goes, and when the server stops; then `onstop` is called, once.
 */
export function eventStream(
	{ event, topics, onstop }: { event: string; topics: readonly string[]; onstop?: () => void },
	read: () => Promise<unknown>
): Response {
	let stop: Listener = () => undefined;
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			const encoder = new TextEncoder();
			let isOver = false;
			const send = () =>
				void read().then(
					(data) => {
						if (isOver) return;
						if (data === undefined) return end();
						controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
					},
					(problem: unknown) => {
						logProblem(`events “${event}”`, problem);
						end();
					}
				);
			const end = () => {
				if (isOver) return;
				stop();
				controller.close();
			};
			const unlisten = listen(topics, send);
			const beat = setInterval(send, BEAT);
			stop = () => {
				if (isOver) return;
				isOver = true;
				onstop?.();
				clearInterval(beat);
				unlisten();
				closers.delete(end);
			};
			closers.add(end);
			send();
		},
		cancel: () => stop()
	});
	// The last header asks a proxy not to collect what it should pass on.
	const headers = {
		...{ 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
		'x-accel-buffering': 'no'
	};
	return new Response(body, { headers });
}

/** Ends every stream, so that the server can stop. */
export function closeStreams(): void {
	for (const close of [...closers]) close();
}

/** How many pages are being told of changes. */
export function countStreams(): number {
	return closers.size;
}
