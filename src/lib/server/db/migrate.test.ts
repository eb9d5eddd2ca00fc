import Database from 'better-sqlite3';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../../../../tests/support/database';
import { findManifest } from './copy-files';
import { hashFile } from './file-hash';
import { migrateSqlite } from './migrate';
import type { Migration } from './migrations';

const now = new Date('2026-03-02T12:00:00Z');

const start: Migration = {
	name: '0000_start',
	sql: `
		create table parents (id integer primary key, name text not null);
		create table children (
			id integer primary key,
			parent_id integer not null references parents on delete cascade
		);
	`
};

let file: string;

beforeEach(() => {
	file = join(temporaryFolder(), 'school.db');
	migrateSqlite({ file, migrations: [start], now });
	run((db) =>
		db.exec(`
			insert into parents values (1, 'a'), (2, 'b');
			insert into children values (1, 1), (2, 1), (3, 2);
		`)
	);
});
afterEach(() => {
	expect(run((db) => db.pragma('integrity_check', { simple: true }))).toBe('ok');
});

function run<T>(job: (db: Database.Database) => T, path = file): T {
	const db = new Database(path);
	const result = job(db);
	db.close();
	return result;
}

const migrateWith = (sql: string, more: Migration[] = []) =>
	migrateSqlite({ file, migrations: [start, { name: '0001_next', sql }, ...more], now });

const dump = (path = file) =>
	run(
		(db) => ({
			schema: db.prepare('select name, sql from sqlite_schema order by name').all(),
			parents: db.prepare('select * from parents').all(),
			children: db.prepare('select * from children').all(),
			version: db.pragma('user_version', { simple: true }),
			migrations: db.prepare('select * from _migrations').all()
		}),
		path
	);

// What drizzle-kit generates when a column changes.
const rebuild = `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE \`__new_parents\` (
	\`id\` integer PRIMARY KEY NOT NULL,
	\`name\` text
);
--> statement-breakpoint
INSERT INTO \`__new_parents\`("id", "name") SELECT "id", "name" FROM \`parents\`;--> statement-breakpoint
DROP TABLE \`parents\`;--> statement-breakpoint
ALTER TABLE \`__new_parents\` RENAME TO \`parents\`;--> statement-breakpoint
PRAGMA foreign_keys=ON;`;

it('a rebuild of a parent table leaves every child row, and its foreign key', () => {
	const { children } = dump();
	migrateWith(rebuild);
	expect(dump().children).toEqual(children);
	expect(() => run((db) => db.exec('insert into children values (4, 99)'))).toThrow('FOREIGN KEY');
});

it('a migration is applied once', () => {
	const first = migrateWith('alter table parents add column note text');
	const second = migrateWith('alter table parents add column note text');
	expect([first.applied, second]).toEqual([['0001_next'], { applied: [], backup: undefined }]);
});

it('a failing migration leaves the database as it was, with the good one before it', () => {
	const before = dump();
	const broken = {
		name: '0002_broken',
		sql: 'create table half (id integer); insert into nowhere values (1)'
	};
	expect(() => migrateWith('alter table parents add column note text', [broken])).toThrow(
		/^Migration 0002_broken failed and was undone: no such table: nowhere\. A backup from before is at /
	);
	expect(dump()).toEqual(before);
});

it('a migration that leaves a child without its parent is refused', () => {
	const before = dump();
	expect(() => migrateWith('-- rows: parents may shrink\ndelete from parents where id = 1')).toThrow(
		'it leaves 2 rows of children without their parents'
	);
	expect(dump()).toEqual(before);
});

it('a migration that loses rows without declaring it is refused', () => {
	const before = dump();
	expect(() => migrateWith('delete from children where id = 3')).toThrow(
		'it changes the rows of children from 3 to 2 without "-- rows: children may shrink"'
	);
	expect(dump()).toEqual(before);
});

it('a migration that drops a table with rows without declaring it is refused', () => {
	expect(() => migrateWith('drop table children')).toThrow('the rows of children from 3 to 0');
});

