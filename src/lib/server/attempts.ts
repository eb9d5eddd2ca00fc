import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { attemptStateOf } from '../lessons/attempt-state';
import { canStart } from '../lessons/availability';
import { findQuestion, hasLighter, passageOf, questionsOf } from '../lessons/lesson';
import { bind, type Answer, type Question } from '../questions/models';
import { studentIds } from './classes';
import { slot } from './db/expressions';
import { prepared, type Db, type Store } from './db/store';
import type { Row } from './db/tables';
import { newId, sha256 } from './ids';
import { getEdition, type Edition } from './lessons';
import { can, type Student } from './policy';
import { refuseConflict, refuseInvalid, refuseNotFound } from './refusals';

/** Until retries come, every answer is the first try. */
const FIRST_TRY = 1;

const findAttempt = prepared((db) => {
	const { attempts } = db.tables;
	return db
		.select()
		.from(attempts)
		.where(
			and(eq(attempts.id, slot(attempts.id, 'id')), eq(attempts.accountId, slot(attempts.accountId, 'owner')))
		)
		.prepare('find_attempt');
});

const listSavedAnswers = prepared((db) => {
	const { answers, grades } = db.tables;
	return db
		.select({ answer: answers, score: grades.score })
		.from(answers)
		.leftJoin(
			grades,
			and(
				eq(grades.attemptId, answers.attemptId),
				eq(grades.questionId, answers.questionId),
				eq(grades.tryNumber, answers.tryNumber)
			)
		)
		.where(eq(answers.attemptId, slot(answers.attemptId, 'attempt')))
		.prepare('list_saved_answers');
});

/**
 * Starts an attempt, or gives the one that is under way.
 * @throws HttpError 404 when it is not assigned to this student, 409 before it opens or after handing in.
 */
export async function startAttempt(
	store: Store,
	student: Student,
	{ assignmentId, lighter }: { assignmentId: string; lighter: boolean },
	now: Date
): Promise<string> {
	const { assignments } = store.read.tables;
	const [assignment] = await store.read.select().from(assignments).where(eq(assignments.id, assignmentId));
	if (!assignment) refuseNotFound();
	const members = await studentIds(store.read, assignment.classId);
	if (!can(student, 'take', { studentIds: members })) refuseNotFound();
	if (!canStart(assignment, now)) refuseConflict('This lesson is not open yet.');
	const { lesson } = await getEdition(store, assignment.editionId);
	return store.write(async (tx) => {
		const { attempts } = tx.tables;
		const [latest] = await tx
			.select()
			.from(attempts)
			.where(and(eq(attempts.assignmentId, assignmentId), eq(attempts.accountId, student.id)))
			.orderBy(desc(attempts.number))
			.limit(1);
		if (attemptStateOf(latest) === 'handed in') refuseConflict('You have handed in this lesson.');
		if (latest) return latest.id;
		const id = newId();
		await tx.insert(attempts).values({
			id,
			assignmentId,
			accountId: student.id,
			editionId: assignment.editionId,
			number: 1,
			lighter: lighter && hasLighter(lesson),
			startedAt: now,
			handedInAt: null
		});
		return id;
	});
}

/** An answer as it stands, with the revision to beat. */
export interface SavedAnswer {
	readonly answer: Answer;
	readonly isGiven: boolean;
	readonly revision: number;
	readonly savedAt: Date;
	readonly score: number | undefined;
}

export interface OwnAttempt {
	readonly attempt: Row<'attempts'>;
	readonly edition: Edition;
	/** By question id. */
	readonly saved: ReadonlyMap<string, SavedAnswer>;
}

/** A student's own attempt with all that was saved in it. @throws HttpError 404 when it is not theirs. */
export async function getAttempt(store: Store, student: Student, attemptId: string): Promise<OwnAttempt> {
	const attempt = await ownAttempt(store.read, student, attemptId);
	const edition = await getEdition(store, attempt.editionId);
	return { attempt, edition, saved: await savedAnswers(store.read, edition, attemptId) };
}

async function ownAttempt(db: Db, student: Student, attemptId: string): Promise<Row<'attempts'>> {
	const [attempt] = await findAttempt(db).execute({ id: attemptId, owner: student.id });
	return attempt ?? refuseNotFound();
}

/** All that was saved in an attempt, by question id. Who may see it is the caller's to decide. */
export async function savedAnswers(
	db: Db,
	edition: Edition,
	attemptId: string
): Promise<ReadonlyMap<string, SavedAnswer>> {
	const rows = await listSavedAnswers(db).execute({ attempt: attemptId });
	return new Map(
		rows.flatMap(({ answer: { questionId, value, revision, savedAt }, score }) => {
			const question = findQuestion(edition.lesson, questionId);
			const read = question && bind(question, passageOf(edition.lesson, question)).read(value);
			if (!read?.ok) return [];
			const isGiven = score !== null;
			return [[questionId, { answer: read.answer, isGiven, revision, savedAt, score: score ?? undefined }]];
		})
	);
}

/** What a save sends. `key` is made by the client for each logical change; sending it twice changes nothing. */
export const saveRequestSchema = z.strictObject({
	questionId: z.string().min(1).max(200),
	revision: z.int().min(1).max(1_000_000),
	key: z.string().min(8).max(100),
	value: z.unknown()
});
export type SaveRequest = z.infer<typeof saveRequestSchema>;

