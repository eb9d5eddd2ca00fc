import type Database from 'better-sqlite3';

/** Runs a statement, or throws because it may not run now. */
export type Guard = <T>(run: () => T) => T;

class GuardedStatement {
	readonly #statement: Database.Statement<unknown[]>;
	readonly #guard: Guard;

	constructor(statement: Database.Statement<unknown[]>, guard: Guard) {
		this.#statement = statement;
		this.#guard = guard;
	}

	run(...values: unknown[]): Database.RunResult {
		return this.#guard(() => this.#statement.run(...values));
	}

	all(...values: unknown[]): unknown[] {
		return this.#guard(() => this.#statement.all(...values));
	}

	get(...values: unknown[]): unknown {
		return this.#guard(() => this.#statement.get(...values));
	}

	raw(): this {
		this.#statement.raw();
		return this;
	}
}

/** The part of a better-sqlite3 connection that Drizzle uses; every statement that runs passes the guard. */
export class GuardedConnection {
	readonly #connection: Database.Database;
	readonly #guard: Guard;

	constructor(connection: Database.Database, guard: Guard) {
		this.#connection = connection;
		this.#guard = guard;
	}

	prepare(source: string): GuardedStatement {
		return new GuardedStatement(this.#connection.prepare<unknown[]>(source), this.#guard);
	}
}
