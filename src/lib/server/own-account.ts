/** What somebody who teaches does with their own account: its passphrase, its second factor. Each asks for the passphrase. */
import { eq } from 'drizzle-orm';
import { findById, isSecretOf } from './accounts';
import { writeAudit } from './audit';
import type { Db, Store } from './db/store';
import { noteFailure, type Caller } from './log-in-record';
import { tryAccount } from './login-failures';
import { LEAST, passphraseProblem, type PassphraseProblem } from './passphrase-rules';
import { hashSecret } from './passwords';
import type { Teacher } from './policy';
import {
	beginSecondFactor,
	confirmSecondFactor,
	hasSecondFactor,
	removeSecondFactor,
	renewRecoveryCodes,
	setShortPassphrase,
	takeCode
} from './second-factor';
import { tellSessions } from './sessions';

/** A request that changes an account: with the passphrase, and from where it came. */
export interface Proof extends Caller {
	readonly passphrase: string;
}

/** Whether the passphrase is the teacher’s own. Wrong ones count as at the door. */
async function isProven(store: Store, teacher: Teacher, proof: Proof, now: Date): Promise<boolean> {
	const account = await findById(store, teacher.id);
	if (!account) return false;
	const check = () => isSecretOf(account, proof.passphrase, 'teacher');
	const onwrong = (tx: Db, failures: number) =>
		noteFailure(tx, account, { by: 'password', failures, caller: proof }, now);
	return tryAccount(store, teacher.id, { check, onwrong }, now);
}

/** Takes a new passphrase. Every session of the account ends, this one too. @returns why not */
export async function changeOwnPassphrase(
	store: Store,
	teacher: Teacher,
	{ next, host, ...proof }: Proof & { readonly next: string; readonly host: string },
	now: Date
): Promise<'wrong' | PassphraseProblem | undefined> {
	const withSecondFactor = await hasSecondFactor(store.read, teacher.id);
	const chooser = { name: teacher.name, username: teacher.username, host, hasSecondFactor: withSecondFactor };
	const problem = await passphraseProblem(next, chooser);
	if (problem) return problem;
	if (!(await isProven(store, teacher, proof, now))) return 'wrong';
	const passwordHash = await hashSecret(next, 'teacher');
	await store.write(async (tx) => {
		const { accounts, sessions } = tx.tables;
		await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, teacher.id));
		await setShortPassphrase(tx, teacher.id, isShort(next));
		await tx.delete(sessions).where(eq(sessions.accountId, teacher.id));
		await noteSecret(tx, teacher, 'password', now);
	});
	tellSessions(store, teacher.id);
	return undefined;
}

function isShort(passphrase: string): boolean {
	return [...passphrase].length < LEAST.alone;
}

/** Makes the secret for an app. It counts once `turnOnSecondFactor` has had a code of it. @returns why not */
export async function offerSecondFactor(
	store: Store,
	teacher: Teacher,
	{ folder, ...proof }: Proof & { readonly folder: string },
	now: Date
): Promise<'wrong' | undefined> {
	if (!(await isProven(store, teacher, proof, now))) return 'wrong';
	await beginSecondFactor(store, { id: teacher.id, folder }, now);
	return undefined;
}

/** Lets the second factor count. Every session ends, this one too. @returns the one-time codes; undefined for a wrong code */
export async function turnOnSecondFactor(
	store: Store,
	teacher: Teacher,
	{ code, folder, ...caller }: Caller & { readonly code: string; readonly folder: string },
	now: Date
): Promise<readonly string[] | undefined> {
	let codes: readonly string[] | undefined;
	const check = async () => {
		codes = await confirmSecondFactor(store, { id: teacher.id, folder }, code, now);
		return codes !== undefined;
	};
	const account = { ...teacher, role: 'teacher' } as const;
	const onwrong = (tx: Db, failures: number) =>
		noteFailure(tx, account, { by: 'second factor', failures, caller }, now);
	if (!(await tryAccount(store, teacher.id, { check, onwrong }, now))) return undefined;
	await endSessions(store, teacher, (tx) => noteSecret(tx, teacher, 'second factor', now));
	return codes;
}

/** Makes ten new one-time codes in place of the old. @returns undefined for a wrong passphrase */
export async function replaceRecoveryCodes(
	store: Store,
	teacher: Teacher,
	{ folder, ...proof }: Proof & { readonly folder: string },
	now: Date
): Promise<readonly string[] | undefined> {
	if (!(await isProven(store, teacher, proof, now))) return undefined;
	const codes = await renewRecoveryCodes(store, { id: teacher.id, folder });
	await store.write((tx) => noteSecret(tx, teacher, 'recovery codes', now));
	return codes;
}

/** Signing in takes no code any more. Every session ends, this one too. @returns why not; `short`: see `LEAST` */
export async function turnOffSecondFactor(
	store: Store,
	teacher: Teacher,
	{ code, folder, ...proof }: Proof & { readonly code: string; readonly folder: string },
	now: Date
): Promise<'wrong' | 'wrong code' | 'short' | undefined> {
	if (!(await isProven(store, teacher, proof, now))) return 'wrong';
	if (isShort(proof.passphrase)) return 'short';
	const check = async () => (await takeCode(store, { id: teacher.id, folder }, code, now)) !== undefined;
	const account = { ...teacher, role: 'teacher' } as const;
	const onwrong = (tx: Db, failures: number) =>
		noteFailure(tx, account, { by: 'second factor', failures, caller: proof }, now);
	if (!(await tryAccount(store, teacher.id, { check, onwrong }, now))) return 'wrong code';
	await endSessions(store, teacher, async (tx) => {
		await removeSecondFactor(tx, teacher.id);
		const object = { type: 'teacher', id: teacher.id } as const;
		const detail = { secret: 'second factor', how: 'removed' } as const;
		await writeAudit(tx, teacher, { event: 'authn_password_change', object, detail }, now);
	});
	return undefined;
}

async function endSessions(store: Store, { id }: Teacher, also: (tx: Db) => Promise<void>): Promise<void> {
	await store.write(async (tx) => {
		const { sessions } = tx.tables;
		await tx.delete(sessions).where(eq(sessions.accountId, id));
		await also(tx);
	});
	tellSessions(store, id);
}

async function noteSecret(
	tx: Db,
	teacher: Teacher,
	secret: 'password' | 'second factor' | 'recovery codes',
	now: Date
): Promise<void> {
	const object = { type: 'teacher', id: teacher.id } as const;
	const entry = { event: 'authn_password_change', object, detail: { secret, how: 'own' } } as const;
	await writeAudit(tx, teacher, entry, now);
}
