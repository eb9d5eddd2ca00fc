/** Takes in the file of “Download my answers”, which a student brings when the answers could not be sent. */
import { and, eq } from 'drizzle-orm';
import {
	readAnswerFile,
	type AnswerFile,
	type AnswerFileEntry,
	type FileProblem
} from '../lessons/answer-file';
import { phaseOf } from '../lessons/attempt-state';
import { passageOf, questionsOf } from '../lessons/lesson';
import { isConfidence } from '../measure/confidence';
import { bind, type Answer, type BoundQuestion, type Question } from '../questions/models';
import { writeChange } from './audit-changes';
import { FIRST_TRY, savedTries, type SavedAnswer } from './saved-answers';
import { getAssignment } from './assignments';
import { noteQuestions } from './attempt-log';
import { ticketOf } from './attempt-view';
import { recordEvent } from './attempts';
import { gradeOf } from './automatic-grades';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { recount } from './evidence';
import { loadEdition } from './lessons';
import type { Teacher } from './policy';
import { recordOf } from './standing';
import { storeTry } from './stored-tries';
import { addressOf, announceAttempt, getTaughtAttempt, type TaughtAttempt } from './taught-attempts';

/**
 * What a file would do to one question. `new`: nothing is stored. `newer`: it goes beyond what is stored. `older`: it
 * differs, and does not. `same`: nothing. `refused`: it cannot be taken in.
 */
export type FileChange = 'new' | 'newer' | 'older' | 'same' | 'refused';

export interface FileRow {
	readonly questionId: string;
	readonly question: Question | undefined;
	/** From 1; undefined for what is no question of this attempt. */
	readonly number: number | undefined;
	readonly change: FileChange;
	readonly from: Answer | undefined;
	readonly to: Answer | undefined;
	/** Of what is refused: why, in a sentence. */
	readonly problem: string | undefined;
	/** Whether a teacher's grade goes with the answer it was given to. */
	readonly losesGrade: boolean;
}

/** `other`: of another student or assignment. `forged`: not made from this attempt's page. */
export type BadFile = FileProblem | 'other' | 'forged';

export type FileCheck =
	| { readonly ok: false; readonly problem: BadFile }
	| {
			readonly ok: true;
			readonly attemptNumber: number;
			readonly savedAt: string | undefined;
			readonly rows: readonly FileRow[];
	  };

export interface FileOf {
	readonly assignmentId: string;
	readonly studentId: string;
	readonly text: string;
}

/** Says what a file would change, and changes nothing. @throws HttpError 404 when the student is not theirs. */
export async function checkAnswerFile(store: Store, teacher: Teacher, where: FileOf): Promise<FileCheck> {
	const opened = await openFile(store, teacher, where);
	if (!opened.ok) return opened;
	const { taught, file } = opened;
	const read = await readEntries(store.read, taught, file);
	const { number } = taught.attempt;
	return { ok: true, attemptNumber: number, savedAt: file.savedAt, rows: read.map(({ row }) => row) };
}

/**
 * Takes a file in: what is new or newer, and of the older what the teacher chose, by question id. After the deadline
 * it counts as delivered late. @returns how many answers. @throws HttpError 404 when the student is not theirs.
 */
export async function takeInFile(
	store: Store,
	teacher: Teacher,
	{ older, ...where }: FileOf & { older: readonly string[] },
	now: Date
): Promise<
	{ readonly ok: false; readonly problem: BadFile } | { readonly ok: true; readonly taken: number }
> {
	const opened = await openFile(store, teacher, where);
	if (!opened.ok) return opened;
	const { taught, file } = opened;
	const taken = await store.write(async (tx) => {
		const read = await readEntries(tx, taught, file);
		const wanted = read.filter(
			({ row: { change, questionId } }) =>
				change === 'new' || change === 'newer' || (change === 'older' && older.includes(questionId))
		);
		for (const one of wanted) await storeEntry(tx, taught, one, now);
		const numbers = wanted.flatMap(({ row }) => row.number ?? []);
		if (numbers.length === 0) return 0;
		const event = { attemptId: taught.attempt.id, kind: 'taken in from file', accountId: teacher.id };
		await recordEvent(tx, { ...event, reason: noteQuestions(numbers) }, now);
		await writeChange(tx, teacher, 'answers taken from a file', addressOf(taught), now);
		await recount(tx, event.attemptId);
		return numbers.length;
	});
	if (taken > 0) announceAttempt(taught);
	return { ok: true, taken };
}

type Opened =
	| { readonly ok: false; readonly problem: BadFile }
	| { readonly ok: true; readonly taught: TaughtAttempt; readonly file: AnswerFile };

