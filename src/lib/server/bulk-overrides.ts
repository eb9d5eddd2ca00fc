/** The same override for many students of an assignment at once, and all of it back again. */
import { handInAllExpired } from './attempts';
import { getAssignment } from './assignments';
import { listRoster } from './classes';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { dropOverride, overrideAt, storeOverride, type NewOverride } from './overrides';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';
import { attemptsUnderWay, recordChange, tellClass } from './under-way';

/** What was different for a student before; null: nothing. */
export interface Before {
	readonly studentId: string;
	readonly override: NewOverride | null;
}

/** A student of an assignment’s class, and what is different for them. */
export interface StudentOverride extends Before {
	readonly name: string;
	readonly username: string;
}

/** The students of an assignment’s class by name, with what is different for each. @throws HttpError 404 */
export async function listOverrides(
	store: Store,
	teacher: Teacher,
	assignmentId: string
): Promise<StudentOverride[]> {
	const { assignment } = await getAssignment(store, teacher, assignmentId);
	const roster = await listRoster(store, teacher, assignment.classId);
	return Promise.all(
		roster.map(async ({ id: studentId, name, username }) => ({
			...{ studentId, name, username },
			override: await findOne(store.read, { assignmentId, studentId })
		}))
	);
}

/**
 * Sets the same for all of these students, in place of what was. Running clocks change at once.
 * @returns what each had before. @throws HttpError 404 when one of them is not in the class.
 */
export async function setOverrides(
	store: Store,
	teacher: Teacher,
	{ assignmentId, studentIds }: { assignmentId: string; studentIds: readonly string[] },
	override: NewOverride,
	now: Date
): Promise<Before[]> {
	const wanted = studentIds.map((studentId) => ({ studentId, override }));
	const kind = { kind: 'times changed', reason: override.reason };
	return changeAll(store, teacher, { assignmentId, wanted, kind }, now);
}

/** Gives each student back what they had before. @throws HttpError 404 when one of them is not in the class. */
export async function putOverridesBack(
	store: Store,
	teacher: Teacher,
	assignmentId: string,
	before: readonly Before[],
	now: Date
): Promise<void> {
	await changeAll(store, teacher, { assignmentId, wanted: before, kind: { kind: 'times put back' } }, now);
}

interface Changes {
	readonly assignmentId: string;
	readonly wanted: readonly Before[];
	/** As it is written down. */
	readonly kind: { readonly kind: string; readonly reason?: string };
}

/** What has run out by the old times is handed in before they change: nothing comes to life again. */
async function changeAll(
	store: Store,
	teacher: Teacher,
	{ assignmentId, wanted, kind }: Changes,
	now: Date
): Promise<Before[]> {
	const { assignment } = await getAssignment(store, teacher, assignmentId);
	const roster = new Set((await listRoster(store, teacher, assignment.classId)).map(({ id }) => id));
	if (!wanted.every(({ studentId }) => roster.has(studentId))) refuseNotFound();
	await handInAllExpired(store, now);
	const before = await store.write(async (tx) => {
		const found: Before[] = [];
		for (const { studentId, override } of wanted) {
			const place = { assignmentId, studentId };
			found.push({ studentId, override: await findOne(tx, place) });
			if (override) await storeOverride(tx, teacher, place, override, now);
			else await dropOverride(tx, teacher, place, now);
			await recordChange(tx, teacher, await attemptsUnderWay(tx, place), kind, now);
		}
		return found;
	});
	await tellClass(store.read, assignment);
	return before;
}

async function findOne(
	db: Db,
	place: { assignmentId: string; studentId: string }
): Promise<NewOverride | null> {
	const [row] = await db.select().from(db.tables.overrides).where(overrideAt(db, place));
	return row ? settingsOf(row) : null;
}

function settingsOf(row: Row<'overrides'>): NewOverride {
	const { opensAt, dueAt, closesAt, timeLimitMinutes, isUntimed, attemptsAllowed, isExcused, reason } = row;
	return { opensAt, dueAt, closesAt, timeLimitMinutes, isUntimed, attemptsAllowed, isExcused, reason };
}
