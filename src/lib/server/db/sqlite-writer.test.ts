import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { testStore, type TestStore } from '../../../../tests/support/database';
import { FailingDisk } from '../../../../tests/support/failing-disk';
import { aClass } from './contract';
import { slot } from './expressions';
import { openWriter } from './sqlite-connection';
import type { SqliteStoreOptions } from './sqlite-store';
import type { StorageState } from './storage';
import { prepared, type Db } from './store';

const now = new Date('2026-03-02T12:00:00Z');

let opened: TestStore;
afterEach(() => opened.cleanup());

const insert = (id: string) => (tx: Db) => tx.insert(tx.tables.classes).values(aClass({ id }));
const insertPrepared = prepared((tx) => {
	const { classes } = tx.tables;
	return tx
		.insert(classes)
		.values({ ...aClass(), id: slot(classes.id, 'id') })
		.prepare('insert_class');
});

async function listIds(): Promise<string[]> {
	const { classes } = opened.store.read.tables;
	const rows = await opened.store.read.select({ id: classes.id }).from(classes).orderBy(classes.id);
	return rows.map(({ id }) => id);
}

function openOn(disk: FailingDisk, options: Partial<SqliteStoreOptions> = {}) {
	opened = testStore({ connect: disk.connect, ...options });
	return opened.store;
}

