/** Saving and grading answers. What was saved is read in `saved-answers.ts`. */
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { decideSave, deadlineOf } from '../lessons/attempt-state';
import { passageOf, questionsOf } from '../lessons/lesson';
import type { Closed, SaveRefusal, SaveReply, SaveRequest } from '../lessons/saving';
import { isConfidence } from '../measure/confidence';
import { bind, type Answer, type BoundQuestion, type Question } from '../questions/models';
import { ownAttempt } from './attempts';
import { gradeOf } from './automatic-grades';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { newId, sha256 } from './ids';
import { getEdition, loadEdition } from './lessons';
import { announce } from './live';
import { can, type Student } from './policy';
import { refuseInvalid, refuseNotFound } from './refusals';
import { emptyAnswer, FIRST_TRY, place, storedEntry } from './saved-answers';
import { findStandingOf, recordOf, type Standing } from './standing';

/** A save as a form without script makes it, with nothing beside the answer but what is given. */
export function plainSave(
	save: Pick<SaveRequest, 'questionId' | 'revision' | 'value'> & Partial<SaveRequest>
): SaveRequest {
	const beside = { confidence: null, certainty: null, flagged: false, hints: 0, give: false };
	return { tryNumber: FIRST_TRY, key: newId(), heard: null, elapsedMs: null, ...beside, ...save };
}

/** What came of a save: the reply, and the status it is sent with. */
export type SaveOutcome =
	{ readonly status: 200; readonly body: SaveReply } | { readonly status: 409; readonly body: SaveRefusal };

/** Everything about a save that does not depend on what is stored. */
interface Change {
	readonly request: SaveRequest;
	readonly requestHash: string;
	readonly question: Question;
	readonly bound: BoundQuestion;
	readonly answer: Answer;
	readonly standing: Standing;
}

/**
 * Saves and grades an answer. Once it resolves with 200, the answer survives a crash. The same key with the same
 * content gives the same reply; a revision that is not above the stored one changes nothing and gives what is stored.
 * @throws HttpError 404 not theirs · 422 not an answer to a question of this attempt, or a key used again for
 * something else.
 */
export async function saveAnswer(
	store: Store,
	student: Student,
	attemptId: string,
	request: SaveRequest,
	now: Date
): Promise<SaveOutcome> {
	const attempt = await ownAttempt(store.read, student, attemptId);
	const change = await readChange(store, student, attempt, request);
	const outcome = await store.write(async (tx) => {
		const repeated = await findReply(tx, attemptId, change);
		if (repeated) return repeated;
		const decided = await storeChange(tx, await ownAttempt(tx, student, attemptId), change, student, now);
		// A refusal by the clock is not kept: the teacher may give more time, and the same save is taken then.
		if (decided.status === 200 || decided.body.stored) {
			const { key } = request;
			const row = { attemptId, key, requestHash: change.requestHash, response: decided, createdAt: now };
			await tx.insert(tx.tables.saves).values(row);
		}
		return decided;
	});
	announce(attempt.assignmentId);
	return outcome;
}

async function readChange(
	store: Store,
	student: Student,
	attempt: Row<'attempts'>,
	request: SaveRequest
): Promise<Change> {
	const { lesson } = await getEdition(store, attempt.editionId);
	const question = questionsOf(lesson, attempt).find(({ id }) => id === request.questionId);
	if (!question) refuseInvalid('That question is not part of this lesson.');
	const standing = (await findStandingOf(store.read, attempt.assignmentId, student.id)) ?? refuseNotFound();
	const bound = bind(question, passageOf(lesson, question));
	const read = bound.read(request.value ?? emptyAnswer(bound));
	if (!read.ok) refuseInvalid(read.problem);
	const problem = problemBeside(request, question, bound, standing);
	if (problem) refuseInvalid(problem);
	const { heard: _heard, elapsedMs: _elapsed, key: _key, ...content } = request;
	const requestHash = sha256(JSON.stringify(content));
	return { request, requestHash, question, bound, answer: read.answer, standing };
}

/** What is wrong with what was sent beside the answer. */
function problemBeside(
	{ confidence, certainty, hints, give, tryNumber }: SaveRequest,
	{ hints: offered = [] }: Question,
	bound: BoundQuestion,
	{ rules }: Standing
): string | undefined {
	if (confidence !== null && !(bound.scale && isConfidence(bound.scale, confidence))) {
		return 'That is not a level of confidence for this question.';
	}
	if (certainty !== null && !(rules.certainty && bound.scale)) return 'Certainty is not asked here.';
	if (hints > offered.length) return 'This question does not have so many hints.';
	if (rules.mode === 'quiz' && (give || tryNumber > FIRST_TRY)) {
		return 'Answers are checked one by one only in practice.';
	}
	return undefined;
}

const outcomeSchema = z.object({ status: z.union([z.literal(200), z.literal(409)]), body: z.unknown() });

