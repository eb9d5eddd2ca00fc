/**
 * Copies the database in a thread of its own: the checks of a copy read it several times, for seconds, and saving
 * must not wait for them. This module is both ends: who asks for the thread, and what runs in it.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { COPY_KINDS, type Copy } from './copy-files';
import { copyDatabase, type TellCopied } from './copy-running';
import { dropUnfinished, type CopyOrder } from './finish-copy';
import { threadEntry } from './thread-entry';

const NAME = 'copy of the database';

export interface CopyUnderWay {
	readonly finished: Promise<Copy>;
	/** Gives up, and leaves nothing of it. */
	stop(): Promise<void>;
}

/** Begins to copy. What is promised rejects when the copy cannot be written, is not sound, or was given up. */
export function copyInThread(order: CopyOrder, tell: TellCopied): CopyUnderWay {
	const thread = new Worker(threadEntry(import.meta.url), {
		...{ name: NAME, workerData: { task: NAME, order }, execArgv: [] }
	});
	const finished = new Promise<Copy>((resolve, reject) => {
		thread.on('message', (message: Message) => {
			if ('copied' in message) tell(message.copied);
			else if ('copy' in message) resolve(message.copy);
			else reject(new Error(message.reason));
		});
		thread.once('error', reject);
		thread.once('exit', () => reject(new Error('The copy was given up before it was whole.')));
	});
	const stop = async () => {
		await thread.terminate();
		dropUnfinished(order);
	};
	return { finished, stop };
}

const taskSchema = z.object({
	task: z.literal(NAME),
	order: z.object({ file: z.string(), kind: z.enum(COPY_KINDS), madeAt: z.date(), reserve: z.number() })
});
const task = isMainThread ? undefined : taskSchema.safeParse(workerData);
if (task?.success) {
	const post = (message: Message) => parentPort?.postMessage(message);
	post(await runTask(task.data.order, (copied) => post({ copied })));
}

/** What SQLite throws does not pass from one thread to another as an error. */
type Outcome = { readonly copy: Copy } | { readonly reason: string };
type Message = Outcome | { readonly copied: number };

async function runTask(order: CopyOrder, tell: TellCopied): Promise<Outcome> {
	try {
		return { copy: await copyDatabase(order, tell) };
	} catch (problem) {
		return { reason: problem instanceof Error ? problem.message : String(problem) };
	}
}
