/** Where others wrote a student’s name: erasing the student leaves it there, so whoever erases is told. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Db } from './db/store';

/** A text that holds the name or the username. */
export interface Mention {
	readonly kind:
		| 'answer'
		| 'comment'
		| 'draft'
		| 'event'
		| 'group'
		| 'note'
		| 'override'
		| 'problem report'
		| 'reply'
		| 'saved comment'
		| 'source'
		| 'class';
	/** About or by which other student; undefined where it is about nobody. */
	readonly of: string | undefined;
}

interface Found {
	readonly text: string;
	readonly of?: string;
}

export interface Named {
	readonly id: string;
	readonly name: string;
	readonly username: string;
}

/** Every such text in the student’s classes, and in what the teachers of those classes keep for themselves. */
export async function findMentions(db: Db, student: Named): Promise<Mention[]> {
	const { enrollments } = db.tables;
	const classIds = (
		await db
			.select({ id: enrollments.classId })
			.from(enrollments)
			.where(eq(enrollments.accountId, student.id))
	).map(({ id }) => id);
	if (classIds.length === 0) return [];
	const holds = holder(student);
	const all = [
		...(await inClasses(db, student.id, classIds)),
		...(await inWork(db, student.id, classIds)),
		...(await ofTeachers(db, classIds))
	];
	return all.flatMap(([kind, texts]) =>
		texts.filter(({ text }) => holds(text)).map(({ of }): Mention => ({ kind, of }))
	);
}

type Texts = readonly [kind: Mention['kind'], texts: readonly Found[]];

/** Whether a text holds the whole name, the first name or the username, as words of their own. */
function holder({ name, username }: Named): (text: string) => boolean {
	const [first = ''] = name.split(/\s+/);
	const words = [name, username, ...(first.length > 2 ? [first] : [])];
	const any = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'iu');
	return (text) => pattern.test(text);
}

async function inClasses(db: Db, studentId: string, classIds: string[]): Promise<Texts[]> {
	const { accounts, assignments, classes, classGroups, overrides, studentNotes } = db.tables;
	const notes = await db
		.select({ text: studentNotes.text, of: accounts.displayName })
		.from(studentNotes)
		.innerJoin(accounts, eq(accounts.id, studentNotes.studentId))
		.where(and(inArray(studentNotes.classId, classIds), ne(studentNotes.studentId, studentId)));
	const times = await db
		.select({ text: overrides.reason, of: accounts.displayName })
		.from(overrides)
		.innerJoin(assignments, eq(assignments.id, overrides.assignmentId))
		.innerJoin(accounts, eq(accounts.id, overrides.accountId))
		.where(and(inArray(assignments.classId, classIds), ne(overrides.accountId, studentId)));
	const groups = await db
		.select({ text: classGroups.name })
		.from(classGroups)
		.where(inArray(classGroups.classId, classIds));
	const names = await db.select({ text: classes.name }).from(classes).where(inArray(classes.id, classIds));
	return [
		['note', notes],
		['override', times],
		['group', groups],
		['class', names]
	];
}

async function inWork(db: Db, studentId: string, classIds: string[]): Promise<Texts[]> {
	const { accounts, answers, assignments, attemptEvents, attempts, problemReports, teacherGrades } =
		db.tables;
	const others = db
		.select({ id: attempts.id, name: accounts.displayName })
		.from(attempts)
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.innerJoin(accounts, eq(accounts.id, attempts.accountId))
		.where(and(inArray(assignments.classId, classIds), ne(attempts.accountId, studentId)))
		.as('others');
	const of = others.name;
	const said = await db
		.select({ value: answers.value, of })
		.from(answers)
		.innerJoin(others, eq(others.id, answers.attemptId));
	const graded = await db
		.select({ comment: teacherGrades.comment, reason: teacherGrades.reason, of })
		.from(teacherGrades)
		.innerJoin(others, eq(others.id, teacherGrades.attemptId));
	const done = await db
		.select({ reason: attemptEvents.reason, of })
		.from(attemptEvents)
		.innerJoin(others, eq(others.id, attemptEvents.attemptId));
	const reported = await db
		.select({ text: problemReports.text, of })
		.from(problemReports)
		.innerJoin(others, eq(others.id, problemReports.attemptId));
	return [
		['answer', said.map(({ value, ...one }) => ({ ...one, text: JSON.stringify(value) }))],
		['comment', graded.map(({ comment, reason, ...one }) => ({ ...one, text: `${comment} ${reason}` }))],
		['event', done.map(({ reason, ...one }) => ({ ...one, text: reason ?? '' }))],
		['problem report', reported]
	];
}

async function ofTeachers(db: Db, classIds: string[]): Promise<Texts[]> {
	const { classTeachers, draftEditors, drafts, markReplies, savedComments, sources } = db.tables;
	const teachers = db
		.selectDistinct({ id: classTeachers.accountId })
		.from(classTeachers)
		.where(inArray(classTeachers.classId, classIds));
	const own = await db
		.selectDistinct({ id: draftEditors.draftId })
		.from(draftEditors)
		.where(inArray(draftEditors.accountId, teachers));
	const ids = own.map(({ id }) => id);
	const written = await db.select({ document: drafts.document }).from(drafts).where(inArray(drafts.id, ids));
	return [
		['draft', written.map(({ document }) => ({ text: JSON.stringify(document) }))],
		[
			'saved comment',
			await db
				.select({ text: savedComments.text })
				.from(savedComments)
				.where(inArray(savedComments.authorId, teachers))
		],
		[
			'reply',
			await db
				.select({ text: markReplies.text })
				.from(markReplies)
				.where(inArray(markReplies.authorId, teachers))
		],
		[
			'source',
			await db.select({ text: sources.text }).from(sources).where(inArray(sources.ownerId, teachers))
		]
	];
}
