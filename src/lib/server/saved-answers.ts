/** Answers as they were saved: every try with its grades, and as an open page gets it. Who may see it is the caller's to decide. */
import { and, eq, type SQL } from 'drizzle-orm';
import { findQuestion, passageOf, type Lesson } from '../lessons/lesson';
import type { StoredEntry } from '../lessons/saving';
import { bind, type Answer, type BoundQuestion } from '../questions/models';
import { slot } from './db/expressions';
import { prepared, type Db } from './db/store';
import type { Row } from './db/tables';
import type { Edition } from './lessons';

/** What counts is the first try; further ones are for learning. */
export const FIRST_TRY = 1;

/** Every try with its grades, of what `where` picks. */
function triesWhere(db: Db, where: SQL | undefined) {
	const { answers, attempts, grades, teacherGrades } = db.tables;
	return db
		.select({ answer: answers, automatic: grades.score, teacher: teacherGrades })
		.from(answers)
		.innerJoin(attempts, eq(attempts.id, answers.attemptId))
		.leftJoin(
			grades,
			and(
				eq(grades.attemptId, answers.attemptId),
				eq(grades.questionId, answers.questionId),
				eq(grades.tryNumber, answers.tryNumber)
			)
		)
		.leftJoin(
			teacherGrades,
			and(
				eq(teacherGrades.attemptId, answers.attemptId),
				eq(teacherGrades.questionId, answers.questionId),
				eq(teacherGrades.tryNumber, answers.tryNumber)
			)
		)
		.where(where)
		.orderBy(answers.tryNumber);
}

const listTries = prepared((db) => {
	const { answers } = db.tables;
	return triesWhere(db, eq(answers.attemptId, slot(answers.attemptId, 'attempt'))).prepare('list_tries');
});

const listTriesAt = prepared((db) => {
	const { attempts } = db.tables;
	return triesWhere(db, eq(attempts.assignmentId, slot(attempts.assignmentId, 'assignment'))).prepare(
		'list_tries_at'
	);
});

/** An answer as it stands, with the revision to beat. */
export interface SavedAnswer {
	readonly answer: Answer;
	/** Whether something was answered and counts: not opened and left, not left out by the teacher. */
	readonly isGiven: boolean;
	readonly tryNumber: number;
	readonly revision: number;
	readonly savedAt: Date;
	/** 0..1, a teacher's before the machine's; undefined while a person has to grade it. */
	readonly score: number | undefined;
	readonly automaticScore: number | undefined;
	readonly teacherGrade: Row<'teacherGrades'> | undefined;
	readonly row: Row<'answers'>;
}

/** The first try of each question, by its id. Who may see it is the caller's to decide. */
export async function savedAnswers(
	db: Db,
	edition: Edition,
	attemptId: string
): Promise<ReadonlyMap<string, SavedAnswer>> {
	return firstTries(await savedTries(db, edition, attemptId));
}

/** The same for every attempt at an assignment, by attempt id; one without answers is missing. */
export async function savedAnswersAt(
	db: Db,
	edition: Edition,
	assignmentId: string
): Promise<ReadonlyMap<string, ReadonlyMap<string, SavedAnswer>>> {
	return byAttempt(edition, await listTriesAt(db).execute({ assignment: assignmentId }));
}

function byAttempt(
	{ lesson }: Edition,
	rows: readonly TryRow[]
): ReadonlyMap<string, ReadonlyMap<string, SavedAnswer>> {
	const grouped = new Map<string, TryRow[]>();
	for (const row of rows) {
		const own = grouped.get(row.answer.attemptId);
		if (own) own.push(row);
		else grouped.set(row.answer.attemptId, [row]);
	}
	return new Map([...grouped].map(([id, own]) => [id, firstTries(readTries(lesson, own))]));
}

function firstTries(tries: ReadonlyMap<string, readonly SavedAnswer[]>): ReadonlyMap<string, SavedAnswer> {
	return new Map(
		[...tries].flatMap(([questionId, [first]]) =>
			first?.tryNumber === FIRST_TRY ? [[questionId, first]] : []
		)
	);
}

/** Every try of every question that was answered, by its id, in order. */
export async function savedTries(
	db: Db,
	{ lesson }: Pick<Edition, 'lesson'>,
	attemptId: string
): Promise<ReadonlyMap<string, readonly SavedAnswer[]>> {
	return readTries(lesson, await listTries(db).execute({ attempt: attemptId }));
}

function readTries(lesson: Lesson, rows: readonly TryRow[]): ReadonlyMap<string, readonly SavedAnswer[]> {
	const tries = new Map<string, SavedAnswer[]>();
	for (const row of rows) {
		const saved = readSaved(lesson, row);
		if (!saved) continue;
		const { questionId } = row.answer;
		const known = tries.get(questionId);
		if (known) known.push(saved);
		else tries.set(questionId, [saved]);
	}
	return tries;
}

interface TryRow {
	readonly answer: Row<'answers'>;
	readonly automatic: number | null;
	readonly teacher: Row<'teacherGrades'> | null;
}

function readSaved(lesson: Lesson, { answer: row, automatic, teacher }: TryRow): SavedAnswer | undefined {
	const question = findQuestion(lesson, row.questionId);
	const bound = question && bind(question, passageOf(lesson, question));
	const answer = bound?.readStored(row.value);
	if (!bound || !answer) return undefined;
	const isGiven = bound.isGiven(answer) && !row.isLeftOut;
	return {
		answer,
		isGiven,
		...{ tryNumber: row.tryNumber, revision: row.revision, savedAt: row.savedAt, row },
		score: teacher?.score ?? (isGiven ? (automatic ?? undefined) : undefined),
		automaticScore: automatic ?? undefined,
		teacherGrade: teacher ?? undefined
	};
}

/** A stored row, with the answer that was read from it, as its page gets it; the feedback only of a try that is done with. */
export function storedEntry(
	row: Row<'answers'>,
	{ bound, answer, score }: { bound: BoundQuestion; answer: Answer; score?: number | undefined }
): StoredEntry {
	const isGiven = row.givenAt !== null;
	const { tryNumber, confidence, certainty, flagged, hints, revision, savedAt } = row;
	return {
		...{ tryNumber, value: answer, confidence, certainty, flagged, hints, revision, isGiven },
		savedAt: savedAt.toISOString(),
		isAnswered: bound.isGiven(answer),
		feedback: isGiven
			? { review: bound.review(answer), score: score ?? bound.grade(answer).score ?? null }
			: null
	};
}

/** What a form without any field filled in says. */
export function emptyAnswer(bound: BoundQuestion): Answer {
	return bound.fromForm(new FormData());
}

export type Tried = Pick<Row<'answers'>, 'attemptId' | 'questionId' | 'tryNumber'>;

type Placed = Db['tables']['answers' | 'grades' | 'teacherGrades' | 'selfRatings'];

/** One try of one question of one attempt, in any table that is keyed by it. */
export function place(table: Placed, { attemptId, questionId, tryNumber }: Tried) {
	return and(
		eq(table.attemptId, attemptId),
		eq(table.questionId, questionId),
		eq(table.tryNumber, tryNumber)
	);
}

/** The same for a prepared query, whose slots are `attempt`, `question` and `try`. */
export function placeSlots(table: Placed) {
	return and(
		eq(table.attemptId, slot(table.attemptId, 'attempt')),
		eq(table.questionId, slot(table.questionId, 'question')),
		eq(table.tryNumber, slot(table.tryNumber, 'try'))
	);
}
