/** Many classes in the middle of a lesson, signed in, in a database for a server to run on. */
import { join } from 'node:path';
import { questionsOf, type Lesson } from '../../../src/lib/lessons/lesson';
import { startAttempt } from '../../../src/lib/server/attempts';
import { readMigrations } from '../../../src/lib/server/db/migrations-folder';
import { openSqliteStore } from '../../../src/lib/server/db/sqlite-store';
import type { Store } from '../../../src/lib/server/db/store';
import { createSession } from '../../../src/lib/server/sessions';
import { aClass, anAssignment, aStudent, aTeacher } from '../../support/builders';
import { courseLessons, STUDENTS } from '../one-class';

const HOUR = 3_600_000;
export const DATABASE = 'underline.db';

export interface Pupil {
	readonly token: string;
	readonly attemptId: string;
	readonly assignmentId: string;
	/** From 0: who answers like whom. */
	readonly number: number;
}

export interface SchoolClass {
	readonly classId: string;
	readonly assignmentId: string;
	/** Of its teacher's session. */
	readonly token: string;
	readonly pupils: readonly Pupil[];
}

let known: Lesson | undefined;

/** The lesson that is worked at: it has choices and passages to mark. */
export function lessonToLoad(): Lesson {
	known ??= courseLessons().find(({ id }) => id === 'loaded-language');
	if (!known) throw new Error('The course has no lesson on loaded language.');
	return known;
}

/** The questions of that lesson that are answered under load. */
export function questionsToLoad(lesson: Lesson) {
	return questionsOf(lesson, { lighter: false }).filter(
		({ kind }) => kind === 'choice' || kind === 'highlight'
	);
}

export function openStore(folder: string): Store {
	const migrations = readMigrations('drizzle/sqlite');
	return openSqliteStore({ file: join(folder, DATABASE), migrations, now: new Date() });
}

/** Makes the classes; everybody has begun, except where `begun` is false. */
export async function makeSchool(
	folder: string,
	{ classes, begun = true }: { readonly classes: number; readonly begun?: boolean }
): Promise<SchoolClass[]> {
	const store = openStore(folder);
	const made: SchoolClass[] = [];
	for (let place = 0; place < classes; place++) made.push(await makeClass(store, place, begun));
	await store.close();
	return made;
}

async function makeClass(store: Store, place: number, begun: boolean): Promise<SchoolClass> {
	const now = new Date();
	const lesson = lessonToLoad();
	const teacher = await aTeacher(store);
	const classId = await aClass(store, teacher);
	const window = { opensAt: new Date(now.getTime() - HOUR), dueAt: new Date(now.getTime() + 24 * HOUR) };
	const assignmentId = await anAssignment(store, teacher, { classId, lesson, ...window });
	const pupils = Array.from({ length: STUDENTS }, async (_, seat): Promise<Pupil> => {
		const student = await aStudent(store, { classId, name: `Student ${seat + 1}` });
		const token = await createSession(store, student.id, now);
		const attemptId = begun ? await startAttempt(store, student, { assignmentId, lighter: false }, now) : '';
		return { token, attemptId, assignmentId, number: place * STUDENTS + seat };
	});
	const token = await createSession(store, teacher.id, now);
	return { classId, assignmentId, token, pupils: await Promise.all(pupils) };
}
