/**
 * `npm run admin -- reset NAME`: a new passphrase for whoever has lost theirs and has nobody to ask. At the
 * console, while the server is stopped.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findAccountId, replacePassphrase } from '../src/lib/server/accounts';
import { ConfigError, readConfig } from '../src/lib/server/config';
import { readMigrations } from '../src/lib/server/db/migrations-folder';
import { openSqliteStore } from '../src/lib/server/db/sqlite-store';
import { lockFolder } from '../src/lib/server/lock';

const MIGRATIONS = join(import.meta.dirname, '..', 'drizzle', 'sqlite');

try {
	console.log(await run(process.argv.slice(2)));
} catch (problem) {
	console.error(problem instanceof Error ? problem.message : String(problem));
	process.exitCode = 1;
}

async function run(words: readonly string[]): Promise<string> {
	const [command, username, ...rest] = words;
	if (command !== 'reset' || !username || rest.length > 0)
		throw new Error('Usage: npm run admin -- reset USERNAME');
	const { folder } = readConfig(process.env);
	const file = join(folder, 'underline.db');
	if (!existsSync(file))
		throw new ConfigError(`There is no database in ${folder}. Set DATA_DIR to its folder.`);
	const unlock = lockFolder(folder);
	try {
		return await reset(file, username);
	} finally {
		unlock();
	}
}

async function reset(file: string, username: string): Promise<string> {
	const store = openSqliteStore({ file, migrations: readMigrations(MIGRATIONS), now: new Date() });
	try {
		const id = await findAccountId(store, username);
		const card = id === undefined ? undefined : await replacePassphrase(store, id);
		if (!card) throw new Error(`Nobody has the username ${username}.`);
		return `The new passphrase of ${card.name} (${card.username}), shown this once:\n  ${card.passphrase}`;
	} finally {
		await store.close();
	}
}
