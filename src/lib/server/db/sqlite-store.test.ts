import Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { copyFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder, testStore, type TestStore } from '../../../../tests/support/database';
import { aClass } from './contract';
import { openSqliteStore } from './sqlite-store';
import type { Db, Store } from './store';

const now = new Date('2026-03-02T12:00:00Z');

let opened: TestStore;
let store: Store;
beforeEach(() => {
	opened = testStore();
	store = opened.store;
});
afterEach(() => opened.cleanup());

const insert = (tx: Db, id: string) => tx.insert(tx.tables.classes).values(aClass({ id }));

async function listIds(from: Store): Promise<string[]> {
	const { classes } = from.read.tables;
	const rows = await from.read.select({ id: classes.id }).from(classes).orderBy(classes.id);
	return rows.map(({ id }) => id);
}

/** How many transactions the write-ahead log holds: a frame that ends one names the size of the database. */
function countCommits(file: string): number {
	const log = readFileSync(`${file}-wal`);
	const frameSize = 24 + log.readUInt32BE(8);
	const frames = Array.from({ length: (log.length - 32) / frameSize }, (_, index) =>
		log.subarray(32 + index * frameSize)
	);
	return frames.filter((frame) => frame.readUInt32BE(4) !== 0).length;
}

function gate() {
	let open = () => {};
	const opens = new Promise<void>((resolve) => (open = resolve));
	return { open: () => open(), opens };
}

async function microtasks(count: number): Promise<void> {
	await Array.from({ length: count }).reduce<Promise<void>>((last) => last.then(() => {}), Promise.resolve());
}

describe('group commit', () => {
	it('keeps the writes of one turn in one transaction', async () => {
		await store.write((tx) => insert(tx, 'first'));
		const before = countCommits(opened.file);
		await Promise.all(Array.from({ length: 50 }, (_, n) => store.write((tx) => insert(tx, `class ${n}`))));
		expect(await listIds(store)).toHaveLength(51);
		expect(countCommits(opened.file) - before).toBe(1);
	});

	it('keeps the writes of two turns in two transactions', async () => {
		await store.write((tx) => insert(tx, 'a'));
		await store.write((tx) => insert(tx, 'b'));
		expect(countCommits(opened.file)).toBe(2);
	});

	it('undoes a job that fails and keeps the others of its transaction', async () => {
		const settled = await Promise.allSettled([
			store.write((tx) => insert(tx, 'a')),
			store.write(async (tx) => {
				await insert(tx, 'b');
				throw new Error('no');
			}),
			store.write((tx) => insert(tx, 'a')),
			store.write((tx) => insert(tx, 'c'))
		]);
		expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
		expect(await listIds(store)).toEqual(['a', 'c']);
	});

	it('rejects a job that throws before it returns a promise', async () => {
		const write = store.write(() => {
			throw new Error('at once');
		});
		await expect(write).rejects.toThrow('at once');
	});

	it('runs a write that is asked for while a transaction runs in the next one', async () => {
		const reached = gate();
		const first = store.write(async (tx) => {
			await insert(tx, 'a');
			reached.open();
			await microtasks(200);
		});
		const second = reached.opens.then(() => store.write((tx) => insert(tx, 'b')));
		await Promise.all([first, second]);
		expect([await listIds(store), countCommits(opened.file)]).toEqual([['a', 'b'], 2]);
	});

	it('shows readers committed data only', async () => {
		const inserted = gate();
		const write = store.write(async (tx) => {
			await insert(tx, 'a');
			inserted.open();
			await microtasks(200);
		});
		await inserted.opens;
		const during = await listIds(store);
		await write;
		expect([during, await listIds(store)]).toEqual([[], ['a']]);
	});
});

