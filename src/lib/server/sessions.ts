/**
 * Sessions, and the only file that knows lucia: the package is at its end of life, and everything that uses a
 * session goes through the functions here. The cookie holds a random token; the database holds its hash.
 */
import { and, eq, ne } from 'drizzle-orm';
import { Lucia } from 'lucia';
import type { Store } from './db/store';
import type { Row } from './db/tables';
import { newToken, sha256 } from './ids';
import { announce } from './live';
import type { Actor } from './policy';
import { SessionCache } from './session-cache';
import { endOf } from './session-limits';
import { findSession, sessionRows, type SessionAttributes, type UserAttributes } from './session-rows';
import { whenPossible } from './serving-store';

const SEEN_EVERY = 5 * 60_000;

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<SessionAttributes, UserAttributes>;
		DatabaseSessionAttributes: SessionAttributes;
		DatabaseUserAttributes: UserAttributes;
	}
}
type OpenSession = Pick<Row<'sessions'>, 'id' | 'accountId'> & SessionAttributes & { user: UserAttributes };

/** Of what kind a session is: on what it began, and whether it lasts for a month. */
export type SessionKind = Pick<SessionAttributes, 'device' | 'isRemembered'>;

/** Starts a session. @returns the token for the cookie; it is not stored anywhere. */
export async function createSession(
	store: Store,
	accountId: string,
	now: Date,
	kind: SessionKind = { device: null, isRemembered: false }
): Promise<string> {
	const token = newToken();
	await partsOf(store).lucia.createSession(
		accountId,
		{ createdAt: now, lastSeenAt: now, ...kind },
		{ sessionId: sha256(token) }
	);
	return token;
}

/** Whom a token speaks for; `endedFor` is whose session was over, and has ended by this. */
export interface SessionReading {
	readonly actor: Actor;
	/** When it ends, if nobody uses it before. */
	readonly end?: { readonly at: Date; readonly isFinal: boolean };
	readonly endedFor?: { readonly id: string; readonly role: 'student' | 'teacher' };
}

/**
 * Uses a session, which puts its end off. One that is over its limits, or of a disabled account, speaks for nobody and
 * is ended. What it writes does not keep anybody waiting out: where nothing can be written, pages can still be read.
 */
export async function useSession(store: Store, token: string, now: Date): Promise<SessionReading> {
	const session = await findOpen(store, sha256(token), now);
	if (!session) return { actor: { kind: 'visitor' } };
	if (isOver(session, now)) {
		await whenPossible(partsOf(store).lucia.invalidateSession(session.id));
		partsOf(store).cache.forget(session.id);
		return {
			actor: { kind: 'visitor' },
			endedFor: { id: session.accountId, role: session.user.role }
		};
	}
	const used = await touch(store, session, now, SEEN_EVERY);
	return { actor: actorOf(used), end: endOf(used, used.user.role) };
}

/** Whom a token speaks for. */
export async function readSession(store: Store, token: string, now: Date): Promise<Actor> {
	return (await useSession(store, token, now)).actor;
}

/** Whether a token still speaks for somebody. To ask is not to use it: a session does not live longer by that. */
export async function isSessionOpen(store: Store, token: string, now: Date): Promise<boolean> {
	return (await peekSession(store, token, now)).actor.kind !== 'visitor';
}

/** Whom a token speaks for, and until when, without using it. */
export async function peekSession(store: Store, token: string, now: Date): Promise<SessionReading> {
	const session = await findOpen(store, sha256(token), now);
	if (!session || isOver(session, now)) return { actor: { kind: 'visitor' } };
	return { actor: actorOf(session), end: endOf(session, session.user.role) };
}

/** Puts the end of a session off as far as it goes, whenever it was last put off. */
export async function extendSession(store: Store, token: string, now: Date): Promise<SessionReading> {
	const session = await findOpen(store, sha256(token), now);
	if (!session || isOver(session, now)) return { actor: { kind: 'visitor' } };
	const used = await touch(store, session, now, 0);
	return { actor: actorOf(used), end: endOf(used, used.user.role) };
}

async function findOpen(store: Store, id: string, now: Date): Promise<OpenSession | undefined> {
	const { cache, lucia } = partsOf(store);
	return (
		cache.find(id, now) ??
		cache.read(id, now, async () => {
			const { session, user: account } = await lucia.validateSession(id);
			if (!session) return undefined;
			const { createdAt, lastSeenAt, device, isRemembered } = session;
			const { id: accountId, ...user } = account;
			return { id, accountId, createdAt, lastSeenAt, device, isRemembered, user };
		})
	);
}

