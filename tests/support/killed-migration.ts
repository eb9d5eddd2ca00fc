/**
 * Migrates a database and is killed in the middle of a migration: `killed-migration.ts FILE NUMBER`. Half of its
 * statements have run by then.
 */
import Database from 'better-sqlite3';
import { fileURLToPath } from 'node:url';
import { migrateSqlite } from '../../src/lib/server/db/migrate';
import { readMigrations } from '../../src/lib/server/db/migrations-folder';

const [file = '', number = ''] = process.argv.slice(2);
const migrations = readMigrations(fileURLToPath(new URL('../../drizzle/sqlite', import.meta.url)));
const target = migrations[Number(number)]?.sql ?? '';
const statements = target.split('--> statement-breakpoint');
const half = statements.slice(0, Math.ceil(statements.length / 2)).join('');

const exec = Object.getOwnPropertyDescriptor(Database.prototype, 'exec')?.value as (
	sql: string
) => Database.Database;
Database.prototype.exec = function (sql) {
	if (sql !== target) return exec.call(this, sql);
	exec.call(this, half);
	process.kill(process.pid, 'SIGKILL');
	return this;
};
migrateSqlite({ file, migrations, now: new Date() });
