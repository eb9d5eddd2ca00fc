/**
 * Sessions, and the only file that knows lucia: the package is at its end of life, and everything that uses a
 * session goes through the functions here. The cookie holds a random token; the database holds its hash.
 */
import { eq, lte } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from 'lucia';
import { slot } from './db/expressions';
import { prepared, type Store } from './db/store';
import type { Row } from './db/tables';
import { newToken, sha256 } from './ids';
import { announce } from './live';
import type { Actor } from './policy';
import { whenPossible } from './serving-store';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a session lives without a request, and at most, in milliseconds. */
const LIMITS = {
	student: { idle: 60 * MINUTE, absolute: 8 * HOUR },
	teacher: { idle: 60 * MINUTE, absolute: 12 * HOUR }
} as const;
const SEEN_EVERY = 5 * MINUTE;

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<SessionAttributes, UserAttributes>;
		DatabaseSessionAttributes: SessionAttributes;
		DatabaseUserAttributes: UserAttributes;
	}
}
interface SessionAttributes {
	createdAt: Date;
	lastSeenAt: Date;
}
type UserAttributes = Omit<Row<'accounts'>, 'id' | 'passwordHash'>;

const findSession = prepared((db) => {
	const { sessions, accounts } = db.tables;
	return db
		.select({ session: sessions, account: accounts })
		.from(sessions)
		.innerJoin(accounts, eq(accounts.id, sessions.accountId))
		.where(eq(sessions.id, slot(sessions.id, 'id')))
		.prepare('find_session');
});

/** Starts a session. @returns the token for the cookie; it is not stored anywhere. */
export async function createSession(store: Store, accountId: string, now: Date): Promise<string> {
	const token = newToken();
	await luciaOf(store).createSession(
		accountId,
		{ createdAt: now, lastSeenAt: now },
		{ sessionId: sha256(token) }
	);
	return token;
}

/** Who a token speaks for. A session over its limits, or of a disabled account, speaks for nobody and is ended. */
export async function readSession(store: Store, token: string, now: Date): Promise<Actor> {
	const { session, user } = await luciaOf(store).validateSession(sha256(token));
	if (!session) return { kind: 'visitor' };
	if (isOver(session, user, now)) {
		await luciaOf(store).invalidateSession(session.id);
		return { kind: 'visitor' };
	}
	if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY) {
		const seen = store.write(async (tx) => {
			const { sessions } = tx.tables;
			await tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, session.id));
		});
		await whenPossible(seen);
	}
	const person = { id: user.id, name: user.displayName, username: user.username };
	return user.role === 'teacher'
		? { kind: 'teacher', ...person, isAdmin: user.isAdmin }
		: { kind: 'student', ...person };
}

/** Whether a token still speaks for somebody. To ask is not to use it: a session does not live longer by that. */
export async function isSessionOpen(store: Store, token: string, now: Date): Promise<boolean> {
	const [row] = await findSession(store.read).execute({ id: sha256(token) });
	return row !== undefined && row.session.expiresAt > now && !isOver(row.session, row.account, now);
}

function isOver(
	{ lastSeenAt, createdAt }: SessionAttributes,
	{ role, disabledAt }: Pick<UserAttributes, 'role' | 'disabledAt'>,
	now: Date
): boolean {
	const { idle, absolute } = LIMITS[role];
	return (
		disabledAt !== null ||
		now.getTime() - lastSeenAt.getTime() > idle ||
		now.getTime() - createdAt.getTime() > absolute
	);
}

/** Under which the end of a session of an account is announced. */
export function sessionsTopic({ id }: { readonly id: string }): string {
	return `sessions of ${id}`;
}

export async function endSession(store: Store, token: string): Promise<void> {
	const id = sha256(token);
	const [row] = await findSession(store.read).execute({ id });
	// Not by lucia, whose way is for sessions that are over anyway: who signs out is told when that was not possible.
	await deleteSession(store, id);
	if (row) announce(sessionsTopic(row.account));
}

export async function endAllSessions(store: Store, accountId: string): Promise<void> {
	await luciaOf(store).invalidateUserSessions(accountId);
	announce(sessionsTopic({ id: accountId }));
}

const instances = new WeakMap<Store, ReturnType<typeof newLucia>>();

function luciaOf(store: Store) {
	const known = instances.get(store) ?? newLucia(store);
	instances.set(store, known);
	return known;
}

function newLucia(store: Store) {
	return new Lucia<SessionAttributes, UserAttributes>(adapterFor(store), {
		// The longest there is; the limits above are ours.
		sessionExpiresIn: new TimeSpan(12, 'h'),
		getSessionAttributes: ({ createdAt, lastSeenAt }) => ({ createdAt, lastSeenAt }),
		getUserAttributes: (attributes) => attributes
	});
}

function adapterFor(store: Store): Adapter {
	return {
		async getSessionAndUser(id) {
			const [row] = await findSession(store.read).execute({ id });
			return row ? [toSession(row.session), toUser(row.account)] : [null, null];
		},
		async getUserSessions(accountId) {
			const { sessions } = store.read.tables;
			return (await store.read.select().from(sessions).where(eq(sessions.accountId, accountId))).map(
				toSession
			);
		},
		setSession: ({ id, userId, expiresAt, attributes }) =>
			store.write(async (tx) => {
				const { accounts, sessions } = tx.tables;
				await tx.insert(sessions).values({ id, accountId: userId, expiresAt, ...attributes });
				await tx.update(accounts).set({ lastUsedAt: attributes.createdAt }).where(eq(accounts.id, userId));
			}),
		// While the disk takes nothing, who is signed in goes on reading.
		updateSessionExpiration: (id, expiresAt) =>
			whenPossible(
				store.write(async (tx) => {
					await tx.update(tx.tables.sessions).set({ expiresAt }).where(eq(tx.tables.sessions.id, id));
				})
			),
		deleteSession: (id) => whenPossible(deleteSession(store, id)),
		deleteUserSessions: (accountId) =>
			store.write(async (tx) => {
				await tx.delete(tx.tables.sessions).where(eq(tx.tables.sessions.accountId, accountId));
			}),
		deleteExpiredSessions: () =>
			store.write(async (tx) => {
				await tx.delete(tx.tables.sessions).where(lte(tx.tables.sessions.expiresAt, new Date()));
			})
	};
}

async function deleteSession(store: Store, id: string): Promise<void> {
	await store.write(async (tx) => {
		await tx.delete(tx.tables.sessions).where(eq(tx.tables.sessions.id, id));
	});
}

function toSession({ id, accountId, createdAt, lastSeenAt, expiresAt }: Row<'sessions'>): DatabaseSession {
	return { id, userId: accountId, expiresAt, attributes: { createdAt, lastSeenAt } };
}

function toUser({ id, passwordHash: _, ...attributes }: Row<'accounts'>): DatabaseUser {
	return { id, attributes };
}
