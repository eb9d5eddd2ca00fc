/** Deleting by the clock: what the coming night would delete, and the night itself. */
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, notInArray } from 'drizzle-orm';
import { NOTHING_REMOVED, removalsSchema, type Removals } from '../lessons/removals';
import { monthsBefore, type Retention } from '../lessons/retention';
import { dropOldAudit, writeAudit } from './audit';
import type { AuditEntry } from './audit-events';
import type { Db, Store } from './db/store';
import { recordErased, signOutErased, sweepFiles } from './erasure';
import { newId } from './ids';
import { readRetention } from './retention';
import { retentionRules, type Removed, type RetentionRule } from './retention-rules';

export interface RetentionPlan {
	readonly removals: Removals;
	readonly periods: Retention;
	/** Those that would be deleted with all their work, the one that ended first at first. */
	readonly classes: readonly { readonly name: string; readonly endsAt: Date }[];
	/** Classes without a last day: nothing of them is ever due. */
	readonly endless: number;
}

/** What a night would delete now. Nothing is deleted. */
export async function planRetention(db: Db, now: Date): Promise<RetentionPlan> {
	const periods = await readRetention(db);
	const find = (name: Removed) => retentionRules[name].due(db, periods, now);
	const classIds = await find('classes');
	const work = [await find('attempts'), await find('classWork'), await find('studentWork')];
	const students = [await find('students'), await studentsOnlyIn(db, classIds)];
	const { audit, classes } = db.tables;
	return {
		periods,
		removals: {
			sessions: (await find('sessions')).length,
			attempts: new Set(work.flat()).size,
			classes: classIds.length,
			lessons: (await find('lessons')).length,
			students: new Set(students.flat()).size,
			entries: await db.$count(audit, lt(audit.happenedAt, monthsBefore(now, periods.log)))
		},
		classes: await listEnded(db, classIds),
		endless: await db.$count(classes, and(isNull(classes.endsAt), isNull(classes.trashedAt)))
	};
}

async function listEnded(db: Db, ids: readonly string[]): Promise<{ name: string; endsAt: Date }[]> {
	const { classes } = db.tables;
	const rows = await db
		.select({ name: classes.name, endsAt: classes.endsAt })
		.from(classes)
		.where(inArray(classes.id, [...ids]))
		.orderBy(asc(classes.endsAt), asc(classes.name));
	return rows.flatMap(({ name, endsAt }) => (endsAt ? [{ name, endsAt }] : []));
}

/** Students who would be in no class any more, and wait for none, without these classes. */
async function studentsOnlyIn(db: Db, classIds: readonly string[]): Promise<string[]> {
	if (classIds.length === 0) return [];
	const { accounts, enrollments, joinRequests } = db.tables;
	const inAny = (ids: readonly string[]) =>
		db
			.select({ id: enrollments.accountId })
			.from(enrollments)
			.where(inArray(enrollments.classId, [...ids]));
	const elsewhere = db
		.select({ id: enrollments.accountId })
		.from(enrollments)
		.where(notInArray(enrollments.classId, [...classIds]));
	const waiting = db
		.select({ id: joinRequests.accountId })
		.from(joinRequests)
		.where(notInArray(joinRequests.classId, [...classIds]));
	const rows = await db
		.select({ id: accounts.id })
		.from(accounts)
		.where(
			and(
				...[eq(accounts.role, 'student'), inArray(accounts.id, inAny(classIds))],
				...[notInArray(accounts.id, elsewhere), notInArray(accounts.id, waiting)]
			)
		);
	return rows.map(({ id }) => id);
}

/**
 * Deletes what is due, in small batches that other writes come between, and writes down how much that was. What is cut
 * off, by a stop or a crash, is done the next time.
 * @returns how much was deleted; undefined when `isStopped` said so in between
 */
