/** Databases of earlier and later builds. */
import Database from 'better-sqlite3';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrateSqlite } from '../../src/lib/server/db/migrate';
import { readMigrations } from '../../src/lib/server/db/migrations-folder';
import { failToStart, launchServer, newFolder } from '../support/server';
import { needsChromium, runJourneys } from './browser';
import { demand, sleep, type Bench, type Fault } from './fault';
import { OLD_SCHOOL, REBUILD } from './old-school';
import { copyOf } from './template';
import { judge } from './verdict';

const ROOT = join(import.meta.dirname, '../..');
const MIGRATIONS = readMigrations(join(ROOT, 'drizzle/sqlite'));
const NOW = new Date();
/** A start takes some tenths of a second; somewhere in it the migrations are applied. */
const KILLED_AFTER = [150, 350, 550];

export const upgrades: readonly Fault[] = [
	{
		...{ id: 'F13', name: 'every schema there ever was, and kill -9 while it is migrated', isQuick: false },
		run: upgradeAll
	},
	{ id: 'F14', name: 'a table others point at is rebuilt', isQuick: true, run: rebuildParent },
	{
		...{ id: 'F24', name: 'another build on the same data, and open pages of the one before' },
		...{ isQuick: false, missing: needsChromium, run: otherBuild }
	}
];

/** A school as an earlier build left it: rows of its first schema, brought as far as that build knew. */
function schoolOf(version: number): string {
	const folder = newFolder();
	const file = join(folder, 'underline.db');
	migrateSqlite({ file, migrations: MIGRATIONS.slice(0, 1), now: NOW });
	const database = new Database(file);
	database.exec(OLD_SCHOOL);
	database.close();
	migrateSqlite({ file, migrations: MIGRATIONS.slice(0, version), now: NOW });
	return folder;
}

async function upgradeAll({ isQuick }: Bench): Promise<string> {
	const fresh = newFolder();
	migrateSqlite({ file: join(fresh, 'underline.db'), migrations: MIGRATIONS, now: NOW });
	const schema = read(fresh, schemaOf);
	const versions = MIGRATIONS.map((_, index) => index + 1).slice(0, isQuick ? 1 : undefined);
	for (const version of versions) {
		const folder = schoolOf(version);
		const before = read(folder, contentOf);
		const folders = [folder, ...(await killMigrating(folder))];
		for (const one of folders) {
			await judge(one, undefined);
			const of = `a database of schema ${version}`;
			demand(read(one, schemaOf) === schema, `${of} ends with another schema than a new one`);
			demand(read(one, contentOf) === before, `${of} holds other rows once it is migrated`);
		}
	}
	return `${versions.length} schemas, ${versions.length * KILLED_AFTER.length} times killed`;
}

/** Copies of a school whose server was killed somewhere in its first start. */
async function killMigrating(folder: string): Promise<string[]> {
	const copies: string[] = [];
	for (const ms of KILLED_AFTER) {
		const copy = newFolder();
		cpSync(folder, copy, { recursive: true });
		const server = launchServer({ DATA_DIR: copy });
		await sleep(ms);
		server.kill('SIGKILL');
		await once(server, 'exit');
		copies.push(copy);
	}
	return copies;
}

function read<T>(folder: string, query: (database: Database.Database) => T): T {
	const database = new Database(join(folder, 'underline.db'), { readonly: true });
	try {
		return query(database);
	} finally {
		database.close();
	}
}

/** Every table, index and trigger, as text. */
function schemaOf(database: Database.Database): string {
	const rows = database
		.prepare<[], { sql: string }>('select sql from sqlite_schema where sql is not null order by name')
		.all();
	return rows.map(({ sql }) => sql.replace(/\s+/g, ' ')).join('\n');
}

/** What students and teachers would miss of the rows of the first schema. */
const KEPT = {
	accounts: 'id, username, display_name',
	enrollments: 'id, class_id, account_id',
	attempts: 'id, account_id, number',
	answers: 'attempt_id, question_id, value, revision',
	grades: 'attempt_id, question_id, score',
	saves: 'attempt_id, key, response'
};

function contentOf(database: Database.Database): string {
	const tables = Object.entries(KEPT);
	const all = tables.map(([table, columns]) =>
		database.prepare(`select ${columns} from ${table} order by ${columns}`).all()
	);
	return JSON.stringify(all);
}

/** The migrations of this build, and one more. */
function andOneMore(sql: string) {
	return [...MIGRATIONS, { name: `${String(MIGRATIONS.length).padStart(4, '0')}_later`, sql }];
}

/** What a generated migration does when a column changes; all children of the parent must be there after it. */
async function rebuildParent({ template }: Bench): Promise<string> {
	const folder = copyOf(await template());
	const countIn = (database: Database.Database) =>
		database.prepare<[], { n: number }>('select count(*) as n from enrollments').get()?.n ?? 0;
	const before = read(folder, countIn);
	migrateSqlite({ file: join(folder, 'underline.db'), migrations: andOneMore(REBUILD), now: NOW });
	const after = read(folder, countIn);
	demand(before > 0 && after === before, `of ${before} enrollments ${after} are left`);
	return `${before} rows kept`;
}

/** A build that does not know a database leaves it as it is; a page of another build hears of it. */
async function otherBuild({ template }: Bench): Promise<string> {
	const folder = copyOf(await template());
	const file = join(folder, 'underline.db');
	migrateSqlite({ file, migrations: andOneMore('create table later (id text primary key)'), now: NOW });
	const before = readFileSync(file);
	const { code, output } = await failToStart({ DATA_DIR: folder });
	demand(code === 1 && output.includes('newer than this build'), `an older build said: ${output}`);
	demand(readFileSync(file).equals(before), 'an older build changed a newer database');
	return `the older build left the newer database alone, ${runJourneys(['newer-build'])}`;
}
