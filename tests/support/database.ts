import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { migrateSqlite } from '../../src/lib/server/db/migrate';
import type { Migration } from '../../src/lib/server/db/migrations';
import { readMigrations } from '../../src/lib/server/db/migrations-folder';
import {
	openSqliteStore,
	type SqliteStore,
	type SqliteStoreOptions
} from '../../src/lib/server/db/sqlite-store';

const migrations = readMigrations(fileURLToPath(new URL('../../drizzle/sqlite', import.meta.url)));
const now = new Date('2026-01-05T08:00:00Z');

let template: string | undefined;

/** A fresh folder, which goes away when the tests are done. */
export function temporaryFolder(): string {
	return mkdtempSync(join(inject('temporaryHome'), 'folder-'));
}

function migratedTemplate(): string {
	if (!template) {
		template = join(temporaryFolder(), 'template.db');
		migrateSqlite({ file: template, migrations, now });
	}
	return template;
}

export interface TestStore {
	store: SqliteStore;
	file: string;
	migrations: readonly Migration[];
	/** Closes the store and removes its folder. */
	cleanup: () => Promise<void>;
}

/** An empty store of its own, on a copy of one file that is migrated once per worker. */
export function testStore(options: Partial<SqliteStoreOptions> = {}): TestStore {
	return copyOf(migratedTemplate(), options);
}

/** A store of its own on a copy of a database, as it is now: also of one that is open. */
export function copyOf(original: string, options: Partial<SqliteStoreOptions> = {}): TestStore {
	const folder = temporaryFolder();
	const file = join(folder, 'underline.db');
	for (const end of ['', '-wal']) {
		if (existsSync(original + end)) copyFileSync(original + end, file + end);
	}
	const store = openSqliteStore({ file, migrations, now, ...options });
	return {
		store,
		file,
		migrations,
		cleanup: async () => {
			await store.close();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