/** Writes down that a session was used, when that was last written so long ago. */
async function touch(store: Store, session: OpenSession, now: Date, every: number): Promise<OpenSession> {
	if (now.getTime() - session.lastSeenAt.getTime() <= every) return session;
	await whenPossible(
		store.write(async (tx) => {
			const { sessions } = tx.tables;
			await tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, session.id));
		})
	);
	const used = { ...session, lastSeenAt: now };
	const { cache } = partsOf(store);
	if (cache.find(session.id, now)) cache.keep(session.id, used, now);
	return used;
}

function isOver(session: OpenSession, now: Date): boolean {
	return session.user.disabledAt !== null || now > endOf(session, session.user.role).at;
}

function actorOf({ accountId, user: { role, isAdmin, username, displayName } }: OpenSession): Actor {
	const person = { id: accountId, name: displayName, username };
	return role === 'teacher' ? { kind: 'teacher', ...person, isAdmin } : { kind: 'student', ...person };
}

/** Under which the end of a session of an account is announced. */
export function sessionsTopic({ id }: { readonly id: string }): string {
	return `sessions of ${id}`;
}

/**
 * Says that sessions of an account have ended, or what it may do has changed, once that is stored: what is kept of
 * them in memory is forgotten, and open pages look anew.
 */
export function tellSessions(store: Store, accountId: string): void {
	partsOf(store).cache.forgetAccount(accountId);
	announce(sessionsTopic({ id: accountId }));
}

/** Says that accounts were deleted or renamed, once that is stored: the next request of everybody is looked up anew. */
export function forgetSessions(store: Store): void {
	partsOf(store).cache.forgetAll();
}

/** Ends a session. @returns whose it was; undefined when it was nobody's. */
export async function endSession(
	store: Store,
	token: string
): Promise<{ id: string; role: 'student' | 'teacher' } | undefined> {
	const id = sha256(token);
	const [row] = await findSession(store.read).execute({ id });
	await partsOf(store).lucia.invalidateSession(id);
	if (!row) return undefined;
	tellSessions(store, row.session.accountId);
	return { id: row.session.accountId, role: row.user.role };
}

/** Signs everybody out. @returns how many sessions there were. */
export async function endEverySession(store: Store): Promise<number> {
	const count = await store.write(async (tx) => {
		const count = await tx.$count(tx.tables.sessions);
		await tx.delete(tx.tables.sessions);
		return count;
	});
	forgetSessions(store);
	return count;
}

/** Ends all sessions of an account but the one of a token. */
export async function endOtherSessions(store: Store, accountId: string, token: string): Promise<void> {
	await store.write(async (tx) => {
		const { sessions } = tx.tables;
		await tx.delete(sessions).where(and(eq(sessions.accountId, accountId), ne(sessions.id, sha256(token))));
	});
	tellSessions(store, accountId);
}

export interface OwnSession extends SessionKind {
	readonly startedAt: Date;
	/** To five minutes. */
	readonly lastSeenAt: Date;
	/** Whether it is the one of the token. */
	readonly isThis: boolean;
}

/** A teacher's sessions that are open, the one of the token first, then the one used last. */
export async function listSessions(
	store: Store,
	accountId: string,
	token: string,
	now: Date
): Promise<OwnSession[]> {
	const sessions = await partsOf(store).lucia.getUserSessions(accountId);
	return sessions
		.filter((session) => now <= endOf(session, 'teacher').at)
		.map(({ id, createdAt, lastSeenAt, device, isRemembered }) => ({
			...{ startedAt: createdAt, lastSeenAt, device, isRemembered },
			isThis: id === sha256(token)
		}))
		.sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.lastSeenAt.getTime() - a.lastSeenAt.getTime());
}

const parts = new WeakMap<Store, ReturnType<typeof newParts>>();

function partsOf(store: Store) {
	const known = parts.get(store) ?? newParts(store);
	parts.set(store, known);
	return known;
}

function newParts(store: Store) {
	const lucia = new Lucia<SessionAttributes, UserAttributes>(sessionRows(store), {
		getSessionAttributes: (attributes) => attributes,
		getUserAttributes: (attributes) => attributes
	});
	return { lucia, cache: new SessionCache<OpenSession>() };
}
