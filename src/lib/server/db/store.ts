import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Tables } from './tables';

/** A write without `returning()` gives nothing: what the engines would give differs. */
interface NoResult extends PgQueryResultHKT {
	type: void;
}

type Verb = 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'with' | '$with' | '$count';

/** Drizzle's query builder, typed as Postgres, and the tables of the engine it runs on. */
export type Db = Pick<PgDatabase<NoResult>, Verb> & { readonly tables: Tables };

export interface Store {
	/** Committed data only; a write through it is refused, and so is its use inside a write's job. */
	readonly read: Db;

	/**
	 * Runs a job in a transaction and resolves to its result once that is durable.
	 *
	 * The job may await nothing but queries on its `tx`, and may not use `tx` after it is over. When it
	 * throws, or a statement of it failed (even if the job caught that), nothing of it is kept and the
	 * write rejects with that error.
	 */
	write<T>(job: (tx: Db) => Promise<T>): Promise<T>;

	/**
	 * Leaves nothing of what was deleted in the engine’s files: deleted bytes are overwritten as they go, and this
	 * empties the log that still holds them. `whole` writes the whole file anew, in which all else waits: for seconds
	 * where there are hundreds of megabytes.
	 */
	sweep(options: { readonly whole: boolean }): Promise<void>;

	/** Finishes the writes that were asked for, then closes. Later writes reject. */
	close(): Promise<void>;
}

/**
 * A query that is built once for each connection, not each time it is run.
 *
 * ```ts
 * const findSession = prepared((db) => {
 * 	const { sessions } = db.tables;
 * 	const byId = eq(sessions.id, slot(sessions.id, 'id'));
 * 	return db.select().from(sessions).where(byId).prepare('find_session');
 * });
 * const [session] = await findSession(store.read).execute({ id });
 * ```
 *
 * Write its parameters as `slot(sessions.id, 'id')`: a bare placeholder skips the column's conversion.
 */
export function prepared<Query extends object>(build: (db: Db) => Query): (db: Db) => Query {
	const queries = new WeakMap<Db, Query>();
	return (db) => {
		const known = queries.get(db);
		if (known) return known;
		const query = build(db);
		queries.set(db, query);
		return query;
	};
}
