/** Taking the text of a work off every page, and putting it back. */
import { asc, desc, eq, isNull } from 'drizzle-orm';
import { asAdmin } from './actors';
import { writeAudit } from './audit';
import { shippedCourse } from './course';
import type { Db, Store } from './db/store';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';

export interface ShownSource {
	readonly id: string;
	readonly title: string;
	readonly author: string;
	readonly publisher: string;
	readonly published: string;
	/** Where it was published, as far as anybody said. */
	readonly link: string | null;
	/** The teacher who pasted it; undefined for a work of the course. */
	readonly owner: string | undefined;
	/** Since when, why and by whom it is not shown; undefined while it is. */
	readonly takedown:
		| { readonly link: string | null; readonly reason: string; readonly by: string; readonly at: Date }
		| undefined;
}

/** Every work that is quoted here: those of the course, then those of teachers, the newest first. */
export async function listQuoted(store: Store, admin: Teacher): Promise<ShownSource[]> {
	asAdmin(admin);
	const takedowns = await takedownsById(store.read);
	const course = shippedCourse()
		.sources.filter(({ rightsBasis }) => rightsBasis !== 'own')
		.map(({ id, title, author, publisher, published, url = null }) => ({
			...{ id, title, author, publisher, published, link: url, owner: undefined }
		}));
	return [...course, ...(await listPasted(store.read))].map((source) => ({
		...source,
		takedown: takedowns.get(source.id)
	}));
}

async function takedownsById(db: Db) {
	const { accounts, takedowns } = db.tables;
	const rows = await db
		.select({ takedown: takedowns, by: accounts.displayName })
		.from(takedowns)
		.innerJoin(accounts, eq(accounts.id, takedowns.takenDownBy))
		.orderBy(asc(takedowns.id));
	return new Map(
		rows.map(({ takedown: { id, link, reason, takenDownAt: at }, by }) => [id, { link, reason, by, at }])
	);
}

async function listPasted(db: Db) {
	const { accounts, sources } = db.tables;
	const { id, title, author, publisher, published, link } = sources;
	return db
		.select({ id, title, author, publisher, published, link, owner: accounts.displayName })
		.from(sources)
		.innerJoin(accounts, eq(accounts.id, sources.ownerId))
		.where(isNull(sources.trashedAt))
		.orderBy(desc(sources.createdAt), desc(sources.id));
}

export interface NewTakedown {
	readonly sourceId: string;
	/** For the record of the school; shown to administrators. */
	readonly reason: string;
	/** Where the work can be read instead: http or https. */
	readonly link: string | null;
}

/**
 * Shows a work's link instead of its text, everywhere, from the next page on. Done again, reason and link are new.
 * @throws HttpError 404 no such work.
 */
export async function takeDown(
	store: Store,
	admin: Teacher,
	{ sourceId, reason, link }: NewTakedown,
	now: Date
): Promise<void> {
	const quoted = await listQuoted(store, admin);
	if (!quoted.some(({ id }) => id === sourceId)) refuseNotFound();
	const said = { link, reason, takenDownBy: admin.id, takenDownAt: now };
	await store.write(async (tx) => {
		const { takedowns } = tx.tables;
		await tx
			.insert(takedowns)
			.values({ id: sourceId, ...said })
			.onConflictDoUpdate({ target: takedowns.id, set: said });
		await writeTakedown(tx, admin, 'source taken down', sourceId, now);
	});
}

/** Shows the text of a work again. Done twice, nothing changes. */
export async function putBack(store: Store, admin: Teacher, sourceId: string, now: Date): Promise<void> {
	asAdmin(admin);
	await store.write(async (tx) => {
		const { takedowns } = tx.tables;
		await tx.delete(takedowns).where(eq(takedowns.id, sourceId));
		await writeTakedown(tx, admin, 'source put back', sourceId, now);
	});
}

async function writeTakedown(
	tx: Db,
	admin: Teacher,
	what: 'source taken down' | 'source put back',
	id: string,
	now: Date
): Promise<void> {
	const object = { type: 'source', id } as const;
	await writeAudit(tx, admin, { event: 'sensitive_change', object, detail: { what } }, now);
}
