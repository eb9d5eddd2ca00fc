/** Everything that is stored about one student, read from the rows: for the file that the student or a parent gets. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { findQuestion, passageOf, questionsOf } from '../lessons/lesson';
import type { ReturningTechnique } from '../lessons/review-cards';
import type { Skill } from '../lessons/skills';
import { bind, type Answer, type Question } from '../questions/models';
import { unpackSkills } from '../lessons/packed-skills';
import { listEvents, type AttemptEvent } from './attempt-log';
import { asAdmin } from './actors';
import { getMember } from './classes';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { loadEdition, type Edition } from './lessons';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';
import { readReview } from './review';
import { readLooks, type Look } from './student-looks';

export interface RecordedAnswer {
	/** From 1, in the version that was taken; undefined where the question is not shown any more. */
	readonly number: number | undefined;
	readonly question: Question | undefined;
	/** Undefined where it cannot be read without its question. */
	readonly answer: Answer | undefined;
	readonly row: Row<'answers'>;
	/** 0..1; what a teacher gave stands before what Underline did. */
	readonly automatic: number | undefined;
	readonly graded: (Row<'teacherGrades'> & { readonly by: string }) | undefined;
	readonly selfRating: Row<'selfRatings'> | undefined;
}

export interface RecordedAttempt {
	readonly attempt: Row<'attempts'>;
	readonly className: string;
	readonly timeZone: string;
	readonly lesson: { readonly title: string; readonly isOwnChoice: boolean };
	readonly answers: readonly RecordedAnswer[];
	readonly events: readonly AttemptEvent[];
	readonly reports: readonly Row<'problemReports'>[];
}

export interface StudentRecord {
	/** Of the class whose part it is; undefined: of everything. */
	readonly className: string | undefined;
	readonly timeZone: string;
	readonly madeAt: Date;
	readonly account: Pick<Row<'accounts'>, 'id' | 'displayName' | 'username' | 'createdAt' | 'lastUsedAt'>;
	readonly classes: readonly (Row<'enrollments'> & {
		readonly name: string;
		readonly groups: readonly string[];
	})[];
	readonly attempts: readonly RecordedAttempt[];
	readonly times: readonly (Row<'overrides'> & { readonly title: string; readonly by: string })[];
	readonly notes: readonly (Row<'studentNotes'> & { readonly by: string; readonly className: string })[];
	readonly skills: readonly (Skill & { readonly className: string })[];
	/** When each technique comes back; it is the student’s own, so not in a class’s part. */
	readonly review: readonly ReturningTechnique[];
	/** Browsers that are signed in; not in a class’s part. */
	readonly sessions: readonly Row<'sessions'>[];
	/** Who looked at or changed it. */
	readonly looks: readonly Look[];
}

interface Scope {
	readonly studentId: string;
	/** Undefined: everything. */
	readonly classId: string | undefined;
}

/** What one class’s teachers may see of a student. @throws HttpError 404 */
export async function readClassRecord(
	store: Store,
	teacher: Teacher,
	{ classId, studentId }: { classId: string; studentId: string },
	now: Date
): Promise<StudentRecord> {
	await getMember(store, teacher, { classId, studentId });
	return readRecord(store, { classId, studentId }, now);
}

/** Everything, for an administrator. @throws HttpError 403, 404 */
export async function readWholeRecord(
	store: Store,
	admin: Teacher,
	studentId: string,
	now: Date
): Promise<StudentRecord> {
	asAdmin(admin);
	return readRecord(store, { classId: undefined, studentId }, now);
}

async function readRecord(store: Store, scope: Scope, now: Date): Promise<StudentRecord> {
	const db = store.read;
	const { accounts } = db.tables;
	const [account] = await db.select().from(accounts).where(eq(accounts.id, scope.studentId));
	if (account?.role !== 'student') refuseNotFound();
	const places = await listPlaces(db, scope);
	const classIds = places.map(({ classId }) => classId);
	const { id, displayName, username, createdAt, lastUsedAt } = account;
	const isWhole = scope.classId === undefined;
	const actor = { kind: 'student', id, name: displayName, username } as const;
	return {
		className: isWhole ? undefined : places[0]?.name,
		timeZone: places[0]?.timeZone ?? 'UTC',
		madeAt: now,
		account: { id, displayName, username, createdAt, lastUsedAt },
		classes: places,
		attempts: await listAttempts(db, scope),
		times: await listTimes(db, scope),
		notes: await listNotes(db, id, classIds),
		skills: await listSkills(db, id, classIds),
		review: isWhole ? (await readReview(store, actor, now)).techniques : [],
		sessions: isWhole ? await listSessions(db, id) : [],
		looks: await readLooks(db, scope, places)
	};
}

async function listPlaces(db: Db, { studentId, classId }: Scope) {
	const { classes, classGroups, enrollments, groupMembers } = db.tables;
	const rows = await db
		.select({ enrollment: enrollments, name: classes.name, timeZone: classes.timeZone })
		.from(enrollments)
		.innerJoin(classes, eq(classes.id, enrollments.classId))
		.where(and(eq(enrollments.accountId, studentId), classId ? eq(classes.id, classId) : undefined))
		.orderBy(asc(enrollments.joinedAt));
	const groups = await db
		.select({ classId: classGroups.classId, name: classGroups.name })
		.from(groupMembers)
		.innerJoin(classGroups, eq(classGroups.id, groupMembers.groupId))
		.where(eq(groupMembers.accountId, studentId));
	return rows.map(({ enrollment, ...rest }) => ({
		...{ ...enrollment, ...rest },
		groups: groups.flatMap((group) => (group.classId === enrollment.classId ? group.name : []))
	}));
}

