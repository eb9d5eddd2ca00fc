/** Everything that a class's teachers gave one student, and what the student did with it. */
import { and, asc, eq } from 'drizzle-orm';
import { questionsOf } from '../lessons/lesson';
import type { StatedAnswer } from '../lessons/stated';
import type { Member } from './classes';
import { slot } from './db/expressions';
import { prepared, type Store } from './db/store';
import type { Row } from './db/tables';
import { getEdition, type Edition } from './lessons';
import { countedRun, readRun, type Run, type StudentRuns } from './runs';
import { savedAnswers } from './saved-answers';
import { rulesOf, timesOf } from './standing';

/** One assignment of the class, for one student. */
export interface StudentWork extends StudentRuns {
	readonly assignment: Row<'assignments'>;
	readonly edition: Edition;
	readonly override: Row<'overrides'> | null;
	/** By the rules: the attempts that count, the late policy; undefined while none is graded. */
	readonly score: number | undefined;
	/** The attempt that counts, or the newest; undefined while there is none. */
	readonly shown: Run | undefined;
}

const listWork = prepared((db) => {
	const { assignments, overrides, attempts } = db.tables;
	return db
		.select({ assignment: assignments, override: overrides, attempt: attempts })
		.from(assignments)
		.leftJoin(
			overrides,
			and(
				eq(overrides.assignmentId, assignments.id),
				eq(overrides.accountId, slot(overrides.accountId, 'student'))
			)
		)
		.leftJoin(
			attempts,
			and(
				eq(attempts.assignmentId, assignments.id),
				eq(attempts.accountId, slot(attempts.accountId, 'student'))
			)
		)
		.where(
			and(eq(assignments.classId, slot(assignments.classId, 'class')), eq(assignments.isSelfStudy, false))
		)
		.orderBy(asc(assignments.opensAt), asc(assignments.id), asc(attempts.number))
		.prepare('list_work_of_student');
});

/** By when it opens for the class. Who may see it is the caller's to decide. */
export async function workOf(
	store: Store,
	place: { readonly class: Row<'classes'>; readonly student: Member },
	now: Date
): Promise<StudentWork[]> {
	const rows = await listWork(store.read).execute({ class: place.class.id, student: place.student.id });
	const works = rows.filter((row, index) => row.assignment.id !== rows[index - 1]?.assignment.id);
	return Promise.all(
		works.map(({ assignment, override }) => {
			const attempts = rows.flatMap((row) =>
				row.assignment.id === assignment.id ? (row.attempt ?? []) : []
			);
			return readWork(store, place, { assignment, override, attempts }, now);
		})
	);
}

async function readWork(
	store: Store,
	place: { readonly class: Row<'classes'>; readonly student: Member },
	{
		assignment,
		override,
		attempts
	}: Pick<StudentWork, 'assignment' | 'override'> & { attempts: Row<'attempts'>[] },
	now: Date
): Promise<StudentWork> {
	const edition = await getEdition(store, assignment.editionId);
	const times = timesOf(assignment, override, place.student.extraTime);
	const runs = await Promise.all(
		attempts.map(async (attempt) => {
			const saved = await savedAnswers(store.read, edition, attempt.id);
			return readRun({ assignment, class: place.class, edition }, times, { attempt, saved }, now);
		})
	);
	const { run, score } = countedRun({ runs }, rulesOf(assignment));
	return {
		...{ studentId: place.student.id, assignment, edition, override, times, runs, score, shown: run },
		isExcused: override?.isExcused ?? false
	};
}

/** The first tries in what was handed in for credit, in the order in which it was. */
export function statedAnswers(works: readonly StudentWork[]): StatedAnswer[] {
	return works
		.flatMap(({ edition, runs }) =>
			runs.flatMap((run) =>
				run.record.handedInAt && !run.attempt.isPractice
					? { edition, run, handedInAt: run.record.handedInAt }
					: []
			)
		)
		.sort((one, other) => one.handedInAt.getTime() - other.handedInAt.getTime())
		.flatMap(({ edition, run }) =>
			questionsOf(edition.lesson, run.attempt).flatMap(({ id: questionId }) => {
				const saved = run.saved.get(questionId);
				return saved?.isGiven ? { questionId, score: saved.score, confidence: saved.row.confidence } : [];
			})
		);
}
