/** Login cards with a code that signs in by itself. Of its token only the hash is stored, as of a passphrase. */
import { and, eq, isNull } from 'drizzle-orm';
import { storePassphrase, type LoginCard } from './accounts';
import type { Doer } from './audit';
import { slot } from './db/expressions';
import { prepared, type Db, type Store } from './db/store';
import { newShortToken, sha256 } from './ids';
import { addressKey } from './address-key';
import { count } from './limits';
import { noteCard, type Caller } from './log-in-record';
import { newPassphrase } from './passphrases';
import { hashSecret } from './passwords';
import { tellSessions } from './sessions';

export interface PrintedCard extends LoginCard {
	/** Stands in the fragment of the address in the card's code: no log and no referrer sees it. */
	readonly token: string;
}

/** What a token of ours looks like. */
const BADGE_TOKEN = /^[\w-]{22}$/;

/** Gives an account a new code inside a write; the one before no longer opens anything. @returns its token. */
export async function giveBadge(tx: Db, accountId: string, now: Date): Promise<string> {
	const { badges } = tx.tables;
	const token = newShortToken();
	const row = { id: sha256(token), createdAt: now };
	await tx
		.insert(badges)
		.values({ ...row, accountId })
		.onConflictDoUpdate({ target: badges.accountId, set: row });
	return token;
}

/** New passphrases and codes in place of the old ones; sessions end. Who may ask is the caller's to decide. */
export async function replaceCards(
	store: Store,
	doer: Doer,
	{ accountIds, classId }: { accountIds: readonly string[]; classId?: string },
	now: Date
): Promise<PrintedCard[]> {
	const secrets = await hashAll(accountIds);
	const made = await store.write(async (tx) => {
		const cards: PrintedCard[] = [];
		for (const { of: accountId, ...secret } of secrets) {
			const of = { doer, accountId, ...(classId && { classId }) };
			const card = await storePassphrase(tx, of, secret, now);
			if (card) cards.push({ ...card, token: await giveBadge(tx, accountId, now) });
		}
		return cards;
	});
	for (const id of accountIds) tellSessions(store, id);
	return made;
}

const AT_ONCE = 2;

/** A passphrase for each, hashed a few at a time: others want to sign in meanwhile. */
async function hashAll(of: readonly string[]) {
	const made: { of: string; passphrase: string; passwordHash: string }[] = [];
	for (let at = 0; at < of.length; at += AT_ONCE) {
		const some = of.slice(at, at + AT_ONCE).map(async (id) => {
			const passphrase = newPassphrase();
			return { of: id, passphrase, passwordHash: await hashSecret(passphrase, 'student') };
		});
		made.push(...(await Promise.all(some)));
	}
	return made;
}

const findByBadge = prepared((db) => {
	const { accounts, badges } = db.tables;
	return db
		.select({ id: accounts.id })
		.from(badges)
		.innerJoin(accounts, eq(accounts.id, badges.accountId))
		.where(
			and(
				...[eq(badges.id, slot(badges.id, 'id')), eq(accounts.role, 'student')],
				isNull(accounts.disabledAt)
			)
		)
		.prepare('find_by_badge');
});

/**
 * The account that a card's code opens; undefined when it opens none. Wrong passphrases for the same account, by
 * whomever, do not matter here: the card is its owner's way past them.
 * @throws HttpError 429 when this address tries too often.
 */
export async function logInByBadge(
	store: Store,
	{ token, ...caller }: { token: string } & Caller,
	now: Date
): Promise<string | undefined> {
	count('cards', addressKey(caller.address), now);
	const id = BADGE_TOKEN.test(token) ? sha256(token) : '';
	const [account] = await findByBadge(store.read).execute({ id });
	await store.write((tx) => noteCard(tx, account?.id, now));
	return account?.id;
}