export async function runRetention(
	store: Store,
	now: Date,
	isStopped: () => boolean = () => false
): Promise<Removals | undefined> {
	const periods = await readRetention(store.read);
	const id = newId();
	const { retentionRuns } = store.read.tables;
	await store.write((tx) =>
		tx.insert(retentionRuns).values({ id, startedAt: now, finishedAt: null, removed: NOTHING_REMOVED })
	);
	const found = new Map<Removed, number>();
	for (const [name, rule] of Object.entries(retentionRules) as [Removed, RetentionRule][]) {
		const due = await rule.due(store.read, periods, now);
		for (let from = 0; from < due.length; from += rule.batch) {
			if (isStopped()) return undefined;
			const batch = due.slice(from, from + rule.batch);
			const { kept, gone } = await store.write((tx) => removeBatch(tx, { name, rule, periods, batch }, now));
			signOutErased(store, gone);
			found.set(name, (found.get(name) ?? 0) + kept.length);
			found.set('students', (found.get('students') ?? 0) + (name === 'students' ? 0 : gone.length));
		}
	}
	const removed = await store.write((tx) => finish(tx, { id, periods, found }, now));
	await sweepAfter(store, removed, now);
	return removed;
}

interface Batch {
	readonly name: Removed;
	readonly rule: RetentionRule;
	readonly periods: Retention;
	readonly batch: readonly string[];
}

/** Somebody may have come back since the batch was found: only what is still due goes. */
async function removeBatch(tx: Db, { name, rule, periods, batch }: Batch, now: Date) {
	const kept = await rule.due(tx, periods, now, batch);
	if (kept.length === 0) return { kept, gone: [] };
	const gone = await rule.remove(tx, kept);
	for (const id of gone) await recordErased(tx, { kind: 'server' }, { id, by: 'retention' }, now);
	for (const entry of entriesFor(name, kept)) await writeAudit(tx, { kind: 'server' }, entry, now);
	return { kept, gone };
}

function entriesFor(name: Removed, ids: readonly string[]): AuditEntry[] {
	switch (name) {
		case 'classes':
			return ids.map((id) => ({
				...{ event: 'sensitive_delete', object: { type: 'class', id } },
				detail: { what: 'class' }
			}));
		case 'lessons':
			return [{ event: 'sensitive_delete', detail: { what: 'lesson', rows: ids.length } }];
		case 'attempts':
		case 'classWork':
		case 'studentWork':
			return [{ event: 'sensitive_delete', detail: { what: 'attempts', rows: ids.length } }];
		case 'sessions':
		case 'students':
			return [];
	}
}

async function finish(
	tx: Db,
	{ id, periods, found }: { id: string; periods: Retention; found: ReadonlyMap<Removed, number> },
	now: Date
): Promise<Removals> {
	const { retentionRuns } = tx.tables;
	const since = monthsBefore(now, periods.log);
	const of = (...names: Removed[]) => names.reduce((sum, name) => sum + (found.get(name) ?? 0), 0);
	const removed: Removals = {
		...{ sessions: of('sessions'), classes: of('classes'), students: of('students') },
		lessons: of('lessons'),
		attempts: of('attempts', 'classWork', 'studentWork'),
		entries: await dropOldAudit(tx, since, now)
	};
	await tx.delete(retentionRuns).where(lt(retentionRuns.startedAt, since));
	await tx.update(retentionRuns).set({ removed, finishedAt: now }).where(eq(retentionRuns.id, id));
	return removed;
}

const QUIET = 15 * 60_000;

/** The file is written anew where people or their work went and nobody is here to wait for it. */
async function sweepAfter(store: Store, { attempts, classes, students }: Removals, now: Date): Promise<void> {
	const { sessions } = store.read.tables;
	if (attempts + classes + students === 0) return;
	const seen = gte(sessions.lastSeenAt, new Date(now.getTime() - QUIET));
	if ((await store.read.$count(sessions, seen)) > 0) return sweepFiles(store);
	await store.sweep({ whole: true });
}

export interface RetentionRun {
	readonly finishedAt: Date;
	readonly removed: Removals;
}

/** The last night that was finished; undefined while there was none. */
export async function findLastRun(db: Db): Promise<RetentionRun | undefined> {
	const { retentionRuns: runs } = db.tables;
	const [row] = await db
		.select()
		.from(runs)
		.where(isNotNull(runs.finishedAt))
		.orderBy(desc(runs.startedAt))
		.limit(1);
	if (!row?.finishedAt) return undefined;
	return { finishedAt: row.finishedAt, removed: removalsSchema.parse(row.removed) };
}

/** Counts the nights from now on: a new installation deletes nothing before its first night. */
export async function beginNights(store: Store, now: Date): Promise<void> {
	const { retentionRuns } = store.read.tables;
	const row = { id: newId(), startedAt: now, finishedAt: now, removed: NOTHING_REMOVED };
	await store.write((tx) => tx.insert(retentionRuns).values(row));
}
