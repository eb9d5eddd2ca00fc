/** The door: a username and a secret, and for whoever has one, a code of the second factor as a second step. */
import { findByCredentials, findById, findByUsername, renewHash } from './accounts';
import { addressKey } from './address-key';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { HalfLogIns } from './half-log-ins';
import { count } from './limits';
import { isSuspect, noteFailure, noteSuccess, noteUnknown, type Caller } from './log-in-record';
import { tryAccount } from './login-failures';
import { hasSecondFactor, takeCode } from './second-factor';

export type LogIn =
	| { readonly kind: 'open'; readonly account: Row<'accounts'> }
	/** The secret was right. The token goes with the code that is asked for now. */
	| { readonly kind: 'half'; readonly token: string }
	| { readonly kind: 'closed' };

const CLOSED: LogIn = { kind: 'closed' };
const halves = new HalfLogIns();

/**
 * Checks a username and a password or passphrase. A wrong name, a wrong secret, an account that is closed and one that
 * has to wait get the same answer after the same work.
 * @throws HttpError 429 when this address tries too often.
 */
export async function logIn(
	store: Store,
	{ username, passphrase, ...caller }: { username: string; passphrase: string } & Caller,
	now: Date
): Promise<LogIn> {
	countTry(caller, now);
	const known = await findByUsername(store, username);
	let account: Row<'accounts'> | undefined;
	const check = async () => {
		account = await findByCredentials(store, username, passphrase);
		return account !== undefined;
	};
	if (!known) {
		await check();
		await noteUnknown(store, { username, caller }, now);
		return CLOSED;
	}
	const by = known.role === 'teacher' ? 'password' : 'passphrase';
	const onwrong = (tx: Db, failures: number) => noteFailure(tx, known, { by, failures, caller }, now);
	if (!(await tryAccount(store, known.id, { check, onwrong }, now)) || !account) return CLOSED;
	const passwordHash = await renewHash(store, account, passphrase);
	// Wrong secrets are forgiven with the code, not before it: a right one would buy ten tries at the code.
	if (await hasSecondFactor(store.read, account.id))
		return { kind: 'half', token: halves.begin({ accountId: account.id, passwordHash }, now) };
	await store.write((tx) => noteSuccess(tx, known, { by, caller }, now));
	return { kind: 'open', account };
}

/** Whether a token goes with a log-in whose code is waited for. */
export function isHalf(token: string, now: Date): boolean {
	return halves.find(token, now) !== undefined;
}

/** Gives a log-in up whose code is waited for. */
export function dropHalf(token: string): void {
	halves.end(token);
}

/**
 * Checks the code of the second step. A wrong one counts like a wrong secret.
 * @param folder the data folder
 * @returns undefined when the first step has to be taken again
 * @throws HttpError 429 when this address tries too often.
 */
export async function finishLogIn(
	store: Store,
	{ token, code, folder, ...caller }: { token: string; code: string; folder: string } & Caller,
	now: Date
): Promise<LogIn | undefined> {
	countTry(caller, now);
	const half = halves.find(token, now);
	const account = half && (await findById(store, half.accountId));
	if (!account || account.passwordHash !== half.passwordHash) return undefined;
	let by: Awaited<ReturnType<typeof takeCode>>;
	const check = async () => {
		by = await takeCode(store, { id: account.id, folder }, code, now);
		return by !== undefined;
	};
	const onwrong = (tx: Db, failures: number) =>
		noteFailure(tx, account, { by: 'second factor', failures, caller }, now);
	if (!(await tryAccount(store, account.id, { check, onwrong }, now)) || !by) return CLOSED;
	const entry = { by, caller };
	await store.write((tx) => noteSuccess(tx, account, entry, now));
	halves.end(token);
	return { kind: 'open', account };
}

function countTry({ address }: Caller, now: Date): void {
	const from = addressKey(address);
	count(isSuspect(from, now) ? 'suspectLogins' : 'logins', from, now);
}
