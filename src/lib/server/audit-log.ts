/** The audit log as administrators read it: by kind, person and day, and whether somebody has been at it. */
import { and, desc, eq, gte, inArray, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import { asAdmin } from './actors';
import { verifyAudit, type AuditState } from './audit-check';
import { auditEvents, type AuditEvent } from './audit-events';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import type { Teacher } from './policy';

/** What is looked for together, and the events it is. */
export const LOG_KINDS = {
	signIns: ['authn_login_success', 'authn_password_change', 'session_logout'],
	looks: ['sensitive_read'],
	changes: ['sensitive_change', 'sensitive_delete'],
	accounts: ['user_created', 'user_updated', 'user_archived', 'user_deleted', 'authz_change'],
	refused: [
		...(['authn_login_fail', 'authn_login_lock', 'session_use_after_expire', 'authz_fail'] as const),
		...(['excess_rate_limit_exceeded', 'input_validation_fail', 'malicious_csrf'] as const)
	],
	server: ['sys_startup', 'sys_shutdown', 'sys_crash']
} as const satisfies Record<string, readonly AuditEvent[]>;
export type LogKind = keyof typeof LOG_KINDS;

export interface LogFilter {
	readonly kind?: LogKind | undefined;
	/** Whose doing it was, or to whom it was done: an account’s id. */
	readonly accountId?: string | undefined;
	readonly from?: Date | undefined;
	readonly to?: Date | undefined;
	/** Only entries before this one. */
	readonly before?: number | undefined;
}

/** Somebody in the log: a teacher by name, a student by the username that says nothing of them. */
export interface LogPerson {
	readonly role: 'student' | 'teacher';
	readonly name: string;
}

export interface LogEntry {
	readonly row: Row<'audit'>;
	readonly event: AuditEvent;
	/** Undefined for who has no account, or none any more. */
	readonly actor: LogPerson | undefined;
	readonly object: LogPerson | undefined;
	readonly className: string | undefined;
}

const eventSchema = z.enum(Object.keys(auditEvents) as [AuditEvent, ...AuditEvent[]]);

/** The newest entries that a filter leaves, at most `most`. @throws HttpError 403 */
export async function listLog(
	store: Store,
	admin: Teacher,
	{ kind, accountId, from, to, before }: LogFilter,
	most: number
): Promise<LogEntry[]> {
	asAdmin(admin);
	const { audit } = store.read.tables;
	const rows = await store.read
		.select()
		.from(audit)
		.where(
			and(
				kind && inArray(audit.event, [...LOG_KINDS[kind]]),
				accountId === undefined ? undefined : or(eq(audit.actorId, accountId), eq(audit.objectId, accountId)),
				from && gte(audit.happenedAt, from),
				to && lt(audit.happenedAt, to),
				before === undefined ? undefined : lt(audit.id, before)
			)
		)
		.orderBy(desc(audit.id))
		.limit(most);
	const people = await findPeople(store.read, rows);
	const classes = await findClasses(store.read, rows);
	return rows.map((row) => ({
		...{ row, event: eventSchema.parse(row.event), actor: people.get(row.actorId ?? '') },
		...{ object: people.get(row.objectId ?? ''), className: classes.get(row.classId ?? '') }
	}));
}

/** The account of a username; undefined when nobody has it. */
export async function findPerson(
	store: Store,
	admin: Teacher,
	username: string
): Promise<string | undefined> {
	asAdmin(admin);
	const { accounts } = store.read.tables;
	const [row] = await store.read
		.select({ id: accounts.id })
		.from(accounts)
		.where(eq(accounts.username, username.trim().toLowerCase()));
	return row?.id;
}

/** As many as a statement takes. */
const AT_ONCE = 500;

async function findPeople(db: Db, rows: readonly Row<'audit'>[]): Promise<ReadonlyMap<string, LogPerson>> {
	const { accounts } = db.tables;
	const people = new Map<string, LogPerson>();
	for (const ids of inParts(rows.flatMap(({ actorId, objectId }) => [actorId, objectId]))) {
		const found = await db
			.select({
				id: accounts.id,
				role: accounts.role,
				username: accounts.username,
				name: accounts.displayName
			})
			.from(accounts)
			.where(inArray(accounts.id, ids));
		for (const { id, role, username, name } of found)
			people.set(id, { role, name: role === 'teacher' ? name : username });
	}
	return people;
}

async function findClasses(db: Db, rows: readonly Row<'audit'>[]): Promise<ReadonlyMap<string, string>> {
	const { classes } = db.tables;
	const names = new Map<string, string>();
	for (const ids of inParts(rows.map(({ classId }) => classId))) {
		const found = await db
			.select({ id: classes.id, name: classes.name })
			.from(classes)
			.where(inArray(classes.id, ids));
		for (const { id, name } of found) names.set(id, name);
	}
	return names;
}

function inParts(ids: readonly (string | null)[]): string[][] {
	const known = [...new Set(ids)].filter((id) => id !== null);
	return Array.from({ length: Math.ceil(known.length / AT_ONCE) }, (_, part) =>
		known.slice(part * AT_ONCE, (part + 1) * AT_ONCE)
	);
}

export interface CheckedAudit {
	readonly state: AuditState;
	readonly checkedAt: Date;
}

const FRESH = 600_000;
const checks = new WeakMap<Store, CheckedAudit>();

/** Whether the log is whole, as it was found at most ten minutes ago; `anew`: as it is found now. @throws HttpError 403 */
export async function checkAudit(
	store: Store,
	admin: Teacher,
	now: Date,
	{ anew = false } = {}
): Promise<CheckedAudit> {
	asAdmin(admin);
	const known = checks.get(store);
	if (known && !anew && now.getTime() - known.checkedAt.getTime() < FRESH) return known;
	const checked = { state: await verifyAudit(store), checkedAt: now };
	checks.set(store, checked);
	return checked;
}
