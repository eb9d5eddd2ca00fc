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
			// When somebody signed in with it last: an account that nobody uses is deleted in time.
			lastUsedAt: time(),
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
			// The end that no use puts off.
			expiresAt: time().notNull(),
			// On what a teacher signed in, such as “Firefox on Windows”; of students nothing is kept.
			device: text(),
			// For a month on a computer of one's own.
			isRemembered: bool().notNull().default(false)
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
			allowsSelfStudy: d.bool().notNull().default(true),
			// Whoever comes with the class code waits until a teacher lets them in.
			requiresApproval: d.bool().notNull().default(false),
			// When the class is over: its data are due for deletion so many days later.
			endsAt: d.time(),
			trashedAt: d.time()
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
			// Whether it was the student who left, and nobody who took them out.
			leftAlone: d.bool().notNull().default(false),
			// The student's standing accommodation in this class.
			extraTime: d.text<'1.25' | '1.5' | '2' | 'untimed'>(),
			// The student's number in the school's own gradebook, where the teacher gave one.
			externalId: d.text()
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

/** Groups within a class, who waits to be let in, and the cards students sign in with. */
export function rosterTables(
	d: Dialect,
	{ accounts }: AccountTables,
	{ classes }: Pick<ClassTables, 'classes'>
) {
	const ofAccount = () => reference(d, () => accounts.id, 'cascade');

	const classGroups = d.table(
		'class_groups',
		{ id: d.id(), classId: reference(d, () => classes.id, 'cascade'), name: d.text().notNull() },
		(t) => [
			d.unique('class_groups_name').on(t.classId, t.name),
			d.check('class_groups_name_given', sql`${t.name} <> ''`)
		]
	);
	const groupMembers = d.table(
		'group_members',
		{ groupId: reference(d, () => classGroups.id, 'cascade'), accountId: ofAccount() },
		(t) => [
			d.primaryKey({ columns: [t.groupId, t.accountId] }),
			d.index('group_members_account_id').on(t.accountId)
		]
	);
	// Came with the code of a class that lets in by hand.
	const joinRequests = d.table(
		'join_requests',
		{
			id: d.id(),
			classId: reference(d, () => classes.id, 'cascade'),
			accountId: ofAccount(),
			askedAt: d.time().notNull()
		},
		(t) => [
			d.unique('join_requests_class_account').on(t.classId, t.accountId),
			d.index('join_requests_account_id').on(t.accountId)
		]
	);
	// The QR code on a login card. The id is the SHA-256 of its token; a new card takes the place of the old one.
	const badges = d.table(
		'badges',
		{ id: d.id(), accountId: ofAccount().unique(), createdAt: d.time().notNull() },
		(t) => [d.check('badges_id', sql`length(${t.id}) = 64`)]
	);
	return { classGroups, groupMembers, joinRequests, badges };
}