describe.each(['SQLITE_IOERR_FSYNC', 'SQLITE_FULL', 'SQLITE_READONLY_DBMOVED', 'SQLITE_CANTOPEN'])(
	'after %s at COMMIT',
	(code) => {
		it('no write of the transaction is acknowledged, and none after it is tried', async () => {
			const disk = new FailingDisk();
			const store = openOn(disk);
			await store.write(insert('before'));
			disk.failure = { code, isStored: false };
			const outcome = await Promise.allSettled(['a', 'b'].map((id) => store.write(insert(id))));
			expect(outcome.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
			expect(store.state).toMatchObject({ kind: 'read-only' });
			await expect(store.write(insert('c'))).rejects.toMatchObject({ name: 'StorageUnavailable' });
			expect(await listIds()).toEqual(['before']);
		});

		it('nothing is written until a new connection could write, and then everything is again', async () => {
			const disk = new FailingDisk();
			const store = openOn(disk);
			disk.failure = { code, isStored: false };
			await expect(store.write(insert('a'))).rejects.toThrow('Nothing was written');
			await store.look(now);
			expect(store.state).toMatchObject({ kind: 'read-only' });
			disk.failure = undefined;
			await store.look(now);
			expect(store.state).toEqual({ kind: 'writable' });
			await store.write(insert('a'));
			expect(await listIds()).toEqual(['a']);
			expect(disk.connections).toBe(3);
		});
	}
);

it('a row that was stored though its commit failed is there once, and is written over by its retry', async () => {
	const disk = new FailingDisk();
	const store = openOn(disk);
	disk.failure = { code: 'SQLITE_IOERR_FSYNC', isStored: true };
	await expect(store.write(insert('a'))).rejects.toThrow('Nothing was written');
	disk.failure = undefined;
	await store.look(now);
	await store.write((tx) =>
		tx
			.insert(tx.tables.classes)
			.values(aClass({ id: 'a' }))
			.onConflictDoNothing()
	);
	expect(await listIds()).toEqual(['a']);
});

it('queries that were prepared before a failure work after it', async () => {
	const disk = new FailingDisk();
	const store = openOn(disk);
	await store.write((tx) => insertPrepared(tx).execute({ id: 'a' }));
	disk.failure = { code: 'SQLITE_IOERR_FSYNC', isStored: false };
	await expect(store.write(insert('b'))).rejects.toThrow();
	disk.failure = undefined;
	await store.look(now);
	await store.write((tx) => insertPrepared(tx).execute({ id: 'c' }));
	expect(await listIds()).toEqual(['a', 'c']);
});

it('a write that finds the disk full takes those of its transaction along', async () => {
	let room = 0;
	opened = testStore({
		connect: (file) => {
			const connection = openWriter(file);
			const pages = Number(connection.pragma('page_count', { simple: true }));
			connection.pragma(`max_page_count = ${pages + room}`);
			return connection;
		}
	});
	const { store } = opened;
	const large = (tx: Db) =>
		tx.insert(tx.tables.classes).values(aClass({ id: 'l', name: 'l'.repeat(90_000) }));
	const writes = [store.write(insert('a')), store.write(large), store.write(insert('b'))];
	const outcome = await Promise.allSettled(writes);
	expect(outcome.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
	await expect(writes[1]).rejects.toThrow('the disk is full');
	expect(await listIds()).toEqual([]);
	room = 1000;
	await store.look(now);
	await store.write(large);
	expect(await listIds()).toEqual(['l']);
});

it('a failure is told once, with its cause, and so is its end', async () => {
	const told: StorageState['kind'][] = [];
	const causes: unknown[] = [];
	const onstate = ({ kind }: StorageState, cause?: unknown) => {
		told.push(kind);
		causes.push(cause);
	};
	const disk = new FailingDisk();
	const store = openOn(disk, { onstate });
	disk.failure = { code: 'SQLITE_IOERR_FSYNC', isStored: false };
	await Promise.allSettled(['a', 'b'].map((id) => store.write(insert(id))));
	await store.look(now);
	disk.failure = undefined;
	await store.look(now);
	expect(told).toEqual(['read-only', 'writable']);
	expect(causes).toMatchObject([{ code: 'SQLITE_IOERR_FSYNC' }, undefined]);
});

it('a damaged file is written to no more until somebody has looked after it', async () => {
	const disk = new FailingDisk();
	const store = openOn(disk);
	disk.failure = { code: 'SQLITE_CORRUPT', isStored: false };
	await expect(store.write(insert('a'))).rejects.toThrow('damaged');
	disk.failure = undefined;
	await store.look(now);
	expect(store.state).toMatchObject({ kind: 'read-only', trouble: 'damaged' });
});

it('an error of a write itself says nothing of the disk', async () => {
	const store = openOn(new FailingDisk());
	await store.write(insert('a'));
	await expect(store.write(insert('a'))).rejects.toThrow('UNIQUE constraint failed');
	expect(store.state).toEqual({ kind: 'writable' });
});

it('nothing is written while the disk has less room than the reserve, and what is there can be read', async () => {
	opened = testStore({ reserve: Number.MAX_SAFE_INTEGER });
	const { store } = opened;
	await store.write(insert('a'));
	await store.look(now);
	expect(store.state).toEqual({ kind: 'read-only', trouble: 'low', since: now });
	await expect(store.write(insert('b'))).rejects.toThrow('the disk is almost full');
	expect(await listIds()).toEqual(['a']);
});

it('a store that cannot write closes without an error and keeps its log', async () => {
	const disk = new FailingDisk();
	const store = openOn(disk);
	await store.write(insert('a'));
	disk.failure = { code: 'SQLITE_IOERR_FSYNC', isStored: false };
	await expect(store.write(insert('b'))).rejects.toThrow();
	await store.close();
	expect(existsSync(`${opened.file}-wal`)).toBe(true);
	await expect(store.write(insert('c'))).rejects.toThrow('Nothing was written');
});

describe('while another process has the database locked', () => {
	const lock = () => {
		const other = new Database(opened.file);
		other.exec('BEGIN IMMEDIATE');
		return () => other.close();
	};

	it('a write waits, and the process goes on', async () => {
		opened = testStore();
		const unlock = lock();
		let isWritten = false;
		const write = opened.store.write(insert('a')).then(() => (isWritten = true));
		await nextTurn();
		expect(await listIds()).toEqual([]);
		expect(isWritten).toBe(false);
		unlock();
		await write;
		expect(await listIds()).toEqual(['a']);
	});

	it('a write that waited for long is refused for now, and the next one after the lock is kept', async () => {
		opened = testStore();
		const unlock = lock();
		const outcome = await Promise.allSettled(['a', 'b'].map((id) => opened.store.write(insert(id))));
		expect(outcome.map((one) => one.status === 'rejected' && one.reason)).toMatchObject([
			{ name: 'StorageUnavailable', trouble: 'busy' },
			{ name: 'StorageUnavailable', trouble: 'busy' }
		]);
		expect(opened.store.state).toEqual({ kind: 'writable' });
		unlock();
		await opened.store.write(insert('c'));
		expect(await listIds()).toEqual(['c']);
	});
});
