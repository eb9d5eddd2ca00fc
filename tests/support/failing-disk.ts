import Database from 'better-sqlite3';
import { openWriter } from '../../src/lib/server/db/sqlite-connection';

/** How a commit fails: with what SQLite says, and whether the row reached the disk all the same. */
export interface CommitFailure {
	readonly code: string;
	readonly isStored: boolean;
}

/** Stands in for a disk: connections to it are real, and their commits fail while they are told to. */
export class FailingDisk {
	failure: CommitFailure | undefined;
	/** How many connections were opened. */
	connections = 0;

	readonly connect = (file: string): Database.Database => {
		this.connections++;
		const connection = openWriter(file);
		const exec = connection.exec.bind(connection);
		connection.exec = (sql) => {
			if (sql !== 'COMMIT' || !this.failure) return exec(sql);
			exec(this.failure.isStored ? 'COMMIT' : 'ROLLBACK');
			throw new Database.SqliteError('disk I/O error', this.failure.code);
		};
		return connection;
	};
}
