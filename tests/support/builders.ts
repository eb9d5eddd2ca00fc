/** Rows with defaults, each made anew: a test says what it is about and nothing else. */
import { eq } from 'drizzle-orm';
import { aCourse } from '../../src/lib/lessons/test-course';
import { findQuestion, passageOf, type Lesson } from '../../src/lib/lessons/lesson';
import type { Answer } from '../../src/lib/questions/models';
import { findQuote } from '../../src/lib/text/quotes';
import type { Mark } from '../../src/lib/text/marks';
import { assignLesson, type NewAssignment } from '../../src/lib/server/assignments';
import { plainSave, saveAnswer } from '../../src/lib/server/answers';
import { handIn, startAttempt } from '../../src/lib/server/attempts';
import { createClass } from '../../src/lib/server/classes';
import type { Store } from '../../src/lib/server/db/store';
import { newId } from '../../src/lib/server/ids';
import { findNewestEdition, publishLessons, type Edition } from '../../src/lib/server/lessons';
import type { Student, Teacher } from '../../src/lib/server/policy';

/** The moment that tests happen at: a Tuesday morning in Chicago. */
export const NOW = new Date('2026-01-06T15:00:00Z');
const HOUR = 3_600_000;

/** A moment so many hours after `NOW`, or before it. */
export function hoursFromNow(hours: number): Date {
	return new Date(NOW.getTime() + hours * HOUR);
}

export async function aTeacher(store: Store, { name = 'Ms. Okafor' } = {}): Promise<Teacher> {
	const id = newId();
	const username = `teacher-${id}`;
	await insertAccount(store, { id, role: 'teacher', username, displayName: name });
	return { kind: 'teacher', id, name, username, isAdmin: false };
}

/** A teacher who is administrator too. */
export async function anAdmin(store: Store, { name = 'Dr. Yu' } = {}): Promise<Teacher> {
	const teacher = await aTeacher(store, { name });
	await store.write(async (tx) => {
		const { accounts } = tx.tables;
		await tx.update(accounts).set({ isAdmin: true }).where(eq(accounts.id, teacher.id));
	});
	return { ...teacher, isAdmin: true };
}

/** A class of a teacher's. @returns its id. */
export async function aClass(
	store: Store,
	teacher: Teacher,
	{ name = 'Media Literacy, Period 3', timeZone = 'America/Chicago' } = {}
): Promise<string> {
	return createClass(store, teacher, { name, timeZone }, NOW);
}

/** A student who is in a class. */
export async function aStudent(
	store: Store,
	{ classId, name = 'Maya R.' }: { classId: string; name?: string }
): Promise<Student> {
	const id = newId();
	const username = `student-${id}`;
	await insertAccount(store, { id, role: 'student', username, displayName: name });
	await store.write(async (tx) => {
		await tx
			.insert(tx.tables.enrollments)
			.values({ id: newId(), classId, accountId: id, joinedAt: NOW, leftAt: null });
	});
	return { kind: 'student', id, name, username };
}

/** Takes a student out of a class. */
export async function leave(store: Store, { id: studentId }: Student, leftAt: Date): Promise<void> {
	await store.write(async (tx) => {
		await tx
			.update(tx.tables.enrollments)
			.set({ leftAt })
			.where(eq(tx.tables.enrollments.accountId, studentId));
	});
}

async function insertAccount(
	store: Store,
	account: { id: string; role: 'student' | 'teacher'; username: string; displayName: string }
): Promise<void> {
	await store.write(async (tx) => {
		await tx
			.insert(tx.tables.accounts)
			.values({ ...account, isAdmin: false, passwordHash: null, createdAt: NOW, disabledAt: null });
	});
}

/** The newest edition of a lesson, by default of the small test course's. */
export async function anEdition(store: Store, lesson: Lesson = aLesson()): Promise<Edition> {
	await publishLessons(store, [lesson], NOW);
	const edition = await findNewestEdition(store, lesson.id);
	if (!edition) throw new Error('The edition was not published.');
	return edition;
}

/** The one lesson of the small test course. */
export function aLesson(): Lesson {
	const [lesson] = aCourse().lessons;
	if (!lesson) throw new Error('The test course has no lesson.');
	return lesson;
}

/** An assignment of a class: open since an hour, due in a day. @returns its id. */
export async function anAssignment(
	store: Store,
	teacher: Teacher,
	{
		opensAt = hoursFromNow(-1),
		dueAt = hoursFromNow(24),
		lesson = aLesson(),
		...assignment
	}: { classId: string; lesson?: Lesson } & Partial<Omit<NewAssignment, 'editionId'>>
): Promise<string> {
	const { id: editionId } = await anEdition(store, lesson);
	return assignLesson(store, teacher, { editionId, opensAt, dueAt, ...assignment }, NOW);
}

/** An attempt at an assignment with answers by question id; handed in when `handedInAt` is given. @returns its id. */
export async function anAttempt(
	store: Store,
	student: Student,
	{
		assignmentId,
		answers = {},
		lighter = false,
		handedInAt
	}: { assignmentId: string; answers?: Record<string, Answer>; lighter?: boolean; handedInAt?: Date }
): Promise<string> {
	const attemptId = await startAttempt(store, student, { assignmentId, lighter }, NOW);
	for (const [questionId, value] of Object.entries(answers)) {
		await saveAnswer(store, student, attemptId, plainSave({ questionId, revision: 1, value }), NOW);
	}
	if (handedInAt) await handIn(store, student, attemptId, handedInAt);
	return attemptId;
}

export function choosing(...chosen: string[]): Answer {
	return { chosen };
}

/** An answer that marks words of a question's passage, by quotation; without any, “nothing to mark”. */
export function marking(lesson: Lesson, questionId: string, ...quotes: string[]): Answer {
	const question = findQuestion(lesson, questionId);
	const text = (question && passageOf(lesson, question)?.text) ?? '';
	const marks = quotes.map((quote): Mark => ({ ...findQuote(text, quote), quote }));
	return { marks, nothing: marks.length === 0 };
}
