/** What makes a reload without network possible: the service worker, and the data of the open attempt. */

/** Such data are kept in a cache a student and attempt; the service worker deletes all of them at a sign-out. */
const KEPT = 'underline attempt ';

interface Opened {
	readonly attempt: { readonly id: string };
	readonly owner: { readonly id: string };
}

/** Registers the service worker and gives it the attempt's data. Does nothing where the browser cannot. */
export async function keepShell({ attempt, owner }: Opened): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	try {
		await navigator.serviceWorker.register('/service-worker.js', {
			type: import.meta.env.DEV ? 'module' : 'classic'
		});
		const name = `${KEPT}${owner.id} ${attempt.id}`;
		await forget((other) => !other.startsWith(`${KEPT}${owner.id} `));
		const address = `/learn/attempts/${attempt.id}/__data.json`;
		const response = await fetch(address);
		if (response.ok) await (await caches.open(name)).put(address, response);
	} catch {
		// Without network, what was kept before stays. Where a browser keeps nothing, to ask for its caches throws.
	}
}

/** Deletes what is kept of an attempt that is over. */
export async function forgetShell({ attempt }: Pick<Opened, 'attempt'>): Promise<void> {
	// Where a browser keeps nothing, nothing is there to delete.
	await forget((name) => name.endsWith(` ${attempt.id}`)).catch(() => undefined);
}

async function forget(isGone: (name: string) => boolean): Promise<void> {
	const names = await caches.keys();
	const gone = names.filter((name) => name.startsWith(KEPT) && isGone(name));
	await Promise.all(gone.map((name) => caches.delete(name)));
}
