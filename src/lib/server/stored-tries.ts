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
	const { placeholder } = sql;
	return db
		.insert(answers)
		.values({
			...{ attemptId: placeholder('attemptId'), questionId: placeholder('questionId') },
			...{ tryNumber: placeholder('tryNumber'), value: placeholder('value') },
			...{ revision: placeholder('revision'), savedAt: placeholder('savedAt') },
			...{ confidence: placeholder('confidence'), certainty: placeholder('certainty') },
			...{ flagged: placeholder('flagged'), hints: placeholder('hints'), givenAt: placeholder('givenAt') },
			...{ isDeliveredLate: placeholder('isDeliveredLate'), isLeftOut: placeholder('isLeftOut') }
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
	const { placeholder } = sql;
	return db
		.insert(grades)
		.values({
			...{ attemptId: placeholder('attemptId'), questionId: placeholder('questionId') },
			...{ tryNumber: placeholder('tryNumber'), editionId: placeholder('editionId') },
			...{ score: placeholder('score'), parts: placeholder('parts'), gradedAt: placeholder('gradedAt') }
		})
		.onConflictDoUpdate({
			target: [grades.attemptId, grades.questionId, grades.tryNumber],
			set: {
				...{ editionId: sql`excluded.edition_id`, score: sql`excluded.score` },
				...{ parts: sql`excluded.parts`, gradedAt: sql`excluded.graded_at` }
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
