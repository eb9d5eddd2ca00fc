import Database from 'better-sqlite3';

type Setting = [name: string, value: string, readsBack: string | number];

const sharedSettings: readonly Setting[] = [
	['foreign_keys', 'ON', 1],
	['busy_timeout', '5000', 5000],
	['temp_store', 'MEMORY', 2],
	['trusted_schema', 'OFF', 0],
	['cell_size_check', 'ON', 1],
	['cache_size', '-16000', -16000]
];

const writerSettings: readonly Setting[] = [
	['journal_mode', 'WAL', 'wal'],
	// After journal_mode: entering WAL lowers it to NORMAL, which may lose the last commits at a power cut.
	['synchronous', 'FULL', 2],
	['wal_autocheckpoint', '1000', 1000],
	['journal_size_limit', '67108864', 67108864],
	// FAST leaves what stood on freed pages, such as a long answer of somebody who was erased.
	['secure_delete', 'ON', 1],
	...sharedSettings
];

const readerSettings: readonly Setting[] = [['query_only', 'ON', 1], ...sharedSettings];

function applySettings(connection: Database.Database, settings: readonly Setting[]): void {
	for (const [name, value] of settings) connection.pragma(`${name} = ${value}`);
	for (const [name, , expected] of settings) {
		const found = connection.pragma(name, { simple: true });
		if (found !== expected) throw new Error(`SQLite's ${name} should be ${expected} and is ${found}.`);
	}
}

function openWith(file: string, options: Database.Options, settings: readonly Setting[]): Database.Database {
	const connection = new Database(file, options);
	try {
		applySettings(connection, settings);
		return connection;
	} catch (error) {
		connection.close();
		throw error;
	}
}

/** Opens the one connection that writes. Throws when a setting does not take, or the file cannot be written. */
export function openWriter(file: string): Database.Database {
	return openWith(file, {}, writerSettings);
}

/** Opens a read-only connection to an existing file. Throws when a setting does not take. */
export function openReader(file: string): Database.Database {
	return openWith(file, { readonly: true, fileMustExist: true }, readerSettings);
}
