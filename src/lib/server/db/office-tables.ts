/** What the administrator decides: who may come in as a teacher, what the school says of itself, what is taken down. */
import { sql } from 'drizzle-orm';
import type { Dialect } from './dialect';
import type { AccountTables } from './people-tables';
import { reference } from './reference';

export function officeTables(d: Dialect, { accounts }: AccountTables) {
	// The id is the SHA-256 of the link's token.
	const teacherInvites = d.table(
		'teacher_invites',
		{
			id: d.id(),
			// For whom, as the administrator wrote it.
			name: d.text().notNull(),
			isAdmin: d.bool().notNull(),
			invitedBy: reference(d, () => accounts.id, 'cascade'),
			createdAt: d.time().notNull(),
			expiresAt: d.time().notNull(),
			// The account that was made with it.
			accountId: d.text().references(() => accounts.id, { onDelete: 'cascade' }),
			usedAt: d.time()
		},
		(t) => [
			d.index('teacher_invites_invited_by').on(t.invitedBy),
			d.index('teacher_invites_account_id').on(t.accountId),
			d.check('teacher_invites_expires_later', sql`${t.createdAt} < ${t.expiresAt}`)
		]
	);
	// By name; each has its own schema, and what is missing its default there.
	const settings = d.table('settings', {
		id: d.id(),
		value: d.json().notNull(),
		changedBy: reference(d, () => accounts.id, 'restrict'),
		changedAt: d.time().notNull()
	});
	// A source, of the course or of a teacher, whose text is no longer shown. The id is the source's.
	const takedowns = d.table('takedowns', {
		id: d.id(),
		// Where the work can be read instead.
		link: d.text(),
		reason: d.text().notNull(),
		takenDownBy: reference(d, () => accounts.id, 'restrict'),
		takenDownAt: d.time().notNull()
	});
	return { teacherInvites, settings, takedowns };
}