/** `older`: a newer revision is stored already, and stays. */
export interface SaveReply {
	readonly outcome: 'saved' | 'older';
	readonly revision: number;
	/** ISO 8601, by the server's clock. */
	readonly savedAt: string;
}

/**
 * Saves and grades an answer. Once it resolves, the answer survives a crash. The same key with the same content
 * gives the same reply; a lower revision than the stored one changes nothing.
 * @throws HttpError 404 not theirs · 409 handed in · 422 not an answer to a question of this attempt, or a key
 * used again for something else.
 */
export async function saveAnswer(
	store: Store,
	student: Student,
	attemptId: string,
	request: SaveRequest,
	now: Date
): Promise<SaveReply> {
	const attempt = await ownAttempt(store.read, student, attemptId);
	const { lesson } = await getEdition(store, attempt.editionId);
	const question = questionsOf(lesson, attempt).find(({ id }) => id === request.questionId);
	if (!question) refuseInvalid('That question is not part of this lesson.');
	const bound = bind(question, passageOf(lesson, question));
	const read = bound.read(request.value);
	if (!read.ok) refuseInvalid(read.problem);
	const grade = bound.isGiven(read.answer) ? bound.grade(read.answer) : undefined;
	const graded = grade?.score === undefined ? undefined : { ...grade, score: grade.score };
	const requestHash = sha256(JSON.stringify([request.questionId, request.revision, request.value]));

	return store.write(async (tx) => {
		const repeated = await findReply(tx, attemptId, request.key, requestHash);
		if (repeated) return repeated;
		const current = await ownAttempt(tx, student, attemptId);
		if (!can(student, 'answer', current)) refuseConflict('This lesson was handed in; nothing was changed.');
		const reply = await storeAnswer(tx, current, { request, answer: read.answer, graded }, now);
		const { saves } = tx.tables;
		await tx
			.insert(saves)
			.values({ attemptId, key: request.key, requestHash, response: reply, createdAt: now });
		return reply;
	});
}

const replySchema = z.object({
	outcome: z.enum(['saved', 'older']),
	revision: z.number(),
	savedAt: z.string()
});

async function findReply(
	tx: Db,
	attemptId: string,
	key: string,
	requestHash: string
): Promise<SaveReply | undefined> {
	const { saves } = tx.tables;
	const [earlier] = await tx
		.select()
		.from(saves)
		.where(and(eq(saves.attemptId, attemptId), eq(saves.key, key)));
	if (!earlier) return undefined;
	if (earlier.requestHash !== requestHash) refuseInvalid('This key was used for another answer.');
	return replySchema.parse(earlier.response);
}

interface Gradable {
	readonly request: SaveRequest;
	readonly answer: Answer;
	readonly graded: { readonly score: number; readonly parts: unknown } | undefined;
}

async function storeAnswer(
	tx: Db,
	attempt: Row<'attempts'>,
	{ request, answer, graded }: Gradable,
	now: Date
): Promise<SaveReply> {
	const { answers, grades } = tx.tables;
	const place = { attemptId: attempt.id, questionId: request.questionId, tryNumber: FIRST_TRY };
	const here = and(
		eq(answers.attemptId, place.attemptId),
		eq(answers.questionId, place.questionId),
		eq(answers.tryNumber, place.tryNumber)
	);
	const [stored] = await tx.select().from(answers).where(here);
	if (stored && stored.revision >= request.revision) {
		return { outcome: 'older', revision: stored.revision, savedAt: stored.savedAt.toISOString() };
	}
	const saved = { value: answer, revision: request.revision, savedAt: now };
	if (stored) await tx.update(answers).set(saved).where(here);
	else await tx.insert(answers).values({ ...place, ...saved });
	await tx
		.delete(grades)
		.where(
			and(
				eq(grades.attemptId, place.attemptId),
				eq(grades.questionId, place.questionId),
				eq(grades.tryNumber, place.tryNumber)
			)
		);
	if (graded) {
		const grade = { editionId: attempt.editionId, score: graded.score, parts: graded.parts };
		await tx.insert(grades).values({ ...place, ...grade, gradedBy: null, gradedAt: now });
	}
	return { outcome: 'saved', revision: request.revision, savedAt: now.toISOString() };
}

/** Hands an attempt in. Doing it twice changes nothing. @throws HttpError 404 when it is not theirs. */
export async function handIn(store: Store, student: Student, attemptId: string, now: Date): Promise<void> {
	await store.write(async (tx) => {
		const attempt = await ownAttempt(tx, student, attemptId);
		if (!can(student, 'answer', attempt)) return;
		const { attempts } = tx.tables;
		await tx.update(attempts).set({ handedInAt: now }).where(eq(attempts.id, attemptId));
	});
}

/** The question of a step in one's own attempt, by its id. @throws HttpError 404 */
export function questionOfAttempt({ attempt, edition }: OwnAttempt, questionId: string): Question {
	return questionsOf(edition.lesson, attempt).find(({ id }) => id === questionId) ?? refuseNotFound();
}
