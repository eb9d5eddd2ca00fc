/** Requests from this process to a server in another, over connections that stay open, one request at a time on each. */
import { Pool } from 'undici';

export interface Call {
	readonly method: 'GET' | 'POST' | 'PATCH';
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
}

/** How a call ended. `status` 0: the connection failed. */
export interface Sent<C extends Call> {
	readonly call: C;
	readonly status: number;
	/** In milliseconds, from when it was meant to be sent. */
	readonly took: number;
	/** Where a redirect leads. */
	readonly location: string;
}

export interface Run<C extends Call> {
	readonly sent: readonly Sent<C>[];
	/** From the first call to the last reply. */
	readonly seconds: number;
}

export function openPool(origin: string, connections: number): Pool {
	return new Pool(origin, { connections, pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 });
}

/** Sends one call. `due`: when it was meant to be sent, by `performance.now()`. */
export function send<C extends Call>(pool: Pool, call: C, due = performance.now()): Promise<Sent<C>> {
	return new Promise((resolve) => {
		let status = 0;
		let location = '';
		const end = () => resolve({ call, status, location, took: performance.now() - due });
		const { method, path, headers, body = null } = call;
		pool.dispatch(
			{ method, path, headers, body },
			{
				onRequestStart() {},
				onResponseStart: (_, code, received) => {
					status = code;
					location = String(received.location ?? '');
				},
				onResponseEnd: end,
				onResponseError: () => {
					status = 0;
					end();
				}
			}
		);
	});
}

/** As many calls as the server answers: every connection sends the next one once the last was answered. */
export async function saturate<C extends Call>(
	pool: Pool,
	next: () => C,
	{ connections, seconds }: { readonly connections: number; readonly seconds: number }
): Promise<Run<C>> {
	const sent: Sent<C>[] = [];
	const begun = performance.now();
	const until = begun + 1000 * seconds;
	const work = async () => {
		while (performance.now() < until) sent.push(await send(pool, next()));
	};
	await Promise.all(Array.from({ length: connections }, work));
	return { sent, seconds: (performance.now() - begun) / 1000 };
}

/**
 * So many calls a second, whether or not the server keeps up: what waits because it does not, waits from the moment
 * it was due.
 */
export async function steadily<C extends Call>(
	pool: Pool,
	next: () => C,
	{ perSecond, seconds }: { readonly perSecond: number; readonly seconds: number }
): Promise<Run<C>> {
	const count = Math.round(perSecond * seconds);
	const begun = performance.now();
	const pending: Promise<Sent<C>>[] = [];
	while (pending.length < count) {
		const due = begun + (1000 * pending.length) / perSecond;
		if (due > performance.now()) await new Promise((resolve) => setTimeout(resolve, 1));
		else pending.push(send(pool, next(), due));
	}
	const sent = await Promise.all(pending);
	return { sent, seconds: (performance.now() - begun) / 1000 };
}