async function findReply(
	tx: Db,
	attemptId: string,
	{ request, requestHash }: Change
): Promise<SaveOutcome | undefined> {
	const { saves } = tx.tables;
	const [earlier] = await tx
		.select()
		.from(saves)
		.where(and(eq(saves.attemptId, attemptId), eq(saves.key, request.key)));
	if (!earlier) return undefined;
	if (earlier.requestHash !== requestHash) refuseInvalid('This key was used for another answer.');
	// Written by this module, in this shape.
	return outcomeSchema.parse(earlier.response) as SaveOutcome;
}

async function storeChange(
	tx: Db,
	attempt: Row<'attempts'>,
	change: Change,
	student: Student,
	now: Date
): Promise<SaveOutcome> {
	const { request, standing, bound } = change;
	if (standing.assignment.withdrawnAt) return refusal('withdrawn', now);
	const decision = decideSave(recordOf(attempt), standing.times, { madeAt: madeAt(request, now) }, now);
	if (decision.kind === 'refused') return refusal(decision.closed, now);
	if (!can(student, 'answer', attempt)) return refusal('handed in', now);
	const stored = await findTry(tx, attempt.id, request.questionId, request.tryNumber);
	if (stored?.givenAt) return refusal('given', now);
	if (stored && stored.revision >= request.revision) return conflict(stored, change, now);
	if (!stored && (await skipsATry(tx, attempt.id, request))) {
		refuseInvalid('There is no earlier try to go on from.');
	}
	const row = {
		...{ attemptId: attempt.id, questionId: request.questionId, tryNumber: request.tryNumber },
		...{ value: change.answer, revision: request.revision, savedAt: now },
		...{ confidence: request.confidence, certainty: request.certainty, flagged: request.flagged },
		// A hint that was opened stays opened.
		hints: Math.max(request.hints, stored?.hints ?? 0),
		givenAt: request.give && bound.isGiven(change.answer) ? now : null,
		isDeliveredLate: decision.kind === 'delivered late',
		isLeftOut: false
	};
	await storeTry(tx, row, { isStored: stored !== undefined, editionId: attempt.editionId });
	const deadline = deadlineOf(recordOf(attempt), standing.times);
	const body = {
		now: now.toISOString(),
		questionId: request.questionId,
		entry: storedEntry(row, change),
		deadline: deadline?.toISOString() ?? null,
		isDeliveredLate: row.isDeliveredLate
	};
	return { status: 200, body };
}

/** When a change was made, by the client's elapsed time since it was last spoken to; never in the future. */
function madeAt({ heard, elapsedMs }: SaveRequest, now: Date): Date | undefined {
	if (heard === null || elapsedMs === null) return undefined;
	return new Date(Math.min(new Date(heard).getTime() + elapsedMs, now.getTime()));
}

const CLOSED: Record<Closed, string> = {
	given: 'This try was checked already. Try again starts another one.',
	'handed in': 'This lesson was handed in; nothing was changed.',
	'time up': 'Time is up. What you did before then is kept.',
	withdrawn: 'Your teacher has withdrawn this lesson. What you did before is kept.'
};

function refusal(closed: Closed, now: Date): SaveOutcome {
	return { status: 409, body: { now: now.toISOString(), message: CLOSED[closed], closed } };
}

function conflict(stored: Row<'answers'>, change: Change, now: Date): SaveOutcome {
	const message = 'A newer answer to this question is stored. Both are kept until you choose.';
	return { status: 409, body: { now: now.toISOString(), message, stored: storedEntry(stored, change) } };
}

async function findTry(
	tx: Db,
	attemptId: string,
	questionId: string,
	tryNumber: number
): Promise<Row<'answers'> | undefined> {
	const { answers } = tx.tables;
	const [stored] = await tx
		.select()
		.from(answers)
		.where(place(answers, { attemptId, questionId, tryNumber }));
	return stored;
}

/** A try after the first goes on from one that was given. */
async function skipsATry(
	tx: Db,
	attemptId: string,
	{ questionId, tryNumber }: SaveRequest
): Promise<boolean> {
	if (tryNumber === FIRST_TRY) return false;
	const earlier = await findTry(tx, attemptId, questionId, tryNumber - 1);
	return !earlier?.givenAt;
}

/** Stores one try of an attempt at an edition, with its automatic grade; whether it may be is decided before. */
export async function storeTry(
	tx: Db,
	row: Row<'answers'>,
	{ isStored, editionId }: { readonly isStored: boolean; readonly editionId: string }
): Promise<void> {
	const { answers, grades, teacherGrades } = tx.tables;
	if (isStored) await tx.update(answers).set(row).where(place(answers, row));
	else await tx.insert(answers).values(row);
	await tx.delete(grades).where(place(grades, row));
	// A teacher graded other words than these.
	await tx.delete(teacherGrades).where(place(teacherGrades, row));
	const grade = gradeOf(await loadEdition(tx, editionId), row);
	if (grade) await tx.insert(grades).values(grade);
}
