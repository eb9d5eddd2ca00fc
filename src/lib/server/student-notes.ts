/** What teachers write about a student of a class. The student can read it; nobody else can. */
import { and, desc, eq } from 'drizzle-orm';
import { textProblem, withPlainLines } from '../text/plain-text';
import { writeChange } from './audit-changes';
import { getMember } from './classes';
import { slot } from './db/expressions';
import { prepared, type Store } from './db/store';
import { newId } from './ids';
import { can, type Teacher } from './policy';
import { refuseInvalid, refuseNotFound } from './refusals';

/** The longest note, in UTF-16 units. */
export const MOST_NOTE = 2000;

/** A student in a class. */
export interface MemberPlace {
	readonly classId: string;
	readonly studentId: string;
}

export interface StudentNote {
	readonly id: string;
	readonly text: string;
	readonly writtenAt: Date;
	readonly author: { readonly id: string; readonly name: string };
}

const listOn = prepared((db) => {
	const { studentNotes, accounts } = db.tables;
	return db
		.select({
			...{ id: studentNotes.id, text: studentNotes.text, writtenAt: studentNotes.writtenAt },
			author: { id: accounts.id, name: accounts.displayName }
		})
		.from(studentNotes)
		.innerJoin(accounts, eq(accounts.id, studentNotes.authorId))
		.where(
			and(
				eq(studentNotes.studentId, slot(studentNotes.studentId, 'student')),
				eq(studentNotes.classId, slot(studentNotes.classId, 'class'))
			)
		)
		.orderBy(desc(studentNotes.writtenAt), desc(studentNotes.id))
		.prepare('list_notes_on');
});

/** All notes on a student in one class, newest first. @throws HttpError 404 */
export async function listNotes(store: Store, teacher: Teacher, place: MemberPlace): Promise<StudentNote[]> {
	await getMember(store, teacher, place);
	return listOn(store.read).execute({ student: place.studentId, class: place.classId });
}

/** What is wrong with a note as it was typed, in a sentence; undefined when it can be kept. */
export function noteProblem(typed: string): string | undefined {
	const text = plain(typed);
	if (text === '') return 'Write something first. Nothing was kept.';
	return textProblem(text, { most: MOST_NOTE, lines: true });
}

function plain(typed: string): string {
	return withPlainLines(typed).trim();
}

/** Keeps a note on a student. @throws HttpError 404 · 422 no text, or none to keep. */
export async function writeNote(
	store: Store,
	teacher: Teacher,
	{ text, ...place }: MemberPlace & { text: string },
	now: Date
): Promise<void> {
	await getMember(store, teacher, place);
	const problem = noteProblem(text);
	if (problem) refuseInvalid(problem);
	await store.write(async (tx) => {
		const note = { id: newId(), ...place, authorId: teacher.id, text: plain(text), writtenAt: now };
		await tx.insert(tx.tables.studentNotes).values(note);
		await writeChange(tx, teacher, 'note', { class: place.classId, student: place.studentId }, now);
	});
}

/** Removes a note of one's own for good. @returns its text. @throws HttpError 404 none, or somebody else's */
export async function removeNote(
	store: Store,
	teacher: Teacher,
	{ noteId, ...place }: MemberPlace & { noteId: string },
	now: Date
): Promise<string> {
	const notes = await listNotes(store, teacher, place);
	const note = notes.find(({ id }) => id === noteId);
	if (!note || !can(teacher, 'takeBack', { authorId: note.author.id })) refuseNotFound();
	await store.write(async (tx) => {
		const { studentNotes } = tx.tables;
		await tx.delete(studentNotes).where(eq(studentNotes.id, noteId));
		await writeChange(tx, teacher, 'note removed', { class: place.classId, student: place.studentId }, now);
	});
	return note.text;
}
