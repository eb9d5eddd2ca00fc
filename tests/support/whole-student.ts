/** A student of whom every table knows something, each text with one word in it that nobody else has. */
import { eq } from 'drizzle-orm';
import type { Db, Store } from '../../src/lib/server/db/store';
import { newId, sha256 } from '../../src/lib/server/ids';
import type { Student, Teacher } from '../../src/lib/server/policy';
import { createSession } from '../../src/lib/server/sessions';
import { anAssignment, anAttempt, aStudent, choosing, hoursFromNow, marking, NOW } from './builders';
import { aWaitingLesson } from './waiting-lesson';

export interface WholeStudent {
	readonly student: Student;
	/** Their other account, which was closed. */
	readonly merged: Student;
	readonly attemptId: string;
	/** In their name, their username and every text of and about them. */
	readonly word: string;
	readonly session: string;
}

interface Place {
	readonly teacher: Teacher;
	readonly classId: string;
	readonly word: string;
}

const ratings = { facts: 2, charge: 1, attribution: 0, slant: 2 };

/** Puts them into a class with one assignment, handed in, and another, begun. */
export async function aWholeStudent(store: Store, place: Place): Promise<WholeStudent> {
	const { classId, word } = place;
	const student = await aStudent(store, { classId, name: `Q. ${word}` });
	const merged = await aStudent(store, { classId, name: `Q. old ${word}` });
	await store.write((tx) => writeAboutPerson(tx, place, { student, merged }));
	const lesson = aWaitingLesson();
	const assignmentId = await anAssignment(store, place.teacher, { classId, lesson });
	const other = await anAssignment(store, place.teacher, { classId, lesson });
	const answers = {
		'mark-lane': marking(lesson, 'mark-lane', 'disgrace'),
		plainer: choosing('b'),
		'say-fairly': { text: `Said fairly: ${word}` },
		'who-says': { text: word }
	};
	const attemptId = await anAttempt(store, student, { assignmentId, answers, handedInAt: NOW });
	await anAttempt(store, student, { assignmentId: other, answers: { 'who-says': { text: word } } });
	await store.write((tx) => writeAboutWork(tx, place, { student, attemptId, assignmentId }));
	const session = await createSession(store, student.id, NOW);
	return { student, merged, attemptId, word, session };
}

async function writeAboutPerson(
	tx: Db,
	{ teacher, classId, word }: Place,
	{ student, merged }: { student: Student; merged: Student }
): Promise<void> {
	const { accounts, badges, classGroups, groupMembers, joinRequests } = tx.tables;
	const { loginFailures, mergedAccounts, studentNotes } = tx.tables;
	for (const one of [student, merged])
		await tx
			.update(accounts)
			.set({ username: `${word}-${one.id.slice(-4)}` })
			.where(eq(accounts.id, one.id));
	const groupId = newId();
	await tx.insert(classGroups).values({ id: groupId, classId, name: `Group ${groupId}` });
	await tx.insert(groupMembers).values({ groupId, accountId: student.id });
	await tx.insert(joinRequests).values({ id: newId(), classId, accountId: student.id, askedAt: NOW });
	await tx.insert(badges).values({ id: sha256(`badge ${word}`), accountId: student.id, createdAt: NOW });
	await tx.insert(loginFailures).values({ accountId: student.id, failures: 1, lastFailedAt: NOW });
	await tx.insert(mergedAccounts).values({ goneId: merged.id, keptId: student.id, mergedAt: NOW });
	const about = { classId, studentId: student.id, authorId: teacher.id };
	await tx.insert(studentNotes).values({ id: newId(), ...about, text: `A note on ${word}`, writtenAt: NOW });
}

async function writeAboutWork(
	tx: Db,
	{ teacher, word }: Place,
	{ student, attemptId, assignmentId }: { student: Student; attemptId: string; assignmentId: string }
): Promise<void> {
	const { attemptEvents, attempts, correctedGrades, corrections, editions } = tx.tables;
	const { overrides, problemReports, selfRatings, teacherGrades } = tx.tables;
	const [attempt] = await tx.select().from(attempts).where(eq(attempts.id, attemptId));
	const editionId = attempt?.editionId ?? '';
	const [edition] = await tx.select().from(editions).where(eq(editions.id, editionId));
	// So long that it has pages of its own.
	const long = `Problem ${word} `.repeat(600);
	const tried = { attemptId, questionId: 'say-fairly', tryNumber: 1 };
	await tx.insert(selfRatings).values({ ...tried, ratings, ratedAt: NOW });
	await tx.insert(teacherGrades).values({
		...{ ...tried, score: 0.5, ratings, reason: `Reason ${word}`, comment: `Comment ${word}` },
		...{ gradedBy: teacher.id, gradedAt: hoursFromNow(1) }
	});
	await tx.insert(problemReports).values({
		...{ id: newId(), attemptId, questionId: 'plainer', text: long, reportedAt: NOW }
	});
	await tx.insert(attemptEvents).values({
		...{ id: newId(), attemptId, kind: 'reopened', accountId: student.id },
		...{ reason: `Event ${word}`, happenedAt: hoursFromNow(1) }
	});
	await tx.insert(overrides).values({
		...{ assignmentId, accountId: student.id, isUntimed: true, isExcused: false },
		...{ reason: `Override ${word}`, setBy: teacher.id, setAt: NOW }
	});
	const correctionId = newId();
	await tx.insert(corrections).values({
		...{ id: correctionId, lessonId: edition?.lessonId ?? '', reason: 'The key was wrong.' },
		...{ fromEditionId: editionId, toEditionId: editionId, madeBy: teacher.id, madeAt: NOW }
	});
	await tx.insert(correctedGrades).values({
		...{ correctionId, ...tried, questionId: 'plainer', editionId, parts: { word } },
		...{ score: 0, newScore: 1 }
	});
}
