/**
 * The second factor of those who teach: a code from an app, or one of ten one-time codes for whoever lost the device.
 * It counts once a code has shown that the app knows the secret.
 */
import { and, eq, isNotNull, lt } from 'drizzle-orm';
import { generateCharacters } from 'secure-password-utilities';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { CODE_LETTERS } from './passphrases';
import { hashCode } from './passwords';
import { refuseConflict } from './refusals';
import { findKey, KEY_FILE, makeKey, saltOf, seal, unseal } from './second-factor-key';
import { logProblem } from './log';
import { newSecret, showSecret, stepOf, type Shown } from './totp';

const RECOVERY_CODES = 10;

/** Whose second factor it is, and where its key lies. */
export interface Owner {
	readonly id: string;
	/** The data folder. */
	readonly folder: string;
}

/** Whether signing in takes a code. */
export async function hasSecondFactor(db: Db, accountId: string): Promise<boolean> {
	return (await findConfirmed(db, accountId)) !== undefined;
}

/** Whether the passphrase of an account is too short to be enough without its second factor. */
export async function hasShortPassphrase(db: Db, accountId: string): Promise<boolean> {
	return (await findConfirmed(db, accountId))?.hasShortPassphrase ?? false;
}

/** How many one-time codes are left. */
export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
	const { recoveryCodes } = db.tables;
	return db.$count(recoveryCodes, eq(recoveryCodes.accountId, accountId));
}

async function findRow(db: Db, accountId: string): Promise<Row<'secondFactors'> | undefined> {
	const { secondFactors } = db.tables;
	const [row] = await db.select().from(secondFactors).where(eq(secondFactors.accountId, accountId));
	return row;
}

async function findConfirmed(db: Db, accountId: string): Promise<Row<'secondFactors'> | undefined> {
	const row = await findRow(db, accountId);
	return row?.confirmedAt ? row : undefined;
}

/** Makes a new secret, which does not count yet. @throws HttpError 409 when there is one that counts. */
export async function beginSecondFactor(store: Store, { id, folder }: Owner, now: Date): Promise<void> {
	const sealedSecret = seal(makeKey(folder), id, newSecret());
	const row = { sealedSecret, createdAt: now, confirmedAt: null, lastStep: 0, hasShortPassphrase: false };
	await store.write(async (tx) => {
		if (await findConfirmed(tx, id)) refuseConflict('A second factor is on already.');
		const { secondFactors } = tx.tables;
		await tx
			.insert(secondFactors)
			.values({ accountId: id, ...row })
			.onConflictDoUpdate({ target: secondFactors.accountId, set: row });
	});
}

const HOUR = 3_600_000;

/** The secret that waits for its first code, as it is shown; undefined when none does, or it waited for an hour. */
export async function showNewSecret(
	store: Store,
	owner: Owner,
	names: { host: string; username: string },
	now: Date
): Promise<Shown | undefined> {
	const row = await findWaiting(store.read, owner.id, now);
	const secret = row && openSecret(owner, row);
	return secret && showSecret(secret, names);
}

async function findWaiting(db: Db, accountId: string, now: Date): Promise<Row<'secondFactors'> | undefined> {
	const row = await findRow(db, accountId);
	const isWaiting = row && !row.confirmedAt && now.getTime() - row.createdAt.getTime() < HOUR;
	return isWaiting ? row : undefined;
}

function openSecret({ id, folder }: Owner, row: Row<'secondFactors'>): Uint8Array<ArrayBuffer> | undefined {
	const key = findKey(folder);
	const secret = key && unseal(key, id, row.sealedSecret);
	if (!secret) logProblem('second factor', new Error(`${KEY_FILE} in DATA_DIR is missing or another one.`));
	return secret;
}

