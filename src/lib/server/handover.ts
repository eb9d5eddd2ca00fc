/** One teacher's classes and lessons go to another, or both have them. The newest of these can be undone. */
import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { asAdmin } from './actors';
import { writeAudit } from './audit';
import { classesIn, lessonsIn, type Belongings } from './belongings';
import type { Db, Store } from './db/store';
import type { Teacher } from './policy';
import { refuseConflict, refuseInvalid } from './refusals';
import { tellSessions } from './sessions';
import { forgetSetting, readSetting, storeSetting, type Setting } from './settings';
import { getTeacher } from './teachers';

const movedSchema = z.strictObject({
	/** The ids of what the receiver did not have before. */
	given: z.array(z.string()),
	/** The ids of what the giver has no longer. */
	taken: z.array(z.string())
});
type Moved = z.infer<typeof movedSchema>;

const handoverSchema = z.strictObject({
	from: z.string(),
	to: z.string(),
	isShared: z.boolean(),
	classes: movedSchema,
	lessons: movedSchema,
	/** Works that were pasted, each of which has one owner. */
	sources: z.array(z.string())
});

const LAST: Setting<z.infer<typeof handoverSchema> | null> = {
	name: 'last handover',
	schema: handoverSchema.nullable(),
	missing: null
};

export interface Wanted {
	readonly from: string;
	readonly to: string;
	/** The giver keeps everything, and the receiver has it too. */
	readonly isShared: boolean;
}

/**
 * Hands over every class, lesson and pasted work of a teacher, those that are put away too.
 * @throws HttpError 404 no teacher · 409 to somebody whose account is closed · 422 to oneself.
 */
export async function handOver(store: Store, admin: Teacher, wanted: Wanted, now: Date): Promise<void> {
	asAdmin(admin);
	const { from, to, isShared } = wanted;
	if (from === to) refuseInvalid('Choose another teacher.');
	await store.write(async (tx) => {
		await getTeacher(tx, from);
		if ((await getTeacher(tx, to)).disabledAt) refuseConflict('That account is closed. Open it first.');
		const classes = await move(classesIn(tx), wanted);
		const lessons = await move(lessonsIn(tx), wanted);
		const sources = isShared ? [] : await giveSources(tx, from, to);
		await storeSetting(tx, admin, LAST, { ...wanted, classes, lessons, sources }, now);
		await writeHandover(tx, admin, 'handed over', wanted, now);
	});
	tellSessions(store, from);
}

async function move(things: Belongings, { from, to, isShared }: Wanted): Promise<Moved> {
	const own = await things.of(from);
	const theirs = new Set(await things.of(to));
	const moved = { given: own.filter((id) => !theirs.has(id)), taken: isShared ? [] : own };
	await things.give(to, moved.given);
	await things.take(from, moved.taken);
	return moved;
}

async function giveSources(tx: Db, from: string, to: string): Promise<string[]> {
	const { sources } = tx.tables;
	const rows = await tx
		.update(sources)
		.set({ ownerId: to })
		.where(eq(sources.ownerId, from))
		.returning({ id: sources.id });
	return rows.map(({ id }) => id);
}

export interface LastHandover {
	readonly from: string;
	readonly to: string;
	readonly isShared: boolean;
	readonly classes: number;
	readonly lessons: number;
}

/** The newest handover that is not undone, with the names of both; undefined when there is none. */
export async function findHandover(store: Store, admin: Teacher): Promise<LastHandover | undefined> {
	asAdmin(admin);
	const last = await readSetting(store.read, LAST);
	if (!last) return undefined;
	const { isShared, classes, lessons } = last;
	return {
		from: (await getTeacher(store.read, last.from)).displayName,
		to: (await getTeacher(store.read, last.to)).displayName,
		isShared,
		classes: new Set([...classes.given, ...classes.taken]).size,
		lessons: new Set([...lessons.given, ...lessons.taken]).size
	};
}

/** Takes the newest handover back: both have again what they had. Doing it twice changes nothing. */
export async function undoHandover(store: Store, admin: Teacher, now: Date): Promise<void> {
	asAdmin(admin);
	const undone = await store.write(async (tx) => {
		const last = await readSetting(tx, LAST);
		if (!last) return undefined;
		await moveBack(classesIn(tx), last, last.classes);
		await moveBack(lessonsIn(tx), last, last.lessons);
		const { sources } = tx.tables;
		const given = and(eq(sources.ownerId, last.to), inArray(sources.id, last.sources));
		await tx.update(sources).set({ ownerId: last.from }).where(given);
		await forgetSetting(tx, admin, LAST);
		await writeHandover(tx, admin, 'handed back', last, now);
		return last;
	});
	if (undone) tellSessions(store, undone.to);
}

async function writeHandover(
	tx: Db,
	admin: Teacher,
	change: 'handed over' | 'handed back',
	{ from, to }: { from: string; to: string },
	now: Date
): Promise<void> {
	const object = { type: 'teacher', id: from } as const;
	const detail = { right: 'class', change, account: to } as const;
	await writeAudit(tx, admin, { event: 'authz_change', object, detail }, now);
}

/** What was deleted since is nobody's. */
async function moveBack(
	things: Belongings,
	{ from, to }: { from: string; to: string },
	{ given, taken }: Moved
): Promise<void> {
	await things.give(from, await things.existing(taken));
	await things.take(to, given);
}
