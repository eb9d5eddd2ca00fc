/** A class of 30 that was given the lessons of the course and handed them in, by the server's own functions. */
import { readCourse } from '../../src/lib/lessons/course';
import { passageOf, questionsOf, type Lesson } from '../../src/lib/lessons/lesson';
import { bind } from '../../src/lib/questions/models';
import { plainSave, saveAnswer } from '../../src/lib/server/answers';
import { handIn, startAttempt } from '../../src/lib/server/attempts';
import { readMigrations } from '../../src/lib/server/db/migrations-folder';
import { openSqliteStore } from '../../src/lib/server/db/sqlite-store';
import type { Store } from '../../src/lib/server/db/store';
import type { Student } from '../../src/lib/server/policy';
import { answerAs, randomFrom, type Reader } from '../../src/lib/server/simulated-student';
import { readCourseFolder } from '../../bin/course-folder';
import { copyClass } from './copies';
import { aClass, anAssignment, aStudent, aTeacher, hoursFromNow, NOW } from '../support/builders';

export const STUDENTS = 30;

/** The lessons of the course, without the checks: those may be assigned only in their order. */
export function courseLessons(): Lesson[] {
	const { course } = readCourse(readCourseFolder());
	if (!course) throw new Error('The course cannot be read.');
	return course.lessons.filter(({ check }) => check === undefined);
}

/** Makes the class. @returns how many answers it gave. */
export async function makeClass(store: Store, lessons: readonly Lesson[]): Promise<number> {
	const teacher = await aTeacher(store);
	const classId = await aClass(store, teacher);
	const students = await Promise.all(
		Array.from({ length: STUDENTS }, (_, index) => aStudent(store, { classId, name: `Student ${index + 1}` }))
	);
	let answers = 0;
	for (const [place, lesson] of lessons.entries()) {
		const dueAt = hoursFromNow(24 * (place + 1));
		const assignmentId = await anAssignment(store, teacher, { classId, lesson, dueAt });
		const counts = await Promise.all(
			students.map((student, index) => work(store, student, { assignmentId, lesson, place, index }))
		);
		answers += counts.reduce((sum, count) => sum + count, 0);
	}
	return answers;
}

async function work(
	store: Store,
	student: Student,
	at: { assignmentId: string; lesson: Lesson; place: number; index: number }
): Promise<number> {
	const { assignmentId, lesson, place, index } = at;
	const random = randomFrom(1000 * place + index);
	const reader: Reader = { skill: index / STUDENTS, suspicion: ((index * 7) % STUDENTS) / STUDENTS };
	const time = hoursFromNow(24 * place);
	const attemptId = await startAttempt(store, student, { assignmentId, lighter: false }, NOW);
	let saved = 0;
	for (const question of questionsOf(lesson, { lighter: false })) {
		const passage = passageOf(lesson, question);
		const value = answerAs(reader, question, passage, random);
		if (!value || !bind(question, passage).isGiven(value)) continue;
		await saveAnswer(
			store,
			student,
			attemptId,
			plainSave({ questionId: question.id, revision: 1, value }),
			time
		);
		saved++;
	}
	await handIn(store, student, attemptId, time);
	return saved;
}

/** A database of copies of one class. @returns its store, and how many answers it holds. */
export async function manyClasses(
	file: string,
	lessons: readonly Lesson[],
	classes: number | ((answersOfOne: number) => number)
): Promise<{ store: Store; answers: number }> {
	const migrations = readMigrations('drizzle/sqlite');
	const open = () => openSqliteStore({ file, migrations, now: hoursFromNow(-24) });
	const first = open();
	const perClass = await makeClass(first, lessons);
	await first.close();
	const count = typeof classes === 'number' ? classes : classes(perClass);
	copyClass(file, count);
	return { store: open(), answers: perClass * count };
}
