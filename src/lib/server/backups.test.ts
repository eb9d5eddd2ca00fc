import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, aTeacher, hoursFromNow, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { Backups, isBackupDue, type CopyProgress } from './backups';
import { copiesFolder, findManifest, type Copy } from './db/copy-files';
import { copyDatabase, type TellCopied } from './db/copy-running';
import type { CopyUnderWay } from './db/copy-thread';
import { hashFile } from './db/file-hash';
import type { CopyOrder } from './db/finish-copy';
import { nameOfReplaced } from './replaced-files';

let opened: TestStore;
let folder: string;
let backups: Backups;
beforeEach(() => {
	opened = testStore();
	folder = copiesFolder(opened.file);
	backups = new Backups({ file: opened.file, reserve: 0, keepDays, begin });
});
afterEach(async () => {
	await backups.stop();
	await opened.cleanup();
});

const keepDays = () => Promise.resolve(35);

/** In this thread: to start another one takes seconds before the code is built. */
const begin = (order: CopyOrder, tell: TellCopied): CopyUnderWay => ({
	finished: copyDatabase(order, tell),
	stop: () => Promise.resolve()
});

const copyAt = (hours: number) =>
	copyDatabase({ file: opened.file, kind: 'hourly', madeAt: hoursFromNow(hours), reserve: 0 });

/** By three megabytes: more than is copied in a step. */
function makeLarger(file: string): void {
	const connection = new Database(file);
	connection.exec('create table padding as select zeroblob(3000000) as bytes');
	connection.close();
}

const makeEmpty = (path: string) => writeFileSync(path, '');

async function addClass(): Promise<void> {
	await aClass(opened.store, await aTeacher(opened.store));
}

function classesIn({ path }: Copy): unknown {
	const connection = new Database(path, { readonly: true });
	const count = connection.prepare('select count(*) from classes').pluck().get();
	connection.close();
	return count;
}

describe('a copy', () => {
	it('holds what was written, is one file, and is what its manifest says', async () => {
		await addClass();
		const copy = await backups.backUp('asked', NOW);
		expect(readdirSync(folder).sort()).toEqual([copy.name, copy.name.replace('.db', '.json')]);
		expect(findManifest(copy.path)).toEqual(copy.manifest);
		expect(copy.manifest).toMatchObject({
			...{ kind: 'asked', madeAt: NOW, schema: opened.migrations.length, sha256: hashFile(copy.path) },
			rows: { accounts: 1, classes: 1, class_teachers: 1, answers: 0 }
		});
		expect(classesIn(copy)).toBe(1);
	});

	it('is of one moment, and nobody who writes waits for it', async () => {
		await addClass();
		const beside = new Backups({ file: opened.file, reserve: 0, keepDays });
		const copying = beside.backUp('hourly', NOW);
		await Promise.all(Array.from({ length: 20 }, addClass));
		const copy = await copying;
		expect(copy.manifest.rows).toMatchObject({ classes: classesIn(copy) });
		expect(copy.manifest.rows.classes).toBe(copy.manifest.rows.accounts);
		expect(await opened.store.read.$count(opened.store.read.tables.classes)).toBe(21);
	});

	it('is made after the one that is being made, once for all who ask meanwhile', async () => {
		const first = backups.backUp('hourly', NOW);
		await Promise.resolve();
		const [second, third] = [
			backups.backUp('asked', hoursFromNow(1)),
			backups.backUp('asked', hoursFromNow(2))
		];
		expect((await second).name).toBe((await third).name);
		expect((await first).name).not.toBe((await second).name);
		expect(backups.last.newest?.name).toBe((await second).name);
	});

	it('says how far it is, from the first page to the check', async () => {
		makeLarger(opened.file);
		const told: (CopyProgress | undefined)[] = [];
		const watched = new Backups({
			...{ file: opened.file, reserve: 0, keepDays },
			begin: (order, tell) =>
				begin(order, (share) => {
					tell(share);
					told.push(watched.progress);
				})
		});
		const made = watched.backUp('asked', NOW);
		await made;
		expect(watched.progress).toBeUndefined();
		const shares = told.map((progress) => progress?.copied ?? NaN);
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(new Set(shares).size).toBeGreaterThan(1);
		expect(told.at(-1)).toEqual({ since: NOW, copied: 1 });
	});

	it('counts as under way from when it waits for another', async () => {
		const first = backups.backUp('hourly', NOW);
		await Promise.resolve();
		const second = backups.backUp('asked', hoursFromNow(1));
		const between = first.then(() => backups.progress);
		expect((await between)?.copied).toBeLessThan(1);
		await second;
		expect(backups.progress).toBeUndefined();
	});

	it('takes the place of older ones, and of databases that a restore put aside long ago', async () => {
		const [long, recent] = [await copyAt(-36 * 24), await copyAt(-2)];
		const replaced = join(dirname(opened.file), nameOfReplaced(hoursFromNow(-36 * 24)));
		const younger = join(dirname(opened.file), nameOfReplaced(hoursFromNow(-24)));
		[replaced, `${replaced}-wal`, younger].forEach(makeEmpty);
		await backups.backUp('hourly', NOW);
		expect([long.path, replaced, `${replaced}-wal`].filter(existsSync)).toEqual([]);
		expect([recent.path, younger].filter(existsSync)).toEqual([recent.path, younger]);
		expect(readdirSync(folder)).toHaveLength(4);
	});
});

