/** What is kept so that people can be forgotten: which accounts are one person, and when the clock deleted what. */
import type { Dialect } from './dialect';
import type { AccountTables } from './people-tables';
import { reference } from './reference';

export function privacyTables(d: Dialect, { accounts }: AccountTables) {
	// A closed account whose work went to another: it is the same person, and goes when that person does.
	const mergedAccounts = d.table(
		'merged_accounts',
		{
			goneId: d
				.text()
				.primaryKey()
				.references(() => accounts.id, { onDelete: 'cascade' }),
			keptId: reference(d, () => accounts.id, 'cascade'),
			mergedAt: d.time().notNull()
		},
		(t) => [d.index('merged_accounts_kept_id').on(t.keptId)]
	);
	// One night's deletions by the clock. Without an end it was interrupted, and is done again.
	const retentionRuns = d.table(
		'retention_runs',
		{
			id: d.id(),
			startedAt: d.time().notNull(),
			finishedAt: d.time(),
			// `removalsSchema`: how many of what.
			removed: d.json().notNull()
		},
		(t) => [d.index('retention_runs_started_at').on(t.startedAt)]
	);
	return { mergedAccounts, retentionRuns };
}
