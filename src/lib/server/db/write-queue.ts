import type Database from 'better-sqlite3';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Timed } from './slow-queries';
import { isBusy, troubleOf } from './storage';

interface Job {
	run: () => Promise<unknown>;
	resolve: (value: unknown) => void;
	reject: (error: unknown) => void;
	/** Set when a statement failed. Postgres would refuse every further one; so do we. */
	failed?: { error: unknown };
}

/** What the connection does outside transactions. */
interface Upkeep {
	run: () => void;
	resolve: () => void;
	reject: (error: unknown) => void;
}

type Outcome = { kept: true; value: unknown } | { kept: false; error: unknown };

const late = Symbol('late');

/** How long jobs wait for a lock that another process holds, and how often it is asked for, in milliseconds. */
const PATIENCE = 4000;
const PAUSE = 25;

/**
 * Resolves once every microtask has run, before any timer, I/O or immediate. Node empties the microtasks
 * between two ticks, so a tick asked for from a microtask comes when there are none left.
 */
function microtasksRun(): Promise<typeof late> {
	return new Promise((resolve) => {
		queueMicrotask(() => process.nextTick(resolve, late));
	});
}

/**
 * Group commit on one connection: the jobs that arrive in one turn of the event loop run one after another
 * in one transaction, each in its savepoint, and are settled after the one COMMIT.
 *
 * A job must settle within microtasks, so a whole transaction passes before anything else of the process
 * runs. Which job a statement belongs to is known from its asynchronous context.
 */
export class WriteQueue {
	readonly #connection: Database.Database;
	readonly #timed: Timed;
	readonly #savepoint: Database.Statement;
	readonly #release: Database.Statement;
	readonly #context = new AsyncLocalStorage<Job>();
	#waiting: Job[] = [];
	#between: Upkeep[] = [];
	#running: Job | undefined;
	#isBusy = false;
	#isClosed = false;
	#whenIdle: (() => void)[] = [];

	/** @param timed Takes the time of each COMMIT. */
	constructor(connection: Database.Database, timed: Timed = (_, run) => run()) {
		this.#connection = connection;
		this.#timed = timed;
		this.#savepoint = connection.prepare('SAVEPOINT job');
		this.#release = connection.prepare('RELEASE job');
	}

