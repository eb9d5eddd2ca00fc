/** Saving and grading answers. What was saved is read in `saved-answers.ts`. */
import type { AssignmentRules } from '../lessons/assignment-rules';
import { decideSave, deadlineOf } from '../lessons/attempt-state';
import { passageOf, questionsOf } from '../lessons/lesson';
import type { Closed, SaveRequest, StoredEntry } from '../lessons/saving';
import { isConfidence } from '../measure/confidence';
import { bind, type Answer, type BoundQuestion, type Question } from '../questions/models';
import { gradeOfAnswer } from './automatic-grades';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { newId } from './ids';
import { loadEdition, type Edition } from './lessons';
import { announce } from './live';
import { can, type Student } from './policy';
import { refuseInvalid } from './refusals';
import { hashOf, isAgain, keepReply, repeatReply, type SaveOutcome } from './repeated-saves';
import { getSaveFacts, type SaveFacts } from './save-facts';
import { emptyAnswer, FIRST_TRY, place, storedEntry } from './saved-answers';
import { recordOf } from './standing';
import { storeTry } from './stored-tries';
import { listTaken } from './taken-works';

/** A save as a form without script makes it, with nothing beside the answer but what is given. */
export function plainSave(
	save: Pick<SaveRequest, 'questionId' | 'revision' | 'value'> & Partial<SaveRequest>
): SaveRequest {
	const beside = { confidence: null, certainty: null, flagged: false, hints: 0, give: false };
	return { tryNumber: FIRST_TRY, key: newId(), heard: null, elapsedMs: null, ...beside, ...save };
}

/** A save with what it is about. */
interface Change {
	readonly request: SaveRequest;
	readonly edition: Edition;
	readonly bound: BoundQuestion;
	readonly answer: Answer;
}

/**
 * Saves and grades an answer. Once it resolves with 200, the answer survives a crash. The same key with the same
 * content gives the same reply while the attempt is open, and so does what is stored as it was sent, whenever it comes
 * again; any other revision that is not above the stored one changes nothing and gives what is stored.
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
	// What has to be fetched to know the words of a work that is taken down cannot be fetched inside a write.
	await listTaken(store.read);
	const { outcome, assignmentId } = await store.write(async (tx) => {
		const facts = await getSaveFacts(tx, student, attemptId, request);
		const change = await readChange(tx, facts, request);
		const decided = await decideChange(tx, student, { facts, change }, now);
		return { outcome: decided, assignmentId: facts.attempt.assignmentId };
	});
	announce(assignmentId);
	return outcome;
}

async function decideChange(
	tx: Db,
	student: Student,
	{ facts, change }: { readonly facts: SaveFacts; readonly change: Change },
	now: Date
): Promise<SaveOutcome> {
	const requestHash = hashOf(change.request);
	if (facts.earlier) return repeatReply(facts.earlier, requestHash);
	const decided = await storeChange(tx, student, { facts, change }, now);
	// A refusal by the clock is not kept: the teacher may give more time, and the same save is taken then.
	const isOpen = facts.attempt.handedInAt === null;
	if (isOpen && (decided.status === 200 || !decided.body.closed)) {
		await keepReply(tx, { attemptId: facts.attempt.id, key: change.request.key, requestHash }, decided, now);
	}
	return decided;
}

async function readChange(tx: Db, { attempt, rules }: SaveFacts, request: SaveRequest): Promise<Change> {
	const edition = await loadEdition(tx, attempt.editionId);
	const question = questionsOf(edition.lesson, attempt).find(({ id }) => id === request.questionId);
	if (!question) refuseInvalid('That question is not part of this lesson.');
	const bound = bind(question, passageOf(edition.lesson, question));
	const read = bound.read(request.value ?? emptyAnswer(bound));
	if (!read.ok) refuseInvalid(read.problem);
	const problem = problemBeside(request, question, bound, rules);
	if (problem) refuseInvalid(problem);
	return { request, edition, bound, answer: read.answer };
}

/** What is wrong with what was sent beside the answer. */
function problemBeside(
	{ confidence, certainty, hints, give, tryNumber }: SaveRequest,
	{ hints: offered = [] }: Question,
	bound: BoundQuestion,
	rules: AssignmentRules
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

async function storeChange(
	tx: Db,
	student: Student,
	{ facts, change }: { readonly facts: SaveFacts; readonly change: Change },
	now: Date
): Promise<SaveOutcome> {
	const { attempt, times, stored, isWithdrawn } = facts;
	const { request, edition, bound, answer } = change;
	if (stored && isAgain(change, stored)) return acknowledge(facts, stored, change, now);
	const refuse = (closed: Closed) => refusal(closed, stored && entryOf(stored, bound), now);
	if (isWithdrawn) return refuse('withdrawn');
	const decision = decideSave(recordOf(attempt), times, { madeAt: madeAt(request, now) }, now);
	if (decision.kind === 'refused') return refuse(decision.closed);
	if (!can(student, 'answer', attempt)) return refuse('handed in');
	if (stored?.givenAt) return refuse('given');
	if (stored && stored.revision >= request.revision) return conflict(entryOf(stored, bound), now);
	if (!stored && (await skipsATry(tx, attempt.id, request))) {
		refuseInvalid('There is no earlier try to go on from.');
	}
	const row = {
		...{ attemptId: attempt.id, questionId: request.questionId, tryNumber: request.tryNumber },
		...{ value: answer, revision: request.revision, savedAt: now },
		...{ confidence: request.confidence, certainty: request.certainty, flagged: request.flagged },
		// A hint that was opened stays opened.
		hints: Math.max(request.hints, stored?.hints ?? 0),
		givenAt: request.give && bound.isGiven(answer) ? now : null,
		isDeliveredLate: decision.kind === 'delivered late',
		isLeftOut: false
	};
	const grade = gradeOfAnswer(edition, row, { bound, answer });
	await storeTry(tx, row, { grade, isStored: stored !== null });
	return acknowledge(facts, row, change, now);
}

function acknowledge(
	{ attempt, times }: SaveFacts,
	row: Row<'answers'>,
	{ bound, answer }: Change,
	now: Date
): SaveOutcome {
	const body = {
		now: now.toISOString(),
		questionId: row.questionId,
		entry: storedEntry(row, { bound, answer }),
		deadline: deadlineOf(recordOf(attempt), times)?.toISOString() ?? null,
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

/** What is stored is told with it: a page may find there what it sent, or sent later, and did not hear of. */
function refusal(closed: Closed, stored: StoredEntry | null, now: Date): SaveOutcome {
	const told = stored ? { stored } : {};
	return { status: 409, body: { now: now.toISOString(), message: CLOSED[closed], closed, ...told } };
}

function conflict(stored: StoredEntry, now: Date): SaveOutcome {
	const message = 'A newer answer to this question is stored. Both are kept until you choose.';
	return { status: 409, body: { now: now.toISOString(), message, stored } };
}

function entryOf(stored: Row<'answers'>, bound: BoundQuestion): StoredEntry {
	return storedEntry(stored, { bound, answer: bound.readStored(stored.value) ?? emptyAnswer(bound) });
}

/** A try after the first goes on from one that was given. */
async function skipsATry(
	tx: Db,
	attemptId: string,
	{ questionId, tryNumber }: SaveRequest
): Promise<boolean> {
	if (tryNumber === FIRST_TRY) return false;
	const { answers } = tx.tables;
	const [earlier] = await tx
		.select({ givenAt: answers.givenAt })
		.from(answers)
		.where(place(answers, { attemptId, questionId, tryNumber: tryNumber - 1 }));
	return !earlier?.givenAt;
}
