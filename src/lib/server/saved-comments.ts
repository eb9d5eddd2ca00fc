/** The sentences that a teacher keeps for grading. Nobody else reads them. */
import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { textProblem, withPlainLines } from '../text/plain-text';
import type { Db, Store } from './db/store';
import { newId } from './ids';
import type { Teacher } from './policy';

/** The longest comment that is kept, in UTF-16 units. */
export const MOST_SAVED_LENGTH = 300;
/** How many comments a teacher keeps. */
export const MOST_SAVED = 60;

export interface SavedComment {
	readonly id: string;
	readonly text: string;
}

/** Their comments, those kept or used last first. */
export async function listSavedComments(store: Store, teacher: Teacher): Promise<SavedComment[]> {
	return commentsOf(store.read, teacher);
}

export type KeepOutcome = { readonly ok: true } | { readonly ok: false; readonly problem: string };

/** Keeps a comment, trimmed. One that is kept already goes to the top. */
export async function keepComment(
	store: Store,
	teacher: Teacher,
	typed: string,
	now: Date
): Promise<KeepOutcome> {
	const text = withPlainLines(typed).trim();
	const problem = text === '' ? 'Write what you want to keep.' : tooLong(text);
	if (problem) return { ok: false, problem };
	return store.write(async (tx): Promise<KeepOutcome> => {
		const { savedComments } = tx.tables;
		const others = and(eq(savedComments.authorId, teacher.id), ne(savedComments.text, text));
		if ((await tx.$count(savedComments, others)) >= MOST_SAVED) {
			return { ok: false, problem: `You keep ${MOST_SAVED} comments already. Remove one first.` };
		}
		await tx
			.insert(savedComments)
			.values({ id: newId(), authorId: teacher.id, text, savedAt: now })
			.onConflictDoUpdate({
				target: [savedComments.authorId, savedComments.text],
				set: { savedAt: now }
			});
		return { ok: true };
	});
}

/** Puts the kept comments that a written one contains at the top of the list. */
export async function noteCommentUse(
	store: Store,
	teacher: Teacher,
	written: string,
	now: Date
): Promise<void> {
	const text = withPlainLines(written);
	if (text.trim() === '') return;
	await store.write(async (tx) => {
		const used = (await commentsOf(tx, teacher)).filter((one) => text.includes(one.text));
		const { savedComments } = tx.tables;
		const ids = used.map(({ id }) => id);
		await tx.update(savedComments).set({ savedAt: now }).where(inArray(savedComments.id, ids));
	});
}

/** Removes a comment of theirs. Doing it twice changes nothing, and so does naming somebody else's. */
export async function removeComment(store: Store, teacher: Teacher, id: string): Promise<void> {
	await store.write(async (tx) => {
		const { savedComments } = tx.tables;
		await tx
			.delete(savedComments)
			.where(and(eq(savedComments.id, id), eq(savedComments.authorId, teacher.id)));
	});
}

function tooLong(text: string): string | undefined {
	if (text.length > MOST_SAVED_LENGTH) {
		return `To be kept, a comment has at most ${MOST_SAVED_LENGTH} characters. Shorten it, or do not keep it.`;
	}
	return textProblem(text, { most: MOST_SAVED_LENGTH, lines: true });
}

function commentsOf(db: Db, teacher: Teacher): Promise<SavedComment[]> {
	const { savedComments } = db.tables;
	return db
		.select({ id: savedComments.id, text: savedComments.text })
		.from(savedComments)
		.where(eq(savedComments.authorId, teacher.id))
		.orderBy(desc(savedComments.savedAt), asc(savedComments.id));
}
