/** The store as requests use it: what the disk does not take is refused with a status, a sentence and a time to wait. */
import { isHttpError } from '@sveltejs/kit';
import { StorageUnavailable } from './db/storage';
import type { Store } from './db/store';
import { refuseBusy } from './refusals';
import { saysWhy } from './storage-words';

/** Seconds, after which a look at the disk has come and gone. */
const RETRY_AFTER = 10;
const RETRY_WHEN_BUSY = 5;

/** Wraps a store: writes it cannot make now are refused with 503, and nothing of them is kept. */
export function servingStore(store: Store): Store {
	return {
		read: store.read,
		write: (job) => store.write(job).catch(refuseUnavailable),
		sweep: (how) => store.sweep(how).catch(refuseUnavailable),
		close: () => store.close()
	};
}

function refuseUnavailable(problem: unknown): never {
	if (!(problem instanceof StorageUnavailable)) throw problem;
	refuseBusy(saysWhy[problem.trouble], problem.trouble === 'busy' ? RETRY_WHEN_BUSY : RETRY_AFTER);
}

/** For a write that nobody waits for: it is left out while the disk takes none. */
export async function whenPossible(write: Promise<unknown>): Promise<void> {
	try {
		await write;
	} catch (problem) {
		if (!(problem instanceof StorageUnavailable || isHttpError(problem, 503))) throw problem;
	}
}