/** In a class’s part only what its teachers gave: self-study is the student’s own. */
async function listAttempts(db: Db, { studentId, classId }: Scope): Promise<RecordedAttempt[]> {
	const { assignments, attempts, classes } = db.tables;
	const rows = await db
		.select({ attempt: attempts, assignment: assignments, class: classes })
		.from(attempts)
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.innerJoin(classes, eq(classes.id, assignments.classId))
		.where(
			and(
				eq(attempts.accountId, studentId),
				classId ? and(eq(classes.id, classId), eq(assignments.isSelfStudy, false)) : undefined
			)
		)
		.orderBy(asc(attempts.startedAt), asc(attempts.id));
	const found: RecordedAttempt[] = [];
	for (const { attempt, assignment, class: place } of rows) {
		const edition = await loadEdition(db, attempt.editionId);
		const { problemReports } = db.tables;
		found.push({
			...{ attempt, className: place.name, timeZone: place.timeZone },
			lesson: { title: edition.lesson.title, isOwnChoice: assignment.isSelfStudy },
			answers: await listAnswers(db, attempt, edition),
			events: await listEvents(db, attempt.id),
			reports: await db.select().from(problemReports).where(eq(problemReports.attemptId, attempt.id))
		});
	}
	return found;
}

async function listAnswers(db: Db, attempt: Row<'attempts'>, { lesson }: Edition): Promise<RecordedAnswer[]> {
	const { accounts, answers, grades, selfRatings, teacherGrades } = db.tables;
	const rows = await db.select().from(answers).where(eq(answers.attemptId, attempt.id));
	const automatic = await db.select().from(grades).where(eq(grades.attemptId, attempt.id));
	const rated = await db.select().from(selfRatings).where(eq(selfRatings.attemptId, attempt.id));
	const graded = await db
		.select({ grade: teacherGrades, by: accounts.displayName })
		.from(teacherGrades)
		.innerJoin(accounts, eq(accounts.id, teacherGrades.gradedBy))
		.where(eq(teacherGrades.attemptId, attempt.id));
	const order = questionsOf(lesson, attempt).map(({ id }) => id);
	const isOf = (row: Row<'answers'>) => (one: { questionId: string; tryNumber: number }) =>
		one.questionId === row.questionId && one.tryNumber === row.tryNumber;
	const placeOf = ({ questionId }: Row<'answers'>) => order.indexOf(questionId);
	return rows
		.toSorted((a, b) => placeOf(a) - placeOf(b) || a.tryNumber - b.tryNumber)
		.map((row) => {
			const question = findQuestion(lesson, row.questionId);
			const grade = graded.find(({ grade: one }) => isOf(row)(one));
			return {
				...{ row, question },
				number: placeOf(row) < 0 ? undefined : placeOf(row) + 1,
				answer: question && bind(question, passageOf(lesson, question)).readStored(row.value),
				automatic: automatic.find(isOf(row))?.score,
				graded: grade && { ...grade.grade, by: grade.by },
				selfRating: rated.find(isOf(row))
			};
		});
}

async function listTimes(db: Db, { studentId, classId }: Scope) {
	const { accounts, assignments, overrides } = db.tables;
	const rows = await db
		.select({ override: overrides, editionId: assignments.editionId, by: accounts.displayName })
		.from(overrides)
		.innerJoin(assignments, eq(assignments.id, overrides.assignmentId))
		.innerJoin(accounts, eq(accounts.id, overrides.setBy))
		.where(and(eq(overrides.accountId, studentId), classId ? eq(assignments.classId, classId) : undefined))
		.orderBy(asc(overrides.setAt));
	return Promise.all(
		rows.map(async ({ override, editionId, by }) => {
			const { lesson } = await loadEdition(db, editionId);
			return { ...override, by, title: lesson.title };
		})
	);
}

async function listNotes(db: Db, studentId: string, classIds: readonly string[]) {
	const { accounts, classes, studentNotes } = db.tables;
	const rows = await db
		.select({ note: studentNotes, by: accounts.displayName, className: classes.name })
		.from(studentNotes)
		.innerJoin(accounts, eq(accounts.id, studentNotes.authorId))
		.innerJoin(classes, eq(classes.id, studentNotes.classId))
		.where(and(eq(studentNotes.studentId, studentId), inArray(studentNotes.classId, [...classIds])))
		.orderBy(asc(studentNotes.writtenAt));
	return rows.map(({ note, ...rest }) => ({ ...note, ...rest }));
}

async function listSkills(db: Db, studentId: string, classIds: readonly string[]) {
	const { classes, skills } = db.tables;
	const rows = await db
		.select({ learned: skills.learned, className: classes.name })
		.from(skills)
		.innerJoin(classes, eq(classes.id, skills.classId))
		.where(and(eq(skills.accountId, studentId), inArray(skills.classId, [...classIds])))
		.orderBy(asc(classes.name), asc(classes.id));
	return rows.flatMap(({ learned, className }) =>
		unpackSkills(learned).map((skill) => ({ ...skill, className }))
	);
}

async function listSessions(db: Db, accountId: string): Promise<Row<'sessions'>[]> {
	const { sessions } = db.tables;
	return db.select().from(sessions).where(eq(sessions.accountId, accountId)).orderBy(asc(sessions.createdAt));
}
