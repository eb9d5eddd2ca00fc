/** The rows of sessions, as the package asks for them that `sessions.ts` works with. */
import { eq, lte } from 'drizzle-orm';
import { slot } from './db/expressions';
import { prepared, type Store } from './db/store';
import type { Row } from './db/tables';
import { longestOf } from './session-limits';

export type SessionAttributes = Omit<Row<'sessions'>, 'id' | 'accountId' | 'expiresAt'>;
/** Of the account what the policy needs, and not its secret. */
export type UserAttributes = Pick<
	Row<'accounts'>,
	'role' | 'isAdmin' | 'username' | 'displayName' | 'disabledAt'
>;

/** What a request asks first of all: one join that writes nothing. */
export const findSession = prepared((db) => {
	const { sessions, accounts } = db.tables;
	const { role, isAdmin, username, displayName, disabledAt } = accounts;
	return db
		.select({ session: sessions, user: { role, isAdmin, username, displayName, disabledAt } })
		.from(sessions)
		.innerJoin(accounts, eq(accounts.id, sessions.accountId))
		.where(eq(sessions.id, slot(sessions.id, 'id')))
		.prepare('find_session');
});

interface NewSession {
	readonly id: string;
	readonly userId: string;
	readonly attributes: SessionAttributes;
}

export function sessionRows(store: Store) {
	return {
		async getSessionAndUser(id: string) {
			const [row] = await findSession(store.read).execute({ id });
			if (!row) return [null, null] as [null, null];
			const user = { id: row.session.accountId, attributes: row.user };
			return [toSession(row.session), user] as [ReturnType<typeof toSession>, typeof user];
		},
		async getUserSessions(accountId: string) {
			const { sessions } = store.read.tables;
			const rows = await store.read.select().from(sessions).where(eq(sessions.accountId, accountId));
			return rows.map(toSession);
		},
		setSession: ({ id, userId, attributes }: NewSession) =>
			store.write(async (tx) => {
				const { createdAt, isRemembered } = attributes;
				const expiresAt = new Date(createdAt.getTime() + longestOf(isRemembered));
				const { accounts, sessions } = tx.tables;
				await tx.insert(sessions).values({ id, accountId: userId, expiresAt, ...attributes });
				await tx.update(accounts).set({ lastUsedAt: createdAt }).where(eq(accounts.id, userId));
			}),
		updateSessionExpiration: (id: string, expiresAt: Date) =>
			store.write(async (tx) => {
				await tx.update(tx.tables.sessions).set({ expiresAt }).where(eq(tx.tables.sessions.id, id));
			}),
		deleteSession: (id: string) =>
			store.write(async (tx) => {
				await tx.delete(tx.tables.sessions).where(eq(tx.tables.sessions.id, id));
			}),
		deleteUserSessions: (accountId: string) =>
			store.write(async (tx) => {
				await tx.delete(tx.tables.sessions).where(eq(tx.tables.sessions.accountId, accountId));
			}),
		deleteExpiredSessions: () =>
			store.write(async (tx) => {
				await tx.delete(tx.tables.sessions).where(lte(tx.tables.sessions.expiresAt, new Date()));
			})
	};
}

/** The package goes by the clock of the machine, and writes when half of a session is over: it is told of no end. */
const NEVER = new Date(8.64e15);

function toSession({ id, accountId, expiresAt: _, ...attributes }: Row<'sessions'>) {
	return { id, userId: accountId, expiresAt: NEVER, attributes };
}
