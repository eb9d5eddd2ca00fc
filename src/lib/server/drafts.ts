/** Lessons while teachers write them. Each has one document, and as many editors as share it. */
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { checkDraft, isPublishable, type DraftFinding } from '../lessons/draft-findings';
import { blankDraft, draftSchema, toLesson, type Draft } from '../lessons/draft';
import { lessonSchema } from '../lessons/lesson';
import { withTaken } from '../lessons/taken-down';
import { withAgreements } from './agreements';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { refuseForeignPassages } from './draft-passages';
import { editorIds } from './editors';
import { newId } from './ids';
import { publishLesson } from './lessons';
import { can, type Teacher } from './policy';
import { refuseNotFound } from './refusals';
import { listTaken, showLesson } from './taken-works';
import { refuseUnstorable } from './unstorable';

export interface DraftEntry {
	readonly id: string;
	readonly title: string;
	readonly questions: number;
	readonly changedAt: Date;
	readonly trashedAt: Date | null;
}

export interface OpenDraft {
	readonly id: string;
	readonly document: Draft;
	readonly revision: number;
	readonly changedAt: Date;
	/** The name of whoever saved it last. */
	readonly changedBy: string;
	readonly trashedAt: Date | null;
}

/** Begins a lesson with a title and nothing else. @returns its id. */
export async function startDraft(store: Store, teacher: Teacher, title: string, now: Date): Promise<string> {
	const id = newId();
	await insertDraft(store, teacher, blankDraft(id, title), now);
	return id;
}

/** Begins a lesson from a document that was made elsewhere, under an id of its own. @returns that id. */
export async function createDraft(
	store: Store,
	teacher: Teacher,
	document: Draft,
	now: Date
): Promise<string> {
	const id = newId();
	await insertDraft(store, teacher, { ...document, id, number: undefined, check: undefined }, now);
	return id;
}

/** A lesson of one's own from a document that somebody has of another. @returns its id. @throws HttpError 404, 422 */
export async function copyDraft(
	store: Store,
	teacher: Teacher,
	{ from, document }: { from: string; document: Draft },
	now: Date
): Promise<string> {
	const { document: before } = await getWholeDraft(store, teacher, from);
	const { passages } = document;
	await refuseForeignPassages(store.read, teacher, { draftId: from, passages, before: before.passages });
	return createDraft(store, teacher, document, now);
}

async function insertDraft(store: Store, teacher: Teacher, document: Draft, now: Date): Promise<void> {
	refuseUnstorable(document);
	await store.write(async (tx) => {
		const { drafts, draftEditors } = tx.tables;
		await tx.insert(drafts).values({
			...{ id: document.id, document: draftSchema.parse(document), revision: 1 },
			...{ createdAt: now, changedAt: now, changedBy: teacher.id, trashedAt: null }
		});
		await tx.insert(draftEditors).values({ draftId: document.id, accountId: teacher.id });
	});
}

/** The lessons a teacher writes, changed last first; `isTrashed`: those in the trash instead. */
export async function listDrafts(
	store: Store,
	teacher: Teacher,
	{ isTrashed = false } = {}
): Promise<DraftEntry[]> {
	const { drafts, draftEditors } = store.read.tables;
	const rows = await store.read
		.select({ draft: drafts })
		.from(draftEditors)
		.innerJoin(drafts, eq(drafts.id, draftEditors.draftId))
		.where(
			and(
				eq(draftEditors.accountId, teacher.id),
				isTrashed ? isNotNull(drafts.trashedAt) : isNull(drafts.trashedAt)
			)
		)
		.orderBy(desc(drafts.changedAt), desc(drafts.id));
	return rows.map(({ draft: { id, document, changedAt, trashedAt } }) => {
		const { title, steps } = draftSchema.parse(document);
		const questions = steps.filter(({ step }) => step.kind === 'question').length;
		return { id, title, questions, changedAt, trashedAt };
	});
}

/** A lesson this teacher may edit, as it is shown. @throws HttpError 404 when it is not theirs, or not there. */
export async function getDraft(store: Store, teacher: Teacher, id: string): Promise<OpenDraft> {
	const draft = await getWholeDraft(store, teacher, id);
	return { ...draft, document: await showLesson(store.read, draft.document) };
}

/** The same with the text of works that are taken down, for what goes back into the database. @throws HttpError 404 */
export async function getWholeDraft(store: Store, teacher: Teacher, id: string): Promise<OpenDraft> {
	const row = await editableDraft(store.read, teacher, id);
	const { accounts } = store.read.tables;
	const [author] = await store.read
		.select({ name: accounts.displayName })
		.from(accounts)
		.where(eq(accounts.id, row.changedBy));
	const { revision, changedAt, trashedAt } = row;
	return {
		...{ id, document: draftSchema.parse(row.document), revision, changedAt, trashedAt },
		changedBy: author?.name ?? ''
	};
}

