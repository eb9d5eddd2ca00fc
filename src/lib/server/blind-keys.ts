/** A colleague keys a passage without having seen its key. Until they are done, neither sees what the other marked. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { compareBlind } from '../authoring/blind-comparison';
import {
	keptKeySchema,
	unfinishedOf,
	type BlindKey,
	type FirstLook,
	type Unfinished
} from '../authoring/blind-key';
import { draftSchema } from '../lessons/draft';
import { markProblem, readText } from '../text/marks';
import type { PassageText } from '../text/passage';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { getDraft } from './drafts';
import { editorIds } from './editors';
import { newId } from './ids';
import { can, type Teacher } from './policy';
import { refuseConflict, refuseForbidden, refuseInvalid, refuseNotFound } from './refusals';

/**
 * Asks for a second key to a passage of one's lesson. While one is asked for that nobody has finished, it is the same.
 * @returns its id, for the link. @throws HttpError 404 not their lesson · 422 not a passage that was cut for it.
 */
export async function askBlindKey(
	store: Store,
	teacher: Teacher,
	{ draftId, passageId }: { draftId: string; passageId: string },
	now: Date
): Promise<string> {
	const { document } = await getDraft(store, teacher, draftId);
	if (!document.passages.some(({ id }) => id === passageId)) refuseNotFound();
	return store.write(async (tx) => {
		const { blindKeys, passages } = tx.tables;
		if ((await tx.$count(passages, eq(passages.id, passageId))) === 0) {
			refuseInvalid('A passage of the course has been keyed twice already.');
		}
		const isOpen = and(
			eq(blindKeys.draftId, draftId),
			eq(blindKeys.passageId, passageId),
			isNull(blindKeys.finishedAt)
		);
		const [open] = await tx.select({ id: blindKeys.id }).from(blindKeys).where(isOpen);
		if (open) return open.id;
		const id = newId();
		await tx.insert(blindKeys).values({
			...{ id, passageId, draftId, askedBy: teacher.id, askedAt: now },
			...{ readerId: null, document: null, finishedAt: null }
		});
		return id;
	});
}

export interface AskedKey {
	readonly id: string;
	readonly passageId: string;
	readonly askedAt: Date;
	/** The name of whoever has begun. */
	readonly reader: string | null;
	readonly finishedAt: Date | null;
	/** What they marked; `null` until they are done. */
	readonly marked: BlindKey | null;
}

/** The second keys asked for in a lesson, in the order of asking. @throws HttpError 404 not their lesson. */
export async function listBlindKeys(store: Store, teacher: Teacher, draftId: string): Promise<AskedKey[]> {
	await getDraft(store, teacher, draftId);
	const { blindKeys, accounts } = store.read.tables;
	const rows = await store.read
		.select({ asked: blindKeys, reader: accounts.displayName })
		.from(blindKeys)
		.leftJoin(accounts, eq(accounts.id, blindKeys.readerId))
		.where(eq(blindKeys.draftId, draftId))
		.orderBy(asc(blindKeys.askedAt), asc(blindKeys.id));
	return rows.map(({ asked: { id, passageId, askedAt, finishedAt, document }, reader }) => ({
		...{ id, passageId, askedAt, finishedAt, reader },
		marked: finishedAt ? readMarked(document) : null
	}));
}

export interface OpenBlindKey {
	readonly passage: PassageText;
	/** Who asks. */
	readonly askedBy: string;
	readonly marked: BlindKey;
	readonly finishedAt: Date | null;
}

/**
 * A passage to be keyed blind: its text, and what this reader has marked so far. Nothing of its key is read.
 * @throws HttpError 404 not there, or another's to read · 403 for who can see the key.
 */
