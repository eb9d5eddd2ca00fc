import type Database from 'better-sqlite3';
import type { Timed } from './slow-queries';

/** Runs a statement, or throws because it may not run now. */
export type Guard = <T>(run: () => T) => T;

class GuardedStatement {
	readonly #statement: Database.Statement<unknown[]>;
	readonly #guard: Guard;
	readonly #timed: Timed;

	constructor(statement: Database.Statement<unknown[]>, guard: Guard, timed: Timed) {
		this.#statement = statement;
		this.#guard = guard;
		this.#timed = timed;
	}

	run(...values: unknown[]): Database.RunResult {
		return this.#pass(() => this.#statement.run(...values));
	}

	all(...values: unknown[]): unknown[] {
		return this.#pass(() => this.#statement.all(...values));
	}

	get(...values: unknown[]): unknown {
		return this.#pass(() => this.#statement.get(...values));
	}

	#pass<T>(run: () => T): T {
		return this.#guard(() => this.#timed(this.#statement.source, run));
	}

	raw(): this {
		this.#statement.raw();
		return this;
	}
}

/** The part of a better-sqlite3 connection that Drizzle uses; every statement that runs passes the guard and is timed. */
export class GuardedConnection {
	readonly #connection: Database.Database;
	readonly #guard: Guard;
	readonly #timed: Timed;

	constructor(connection: Database.Database, guard: Guard, timed: Timed) {
		this.#connection = connection;
		this.#guard = guard;
		this.#timed = timed;
	}

	prepare(source: string): GuardedStatement {
		return new GuardedStatement(this.#connection.prepare<unknown[]>(source), this.#guard, this.#timed);
	}
}
