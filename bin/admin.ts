/**
 * At the console:
 * - `npm run admin -- reset USERNAME`: a new passphrase, and no second step, for whoever has nobody to ask.
 * - `npm run admin -- backup`: a copy of the database now.
 * - `npm run admin -- retention`: deletes what is due by the clock; with `--dry-run` it only says what that would be.
 * - `npm run admin -- accept`: takes a database as it is whose log is missing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findAccountId, replacePassphrase } from '../src/lib/server/accounts';
import { ConfigError, readConfig } from '../src/lib/server/config';
import { foldLog } from '../src/lib/server/db/check-file';
import { copyDatabase } from '../src/lib/server/db/copy-running';
import { readMigrations } from '../src/lib/server/db/migrations-folder';
import { openSqliteStore } from '../src/lib/server/db/sqlite-store';
import { lockFolder } from '../src/lib/server/lock';
import { removeSecondFactor } from '../src/lib/server/second-factor';
import { checkAtStart } from '../src/lib/server/start-check';
import { deleteDue, sayPlan } from './retention';

const MIGRATIONS = join(import.meta.dirname, '..', 'drizzle', 'sqlite');
const USAGE = 'Usage: npm run admin -- reset USERNAME | backup | retention [--dry-run] | accept';

try {
	console.log(await run(process.argv.slice(2)));
} catch (problem) {
	console.error(problem instanceof Error ? problem.message : String(problem));
	process.exitCode = 1;
}

async function run(words: readonly string[]): Promise<string> {
	const command = readCommand(words);
	const { folder, reserve } = readConfig(process.env);
	const file = join(folder, 'underline.db');
	if (!existsSync(file))
		throw new ConfigError(`There is no database in ${folder}. Set DATA_DIR to its folder.`);
	// It only reads, which a running server does not notice: there is nobody to ask, and nothing to stop.
	if (command.name === 'backup') return backUp(file, reserve);
	if (command.name === 'dry run') return sayPlan(file, new Date());
	const unlock = lockFolder(folder);
	try {
		if (command.name === 'retention') return await retention(file);
		return command.name === 'reset' ? await reset(file, command.username) : accept(file);
	} finally {
		unlock();
	}
}

type Command = { name: 'reset'; username: string } | { name: 'backup' | 'retention' | 'dry run' | 'accept' };

function readCommand([name, username, ...rest]: readonly string[]): Command {
	if (name === 'reset' && username && rest.length === 0) return { name, username };
	if (name === 'retention' && username === '--dry-run' && rest.length === 0) return { name: 'dry run' };
	if ((name === 'backup' || name === 'retention' || name === 'accept') && username === undefined)
		return { name };
	throw new Error(USAGE);
}

async function backUp(file: string, reserve: number): Promise<string> {
	const { path, manifest } = await copyDatabase({ file, kind: 'asked', madeAt: new Date(), reserve });
	return `Copied and checked: ${path}, ${(manifest.size / 1e6).toFixed(1)} MB.`;
}

function accept(file: string): string {
	foldLog(file);
	checkAtStart(file);
	return 'The database is taken as it is. Start the server.';
}

async function retention(file: string): Promise<string> {
	checkAtStart(file);
	const store = openSqliteStore({ file, migrations: readMigrations(MIGRATIONS), now: new Date() });
	try {
		return await deleteDue(store, new Date());
	} finally {
		await store.close();
	}
}

async function reset(file: string, username: string): Promise<string> {
	checkAtStart(file);
	const store = openSqliteStore({ file, migrations: readMigrations(MIGRATIONS), now: new Date() });
	try {
		const id = await findAccountId(store, username);
		const card =
			id === undefined ? undefined : await replacePassphrase(store, { kind: 'operator' }, id, new Date());
		if (!id || !card) throw new Error(`Nobody has the username ${username}.`);
		await store.write((tx) => removeSecondFactor(tx, id));
		return `The new passphrase of ${card.name} (${card.username}), shown this once:\n  ${card.passphrase}`;
	} finally {
		await store.close();
	}
}
