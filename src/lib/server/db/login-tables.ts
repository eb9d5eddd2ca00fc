/** What stands beside a passphrase at the door: how often it was wrong, and the second factor of those who teach. */
import { sql } from 'drizzle-orm';
import type { Dialect } from './dialect';
import type { AccountTables } from './people-tables';

export function loginTables(d: Dialect, { accounts }: AccountTables) {
	const ofAccount = () =>
		d
			.text()
			.primaryKey()
			.references(() => accounts.id, { onDelete: 'cascade' });

	// Wrong secrets for an account since the last right one. In the database, so that a restart does not forgive.
	const loginFailures = d.table(
		'login_failures',
		{ accountId: ofAccount(), failures: d.int().notNull(), lastFailedAt: d.time().notNull() },
		(t) => [d.check('login_failures_failures', sql`${t.failures} >= 1`)]
	);
	const secondFactors = d.table('second_factors', {
		accountId: ofAccount(),
		// The shared secret, encrypted with a key that is not in the database.
		sealedSecret: d.text().notNull(),
		createdAt: d.time().notNull(),
		// It counts from here on: the app has shown that it knows the secret.
		confirmedAt: d.time(),
		// The time step of the last code that was taken: no code counts twice.
		lastStep: d.int().notNull(),
		// The passphrase is too short to be enough alone, should the second factor go.
		hasShortPassphrase: d.bool().notNull()
	});
	// Ten one-time codes for whoever lost the device; a row goes when its code is used. The id is a slow hash.
	const recoveryCodes = d.table(
		'recovery_codes',
		{
			id: d.id(),
			accountId: d
				.text()
				.notNull()
				.references(() => secondFactors.accountId, { onDelete: 'cascade' })
		},
		(t) => [
			d.index('recovery_codes_account_id').on(t.accountId),
			d.check('recovery_codes_id', sql`length(${t.id}) = 64`)
		]
	);
	return { loginFailures, secondFactors, recoveryCodes };
}