/** Reads a file that has to belong to an attempt of this student at this assignment. */
async function openFile(
	store: Store,
	teacher: Teacher,
	{ assignmentId, studentId, text }: FileOf
): Promise<Opened> {
	await getAssignment(store, teacher, assignmentId);
	const read = readAnswerFile(text);
	if (!read.ok) return read;
	const { attempts } = store.read.tables;
	const [attempt] = await store.read
		.select({ id: attempts.id })
		.from(attempts)
		.where(
			and(
				eq(attempts.id, read.file.attemptId),
				eq(attempts.assignmentId, assignmentId),
				eq(attempts.accountId, studentId)
			)
		);
	if (!attempt || read.file.ownerId !== studentId) return { ok: false, problem: 'other' };
	const taught = await getTaughtAttempt(store, teacher, { assignmentId, attemptId: attempt.id });
	if (read.file.ticket !== ticketOf(taught.attempt)) return { ok: false, problem: 'forged' };
	return { ok: true, taught, file: read.file };
}

interface ReadEntry {
	readonly row: FileRow;
	readonly entry: AnswerFileEntry;
	readonly bound: BoundQuestion | undefined;
	readonly stored: SavedAnswer | undefined;
}

async function readEntries(db: Db, taught: TaughtAttempt, file: AnswerFile): Promise<ReadEntry[]> {
	const questions = questionsOf(taught.edition.lesson, taught.attempt);
	const tries = await savedTries(db, taught.edition, taught.attempt.id);
	return file.entries
		.filter(({ value }) => value !== null && value !== undefined)
		.map((entry) => {
			const index = questions.findIndex(({ id }) => id === entry.questionId);
			const question = questions[index];
			const bound = question && bind(question, passageOf(taught.edition.lesson, question));
			const stored = tries.get(entry.questionId)?.find(({ tryNumber }) => tryNumber === FIRST_TRY);
			const { questionId } = entry;
			const judged = judgeEntry(entry, bound, stored);
			const row = {
				...{ questionId, question, number: question && index + 1, ...judged },
				from: stored?.answer,
				losesGrade: stored?.teacherGrade !== undefined && judged.change !== 'same'
			};
			return { row, entry, bound, stored };
		});
}

const PROBLEMS = {
	question: 'That is no question of this attempt.',
	try: 'This is a later try, which is for learning: only the first one counts.',
	given: 'This was checked already, and its feedback was open.'
};

function judgeEntry(
	entry: AnswerFileEntry,
	bound: BoundQuestion | undefined,
	stored: SavedAnswer | undefined
): Pick<FileRow, 'change' | 'to' | 'problem'> {
	const refuse = (problem: string) => ({ change: 'refused' as const, to: undefined, problem });
	if (!bound) return refuse(PROBLEMS.question);
	if (entry.tryNumber !== FIRST_TRY) return refuse(PROBLEMS.try);
	const read = bound.read(entry.value);
	if (!read.ok) return refuse(read.problem);
	const to = { to: read.answer, problem: undefined };
	if (!stored) return { change: 'new', ...to };
	if (isSame(stored, entry, read.answer)) return { change: 'same', ...to };
	if (stored.row.givenAt) return refuse(PROBLEMS.given);
	return { change: entry.revision > stored.revision ? 'newer' : 'older', ...to };
}

/** Both answers were read by the same schema, which puts their fields in one order. */
function isSame({ answer, row }: SavedAnswer, entry: AnswerFileEntry, to: Answer): boolean {
	return (
		JSON.stringify(answer) === JSON.stringify(to) &&
		row.confidence === entry.confidence &&
		row.certainty === entry.certainty
	);
}

/** Stores one entry. What does not fit beside the answer is dropped: a file may come from anywhere. */
async function storeEntry(tx: Db, taught: TaughtAttempt, read: ReadEntry, now: Date): Promise<void> {
	const { entry, bound, stored, row } = read;
	if (!bound || !row.to) return;
	const { attempt, standing } = taught;
	const { confidence, certainty } = entry;
	const hints = Math.max(entry.hints, stored?.row.hints ?? 0);
	const answer: Row<'answers'> = {
		...{ attemptId: attempt.id, questionId: entry.questionId, tryNumber: FIRST_TRY, value: row.to },
		revision: Math.max(entry.revision, (stored?.revision ?? 0) + 1),
		savedAt: now,
		confidence:
			confidence !== null && bound.scale && isConfidence(bound.scale, confidence) ? confidence : null,
		certainty: standing.rules.certainty && bound.scale ? certainty : null,
		flagged: entry.flagged,
		hints: Math.min(hints, row.question?.hints?.length ?? 0),
		givenAt: null,
		isDeliveredLate: phaseOf(recordOf(attempt), standing.times, now) !== 'in progress',
		isLeftOut: false
	};
	const grade = gradeOf(await loadEdition(tx, attempt.editionId), answer);
	await storeTry(tx, answer, { grade, isStored: stored !== undefined });
}
