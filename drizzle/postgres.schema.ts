import { postgresDialect } from '../src/lib/server/db/postgres-dialect';
import { defineTables } from '../src/lib/server/db/tables';

// See sqlite.schema.ts.
export const {
	accounts,
	sessions,
	classes,
	classTeachers,
	enrollments,
	joinCodes,
	editions,
	assignments,
	overrides,
	attempts,
	answers,
	saves,
	attemptEvents,
	problemReports,
	grades,
	teacherGrades,
	selfRatings,
	judgments,
	evidence,
	skills,
	difficulties,
	sheets,
	editionSums,
	questionSums,
	optionSums,
	markReplies,
	studentNotes,
	savedComments
} = defineTables(postgresDialect);
