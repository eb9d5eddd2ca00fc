/** Who writes a lesson together. All of them may do the same. */
import { and, eq } from 'drizzle-orm';
import { findColleague, listNamedTeachers, type NamedTeacher } from './colleagues';
import type { Store } from './db/store';
import { editableDraft } from './drafts';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';

/** Who may edit a lesson, by name. @throws HttpError 404 */
export async function listEditors(store: Store, teacher: Teacher, id: string): Promise<NamedTeacher[]> {
	await editableDraft(store.read, teacher, id);
	const { draftEditors } = store.read.tables;
	const editors = store.read
		.select({ id: draftEditors.accountId })
		.from(draftEditors)
		.where(eq(draftEditors.draftId, id));
	return listNamedTeachers(store.read, editors);
}

/** `isNew` is false for who could edit it before. */
export type ShareOutcome =
	| { readonly ok: true; readonly id: string; readonly name: string; readonly isNew: boolean }
	| { readonly ok: false };

/** Lets a colleague edit a lesson, by their username. @throws HttpError 404 */
export async function shareDraft(
	store: Store,
	teacher: Teacher,
	id: string,
	username: string
): Promise<ShareOutcome> {
	return store.write(async (tx): Promise<ShareOutcome> => {
		await editableDraft(tx, teacher, id);
		const { draftEditors } = tx.tables;
		const colleague = await findColleague(tx, username);
		if (!colleague) return { ok: false };
		const added = await tx
			.insert(draftEditors)
			.values({ draftId: id, accountId: colleague.id })
			.onConflictDoNothing()
			.returning({ id: draftEditors.accountId });
		return { ok: true, ...colleague, isNew: added.length > 0 };
	});
}

/** A colleague may no longer edit a lesson. @returns who. @throws HttpError 404 for oneself, too */
export async function unshareDraft(
	store: Store,
	teacher: Teacher,
	id: string,
	colleagueId: string
): Promise<NamedTeacher> {
	const editors = await listEditors(store, teacher, id);
	const colleague = editors.find((one) => one.id === colleagueId && one.id !== teacher.id);
	if (!colleague) refuseNotFound();
	await store.write(async (tx) => {
		await editableDraft(tx, teacher, id);
		const { draftEditors } = tx.tables;
		await tx
			.delete(draftEditors)
			.where(and(eq(draftEditors.draftId, id), eq(draftEditors.accountId, colleagueId)));
	});
	return colleague;
}
