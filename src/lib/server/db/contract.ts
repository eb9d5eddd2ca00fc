import { fileURLToPath } from 'node:url';
import { testStore } from '../../../../tests/support/database';
import { readMigrations } from './migrations-folder';
import { openPgliteStore } from './pglite-store';
import type { Store } from './store';
import type { NewRow } from './tables';

async function openSqlite(): Promise<Store> {
	return Promise.resolve(testStore().store);
}

function openPglite(): Promise<Store> {
	const folder = new URL('../../../../drizzle/postgres', import.meta.url);
	return openPgliteStore(readMigrations(fileURLToPath(folder)));
}

/** The engines every contract test runs on. */
export const engines = [
	{ engine: 'SQLite', open: openSqlite },
	{ engine: 'Postgres', open: openPglite }
];

export const noon = new Date('2026-03-02T12:00:00.123Z');

let made = 0;

/** A text no other row of this process has. */
export function unused(prefix: string): string {
	made += 1;
	return `${prefix}-${made}`;
}

export function anAccount(values: Partial<NewRow<'accounts'>> = {}): NewRow<'accounts'> {
	return {
		id: unused('account'),
		role: 'student',
		isAdmin: false,
		username: unused('otter'),
		displayName: 'Otter',
		createdAt: noon,
		...values
	};
}

export function aClass(values: Partial<NewRow<'classes'>> = {}): NewRow<'classes'> {
	return { id: unused('class'), name: '8b', timeZone: 'Europe/Paris', createdAt: noon, ...values };
}

export function anEdition(values: Partial<NewRow<'editions'>> = {}): NewRow<'editions'> {
	return {
		id: unused('edition'),
		lessonId: unused('lesson'),
		number: 1,
		contentHash: 'hash',
		document: {},
		publishedAt: noon,
		...values
	};
}

/** Inserts an attempt with all it needs, and returns its ids. */
export async function insertAttempt(store: Store) {
	const { accounts, classes, editions, assignments, attempts } = store.read.tables;
	const [account, class_, edition] = [anAccount(), aClass(), anEdition()];
	const ids = { accountId: account.id, classId: class_.id, editionId: edition.id };
	const [assignmentId, attemptId] = [unused('assignment'), unused('attempt')];
	const dueAt = new Date(noon.getTime() + 1);
	await store.write(async (tx) => {
		await tx.insert(accounts).values(account);
		await tx.insert(classes).values(class_);
		await tx.insert(editions).values(edition);
		await tx.insert(assignments).values({
			...ids,
			id: assignmentId,
			createdBy: account.id,
			createdAt: noon,
			opensAt: noon,
			dueAt
		});
		await tx.insert(attempts).values({
			...ids,
			id: attemptId,
			assignmentId,
			number: 1,
			lighter: false,
			startedAt: noon
		});
	});
	return { ...ids, assignmentId, attemptId };
}

export function anAnswer(attemptId: string, values: Partial<NewRow<'answers'>> = {}): NewRow<'answers'> {
	return { attemptId, questionId: 'q1', tryNumber: 1, value: 'a', revision: 1, savedAt: noon, ...values };
}