/** A lesson as it is stored, for who may edit it. @throws HttpError 404 */
export async function editableDraft(db: Db, teacher: Teacher, id: string): Promise<Row<'drafts'>> {
	const { drafts } = db.tables;
	const [row] = await db.select().from(drafts).where(eq(drafts.id, id));
	if (!row || !can(teacher, 'edit', { editorIds: await editorIds(db, id) })) refuseNotFound();
	return row;
}

export type SaveOutcome =
	| { readonly kind: 'saved'; readonly revision: number; readonly findings: readonly DraftFinding[] }
	/** Somebody saved in the meantime: nothing was overwritten. */
	| { readonly kind: 'conflict'; readonly by: string; readonly at: Date };

/**
 * Saves a document that was made from `revision`. @throws HttpError 404 not theirs, 422 when it holds a passage whose
 * text is nobody's: a passage is cut, and never changed; or a text that cannot be kept.
 */
export async function saveDraft(
	store: Store,
	teacher: Teacher,
	{ id, revision, document }: { id: string; revision: number; document: Draft },
	now: Date
): Promise<SaveOutcome> {
	refuseUnstorable(document);
	return store.write(async (tx): Promise<SaveOutcome> => {
		const stored = await editableDraft(tx, teacher, id);
		if (stored.revision !== revision) return conflictOf(tx, stored);
		const before = draftSchema.parse(stored.document);
		const { works } = await listTaken(tx);
		const whole = withTaken(document, before, works);
		const saved = { ...whole, id, number: undefined, check: undefined };
		await refuseForeignPassages(tx, teacher, {
			draftId: id,
			passages: saved.passages,
			before: before.passages
		});
		const { drafts } = tx.tables;
		await tx
			.update(drafts)
			.set({ document: saved, revision: revision + 1, changedAt: now, changedBy: teacher.id })
			.where(eq(drafts.id, id));
		const findings = checkDraft(await showLesson(tx, saved));
		return { kind: 'saved', revision: revision + 1, findings };
	});
}

/** Changes a lesson where it stands, in the caller's transaction: for what the server adds to it. @throws HttpError 404 */
export async function changeDraft(
	tx: Db,
	teacher: Teacher,
	id: string,
	change: (draft: Draft) => Draft,
	now: Date
): Promise<void> {
	const { document, revision } = await editableDraft(tx, teacher, id);
	const { drafts } = tx.tables;
	await tx
		.update(drafts)
		.set({
			...{ document: change(draftSchema.parse(document)), revision: revision + 1 },
			...{ changedAt: now, changedBy: teacher.id }
		})
		.where(eq(drafts.id, id));
}

async function conflictOf(tx: Db, { changedBy, changedAt }: Row<'drafts'>): Promise<SaveOutcome> {
	const { accounts } = tx.tables;
	const [author] = await tx
		.select({ name: accounts.displayName })
		.from(accounts)
		.where(eq(accounts.id, changedBy));
	return { kind: 'conflict', by: author?.name ?? '', at: changedAt };
}

/** Puts a lesson into the trash, from where it can be taken back for 30 days, or as long as it is assigned. What was published stays. */
export async function trashDraft(store: Store, teacher: Teacher, id: string, now: Date): Promise<void> {
	await setTrashed(store, teacher, id, now);
}

/** Takes a lesson back out of the trash. */
export async function restoreDraft(store: Store, teacher: Teacher, id: string): Promise<void> {
	await setTrashed(store, teacher, id, null);
}

async function setTrashed(store: Store, teacher: Teacher, id: string, trashedAt: Date | null): Promise<void> {
	await store.write(async (tx) => {
		await editableDraft(tx, teacher, id);
		const { drafts } = tx.tables;
		await tx.update(drafts).set({ trashedAt }).where(eq(drafts.id, id));
	});
}

export type PublishOutcome =
	| { readonly kind: 'published'; readonly editionId: string; readonly number: number }
	/** Nothing differs from its newest edition. */
	| { readonly kind: 'unchanged'; readonly editionId: string }
	| { readonly kind: 'unfinished'; readonly findings: readonly DraftFinding[] };

/** Freezes a lesson as an edition, if nothing is missing. Assignments keep the edition they have. */
export async function publishDraft(
	store: Store,
	teacher: Teacher,
	id: string,
	now: Date
): Promise<PublishOutcome> {
	return store.write(async (tx): Promise<PublishOutcome> => {
		const { document } = await editableDraft(tx, teacher, id);
		const draft = draftSchema.parse(document);
		const findings = checkDraft(draft);
		if (!isPublishable(findings)) return { kind: 'unfinished', findings };
		const agreed = await withAgreements(tx, draft);
		const { isNew, editionId, number } = await publishLesson(tx, lessonSchema.parse(toLesson(agreed)), now);
		return isNew ? { kind: 'published', editionId, number } : { kind: 'unchanged', editionId };
	});
}