	/** Settles when the transaction that holds the job is over. Rejects with the job's error, or with COMMIT's. */
	add<T>(start: () => Promise<T>): Promise<T> {
		if (this.#isClosed) return Promise.reject(new Error('The store is closed; nothing was written.'));
		if (this.isInsideJob())
			return Promise.reject(new Error('A write cannot start inside another: use its tx.'));
		return new Promise<T>((resolve, reject) => {
			// Awaited in the job's own context: a Drizzle query runs when it is awaited, not when it is made.
			const run = async () => await start();
			this.#waiting.push({ run, resolve: (value) => resolve(value as T), reject });
			this.#wake();
		});
	}

	/** Runs something outside a transaction, once the writes that were asked for before it are settled. */
	between(run: () => void): Promise<void> {
		if (this.#isClosed) return Promise.reject(new Error('The store is closed; nothing was done.'));
		return new Promise((resolve, reject) => {
			this.#between.push({ run, resolve, reject });
			this.#wake();
		});
	}

	/** Whether the caller is part of the job that is running now. */
	isInsideJob(): boolean {
		return this.#running !== undefined && this.#context.getStore() === this.#running;
	}

	/** Runs a statement for the job that is running now. Throws for any other caller. */
	readonly guard = <T>(run: () => T): T => {
		const job = this.#running;
		if (!job || !this.isInsideJob()) throw new Error('This write is over: its tx can no longer be used.');
		if (job.failed) {
			throw new Error('A statement of this write failed; it can only end.', { cause: job.failed.error });
		}
		try {
			return run();
		} catch (error) {
			job.failed = { error };
			throw error;
		}
	};

	/** Takes no more jobs, and resolves when the waiting ones are settled. */
	async close(): Promise<void> {
		this.#isClosed = true;
		if (this.#isBusy) await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
	}

	/** Takes no more jobs, and rejects the waiting ones. Call it between two transactions. */
	abandon(error: Error): void {
		this.#isClosed = true;
		for (const { reject } of [...this.#waiting.splice(0), ...this.#between.splice(0)]) reject(error);
	}

	#wake(): void {
		if (this.#isBusy) return;
		this.#isBusy = true;
		setImmediate(() => void this.#runWaiting());
	}

	async #runWaiting(): Promise<void> {
		const refused = await this.#begin();
		const batch = this.#waiting;
		const upkeep = this.#between;
		this.#waiting = [];
		this.#between = [];
		const outcomes = refused ? batch.map(() => refused) : await this.#runBatch(batch);
		upkeep.forEach(runUpkeep);
		this.#isBusy = false;
		if (this.#waiting.length + this.#between.length > 0) this.#wake();
		batch.forEach((job, index) => settle(job, outcomes[index]));
		if (!this.#isBusy) for (const resolve of this.#whenIdle.splice(0)) resolve();
	}

	/**
	 * Takes the write lock, for the jobs that wait by then. SQLite's own wait for a lock stops the whole process: the
	 * connection should not wait for long, as it is asked again. @returns why there is no transaction.
	 */
	async #begin(): Promise<Outcome | undefined> {
		const until = performance.now() + PATIENCE;
		for (;;) {
			try {
				if (this.#waiting.length > 0) this.#connection.exec('BEGIN IMMEDIATE');
				return undefined;
			} catch (error) {
				if (!isBusy(error) || performance.now() > until) return { kept: false, error: this.#rollBack(error) };
			}
			await sleep(PAUSE);
		}
	}

	/** The rest of one transaction. When it fails as a whole, no job is kept: those with an error of their own get that. */
	async #runBatch(batch: Job[]): Promise<Outcome[]> {
		const outcomes: Outcome[] = [];
		if (batch.length === 0) return outcomes;
		try {
			for (const job of batch) {
				outcomes.push(await this.#runJob(job));
				// After an error of the disk, what the connection holds is not to be built upon.
				if (!this.#connection.inTransaction || troubleOf(job.failed?.error)) throw rolledBack(job);
			}
			this.#timed('COMMIT', () => this.#connection.exec('COMMIT'));
			return outcomes;
		} catch (error) {
			const lost: Outcome = { kept: false, error: this.#rollBack(error) };
			return batch.map((_, index) => (outcomes[index]?.kept === false ? outcomes[index] : lost));
		}
	}

	/** Undoes the transaction that failed with the error; returns the error to tell. */
	#rollBack(error: unknown): unknown {
		try {
			if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
			return error;
		} catch (second) {
			// Still inside the transaction: the next batch cannot begin, and comes here again.
			return new AggregateError([error, second], 'A write failed and could not be undone.');
		}
	}

	async #runJob(job: Job): Promise<Outcome> {
		this.#savepoint.run();
		const outcome = await this.#runToEnd(job);
		if (this.#connection.inTransaction) {
			if (!outcome.kept) this.#connection.exec('ROLLBACK TO job');
			this.#release.run();
		}
		return outcome;
	}

	async #runToEnd(job: Job): Promise<Outcome> {
		this.#running = job;
		try {
			const value = await Promise.race([this.#context.run(job, job.run), microtasksRun()]);
			if (job.failed) throw job.failed.error;
			if (value === late) throw new Error('A write may await nothing but queries on its tx; it was undone.');
			return { kept: true, value };
		} catch (error) {
			return { kept: false, error };
		} finally {
			this.#running = undefined;
		}
	}
}

function rolledBack(job: Job): Error {
	return new Error('SQLite rolled the whole transaction back; nothing was written.', {
		cause: job.failed?.error
	});
}

function runUpkeep({ run, resolve, reject }: Upkeep): void {
	try {
		run();
		resolve();
	} catch (error) {
		reject(error);
	}
}

function settle(job: Job, outcome: Outcome | undefined): void {
	if (outcome?.kept) job.resolve(outcome.value);
	else job.reject(outcome?.error);
}