describe('a job that awaits more than its tx', () => {
	it.each([
		['a timer', () => sleep(0)],
		['an immediate', () => new Promise((resolve) => setImmediate(resolve))],
		['a tick', () => new Promise<void>((resolve) => process.nextTick(resolve))],
		['nothing that ends', () => new Promise(() => {})]
	])('is refused and undone when it is %s', async (_, wait) => {
		const write = store.write(async (tx) => {
			await insert(tx, 'a');
			await wait();
		});
		await expect(write).rejects.toThrow('may await nothing but queries on its tx');
		expect(await listIds(store)).toEqual([]);
	});

	it('is accepted when it is many microtasks', async () => {
		await store.write(async (tx) => {
			await microtasks(10_000);
			await insert(tx, 'a');
		});
		expect(await listIds(store)).toEqual(['a']);
	});

	it('leaves the queue to the next job', async () => {
		const refused = store.write(() => sleep(0));
		const next = store.write((tx) => insert(tx, 'a'));
		await expect(refused).rejects.toThrow();
		await next;
		expect(await listIds(store)).toEqual(['a']);
	});

	it('is refused when it is another write, which is not run', async () => {
		const write = store.write(() => store.write((tx) => insert(tx, 'a')));
		await expect(write).rejects.toThrow('cannot start inside another');
		expect(await listIds(store)).toEqual([]);
	});

	it('is refused when it is a read beside its tx', async () => {
		await expect(store.write(() => listIds(store))).rejects.toThrow('read through its tx');
	});
});

describe('a job that is over', () => {
	it('cannot use its tx any more', async () => {
		const tx = await store.write((given) => Promise.resolve({ given }));
		await expect(insert(tx.given, 'late')).rejects.toThrow('This write is over');
		expect(await listIds(store)).toEqual([]);
	});

	it('cannot write inside the job that runs when it wakes', async () => {
		const [wake, tried] = [gate(), gate()];
		let zombie: Promise<unknown> = Promise.resolve();
		const refused = store.write((tx) => {
			zombie = wake.opens.then(() => insert(tx, 'zombie')).finally(tried.open);
			return zombie;
		});
		await expect(refused).rejects.toThrow();
		const living = store.write(async (tx) => {
			await insert(tx, 'before');
			wake.open();
			await tried.opens;
			await insert(tx, 'after');
		});
		await expect(zombie).rejects.toThrow('This write is over');
		await living;
		expect(await listIds(store)).toEqual(['after', 'before']);
	});

	it('cannot write from a branch it did not wait for', async () => {
		let branch: Promise<unknown> = Promise.resolve();
		await store.write(async (tx) => {
			branch = microtasks(200).then(() => insert(tx, 'branch'));
			branch.catch(() => undefined);
			await insert(tx, 'a');
		});
		await expect(branch).rejects.toThrow('This write is over');
		expect(await listIds(store)).toEqual(['a']);
	});
});

describe('the file', () => {
	it('holds an acknowledged write as soon as it is acknowledged', async () => {
		await store.write((tx) => insert(tx, 'a'));
		const crashed = join(temporaryFolder(), 'crashed.db');
		copyFileSync(opened.file, crashed);
		copyFileSync(`${opened.file}-wal`, `${crashed}-wal`);
		const reopened = openSqliteStore({ file: crashed, migrations: opened.migrations, now });
		expect(await listIds(reopened)).toEqual(['a']);
		await reopened.close();
	});

	it('is whole in itself once the store is closed', async () => {
		const write = store.write((tx) => insert(tx, 'a'));
		await store.close();
		await write;
		const copy = join(temporaryFolder(), 'copy.db');
		copyFileSync(opened.file, copy);
		const reopened = openSqliteStore({ file: copy, migrations: opened.migrations, now });
		expect(await listIds(reopened)).toEqual(['a']);
		await reopened.close();
	});

	it('has an empty write-ahead log once the store is closed, even while another process reads', async () => {
		const other = new Database(opened.file, { readonly: true });
		other.pragma('schema_version');
		await store.write((tx) => insert(tx, 'a'));
		await store.close();
		expect(statSync(`${opened.file}-wal`).size).toBe(0);
		other.close();
	});

	it('takes no write after the store is closed, however often that is asked', async () => {
		await Promise.all([store.close(), store.close()]);
		await expect(store.write((tx) => insert(tx, 'a'))).rejects.toThrow('The store is closed');
	});

	it('cannot be written through the read side', async () => {
		await expect(insert(store.read, 'a')).rejects.toThrow('readonly database');
	});

	it('has to be in a folder that can be written', () => {
		const file = '/proc/underline.db';
		expect(() => openSqliteStore({ file, migrations: [], now })).toThrow(
			'The database /proc/underline.db cannot be opened: its folder must be writable.'
		);
	});

	it('is made with its folder', async () => {
		const file = join(temporaryFolder(), 'new', 'data', 'underline.db');
		const made = openSqliteStore({ file, migrations: opened.migrations, now });
		await made.write((tx) => insert(tx, 'a'));
		const { classes } = made.read.tables;
		expect(await made.read.$count(classes, eq(classes.id, 'a'))).toBe(1);
		await made.close();
	});
});
