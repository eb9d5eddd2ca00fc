/**
 * What is kept on the device while an attempt is open: changes that are not stored yet, and the newest stored
 * entries, so that a reload without network shows them. Ids and answers only. It belongs to one student and one
 * attempt; what another student left stays unread and goes after seven days.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { StoredEntry } from '../../lessons/saving';
import type { Change } from './change';
import { timeOf, type KeptHeard } from './heard';
import type { Queue } from './queue';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Where an attempt stands in the stores: the student's id, then the attempt's. */
type Own = readonly [owner: string, attempt: string];

interface Schema extends DBSchema {
	changes: { key: [string, string, string]; value: { own: Own; change: Change } };
	entries: { key: [string, string, string]; value: { questionId: string; entry: StoredEntry } };
	attempts: {
		key: [string, string];
		value: { owner: string; attempt: string; heard: KeptHeard; touched: number };
	};
}
type Database = IDBPDatabase<Schema>;

/** What a page finds when it opens an attempt. */
export interface Found {
	readonly changes: readonly Change[];
	readonly entries: readonly { readonly questionId: string; readonly entry: StoredEntry }[];
	readonly heard: KeptHeard | undefined;
}

export class Kept {
	readonly #database: Database;
	readonly #own: Own;
	#last: Promise<unknown> = Promise.resolve();

	constructor(database: Database, own: Own) {
		this.#database = database;
		this.#own = own;
	}

	/** What was left by earlier pages of the same student and attempt, in the order it was made. */
	async find(): Promise<Found> {
		const range = everythingOf(this.#own);
		const [changes, entries, attempt] = await Promise.all([
			this.#database.getAll('changes', range),
			this.#database.getAll('entries', range),
			this.#database.get('attempts', [...this.#own])
		]);
		return {
			changes: changes.map(({ change }) => change).sort((a, b) => a.made - b.made),
			entries,
			heard: attempt?.heard
		};
	}

	/** Writes what a step changed. Steps are written in the order they were taken. */
	keep(before: Queue, after: Queue, heard: KeptHeard): Promise<unknown> {
		const write = () => this.#write(before, after, heard);
		return (this.#last = this.#last.then(write, write));
	}

	/** Forgets all of the attempt. */
	clear(): Promise<unknown> {
		const clear = () => forget(this.#database, this.#own);
		return (this.#last = this.#last.then(clear, clear));
	}

	async #write(before: Queue, after: Queue, heard: KeptHeard): Promise<void> {
		const [owner, attempt] = this.#own;
		const writing = this.#database.transaction(['changes', 'entries', 'attempts'], 'readwrite');
		const changes = writing.objectStore('changes');
		const entries = writing.objectStore('entries');
		const kept = new Set(after.changes);
		const keys = new Set(after.changes.map(({ key }) => key));
		const was = new Set(before.changes);
		await Promise.all([
			...[...was].filter(({ key }) => !keys.has(key)).map(({ key }) => changes.delete([owner, attempt, key])),
			...[...kept]
				.filter((change) => !was.has(change))
				.map((change) => changes.put({ own: this.#own, change }, [owner, attempt, change.key])),
			...[...after.stored]
				.filter(([slot, entry]) => before.stored.get(slot) !== entry && entry.revision > 0)
				.map(([slot, entry]) =>
					entries.put({ questionId: slot.slice(slot.indexOf(' ') + 1), entry }, [owner, attempt, slot])
				),
			writing
				.objectStore('attempts')
				.put({ owner, attempt, heard, touched: timeOf(heard) }, [owner, attempt]),
			writing.done
		]);
	}
}

/**
 * Opens the device's storage for one attempt.
 * @param now the server's time, in milliseconds since 1970
 * @throws DOMException where the browser keeps none
 */
export async function openKept(owner: string, attempt: string, now: number): Promise<Kept> {
	const database = await openDB<Schema>('underline', 1, {
		upgrade(fresh) {
			fresh.createObjectStore('changes');
			fresh.createObjectStore('entries');
			fresh.createObjectStore('attempts');
		},
		// A newer version of the application waits in another tab.
		blocking: () => database.close()
	});
	await forgetOld(database, attempt, now);
	return new Kept(database, [owner, attempt]);
}

async function forgetOld(database: Database, open: string, now: number): Promise<void> {
	const attempts = await database.getAll('attempts');
	const old = attempts.filter(({ attempt, touched }) => attempt !== open && now - touched > WEEK);
	for (const { owner, attempt } of old) await forget(database, [owner, attempt]);
}

async function forget(database: Database, own: Own): Promise<void> {
	const writing = database.transaction(['changes', 'entries', 'attempts'], 'readwrite');
	await Promise.all([
		writing.objectStore('changes').delete(everythingOf(own)),
		writing.objectStore('entries').delete(everythingOf(own)),
		writing.objectStore('attempts').delete([...own]),
		writing.done
	]);
}

/** An array sorts after every string. */
function everythingOf(own: Own): IDBKeyRange {
	return IDBKeyRange.bound([...own], [...own, []]);
}
