/** What a class is called, by which clock it runs, how long, and who may come in. */
import { eq } from 'drizzle-orm';
import { getClass } from './classes';
import type { Store } from './db/store';
import type { Row } from './db/tables';
import type { Teacher } from './policy';

export interface ClassSettings {
	readonly name: string;
	readonly timeZone: string;
	/** When the class is over; null: nobody has said. */
	readonly endsAt: Date | null;
}

/** Keeps what a class is. Another time zone says times otherwise and moves none. @throws HttpError 404 */
export async function changeClass(
	store: Store,
	teacher: Teacher,
	classId: string,
	{ name, timeZone, endsAt }: ClassSettings
): Promise<void> {
	await setClass(store, teacher, classId, { name, timeZone, endsAt });
}

/** Whoever comes with the class code waits until a teacher lets them in; or no longer. @throws HttpError 404 */
export async function requireApproval(
	store: Store,
	teacher: Teacher,
	classId: string,
	requiresApproval: boolean
): Promise<void> {
	await setClass(store, teacher, classId, { requiresApproval });
}

/** Puts a class away: its students no longer see it, and nothing is lost. @throws HttpError 404 */
export async function archiveClass(
	store: Store,
	teacher: Teacher,
	classId: string,
	now: Date
): Promise<void> {
	await setClass(store, teacher, classId, { archivedAt: now });
}

/** Takes a class up again as it was. @throws HttpError 404 */
export async function takeUpClass(store: Store, teacher: Teacher, classId: string): Promise<void> {
	await setClass(store, teacher, classId, { archivedAt: null });
}

/** Moves a class to the trash, where it stays for 30 days. @throws HttpError 404 */
export async function trashClass(store: Store, teacher: Teacher, classId: string, now: Date): Promise<void> {
	await setClass(store, teacher, classId, { trashedAt: now });
}

/** Takes a class out of the trash as it was. @throws HttpError 404 */
export async function restoreClass(store: Store, teacher: Teacher, classId: string): Promise<void> {
	await setClass(store, teacher, classId, { trashedAt: null });
}

async function setClass(
	store: Store,
	teacher: Teacher,
	classId: string,
	set: Partial<Row<'classes'>>
): Promise<void> {
	await getClass(store, teacher, classId);
	await store.write(async (tx) => {
		const { classes } = tx.tables;
		await tx.update(classes).set(set).where(eq(classes.id, classId));
	});
}