describe('a backup that fails', () => {
	it('is remembered, leaves nothing behind, and is forgotten after the next that succeeds', async () => {
		writeFileSync(folder, 'not a folder');
		await expect(backups.backUp('hourly', NOW)).rejects.toThrow(`The folder ${folder} cannot be written.`);
		expect(backups.last).toEqual({
			newest: undefined,
			failure: { at: NOW, reason: `The folder ${folder} cannot be written.` }
		});
		rmSync(folder);
		await backups.backUp('hourly', hoursFromNow(1));
		expect(backups.last.failure).toBeUndefined();
	});

	it('because the database is damaged leaves the copies there are, and says so', async () => {
		const good = await copyAt(-40 * 24);
		await opened.store.close();
		const bytes = readFileSync(opened.file);
		// The middle of the file, where pages of tables and indexes lie.
		writeFileSync(opened.file, bytes.fill(0x5a, 100_000, 200_000));
		await expect(backups.backUp('hourly', NOW)).rejects.toThrow('not sound');
		expect(backups.last.failure?.reason).toMatch(
			/^The copy is not sound, and so the database may be damaged: /
		);
		expect(readdirSync(folder)).toEqual([good.name, good.name.replace('.db', '.json')]);
	});

	it('because the server stops leaves nothing behind', async () => {
		const beside = new Backups({ file: opened.file, reserve: 0, keepDays });
		const failed = expect(beside.backUp('hourly', NOW)).rejects.toThrow();
		await beside.stop();
		await failed;
		expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
	});
});

it('at the start what was left unfinished goes, and whole copies stay', async () => {
	const { name } = await copyAt(-1);
	const left = [`${name}.tmp`, `${name}.tmp-journal`, `${name.replace('.db', '.json')}.tmp`, 'notes.tmp'];
	[...left, '../restored.db.tmp'].map((path) => join(folder, path)).forEach(makeEmpty);
	backups.start();
	expect(readdirSync(folder).sort()).toEqual([name, name.replace('.db', '.json'), 'notes.tmp']);
	expect(existsSync(join(dirname(folder), 'restored.db.tmp'))).toBe(false);
});

it('copies of an earlier run are known at once', async () => {
	const { name } = await copyAt(-3);
	const later = new Backups({ file: opened.file, reserve: 0, keepDays });
	expect(later.last).toMatchObject({ newest: { name }, failure: undefined });
});

it('a folder that cannot be read keeps nothing from starting', () => {
	mkdirSync(join(dirname(opened.file), 'elsewhere'));
	const file = join(dirname(opened.file), 'elsewhere', 'underline.db');
	writeFileSync(copiesFolder(file), 'not a folder');
	const without = new Backups({ file, reserve: 0, keepDays });
	expect(without.last.newest).toBeUndefined();
});

it.each([
	['there is none', undefined, undefined, true],
	['the newest is an hour old', -1, undefined, true],
	['the newest is younger', -0.9, undefined, false],
	['the newest is of the future: the clock was set back', 2, undefined, true],
	['an attempt failed a minute ago', -3, -1 / 60, false],
	['an attempt failed eleven minutes ago', -3, -11 / 60, true],
	['an attempt failed, but the newest is young', -0.5, -0.4, false]
])('whether a copy is due when %s', (_, newest, failed, isDue) => {
	const at = (hours: number | undefined) => (hours === undefined ? undefined : hoursFromNow(hours));
	expect(isBackupDue(at(newest), at(failed), NOW)).toBe(isDue);
});
