/** The first tries at some questions of an edition in many attempts: what counts of each, and no more. */
import { and, eq, inArray } from 'drizzle-orm';
import { findQuestion, passageOf, type Lesson } from '../lessons/lesson';
import { bind, type BoundQuestion } from '../questions/models';
import type { Db } from './db/store';
import type { Row } from './db/tables';
import type { Edition } from './lessons';
import { FIRST_TRY, type SavedAnswer } from './saved-answers';

/** A saved answer, as far as it decides what its attempt comes to. */
export type FirstAnswer = Pick<SavedAnswer, 'answer' | 'isGiven' | 'score' | 'savedAt'> & {
	readonly row: Pick<Row<'answers'>, 'confidence' | 'hints'>;
};

/** Some questions in some attempts at one edition. */
interface Asked {
	readonly questionIds: ReadonlySet<string>;
	readonly attemptIds: readonly string[];
}

/** By attempt, then by question; an attempt without any is missing. */
export async function firstAnswersTo(
	db: Db,
	edition: Edition,
	asked: Asked
): Promise<ReadonlyMap<string, ReadonlyMap<string, FirstAnswer>>> {
	const binds = bindAll(edition.lesson, asked.questionIds);
	const attempts = new Map<string, Map<string, FirstAnswer>>();
	for (const { attemptId, questionId, ...row } of await listRows(db, asked)) {
		const bound = binds.get(questionId);
		const answer = bound?.readStored(row.value);
		if (!bound || !answer) continue;
		const isGiven = bound.isGiven(answer) && !row.isLeftOut;
		const score = row.teacher ?? (isGiven ? row.automatic : null) ?? undefined;
		const own = attempts.get(attemptId) ?? new Map<string, FirstAnswer>();
		attempts.set(attemptId, own.set(questionId, { answer, isGiven, score, savedAt: row.savedAt, row }));
	}
	return attempts;
}

function bindAll(lesson: Lesson, questionIds: ReadonlySet<string>): ReadonlyMap<string, BoundQuestion> {
	return new Map(
		[...questionIds].flatMap((id): [string, BoundQuestion][] => {
			const question = findQuestion(lesson, id);
			return question ? [[id, bind(question, passageOf(lesson, question))]] : [];
		})
	);
}

function listRows(db: Db, { questionIds, attemptIds }: Asked) {
	const { answers, grades, teacherGrades } = db.tables;
	const { attemptId, questionId, tryNumber } = answers;
	const isOf = (table: typeof grades | typeof teacherGrades) =>
		and(
			...[eq(table.attemptId, attemptId), eq(table.questionId, questionId)],
			eq(table.tryNumber, tryNumber)
		);
	return db
		.select({
			...{ attemptId, questionId, value: answers.value, savedAt: answers.savedAt },
			...{ confidence: answers.confidence, hints: answers.hints, isLeftOut: answers.isLeftOut },
			...{ automatic: grades.score, teacher: teacherGrades.score }
		})
		.from(answers)
		.leftJoin(grades, isOf(grades))
		.leftJoin(teacherGrades, isOf(teacherGrades))
		.where(
			and(
				...[inArray(attemptId, [...attemptIds]), eq(tryNumber, FIRST_TRY)],
				inArray(questionId, [...questionIds])
			)
		);
}
