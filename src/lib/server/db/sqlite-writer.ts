import type Database from 'better-sqlite3';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { markStopped } from './running-mark';
import type { Timed } from './slow-queries';
import { isBusy, StorageUnavailable, troubleOf, type StorageState, type StorageTrouble } from './storage';
import type { Db } from './store';
import { WriteQueue } from './write-queue';

interface SqliteWriterOptions {
	readonly file: string;
	readonly connect: (file: string) => Database.Database;
	readonly buildTx: (connection: Database.Database, queue: WriteQueue) => Db;
	readonly timed: Timed;
	/** Bytes of the disk below which nothing more is written. */
	readonly reserve: number;
	readonly onstate: (state: StorageState, cause?: unknown) => void;
}

interface OpenWriter {
	readonly connection: Database.Database;
	readonly queue: WriteQueue;
	readonly tx: Db;
}

/** How long SQLite itself waits for a lock, in milliseconds; the queue asks again. */
const BLOCKING = 10;
/** More room than the reserve is asked for to begin again, so that it does not go back and forth. */
const SLACK = 1.25;

/**
 * The one that writes. After an error of the disk its connection is closed and nothing is written, until a new
 * connection has written and flushed something: `docs/decisions/0014-when-writing-fails.md`.
 */
export class SqliteWriter {
	readonly #options: SqliteWriterOptions;
	#state: StorageState = { kind: 'writable' };
	#open: OpenWriter | undefined;
	#looking: Promise<void> | undefined;
	#isClosed = false;

	constructor(options: SqliteWriterOptions) {
		this.#options = options;
		this.#open = this.#connect();
	}

	get state(): StorageState {
		return this.#state;
	}

	async write<T>(job: (tx: Db) => Promise<T>): Promise<T> {
		if (this.#state.kind === 'read-only') throw new StorageUnavailable(this.#state.trouble);
		return this.#writeNow(job);
	}

	/** Runs something outside a transaction, once the writes that were asked for before it are settled. */
	async upkeep(run: (connection: Database.Database) => void): Promise<void> {
		if (this.#state.kind === 'read-only') throw new StorageUnavailable(this.#state.trouble);
		await this.#use(({ connection, queue }) => queue.between(() => withPatience(connection, run)));
	}

	/** Whether the caller is part of the job that is running now. */
	isInsideJob(): boolean {
		return this.#open?.queue.isInsideJob() ?? false;
	}

	/**
	 * Looks how the disk stands; while nothing is written, tries whether it can be again, by writing what `probe`
	 * does. Never runs twice at once.
	 */
	look(probe: (tx: Db) => Promise<unknown>, now: Date): Promise<void> {
		this.#looking ??= this.#look(probe, now).finally(() => (this.#looking = undefined));
		return this.#looking;
	}

	/** Takes no more writes, and resolves when those that were asked for are settled. */
	async finish(): Promise<void> {
		this.#isClosed = true;
		await this.#looking;
		await this.#open?.queue.close();
	}

	/** Closes the connection, once no other of this process is open. */
	close(): void {
		const connection = this.#open?.connection;
		if (!connection) return;
		try {
			withPatience(connection, () => {
				markStopped(connection);
				connection.pragma('wal_checkpoint(TRUNCATE)');
			});
		} catch (error) {
			// What was written is in the log, which the next start reads.
			if (!troubleOf(error)) throw error;
		} finally {
			connection.close();
		}
	}

	#connect(): OpenWriter {
		const { file, connect, buildTx, timed } = this.#options;
		const connection = connect(file);
		connection.pragma(`busy_timeout = ${BLOCKING}`);
		const queue = new WriteQueue(connection, timed);
		return { connection, queue, tx: buildTx(connection, queue) };
	}

	#writeNow<T>(job: (tx: Db) => Promise<T>): Promise<T> {
		return this.#use(({ queue, tx }) => queue.add(() => job(tx)));
	}

	async #use<T>(run: (open: OpenWriter) => Promise<T>): Promise<T> {
		if (this.#isClosed) throw new Error('The store is closed; nothing was written.');
		const open = (this.#open ??= this.#connect());
		try {
			return await run(open);
		} catch (error) {
			if (isBusy(error)) throw new StorageUnavailable('busy', { cause: error });
			const trouble = troubleOf(error);
			if (!trouble) throw error;
			this.#giveUp(open, trouble, error);
			throw new StorageUnavailable(trouble, { cause: error });
		}
	}

	/** Closes the connection on which a write failed. Several writes of a transaction tell of one failure. */
	#giveUp(open: OpenWriter, trouble: StorageTrouble, cause: unknown): void {
		if (this.#open !== open) return;
		this.#open = undefined;
		open.queue.abandon(new StorageUnavailable(trouble, { cause }));
		open.connection.close();
		this.#enter({ kind: 'read-only', trouble, since: new Date() }, cause);
	}

	async #look(probe: (tx: Db) => Promise<unknown>, now: Date): Promise<void> {
		const free = await freeBytes(this.#options.file);
		const { reserve } = this.#options;
		if (this.#isClosed) return;
		if (this.#state.kind === 'writable') {
			if (free < reserve) this.#enter({ kind: 'read-only', trouble: 'low', since: now });
		} else if (this.#state.trouble !== 'damaged' && free >= reserve * SLACK) {
			await this.#try(probe);
		}
	}

	async #try(probe: (tx: Db) => Promise<unknown>): Promise<void> {
		try {
			await this.#writeNow(probe);
			this.#enter({ kind: 'writable' });
		} catch (error) {
			// The state says so already.
			if (!(error instanceof StorageUnavailable || troubleOf(error))) throw error;
		}
	}

	/** While tries to write go on failing, the moment when that began stays. */
	#enter(state: StorageState, cause?: unknown): void {
		if (this.#state.kind === state.kind) return;
		this.#state = state;
		this.#options.onstate(state, cause);
	}
}

/** Bytes on the disk of a file that this process may use. */
export async function freeBytes(file: string): Promise<number> {
	const { bavail, bsize } = await statfs(dirname(file));
	return bavail * bsize;
}

/** Outside a transaction another process may be in the way for a moment, reading the log. */
function withPatience(connection: Database.Database, run: (connection: Database.Database) => void): void {
	connection.pragma('busy_timeout = 5000');
	try {
		run(connection);
	} finally {
		connection.pragma(`busy_timeout = ${BLOCKING}`);
	}
}
