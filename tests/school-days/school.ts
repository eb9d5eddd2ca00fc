/** A school on a day: who there is by what was done so far, the clock, and what the server said it stored. */
import type { Lesson } from '../../src/lib/lessons/lesson';
import { reviewPool } from '../../src/lib/lessons/review-pool';
import type { SaveRequest, StoredEntry } from '../../src/lib/lessons/saving';
import type { Store } from '../../src/lib/server/db/store';
import { publishLessons } from '../../src/lib/server/lessons';
import type { Student, Teacher } from '../../src/lib/server/policy';
import { anotherLesson } from '../support/another-lesson';
import { aLesson, aTeacher, NOW } from '../support/builders';
import { copyOf, testStore, type TestStore } from '../support/database';
import { ownLesson } from '../support/own-lesson';
import { aWaitingLesson } from '../support/waiting-lesson';
import { Random } from './random';
import type { Rows } from './rows';

const MINUTE = 60_000;

/** An answer the server said it stored, as it said so last. */
export interface Acknowledged {
	readonly attemptId: string;
	readonly entry: StoredEntry;
	readonly questionId: string;
	/** The save that it was acknowledged for. */
	readonly request: SaveRequest;
}

/** A lesson that can be given to a class; `owner` may change it. */
export interface Given {
	readonly id: string;
	readonly owner: Teacher | undefined;
}

export class School {
	readonly store: Store;
	readonly file: string;
	readonly close: TestStore['cleanup'];
	readonly course: readonly Lesson[];
	readonly teachers: Teacher[] = [];
	readonly lessons: Given[] = [];
	/** Everybody who ever came, by the order of coming; also those whose account is gone by now. */
	readonly students: Student[] = [];
	/** By `tryKey`. */
	readonly acknowledged = new Map<string, Acknowledged>();
	/**
	 * By attempt: the keys under which saves came that were stored, or were met by something newer, since it was begun
	 * or opened again.
	 */
	readonly keys = new Map<string, Set<string>>();
	/** By correction: every automatic grade of before, by `tryKey`, and the revision of its answer. */
	readonly gradesBefore = new Map<string, ReadonlyMap<string, string>>();
	/** As it stands; read anew after each step. */
	rows: Rows;
	now = NOW;

	constructor({ store, file, cleanup }: TestStore, course: readonly Lesson[], rows: Rows) {
		this.store = store;
		this.file = file;
		this.close = cleanup;
		this.course = course;
		this.rows = rows;
	}

	/** The same school on a copy of its file. */
	copied(): School {
		const opened = copyOf(this.file);
		const copy = new School(opened, this.course, this.rows);
		copy.teachers.push(...this.teachers);
		for (const [key, one] of this.acknowledged) copy.acknowledged.set(key, one);
		for (const [key, one] of this.keys) copy.keys.set(key, one);
		copy.now = this.now;
		return copy;
	}

	/** A reply is kept under this key; in an attempt that is handed in none is. */
	noteKey(attemptId: string, key: string): void {
		const keys = this.keys.get(attemptId) ?? new Set();
		this.keys.set(attemptId, keys.add(key));
	}

	/** The rows after a step. The keys of what was handed in by it, though it was opened again since, are gone. */
	turnTo(rows: Rows): void {
		const before = new Map(this.rows.attempts.map(({ id, reopenedAt }) => [id, reopenedAt?.getTime()]));
		for (const { id, handedInAt, reopenedAt } of rows.attempts) {
			const isOpenedAgain = before.has(id) && before.get(id) !== reopenedAt?.getTime();
			if (handedInAt || isOpenedAgain) this.keys.delete(id);
		}
		this.rows = rows;
	}

	pass(minutes: number): void {
		this.now = new Date(this.now.getTime() + minutes * MINUTE);
	}

	/** Who teaches a class; one of several. */
	teacherOf(classId: string, random: Random): Teacher {
		const ids = this.rows.classTeachers.filter((row) => row.classId === classId).map((row) => row.accountId);
		return random.pick(this.teachers.filter(({ id }) => ids.includes(id)));
	}

	student(id: string): Student | undefined {
		return this.students.find((one) => one.id === id);
	}

	/** Who is in a class now. */
	members(classId: string): string[] {
		const ids = new Set(
			this.rows.enrollments
				.filter((row) => row.classId === classId && row.leftAt === null)
				.map((row) => row.accountId)
		);
		return this.students.map(({ id }) => id).filter((id) => ids.has(id));
	}

	/** Classes that are in use. */
	classIds(): string[] {
		return this.rows.classes.filter((row) => !row.archivedAt && !row.trashedAt).map(({ id }) => id);
	}
}

const NO_ROWS = {} as Rows;

/** A school before its first day: two teachers, the course with its review, and a lesson of a teacher's own. */
export async function openSchool(): Promise<School> {
	const opened = testStore();
	const { store } = opened;
	const course = [aLesson(), ...[11, 12].map(anotherLesson)];
	const pool = reviewPool(course);
	await publishLessons(store, pool ? [...course, pool] : course, NOW);
	const school = new School(opened, course, NO_ROWS);
	for (const name of ['Ms. Okafor', 'Mr. Lind']) school.teachers.push(await aTeacher(store, { name }));
	for (const { id } of course) school.lessons.push({ id, owner: undefined });
	const [owner] = school.teachers;
	if (!owner) throw new Error('A school needs a teacher.');
	const lesson = await ownLesson(store, owner, aWaitingLesson());
	await publishLessons(store, [lesson], NOW);
	school.lessons.push({ id: lesson.id, owner });
	return school;
}