export async function getBlindKey(store: Store, teacher: Teacher, id: string): Promise<OpenBlindKey> {
	const row = await readableKey(store.read, teacher, id);
	const { passages, sources, accounts } = store.read.tables;
	const [found] = await store.read
		.select({ text: passages.text, credit: sources.credit, basis: sources.basis })
		.from(passages)
		.innerJoin(sources, eq(sources.id, passages.sourceId))
		.where(eq(passages.id, row.passageId));
	const [asker] = await store.read
		.select({ name: accounts.displayName })
		.from(accounts)
		.where(eq(accounts.id, row.askedBy));
	if (!found || !asker) refuseNotFound();
	const { text, credit, basis } = found;
	return {
		passage: { id: row.passageId, text, credit, origin: basis === 'own' ? 'written' : 'article' },
		askedBy: asker.name,
		marked: row.document === null ? { marks: [], nothing: false } : readMarked(row.document),
		finishedAt: row.finishedAt
	};
}

export type BlindOutcome = { readonly ok: true } | { readonly ok: false; readonly missing: Unfinished };

/**
 * Keeps what a reader marked. Whoever keeps something first is the reader. With `isDone` it is finished, and cannot
 * be changed any more. @throws HttpError as `getBlindKey`; 409 once finished · 422 for marks that do not fit the text.
 */
export async function keepBlindKey(
	store: Store,
	teacher: Teacher,
	{ id, marked, isDone }: { id: string; marked: BlindKey; isDone: boolean },
	now: Date
): Promise<BlindOutcome> {
	return store.write(async (tx): Promise<BlindOutcome> => {
		const row = await readableKey(tx, teacher, id);
		if (row.finishedAt) refuseConflict('You have finished this key. It stays as you left it.');
		await refuseForeignMarks(tx, row.passageId, marked);
		const missing = isDone ? unfinishedOf(marked) : undefined;
		const first = isDone && !missing ? await firstLook(tx, row, marked) : undefined;
		const { blindKeys } = tx.tables;
		await tx
			.update(blindKeys)
			.set({
				readerId: teacher.id,
				document: { ...marked, first },
				finishedAt: isDone && !missing ? now : null
			})
			.where(eq(blindKeys.id, id));
		return missing ? { ok: false, missing } : { ok: true };
	});
}

function readMarked(document: unknown): BlindKey {
	const { marks, nothing } = keptKeySchema.parse(document);
	return { marks, nothing };
}

/** undefined where the passage is not in the lesson any more. */
async function firstLook(
	tx: Db,
	{ draftId, passageId }: Row<'blindKeys'>,
	marked: BlindKey
): Promise<FirstLook | undefined> {
	const { drafts } = tx.tables;
	const [row] = await tx.select({ document: drafts.document }).from(drafts).where(eq(drafts.id, draftId));
	const passages = row ? draftSchema.parse(row.document).passages : [];
	const passage = passages.find(({ id }) => id === passageId);
	if (!passage) return undefined;
	const { alpha, differing } = compareBlind(passage, marked);
	return { alpha: alpha ?? null, differing: [...differing] };
}

async function readableKey(db: Db, teacher: Teacher, id: string): Promise<Row<'blindKeys'>> {
	const { blindKeys } = db.tables;
	const [row] = await db.select().from(blindKeys).where(eq(blindKeys.id, id));
	if (!row) refuseNotFound();
	const { passages, takedowns } = db.tables;
	const taken = await db
		.select({ id: takedowns.id })
		.from(passages)
		.innerJoin(takedowns, eq(takedowns.id, passages.sourceId))
		.where(eq(passages.id, row.passageId));
	if (taken.length > 0) refuseNotFound('This text is no longer shown.');
	const knowing = [row.askedBy, ...(await editorIds(db, row.draftId))];
	if (knowing.includes(teacher.id)) {
		refuseForbidden('You can see the key of this passage. Send the link to a colleague who has not seen it.');
	}
	if (!can(teacher, 'keyBlind', { knowing, readerId: row.readerId })) refuseNotFound();
	return row;
}

async function refuseForeignMarks(db: Db, passageId: string, { marks }: BlindKey): Promise<void> {
	const { passages } = db.tables;
	const [passage] = await db.select({ text: passages.text }).from(passages).where(eq(passages.id, passageId));
	const read = readText(passage?.text ?? '');
	if (marks.some((mark) => markProblem(read, mark))) {
		refuseInvalid('A mark does not fit the passage. Load the page again and mark it anew.');
	}
}
