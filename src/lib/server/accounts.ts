import { and, eq, isNull } from 'drizzle-orm';
import { writeAudit, type Doer } from './audit';
import { slot } from './db/expressions';
import { prepared, type Db, type Store } from './db/store';
import type { Row } from './db/tables';
import { newId } from './ids';
import { forgiveFailures } from './login-failures';
import { isStudentName, newPassphrase, newUsername, readPassphrase } from './passphrases';
import { hashSecret, isOutdated, isSecret } from './passwords';
import { tellSessions } from './sessions';

/** What a person needs to sign in; shown once, never stored in clear. */
export interface LoginCard {
	readonly name: string;
	readonly username: string;
	readonly passphrase: string;
}

const byUsername = prepared((db) => {
	const { accounts } = db.tables;
	return db
		.select()
		.from(accounts)
		.where(and(eq(accounts.username, slot(accounts.username, 'username')), isNull(accounts.disabledAt)))
		.prepare('account_by_username');
});

/**
 * The account that a username and a password (or passphrase) open; undefined when they open none. A name that nobody
 * has costs as much work as one that somebody has: as a student’s where it looks like one, else as a teacher’s.
 */
export async function findByCredentials(
	store: Store,
	username: string,
	secret: string
): Promise<Row<'accounts'> | undefined> {
	const name = username.trim().toLowerCase();
	const account = await findByUsername(store, name);
	const role = account?.role ?? (isStudentName(name) ? 'student' : 'teacher');
	return (await isSecretOf(account, secret, role)) ? account : undefined;
}

/** Whether a secret is that of an account; without an account the same work for one of that role. */
export function isSecretOf(
	account: Pick<Row<'accounts'>, 'passwordHash'> | undefined,
	secret: string,
	role: 'student' | 'teacher'
): Promise<boolean> {
	const typed = role === 'teacher' ? secret : readPassphrase(secret);
	return isSecret(account?.passwordHash ?? undefined, typed, role);
}

/**
 * Hashes a right secret anew where its hash was made with other parameters than those of today.
 * @returns the hash that is stored now
 */
export async function renewHash(
	store: Store,
	{ id, role, passwordHash }: Row<'accounts'>,
	secret: string
): Promise<string | null> {
	if (passwordHash === null || !isOutdated(passwordHash, role)) return passwordHash;
	const renewed = await hashSecret(role === 'teacher' ? secret : readPassphrase(secret), role);
	await store.write(async (tx) => {
		const { accounts } = tx.tables;
		const isSame = and(eq(accounts.id, id), eq(accounts.passwordHash, passwordHash));
		await tx.update(accounts).set({ passwordHash: renewed }).where(isSame);
	});
	return renewed;
}

/** The account of a username; undefined when nobody has it, or it is closed. */
export async function findByUsername(store: Store, username: string): Promise<Row<'accounts'> | undefined> {
	const [account] = await byUsername(store.read).execute({ username: username.trim().toLowerCase() });
	return account;
}

/** The account of an id that a session or a log-in names; undefined when it is gone, or closed. */
export async function findById(store: Store, id: string): Promise<Row<'accounts'> | undefined> {
	const { accounts } = store.read.tables;
	const [account] = await store.read
		.select()
		.from(accounts)
		.where(and(eq(accounts.id, id), isNull(accounts.disabledAt)));
	return account;
}

/** Whether anybody can sign in as a teacher. An installation where nobody can is new. */
export async function hasTeacher(store: Store): Promise<boolean> {
	const { accounts } = store.read.tables;
	const [teacher] = await store.read
		.select({ id: accounts.id })
		.from(accounts)
		.where(eq(accounts.role, 'teacher'))
		.limit(1);
	return teacher !== undefined;
}

/** Makes the first teacher, who is also the administrator; undefined when somebody was faster. */
export async function createFirstTeacher(
	store: Store,
	teacher: { name: string; username: string; password: string },
	now: Date
): Promise<string | undefined> {
	const passwordHash = await hashSecret(teacher.password, 'teacher');
	return store.write(async (tx) => {
		const { accounts } = tx.tables;
		const [other] = await tx
			.select({ id: accounts.id })
			.from(accounts)
			.where(eq(accounts.role, 'teacher'))
			.limit(1);
		if (other) return undefined;
		const id = await insertTeacher(tx, { ...teacher, passwordHash, isAdmin: true }, now);
		const entry = { object: { type: 'teacher', id }, detail: { by: 'set-up' } } as const;
		await writeAudit(tx, { kind: 'visitor' }, { event: 'user_created', ...entry }, now);
		return id;
	});
}

