import { findByCredentials } from './accounts';
import type { Store } from './db/store';
import type { Row } from './db/tables';
import { count, forgive, isSpent } from './limits';

/**
 * Checks a username and a password or passphrase, counting failures. A wrong name, a wrong secret and a name that
 * had too many failures get the same answer: undefined.
 * @throws HttpError 429 when this address tries too often.
 */
export async function logIn(
	store: Store,
	{ username, passphrase, address }: { username: string; passphrase: string; address: string }
): Promise<Row<'accounts'> | undefined> {
	const name = username.trim().toLowerCase();
	await count('logins', address);
	if (await isSpent('loginFailures', name)) return undefined;
	const account = await findByCredentials(store, name, passphrase);
	if (account) await forgive('loginFailures', name);
	else await countQuietly(name);
	return account;
}

/** The eleventh failure is told like the first: it must not say that the name exists. */
async function countQuietly(name: string): Promise<void> {
	if (!(await isSpent('loginFailures', name))) await count('loginFailures', name);
}
