/** How a colleague comes in: by a link that makes one account, once, within a week. */
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { insertTeacher } from './accounts';
import { asAdmin } from './actors';
import { writeAudit } from './audit';
import type { Db, Store } from './db/store';
import { violationOf } from './db/violations';
import { newToken, sha256 } from './ids';
import { hashSecret } from './passwords';
import type { Teacher } from './policy';

/** How long a link opens the door. */
const INVITE_DAYS = 7;
const DAY = 86_400_000;

/** Who is invited: the name is for the list only, the colleague types their own. */
export interface NewInvite {
	readonly name: string;
	readonly isAdmin: boolean;
}

/** Invites a teacher. @returns the token of the link; only its hash is stored. */
export async function inviteTeacher(
	store: Store,
	admin: Teacher,
	{ name, isAdmin }: NewInvite,
	now: Date
): Promise<string> {
	asAdmin(admin);
	const token = newToken();
	await store.write(async (tx) => {
		await tx.insert(tx.tables.teacherInvites).values({
			...{ id: sha256(token), name, isAdmin, invitedBy: admin.id, createdAt: now },
			...{ expiresAt: new Date(now.getTime() + INVITE_DAYS * DAY), accountId: null, usedAt: null }
		});
		await writeInvitation(tx, admin, { id: sha256(token), change: 'invited' }, now);
	});
	return token;
}

export interface OpenInvite extends NewInvite {
	readonly id: string;
	readonly invitedBy: string;
	readonly expiresAt: Date;
}

/** The links that would make an account now, the newest first. */
export async function listInvites(store: Store, admin: Teacher, now: Date): Promise<OpenInvite[]> {
	asAdmin(admin);
	const { accounts, teacherInvites } = store.read.tables;
	const { id, name, isAdmin, expiresAt, createdAt } = teacherInvites;
	return store.read
		.select({ id, name, isAdmin, expiresAt, invitedBy: accounts.displayName })
		.from(teacherInvites)
		.innerJoin(accounts, eq(accounts.id, teacherInvites.invitedBy))
		.where(and(isNull(teacherInvites.usedAt), gt(expiresAt, now), mayInvite(store.read)))
		.orderBy(desc(createdAt), desc(id));
}

/** A link speaks for whoever made it: while they are no administrator, it opens nothing. */
function mayInvite({ tables: { accounts } }: Db) {
	return and(eq(accounts.isAdmin, true), isNull(accounts.disabledAt));
}

/** Makes a link open nothing any more. Of one that was used the account stays. */
export async function withdrawInvite(store: Store, admin: Teacher, id: string, now: Date): Promise<void> {
	asAdmin(admin);
	await store.write(async (tx) => {
		const { teacherInvites } = tx.tables;
		await tx.delete(teacherInvites).where(and(eq(teacherInvites.id, id), isNull(teacherInvites.usedAt)));
		await writeInvitation(tx, admin, { id, change: 'invitation withdrawn' }, now);
	});
}

async function writeInvitation(
	tx: Db,
	admin: Teacher,
	{ id, change }: { id: string; change: 'invited' | 'invitation withdrawn' },
	now: Date
): Promise<void> {
	const object = { type: 'invitation', id } as const;
	await writeAudit(tx, admin, { event: 'authz_change', object, detail: { right: 'account', change } }, now);
}

/** `unknown`: never made, withdrawn, or made by somebody who may not invite any more. */
export type InviteProblem = 'unknown' | 'used' | 'expired';

/** Why a token opens nothing; undefined when it makes an account. */
export async function inviteProblem(
	store: Store,
	token: string,
	now: Date
): Promise<InviteProblem | undefined> {
	return problemOf(store.read, token, now);
}

async function problemOf(db: Db, token: string, now: Date): Promise<InviteProblem | undefined> {
	const { accounts, teacherInvites } = db.tables;
	const [row] = await db
		.select({ invite: teacherInvites })
		.from(teacherInvites)
		.innerJoin(accounts, and(eq(accounts.id, teacherInvites.invitedBy), mayInvite(db)))
		.where(eq(teacherInvites.id, sha256(token.trim())));
	if (!row) return 'unknown';
	if (row.invite.usedAt) return 'used';
	return row.invite.expiresAt <= now ? 'expired' : undefined;
}

export type Acceptance =
	| { readonly ok: true; readonly accountId: string }
	| { readonly ok: false; readonly problem: InviteProblem | 'username taken' };

/** Makes the account that a link is for. The link is used up by it, whoever else has it open. */
export async function acceptInvite(
	store: Store,
	token: string,
	{ password, ...teacher }: { name: string; username: string; password: string },
	now: Date
): Promise<Acceptance> {
	const problem = await inviteProblem(store, token, now);
	if (problem) return { ok: false, problem };
	const passwordHash = await hashSecret(password, 'teacher');
	try {
		return await store.write((tx) => useInvite(tx, token, { ...teacher, passwordHash }, now));
	} catch (failure) {
		if (violationOf(failure) !== 'unique') throw failure;
		return { ok: false, problem: 'username taken' };
	}
}

async function useInvite(
	tx: Db,
	token: string,
	teacher: { name: string; username: string; passwordHash: string },
	now: Date
): Promise<Acceptance> {
	const problem = await problemOf(tx, token, now);
	if (problem) return { ok: false, problem };
	const { teacherInvites } = tx.tables;
	const own = eq(teacherInvites.id, sha256(token.trim()));
	const [invite] = await tx
		.update(teacherInvites)
		.set({ usedAt: now })
		.where(and(own, isNull(teacherInvites.usedAt)))
		.returning({ isAdmin: teacherInvites.isAdmin });
	if (!invite) return { ok: false, problem: 'used' };
	const accountId = await insertTeacher(tx, { ...teacher, isAdmin: invite.isAdmin }, now);
	await tx.update(teacherInvites).set({ accountId }).where(own);
	const object = { type: 'teacher', id: accountId } as const;
	const created = { event: 'user_created', object, detail: { by: 'invitation' } } as const;
	await writeAudit(tx, { kind: 'visitor' }, created, now);
	return { ok: true, accountId };
}
