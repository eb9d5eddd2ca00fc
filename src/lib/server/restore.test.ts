import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, aStudent, aTeacher, hoursFromNow, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { copyBeforeMigration } from './db/copy-before-migration';
import { manifestOf, type Copy, type Manifest } from './db/copy-files';
import { copyDatabase } from './db/copy-running';
import { hashFile } from './db/file-hash';
import { openSqliteStore } from './db/sqlite-store';
import { eraseStudent } from './erase-student';
import { lockFolder } from './lock';
import type { Teacher } from './policy';
import { restore, RESTORE_STEPS } from './restore';
import { createSession, readSession } from './sessions';
import { openCopy } from './verify-copy';

const SCRIPT = fileURLToPath(new URL('../../../tests/support/killed-restore.ts', import.meta.url));

let opened: TestStore;
let folder: string;
let token: string;
let teacher: Teacher;
/** One class, and somebody signed in. */
beforeEach(async () => {
	opened = testStore();
	folder = dirname(opened.file);
	teacher = await aTeacher(opened.store);
	await aClass(opened.store, teacher);
	token = await createSession(opened.store, teacher.id, NOW);
});
afterEach(() => opened.cleanup());

const copyNow = (kind: 'hourly' | 'asked' = 'hourly') =>
	copyDatabase({ file: opened.file, kind, madeAt: NOW, reserve: 0 });

function copyForMigration(): Promise<Copy> {
	const connection = new Database(opened.file);
	const copy = copyBeforeMigration({ connection, file: opened.file, now: NOW });
	connection.close();
	return Promise.resolve(copy);
}

/** What comes after the copy: a second class. Then the server is stopped. */
async function goOn(): Promise<void> {
	await aClass(opened.store, await aTeacher(opened.store));
	await opened.store.close();
}

const restoreCopy = (copy: Copy) =>
	restore({ folder, copy, migrations: opened.migrations, now: hoursFromNow(1) });

function classesIn(file: string): unknown {
	const connection = new Database(file, { readonly: true });
	const count = connection.prepare('select count(*) from classes').pluck().get();
	connection.close();
	return count;
}

/** Changes what the manifest of a copy says. */
function rewrite({ path, manifest }: Copy, change: Partial<Manifest>): Copy {
	writeFileSync(manifestOf(path), JSON.stringify({ ...manifest, ...change }));
	return openCopy(path);
}

it.each([
	['made every hour', () => copyNow('hourly')],
	['made on demand', () => copyNow('asked')],
	['made before a migration', copyForMigration]
])('a copy %s is restored as it was, with everybody signed out', async (_, copyIt) => {
	const copy = await copyIt();
	expect(hashFile(copy.path)).toBe(copy.manifest.sha256);
	await goOn();
	const report = await restoreCopy(copy);
	expect(report).toMatchObject({ sessionsEnded: 1, migrated: [] });
	const store = openSqliteStore({ file: opened.file, migrations: opened.migrations, now: NOW });
	expect(await readSession(store, token, NOW)).toEqual({ kind: 'visitor' });
	await store.close();
	expect((await copyNow()).manifest.rows).toEqual({ ...copy.manifest.rows, sessions: 0 });
});

it('whoever was erased since the copy was made is not in what is restored', async () => {
	const student = await aStudent(opened.store, { classId: await aClass(opened.store, teacher) });
	const copy = await copyNow();
	const order = { studentId: student.id, typed: student.username, shares: 'taken out' } as const;
	await eraseStudent({ store: opened.store, folder }, teacher, order, NOW);
	await goOn();
	expect((await restoreCopy(copy)).erasedAgain).toBe(1);
	expect(readFileSync(opened.file).includes(student.username)).toBe(false);
});

it('the old database stays beside the new one, whole', async () => {
	const copy = await copyNow();
	await goOn();
	const { replaced } = await restoreCopy(copy);
	expect(replaced?.rows).toMatchObject({ classes: 2 });
	expect(classesIn(replaced?.path ?? '')).toBe(2);
	expect(classesIn(opened.file)).toBe(1);
	expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
});

