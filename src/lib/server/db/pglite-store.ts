import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import type { Migration } from './migrations';
import { postgresDialect } from './postgres-dialect';
import type { Db, Store } from './store';
import { defineTables } from './tables';

/** A Postgres in memory, for the contract test alone: it shows that nothing SQLite-only has crept in. */
export async function openPgliteStore(migrations: readonly Migration[]): Promise<Store> {
	const client = new PGlite();
	for (const migration of migrations) await client.exec(migration.sql);
	const tables = defineTables(postgresDialect);
	const db = drizzle(client, { casing: 'snake_case' });
	return {
		read: asDb(db, tables),
		write: (job) =>
			db.transaction(async (tx) => {
				const value = await job(asDb(tx, tables));
				// After a failed statement COMMIT would roll back without a word; this throws instead.
				await tx.execute(sql`select 1`);
				return value;
			}),
		sweep: async ({ whole }) => {
			if (whole) await client.exec('vacuum full');
		},
		close: () => client.close()
	};
}

function asDb(queries: object, tables: Db['tables']): Db {
	return Object.assign(queries, { tables }) as unknown as Db;
}
