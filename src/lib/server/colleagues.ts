/** Teachers as their colleagues know them: found by username, and named where they share a class or a lesson. */
import { and, asc, eq, inArray, isNull, type SQLWrapper } from 'drizzle-orm';
import type { Db } from './db/store';

export interface NamedTeacher {
	readonly id: string;
	readonly name: string;
	readonly username: string;
}

/** The teacher with this username, as somebody typed it; undefined where there is none, or the account is closed. */
export async function findColleague(
	db: Db,
	username: string
): Promise<Pick<NamedTeacher, 'id' | 'name'> | undefined> {
	const { accounts } = db.tables;
	const isOpenTeacher = and(eq(accounts.role, 'teacher'), isNull(accounts.disabledAt));
	const [colleague] = await db
		.select({ id: accounts.id, name: accounts.displayName })
		.from(accounts)
		.where(and(eq(accounts.username, username.trim().toLowerCase()), isOpenTeacher));
	return colleague;
}

/** The teachers whose ids a query gives, by name. */
export async function listNamedTeachers(db: Db, ids: SQLWrapper): Promise<NamedTeacher[]> {
	const { accounts } = db.tables;
	return db
		.select({ id: accounts.id, name: accounts.displayName, username: accounts.username })
		.from(accounts)
		.where(inArray(accounts.id, ids))
		.orderBy(asc(accounts.displayName), asc(accounts.username));
}
