/** What is done to students’ data, written with the change itself. */
import { writeAudit, type Doer } from './audit';
import type { Change } from './audit-events';
import { placeOf, type Params } from './audit-place';
import type { Db } from './db/store';

/**
 * Writes down a change of what is known of a student, or of all students of an assignment or a class, named as in the
 * address of their page.
 *
 * ```ts
 * await writeChange(tx, teacher, 'note', { class: classId, student: studentId }, now);
 * ```
 */
export async function writeChange(tx: Db, doer: Doer, what: Change, place: Params, now: Date): Promise<void> {
	const { assignment, ...where } = (await placeOf(tx, place)) ?? {};
	await writeAudit(tx, doer, { event: 'sensitive_change', ...where, detail: { what, assignment } }, now);
}

/** The same for several students of a class, one entry for each. */
export async function writeChanges(
	tx: Db,
	doer: Doer,
	what: Change,
	{ classId, studentIds }: { readonly classId: string; readonly studentIds: readonly string[] },
	now: Date
): Promise<void> {
	for (const student of studentIds) await writeChange(tx, doer, what, { class: classId, student }, now);
}