/** Lets the secret count from now on, by its first code. @returns the one-time codes; undefined for a wrong code. */
export async function confirmSecondFactor(
	store: Store,
	owner: Owner,
	code: string,
	now: Date
): Promise<readonly string[] | undefined> {
	const row = await findWaiting(store.read, owner.id, now);
	const secret = row && openSecret(owner, row);
	const step = secret && stepOf(secret, plain(code), now);
	if (!row || step === undefined) return undefined;
	const made = await makeCodes(owner);
	const isOn = await store.write(async (tx) => {
		const { secondFactors } = tx.tables;
		const [on] = await tx
			.update(secondFactors)
			.set({ confirmedAt: now, lastStep: step })
			.where(and(eq(secondFactors.accountId, owner.id), eq(secondFactors.sealedSecret, row.sealedSecret)))
			.returning({ accountId: secondFactors.accountId });
		if (on) await replaceCodes(tx, owner.id, made.ids);
		return on !== undefined;
	});
	return isOn ? made.codes : undefined;
}

/** Makes ten new one-time codes; the old ones open nothing any more. They are shown once. */
export async function renewRecoveryCodes(store: Store, owner: Owner): Promise<readonly string[]> {
	const { codes, ids } = await makeCodes(owner);
	await store.write((tx) => replaceCodes(tx, owner.id, ids));
	return codes;
}

async function makeCodes({ id, folder }: Owner) {
	const salt = saltOf(makeKey(folder), id);
	const made = Array.from({ length: RECOVERY_CODES }, () => generateCharacters(10, CODE_LETTERS));
	const ids = await Promise.all(made.map((code) => hashCode(code, salt)));
	return { codes: made.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`), ids };
}

async function replaceCodes(tx: Db, accountId: string, ids: readonly string[]): Promise<void> {
	const { recoveryCodes } = tx.tables;
	await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
	await tx.insert(recoveryCodes).values(ids.map((id) => ({ id, accountId })));
}

/** Takes a code of either kind, which is used up by that. @returns by which it was; undefined for a wrong one. */
export async function takeCode(
	store: Store,
	owner: Owner,
	code: string,
	now: Date
): Promise<'second factor' | 'recovery code' | undefined> {
	const row = await findConfirmed(store.read, owner.id);
	if (!row) return undefined;
	const typed = plain(code);
	if (/^\d{6}$/.test(typed))
		return (await takeStep(store, owner, row, typed, now)) ? 'second factor' : undefined;
	return (await takeRecovery(store, owner, typed)) ? 'recovery code' : undefined;
}

function plain(code: string): string {
	return code.toUpperCase().replace(/[\s-]/g, '');
}

async function takeStep(
	store: Store,
	owner: Owner,
	row: Row<'secondFactors'>,
	code: string,
	now: Date
): Promise<boolean> {
	const secret = openSecret(owner, row);
	const step = secret && stepOf(secret, code, now);
	if (step === undefined) return false;
	return store.write(async (tx) => {
		const { secondFactors } = tx.tables;
		const [taken] = await tx
			.update(secondFactors)
			.set({ lastStep: step })
			.where(
				and(
					...[eq(secondFactors.accountId, owner.id), lt(secondFactors.lastStep, step)],
					isNotNull(secondFactors.confirmedAt)
				)
			)
			.returning({ accountId: secondFactors.accountId });
		return taken !== undefined;
	});
}

async function takeRecovery(store: Store, { id, folder }: Owner, code: string): Promise<boolean> {
	const key = findKey(folder);
	if (!key || !new RegExp(`^[${CODE_LETTERS}]{10}$`).test(code)) return false;
	const hash = await hashCode(code, saltOf(key, id));
	return store.write(async (tx) => {
		const { recoveryCodes } = tx.tables;
		const [taken] = await tx
			.delete(recoveryCodes)
			.where(and(eq(recoveryCodes.id, hash), eq(recoveryCodes.accountId, id)))
			.returning({ id: recoveryCodes.id });
		return taken !== undefined;
	});
}

/** Notes inside a write whether the passphrase beside a second factor is too short to be enough alone. */
export async function setShortPassphrase(tx: Db, accountId: string, isShort: boolean): Promise<void> {
	const { secondFactors } = tx.tables;
	await tx
		.update(secondFactors)
		.set({ hasShortPassphrase: isShort })
		.where(eq(secondFactors.accountId, accountId));
}

/** Switches the second factor off inside a write. */
export async function removeSecondFactor(tx: Db, accountId: string): Promise<void> {
	const { secondFactors } = tx.tables;
	await tx.delete(secondFactors).where(eq(secondFactors.accountId, accountId));
}