it('a copy with an older schema is brought to that of this build', async () => {
	await opened.store.close();
	rmSync(opened.file);
	const older = opened.migrations.slice(0, 3);
	await openSqliteStore({ file: opened.file, migrations: older, now: NOW }).close();
	const copy = await copyNow();
	const { migrated } = await restoreCopy(copy);
	expect(migrated).toEqual(opened.migrations.slice(3).map(({ name }) => name));
	// The copy itself is the one to go back to.
	expect(readdirSync(dirname(copy.path))).toHaveLength(2);
});

describe('a database that is', () => {
	it.each([
		['cut off', () => truncateSync(opened.file, 5000)],
		['no database', () => writeFileSync(opened.file, 'x'.repeat(5000))],
		['overwritten', () => writeFileSync(opened.file, readFileSync(opened.file).fill(1, 100, 90_000))],
		['gone', () => rmSync(opened.file)]
	])('%s is replaced all the same', async (_, damage) => {
		const copy = await copyNow();
		await goOn();
		damage();
		await restoreCopy(copy);
		expect(classesIn(opened.file)).toBe(1);
	});

	it('damaged, with a log, does not bring that log into the new one', async () => {
		const copy = await copyNow();
		const log = readFileSync(`${opened.file}-wal`);
		await goOn();
		writeFileSync(opened.file, 'x'.repeat(5000));
		writeFileSync(`${opened.file}-wal`, log);
		const { replaced } = await restoreCopy(copy);
		expect(existsSync(`${opened.file}-wal`)).toBe(false);
		expect(readFileSync(`${replaced?.path}-wal`)).toEqual(log);
		expect(classesIn(opened.file)).toBe(1);
	});
});

describe('a restore is refused, and nothing changed,', () => {
	/** Restores a copy that must not be, and looks at what is there then. */
	async function refuse(copy: () => Copy): Promise<string> {
		const before = hashFile(opened.file);
		const refusal = await Promise.resolve()
			.then(() => restoreCopy(copy()))
			.then(
				() => 'restored',
				(problem: Error) => problem.message
			);
		expect(hashFile(opened.file)).toBe(before);
		expect(readdirSync(folder).filter((name) => /tmp|replaced/.test(name))).toEqual([]);
		return refusal;
	}

	it('when the file was copied without a manifest', async () => {
		await goOn();
		const naive = join(folder, 'naive.db');
		copyFileSync(opened.file, naive);
		expect(await refuse(() => openCopy(naive))).toMatch(/^naive\.db has no manifest beside it/);
	});

	it('when the copy is not what it was', async () => {
		const copy = await copyNow();
		await goOn();
		writeFileSync(copy.path, readFileSync(copy.path).fill(1, 9000, 9001));
		expect(await refuse(() => copy)).toMatch(/is not what it was when it was made/);
	});

	it('when the copy is of a newer Underline', async () => {
		const copy = await copyNow();
		await goOn();
		const newer = rewrite(copy, { schema: 999, build: '9.0.0' });
		expect(await refuse(() => newer)).toMatch(/is of a newer Underline \(9\.0\.0\): it has 999 migrations/);
	});

	it('when there is no such file', async () => {
		await goOn();
		expect(await refuse(() => openCopy(join(folder, 'none.db')))).toMatch(/^There is no file/);
	});
});

it('whoever restores takes the folder for themselves, and a running server has it', () => {
	const unlock = lockFolder(folder);
	expect(() => lockFolder(folder)).toThrow('is in use: another Underline runs on it.');
	unlock();
});

it.each(RESTORE_STEPS)(
	'a restore that is killed after the step “%s” leaves one of both databases, and can be done again',
	async (step) => {
		const copy = await copyNow();
		await goOn();
		const { signal } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, folder, copy.path, step], {
			encoding: 'utf8'
		});
		expect(signal).toBe('SIGKILL');
		expect(classesIn(opened.file)).toBe(step === 'swapped' ? 1 : 2);
		await restoreCopy(copy);
		expect(classesIn(opened.file)).toBe(1);
	},
	60_000
);