/** Stores a teacher inside a write; a username that is taken fails it. @returns the account's id. */
export async function insertTeacher(
	tx: Db,
	teacher: { name: string; username: string; passwordHash: string; isAdmin: boolean },
	now: Date
): Promise<string> {
	const { accounts } = tx.tables;
	const id = newId();
	await tx.insert(accounts).values({
		...{ id, role: 'teacher', isAdmin: teacher.isAdmin },
		...{ username: teacher.username.trim().toLowerCase(), displayName: teacher.name },
		...{ passwordHash: teacher.passwordHash, createdAt: now, disabledAt: null }
	});
	return id;
}

/** A student's account before it is stored: the card to show, and the hash to keep. */
export type PreparedStudent = LoginCard & { readonly passwordHash: string };

export async function prepareStudent(name: string): Promise<PreparedStudent> {
	const passphrase = newPassphrase();
	return { name, username: newUsername(), passphrase, passwordHash: await hashSecret(passphrase, 'student') };
}

/** Stores a prepared student inside a write; a username that is taken fails it. @returns the account's id. */
export async function insertStudent(
	tx: Db,
	student: { name: string; username: string; passwordHash: string },
	now: Date
): Promise<string> {
	const { accounts } = tx.tables;
	const id = newId();
	await tx.insert(accounts).values({
		id,
		role: 'student',
		isAdmin: false,
		username: student.username,
		displayName: student.name,
		passwordHash: student.passwordHash,
		createdAt: now,
		disabledAt: null
	});
	return id;
}

/**
 * Gives an account a new passphrase and ends all its sessions, and the code on its card. Nobody chooses it, and it is
 * shown once. Who may ask is the caller's to decide.
 * @returns the card; undefined when there is no such account.
 */
export async function replacePassphrase(
	store: Store,
	doer: Doer,
	accountId: string,
	now: Date
): Promise<LoginCard | undefined> {
	const passphrase = newPassphrase();
	const passwordHash = await hashSecret(passphrase, 'student');
	const card = await store.write((tx) =>
		storePassphrase(tx, { doer, accountId }, { passphrase, passwordHash }, now)
	);
	tellSessions(store, accountId);
	return card;
}

/** The same inside a write, with a passphrase that was made and hashed before. */
export async function storePassphrase(
	tx: Db,
	{ doer, accountId, classId }: { doer: Doer; accountId: string; classId?: string },
	{ passphrase, passwordHash }: { passphrase: string; passwordHash: string },
	now: Date
): Promise<LoginCard | undefined> {
	const { accounts, badges, sessions } = tx.tables;
	const [account] = await tx
		.update(accounts)
		.set({ passwordHash })
		.where(eq(accounts.id, accountId))
		.returning({ name: accounts.displayName, username: accounts.username, role: accounts.role });
	if (!account) return undefined;
	const { role, ...card } = account;
	const entry = {
		object: { type: role, id: accountId },
		detail: { secret: 'passphrase', how: 'reset' }
	} as const;
	await writeAudit(tx, doer, { event: 'authn_password_change', ...(classId && { classId }), ...entry }, now);
	await tx.delete(sessions).where(eq(sessions.accountId, accountId));
	await tx.delete(badges).where(eq(badges.accountId, accountId));
	await forgiveFailures(tx, accountId);
	return { ...card, passphrase };
}

/** The id of an account by its username, for the console; undefined when there is none. */
export async function findAccountId(store: Store, username: string): Promise<string | undefined> {
	return (await findByUsername(store, username))?.id;
}

/** The id of a student by the username, whether the account is open or closed; undefined when there is none. */
export async function findStudentId(store: Store, username: string): Promise<string | undefined> {
	const { accounts } = store.read.tables;
	const named = and(eq(accounts.username, username), eq(accounts.role, 'student'));
	const [account] = await store.read.select({ id: accounts.id }).from(accounts).where(named);
	return account?.id;
}
