/** What teachers write about answers and students. */
import { sql } from 'drizzle-orm';
import type { Dialect } from './dialect';
import type { AccountTables, ClassTables } from './people-tables';
import { reference } from './reference';

export function noteTables(d: Dialect, { accounts }: AccountTables, { classes }: ClassTables) {
	// What a teacher answers to words that students often mark wrongly; shown where a student of theirs marked them.
	const markReplies = d.table(
		'mark_replies',
		{
			id: d.id(),
			authorId: reference(d, () => accounts.id, 'cascade'),
			questionId: d.text().notNull(),
			// Of the question and its passage: words of another wording are other words.
			version: d.text().notNull(),
			start: d.int().notNull(),
			end: d.int().notNull(),
			quote: d.text().notNull(),
			text: d.text().notNull(),
			writtenAt: d.time().notNull()
		},
		(t) => [
			d.unique('mark_replies_place').on(t.authorId, t.questionId, t.version, t.start, t.end),
			d.index('mark_replies_question').on(t.questionId, t.version),
			d.check('mark_replies_text', sql`${t.text} <> ''`)
		]
	);
	// On a student, in one class. The student can read them.
	const studentNotes = d.table(
		'student_notes',
		{
			id: d.id(),
			classId: reference(d, () => classes.id, 'cascade'),
			studentId: reference(d, () => accounts.id, 'cascade'),
			authorId: reference(d, () => accounts.id, 'cascade'),
			text: d.text().notNull(),
			writtenAt: d.time().notNull()
		},
		(t) => [
			d.index('student_notes_student_id').on(t.studentId, t.classId),
			d.index('student_notes_author_id').on(t.authorId),
			d.index('student_notes_class_id').on(t.classId),
			d.check('student_notes_text', sql`${t.text} <> ''`)
		]
	);
	// Sentences that a teacher keeps for grading. `savedAt` is when one was kept or used last.
	const savedComments = d.table(
		'saved_comments',
		{
			id: d.id(),
			authorId: reference(d, () => accounts.id, 'cascade'),
			text: d.text().notNull(),
			savedAt: d.time().notNull()
		},
		(t) => [
			d.unique('saved_comments_text').on(t.authorId, t.text),
			d.check('saved_comments_text_given', sql`${t.text} <> ''`)
		]
	);
	return { markReplies, studentNotes, savedComments };
}
