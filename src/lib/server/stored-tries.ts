/** Writes one try of one question with its automatic grade. Whether it may be written is decided before. */
import { sql } from 'drizzle-orm';
import { prepared, type Db } from './db/store';
import type { Row } from './db/tables';
import { placeSlots } from './saved-answers';

/** Stores a try. `grade`: undefined where nothing was answered, or a person grades it. */
export async function storeTry(
	tx: Db,
	row: Row<'answers'>,
	{ grade, isStored }: { readonly grade: Row<'grades'> | undefined; readonly isStored: boolean }
): Promise<void> {
	await putAnswer(tx).execute({ ...row });
	if (grade) await putGrade(tx).execute({ ...grade });
	if (!isStored) return;
	const { attemptId, questionId, tryNumber } = row;
	const at = { attempt: attemptId, question: questionId, try: tryNumber };
	if (!grade) await dropGrade(tx).execute(at);
	// A teacher graded other words than these.
	await dropTeacherGrade(tx).execute(at);
}

const putAnswer = prepared((db) => {
	const { answers } = db.tables;
	return db
		.insert(answers)
		.values({
			...{ attemptId: sql.placeholder('attemptId'), questionId: sql.placeholder('questionId') },
			...{ tryNumber: sql.placeholder('tryNumber'), value: sql.placeholder('value') },
			...{ revision: sql.placeholder('revision'), savedAt: sql.placeholder('savedAt') },
			...{ confidence: sql.placeholder('confidence'), certainty: sql.placeholder('certainty') },
			...{
				flagged: sql.placeholder('flagged'),
				hints: sql.placeholder('hints'),
				givenAt: sql.placeholder('givenAt')
			},
			...{ isDeliveredLate: sql.placeholder('isDeliveredLate'), isLeftOut: sql.placeholder('isLeftOut') }
		})
		.onConflictDoUpdate({
			target: [answers.attemptId, answers.questionId, answers.tryNumber],
			set: {
				...{ value: sql`excluded.value`, revision: sql`excluded.revision`, savedAt: sql`excluded.saved_at` },
				...{ confidence: sql`excluded.confidence`, certainty: sql`excluded.certainty` },
				...{ flagged: sql`excluded.flagged`, hints: sql`excluded.hints`, givenAt: sql`excluded.given_at` },
				...{ isDeliveredLate: sql`excluded.is_delivered_late`, isLeftOut: sql`excluded.is_left_out` }
			}
		})
		.prepare('put_answer');
});

const putGrade = prepared((db) => {
	const { grades } = db.tables;
	return db
		.insert(grades)
		.values({
			...{ attemptId: sql.placeholder('attemptId'), questionId: sql.placeholder('questionId') },
			...{ tryNumber: sql.placeholder('tryNumber'), keyEditionId: sql.placeholder('keyEditionId') },
			score: sql.placeholder('score')
		})
		.onConflictDoUpdate({
			target: [grades.attemptId, grades.questionId, grades.tryNumber],
			set: {
				keyEditionId: sql`excluded.key_edition_id`,
				score: sql`excluded.score`
			}
		})
		.prepare('put_grade');
});

const dropGrade = prepared((db) => {
	const { grades } = db.tables;
	return db.delete(grades).where(placeSlots(grades)).prepare('drop_grade');
});

const dropTeacherGrade = prepared((db) => {
	const { teacherGrades } = db.tables;
	return db.delete(teacherGrades).where(placeSlots(teacherGrades)).prepare('drop_teacher_grade');
});
