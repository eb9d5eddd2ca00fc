/** A colleague who lost the device their codes come from, and the codes that were printed. */
import { eq } from 'drizzle-orm';
import { replacePassphrase, type LoginCard } from './accounts';
import { asAdmin } from './actors';
import { writeAudit } from './audit';
import type { Store } from './db/store';
import { can, type Teacher } from './policy';
import { refuseConflict } from './refusals';
import { hasShortPassphrase, removeSecondFactor } from './second-factor';
import { tellSessions } from './sessions';
import { getTeacher } from './teachers';

/**
 * Switches a colleague's second factor off; their sessions end. A passphrase that is too short without it is replaced.
 * @returns the new passphrase, shown this once; undefined where the old one is long enough
 * @throws HttpError 404 no teacher · 409 oneself, who has the account page for that.
 */
export async function liftSecondFactor(
	store: Store,
	admin: Teacher,
	id: string,
	now: Date
): Promise<LoginCard | undefined> {
	asAdmin(admin);
	await getTeacher(store.read, id);
	if (!can(admin, 'resetTeacher', { id }))
		refuseConflict('Your own second step is on the page of your account.');
	const isShort = await hasShortPassphrase(store.read, id);
	const card = isShort ? await replacePassphrase(store, admin, id, now) : undefined;
	await store.write(async (tx) => {
		const { sessions } = tx.tables;
		await removeSecondFactor(tx, id);
		await tx.delete(sessions).where(eq(sessions.accountId, id));
		const object = { type: 'teacher', id } as const;
		const detail = { secret: 'second factor', how: 'removed' } as const;
		await writeAudit(tx, admin, { event: 'authn_password_change', object, detail }, now);
	});
	tellSessions(store, id);
	return card;
}
