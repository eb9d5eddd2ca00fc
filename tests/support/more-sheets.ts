/** More students with results, as copies of one who was there: where a journey needs a number and not a walk. */
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { join as joinPath } from 'node:path';
import type { TestServer } from './server';

export interface SheetDraft {
	readonly scores: Readonly<Record<string, number>>;
	readonly chosen: Readonly<Record<string, readonly string[]>>;
}

type Copied = Record<string, unknown>;

/** Puts students into the class of an attempt, each with an attempt of their own and these results. */
export function addSheets(server: TestServer, attemptId: string, drafts: readonly SheetDraft[]): void {
	const database = new Database(joinPath(server.folder, 'underline.db'));
	const read = (table: string, where: string, value: unknown) =>
		database.prepare<[unknown], Copied>(`select * from ${table} where ${where} = ?`).get(value) ?? {};
	const insert = (table: string, row: Copied) => {
		const names = Object.keys(row);
		const places = names.map(() => '?').join();
		database.prepare(`insert into ${table} (${names.join()}) values (${places})`).run(...Object.values(row));
	};
	const attempt = read('attempts', 'id', attemptId);
	const account = read('accounts', 'id', attempt.account_id);
	const enrollment = read('enrollments', 'account_id', account.id);
	const sheet = read('sheets', 'attempt_id', attemptId);
	database
		.transaction(() => {
			for (const [index, { scores, chosen }] of drafts.entries()) {
				const accountId = randomUUID();
				const copyId = randomUUID();
				insert('accounts', {
					...account,
					...{ id: accountId, username: `copy-${accountId}`, display_name: `Copy ${index + 1}` }
				});
				insert('enrollments', { ...enrollment, id: randomUUID(), account_id: accountId });
				insert('attempts', { ...attempt, id: copyId, account_id: accountId });
				insert('sheets', {
					...{ ...sheet, attempt_id: copyId, account_id: accountId },
					...{ scores: JSON.stringify(scores), chosen: JSON.stringify(chosen) }
				});
			}
		})
		.immediate();
	database.close();
}
