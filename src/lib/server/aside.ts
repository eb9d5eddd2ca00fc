/**
 * Heavy work in a thread of its own, bounded in time and memory, so that saving never waits for it. A module that has
 * some is both ends: who asks for the thread, and what runs in it.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { isHttpError } from '@sveltejs/kit';
import { z } from 'zod';
import { threadEntry } from './db/thread-entry';
import { refuseBusy, refuseForbidden, refuseNotFound } from './refusals';
import { Turnstile } from './turnstile';

export interface Aside {
	/** Of the module: its own `import.meta.url`. */
	readonly module: string;
	readonly name: string;
	/** How long it may take once the thread is there, in milliseconds. */
	readonly ms: number;
	/** Of its heap. */
	readonly megabytes: number;
}

/** It took more time or memory than it may, and was given up. */
export class TooMuchWork extends Error {
	override name = 'TooMuchWork';
}

/** What a thread says: that it is there, and what came of its work. Errors do not pass as what they are. */
type Said =
	| { readonly is: 'there' }
	| { readonly is: 'done'; readonly value: unknown }
	| { readonly is: 'refused'; readonly status: number; readonly message: string }
	| { readonly is: 'failed'; readonly reason: string };

/** How long a thread may take to begin, in milliseconds: it only reads its module. */
const BEGINS_WITHIN = 20_000;

const hereSchema = z.object({ aside: z.string() });

const BUSY = 'Others are making files just now. Try again in a moment.';
const LATE: Said = { is: 'refused', status: 503, message: BUSY };

/** One at a time: of two processors saving keeps the other. */
const turnstile = new Turnstile(1, 20, BUSY);

/**
 * What asks for the work. What is ordered and what comes back are copied between the threads: plain values, dates,
 * sets, bytes. Refusals of the work pass as they are.
 *
 * Before the build there is no thread: modules of the course are read by Vite alone, and nobody saves meanwhile.
 */
export function aside<Order, Result>(
	where: Aside,
	work: (order: Order) => Promise<Result>
): (order: Order) => Promise<Result> {
	const here = isMainThread ? undefined : hereSchema.safeParse(workerData).data;
	if (here?.aside === where.name) serve(work as (order: unknown) => Promise<unknown>);
	if (where.module.endsWith('.ts')) return work;
	// The thread runs the same module: what it gives back is what `work` gives.
	return (order) => turnstile.pass(async () => (await runAside(where, order)) as Result);
}

function serve(work: (order: unknown) => Promise<unknown>): void {
	const say = (said: Said) => parentPort?.postMessage(said);
	parentPort?.once('message', (order: unknown) => {
		work(order).then(
			(value) => say({ is: 'done', value }),
			(problem: unknown) => say(toldOf(problem))
		);
	});
	say({ is: 'there' });
}

function toldOf(problem: unknown): Said {
	if (isHttpError(problem)) return { is: 'refused', status: problem.status, message: problem.body.message };
	return {
		is: 'failed',
		reason: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
	};
}

/** Begins a thread, gives it the order, and waits. @throws TooMuchWork · HttpError as the work refuses */
export async function runAside({ module, name, ms, megabytes }: Aside, order: unknown): Promise<unknown> {
	const thread = new Worker(threadEntry(module), {
		...{ name, workerData: { aside: name }, execArgv: [] },
		resourceLimits: { maxOldGenerationSizeMb: megabytes }
	});
	let clock: ReturnType<typeof setTimeout> | undefined;
	try {
		const said = await new Promise<Said>((resolve, reject) => {
			clock = setTimeout(() => resolve(LATE), BEGINS_WITHIN);
			thread.on('message', (one: Said) => {
				if (one.is !== 'there') return resolve(one);
				clearTimeout(clock);
				clock = setTimeout(() => reject(new TooMuchWork(`${name} took more than ${ms} ms.`)), ms);
				thread.postMessage(order);
			});
			thread.once('error', (problem) =>
				reject(isOutOfMemory(problem) ? new TooMuchWork(problem.message) : problem)
			);
			thread.once('exit', () => reject(new Error(`The thread of ${name} ended before its work did.`)));
		});
		return resultOf(said);
	} finally {
		clearTimeout(clock);
		await thread.terminate();
	}
}

function resultOf(said: Said): unknown {
	if (said.is === 'done') return said.value;
	if (said.is !== 'refused') throw new Error(said.is === 'failed' ? said.reason : 'A thread said nothing.');
	if (said.status === 404) refuseNotFound(said.message);
	if (said.status === 403) refuseForbidden(said.message);
	return refuseBusy(said.message);
}

function isOutOfMemory(problem: Error): boolean {
	return 'code' in problem && problem.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
