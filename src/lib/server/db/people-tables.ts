/** Accounts, and the classes they are in. */
import { sql } from 'drizzle-orm';
import type { Dialect } from './dialect';
import { reference } from './reference';

export function accountTables(d: Dialect) {
	const { table, id, text, folded, bool, time, index, check } = d;
	const accounts = table(
		'accounts',
		{
			id: id(),
			role: text<'student' | 'teacher'>().notNull(),
			isAdmin: bool().notNull(),
			username: folded().notNull().unique(),
			displayName: text().notNull(),
			passwordHash: text(),
			createdAt: time().notNull(),
			disabledAt: time()
		},
		(t) => [
			check('accounts_role', sql`${t.role} in ('student', 'teacher')`),
			check('accounts_username', sql`${t.username} <> ''`),
			check('accounts_display_name', sql`${t.displayName} <> ''`)
		]
	);
	// The id is the SHA-256 of the cookie's token: a stolen database holds no usable session.
	const sessions = table(
		'sessions',
		{
			id: id(),
			accountId: reference(d, () => accounts.id, 'cascade'),
			createdAt: time().notNull(),
			lastSeenAt: time().notNull(),
			expiresAt: time().notNull()
		},
		(t) => [
			index('sessions_account_id').on(t.accountId),
			index('sessions_expires_at').on(t.expiresAt),
			check('sessions_id', sql`length(${t.id}) = 64`)
		]
	);
	return { accounts, sessions };
}

export type AccountTables = ReturnType<typeof accountTables>;

export function classTables(d: Dialect, { accounts }: AccountTables) {
	const classes = d.table(
		'classes',
		{
			id: d.id(),
			name: d.text().notNull(),
			timeZone: d.text().notNull(),
			createdAt: d.time().notNull(),
			archivedAt: d.time(),
			// Whether its students may begin lessons that nobody assigned.
			allowsSelfStudy: d.bool().notNull().default(true)
		},
		(t) => [d.check('classes_name', sql`${t.name} <> ''`)]
	);
	const inClass = () => reference(d, () => classes.id, 'cascade');
	const ofAccount = () => reference(d, () => accounts.id, 'cascade');

	const classTeachers = d.table('class_teachers', { classId: inClass(), accountId: ofAccount() }, (t) => [
		d.primaryKey({ columns: [t.classId, t.accountId] }),
		d.index('class_teachers_account_id').on(t.accountId)
	]);
	const enrollments = d.table(
		'enrollments',
		{
			id: d.id(),
			classId: inClass(),
			accountId: ofAccount(),
			joinedAt: d.time().notNull(),
			leftAt: d.time(),
			// The student's standing accommodation in this class.
			extraTime: d.text<'1.25' | '1.5' | '2' | 'untimed'>()
		},
		(t) => [
			d.unique('enrollments_class_account').on(t.classId, t.accountId),
			d.index('enrollments_account_id').on(t.accountId)
		]
	);
	const joinCodes = d.table(
		'join_codes',
		{
			id: d.id(),
			classId: inClass(),
			code: d.text().notNull().unique(),
			createdAt: d.time().notNull(),
			expiresAt: d.time().notNull(),
			revokedAt: d.time()
		},
		(t) => [
			d.index('join_codes_class_id').on(t.classId),
			d.check('join_codes_expires_later', sql`${t.createdAt} < ${t.expiresAt}`)
		]
	);
	return { classes, classTeachers, enrollments, joinCodes };
}

export type ClassTables = ReturnType<typeof classTables>;