it('a declaration counts in the header alone', () => {
	expect(() => migrateWith('delete from children;\n-- rows: children may shrink')).toThrow('may shrink');
});

it('a migration may change rows as its header declares', () => {
	migrateWith(`-- Copies what is worth keeping.
-- rows: children may shrink
-- rows: pairs may grow
create table pairs as select id from parents; delete from children where id = 3;`);
	expect(dump().children).toHaveLength(2);
});

it('a migration that declares a loss may not bring a gain', () => {
	expect(() => migrateWith('-- rows: children may shrink\ninsert into children values (4, 1)')).toThrow(
		'from 3 to 4'
	);
});

it('a migration that ends the transaction it runs in is refused', () => {
	expect(() => migrateWith('commit')).toThrow('it ends the transaction it runs in');
});

it('a backup of the database as it was is made before a migration', () => {
	const before = dump();
	const { backup = '' } = migrateWith('alter table parents add column note text');
	expect(dump(backup)).toEqual(before);
	const name = 'backup-2026-03-02T12-00-00.000Z-migration';
	expect(readdirSync(dirname(backup)).sort()).toEqual([`${name}.db`, `${name}.json`]);
	expect(findManifest(backup)).toMatchObject({
		...{ kind: 'migration', madeAt: now, schema: 1, rows: { parents: 2, children: 3 } },
		...{ size: statSync(backup).size, sha256: hashFile(backup) }
	});
});

it('says what it does to a database that is not new, and nothing of one that is', () => {
	const next = { name: '0001_next', sql: 'alter table parents add column note text' };
	const told: string[] = [];
	const onstage = (stage: string, names: readonly string[]) => told.push(`${stage} ${names.join()}`);
	migrateSqlite({ file, migrations: [start, next], now, onstage });
	expect(told).toEqual(['copying 0001_next', 'migrating 0001_next', 'migrated 0001_next']);
	migrateSqlite({ file, migrations: [start, next], now, onstage });
	migrateSqlite({ file: join(temporaryFolder(), 'new.db'), migrations: [start, next], now, onstage });
	expect(told).toHaveLength(3);
});

it('a migration is not begun when its backup cannot be written', () => {
	const before = dump();
	const folder = join(dirname(file), 'backups');
	writeFileSync(folder, 'not a folder');
	expect(() => migrateWith('alter table parents add column note text')).toThrow('cannot be written');
	expect(dump()).toEqual(before);
});

it('no backup is made of a database that is new', () => {
	const fresh = join(temporaryFolder(), 'fresh.db');
	expect(migrateSqlite({ file: fresh, migrations: [start], now })).toEqual({
		applied: ['0000_start'],
		backup: undefined
	});
});

it('a database newer than the build is refused and left alone', () => {
	migrateWith('alter table parents add column note text');
	const before = dump();
	expect(() => migrateSqlite({ file, migrations: [start], now })).toThrow(
		'The database is newer than this build of Underline: it has 2 migrations, the build 1.'
	);
	expect(dump()).toEqual(before);
});

it.each([
	['changed', { ...start, sql: `${start.sql} -- reworded` }],
	['been renamed', { ...start, name: '0000_begin' }]
])('a database is refused when a migration it has was %s', (_, migration) => {
	expect(() => migrateSqlite({ file, migrations: [migration], now })).toThrow(
		'Migration 0000_start was applied to the database and has changed since.'
	);
});

it('a migration is the same whatever its line ends', () => {
	const windows = { ...start, sql: start.sql.replaceAll('\n', '\r\n') };
	expect(migrateSqlite({ file, migrations: [windows], now }).applied).toEqual([]);
});

it('a database with a version that Underline did not write is refused', () => {
	const foreign = join(temporaryFolder(), 'foreign.db');
	run((db) => db.pragma('user_version = 1'), foreign);
	expect(() => migrateSqlite({ file: foreign, migrations: [start], now })).toThrow(
		'The database says it has 1 migrations and lists 0.'
	);
});
