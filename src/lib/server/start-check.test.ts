import Database from 'better-sqlite3';
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { hoursFromNow, NOW } from '../../../tests/support/builders';
import { temporaryFolder, testStore } from '../../../tests/support/database';
import type { Copy } from './db/copy-files';
import { copyDatabase } from './db/copy-running';
import { migrateSqlite } from './db/migrate';
import { markRunning } from './db/running-mark';
import { checkAtStart } from './start-check';

let file: string;
let copy: Copy;
/** A closed database with a copy of it. */
beforeEach(async () => {
	const opened = testStore();
	file = join(temporaryFolder(), 'underline.db');
	await opened.store.close();
	copyFileSync(opened.file, file);
	copy = await copyDatabase({ file, kind: 'hourly', madeAt: NOW, reserve: 0 });
	rmSync(`${file}-wal`, { force: true });
	rmSync(`${file}-shm`, { force: true });
});

const restoreIt = () => `The newest good copy was made ${NOW.toISOString()}: npm run restore -- ${copy.name}`;

/** As a server leaves it that is killed: marked as running, with its newest changes in the log. */
function leaveInterrupted(): void {
	const killed = join(temporaryFolder(), 'killed.db');
	copyFileSync(file, killed);
	const store = new Database(killed);
	store.pragma('journal_mode = WAL');
	markRunning(killed);
	store.exec('create table newest (n integer); insert into newest values (1)');
	copyFileSync(killed, file);
	copyFileSync(`${killed}-wal`, `${file}-wal`);
	store.close();
}

function newestRow(): unknown {
	const connection = new Database(file);
	const row = connection.prepare('select n from newest').pluck().get();
	connection.close();
	return row;
}

it('a database that was closed is opened', () => {
	expect(checkAtStart(file)).toBe('closed');
});

it('one that was not closed is brought in order, with its newest changes', () => {
	leaveInterrupted();
	expect(checkAtStart(file)).toBe('interrupted');
	expect(newestRow()).toBe(1);
	expect(checkAtStart(file)).toBe('closed');
});

it('one that was not closed and whose log is gone is refused', () => {
	leaveInterrupted();
	rmSync(`${file}-wal`);
	expect(() => checkAtStart(file)).toThrow(
		`The database ${file} is damaged: its newest changes are missing: they were in ${file}-wal, which is gone. ${restoreIt()}`
	);
});

it('a restored copy is one that was closed, even though it was made of a running one', async () => {
	leaveInterrupted();
	const running = await copyDatabase({ file, kind: 'asked', madeAt: hoursFromNow(1), reserve: 0 });
	copyFileSync(running.path, file);
	rmSync(`${file}-wal`);
	rmSync(`${file}-shm`, { force: true });
	expect(checkAtStart(file)).toBe('closed');
});

it.each([
	['cut off', () => truncateSync(file, 300_000), 'its end is missing: it has 300000 of'],
	['cut off within its header', () => truncateSync(file, 50), ''],
	['another kind of file', () => writeFileSync(file, 'x'.repeat(5000)), 'it is not a database'],
	['overwritten', () => writeFileSync(file, readFileSync(file).fill(0x5a, 100_000, 200_000)), ''],
	[
		'overwritten where its schema stands',
		() => writeFileSync(file, readFileSync(file).fill(0, 100, 4096)),
		''
	]
])('one that is %s is refused, with the copy to restore', (_, damage, reason) => {
	damage();
	expect(() => checkAtStart(file)).toThrow(`The database ${file} is damaged: ${reason}`);
	expect(() => checkAtStart(file)).toThrow(restoreIt());
});

it('a copy that is no longer what it was is not recommended', async () => {
	await copyDatabase({ file, kind: 'hourly', madeAt: hoursFromNow(1), reserve: 0 }).then(({ path }) =>
		writeFileSync(path, readFileSync(path).fill(1, 5000, 5001))
	);
	truncateSync(file, 300_000);
	expect(() => checkAtStart(file)).toThrow(restoreIt());
});

it('one that is gone or empty is not made anew while there are copies', () => {
	truncateSync(file, 0);
	expect(() => checkAtStart(file)).toThrow(`There is no database ${file}, but there are copies of one.`);
	rmSync(file);
	expect(() => checkAtStart(file)).toThrow(restoreIt());
	rmSync(dirname(copy.path), { recursive: true });
	expect(checkAtStart(file)).toBe('missing');
});

it('a large one is not read whole', () => {
	const large = join(temporaryFolder(), 'large.db');
	migrateSqlite({
		file: large,
		migrations: [{ name: '0000_large', sql: 'create table t (b blob)' }],
		now: NOW
	});
	const connection = new Database(large);
	connection.exec('insert into t values (zeroblob(70000000))');
	connection.close();
	const handle = readFileSync(large).fill(0x5a, 60_000_000, 60_004_000);
	writeFileSync(large, handle);
	expect(checkAtStart(large)).toBe('closed');
});
