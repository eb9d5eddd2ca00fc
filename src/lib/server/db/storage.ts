/** Whether the disk takes what is written, and what is told to those who write while it does not. */
import Database from 'better-sqlite3';

/** `low`: so little room is left that nothing more is begun. `damaged`: the file is; more writes would make it worse. */
export type StorageTrouble = 'full' | 'failing' | 'low' | 'damaged';

export type StorageState =
	| { readonly kind: 'writable' }
	| { readonly kind: 'read-only'; readonly trouble: StorageTrouble; readonly since: Date };

/** Nothing of the write was kept; the same write may succeed later. */
export class StorageUnavailable extends Error {
	override name = 'StorageUnavailable';
	/** `busy`: another process held the database for longer than a write waits. */
	readonly trouble: StorageTrouble | 'busy';

	constructor(trouble: StorageTrouble | 'busy', options?: ErrorOptions) {
		super(`Nothing was written: ${REASONS[trouble]}.`, options);
		this.trouble = trouble;
	}
}

const REASONS = {
	full: 'the disk is full',
	failing: 'the disk refuses writes',
	low: 'the disk is almost full',
	damaged: 'the database file is damaged',
	busy: 'another process has the database locked'
} as const;

/** What an error says of the disk; undefined when the disk is not at fault. Looks into causes. */
export function troubleOf(error: unknown): StorageTrouble | undefined {
	const code = sqliteCode(error);
	if (code === 'SQLITE_FULL') return 'full';
	if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'damaged';
	return /^SQLITE_(IOERR|READONLY|CANTOPEN)/.test(code) ? 'failing' : undefined;
}

/** Whether another connection has the lock. */
export function isBusy(error: unknown): boolean {
	return sqliteCode(error).startsWith('SQLITE_BUSY');
}

/** SQLite's extended code; empty for other errors. Drizzle wraps those of statements. */
function sqliteCode(error: unknown): string {
	if (error instanceof Database.SqliteError) return error.code;
	if (error instanceof AggregateError) return error.errors.map(sqliteCode).find(Boolean) ?? '';
	return error instanceof Error && error.cause !== undefined ? sqliteCode(error.cause) : '';
}
