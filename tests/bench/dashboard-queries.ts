/** The reads behind each dashboard, as its page makes them. */
import { questionsOf } from '../../src/lib/lessons/lesson';
import { getBoard } from '../../src/lib/server/board';
import { classInsights } from '../../src/lib/server/class-insights';
import { listToGrade } from '../../src/lib/server/grading-list';
import { assignmentResults, questionResults } from '../../src/lib/server/insights';
import { getEdition } from '../../src/lib/server/lessons';
import { readProgress } from '../../src/lib/server/own-progress';
import type { Store } from '../../src/lib/server/db/store';
import type { Student, Teacher } from '../../src/lib/server/policy';
import { studentAttempts } from '../../src/lib/server/student-attempts';
import { studentInsights } from '../../src/lib/server/student-insights';
import { hoursFromNow } from '../support/builders';

export interface Visit {
	readonly classId: string;
	readonly teacher: Teacher;
	readonly assignment: { readonly id: string; readonly editionId: string };
	readonly student: Student;
	/** 0 to below 1: which question of the lesson. */
	readonly chance: number;
}

const LATER = hoursFromNow(24 * 60);

export const DASHBOARDS: Readonly<Record<string, (store: Store, visit: Visit) => Promise<unknown>>> = {
	class: (store, { teacher, classId }) => classInsights(store, teacher, classId),
	student: (store, { teacher, classId, student }) =>
		studentInsights(store, teacher, { classId, studentId: student.id }, LATER),
	assignment: (store, { teacher, assignment }) => assignmentResults(store, teacher, assignment.id, LATER),
	'live board': (store, { teacher, assignment }) => getBoard(store, teacher, assignment.id, LATER),
	question: async (store, { teacher, assignment, chance }) => {
		const { lesson } = await getEdition(store, assignment.editionId);
		const questions = questionsOf(lesson, { lighter: false });
		const questionId = questions[Math.floor(chance * questions.length)]?.id ?? '';
		return questionResults(store, teacher, { assignmentId: assignment.id, questionId }, LATER);
	},
	'student at an assignment': (store, { teacher, assignment, student }) =>
		studentAttempts(store, teacher, { assignmentId: assignment.id, studentId: student.id }, LATER),
	grading: (store, { teacher, assignment }) => listToGrade(store, teacher, assignment.id, LATER),
	'own progress': (store, { student }) => readProgress(store, student, LATER)
};
