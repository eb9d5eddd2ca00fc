/** What pages say, counted from the rows. */
import { listAssignments } from '../../src/lib/server/assignments';
import { listClasses, listRoster } from '../../src/lib/server/classes';
import { countToGrade } from '../../src/lib/server/grading-list';
import { assignmentResults } from '../../src/lib/server/insights';
import type { Teacher } from '../../src/lib/server/policy';
import type { Rows } from './rows';
import type { School } from './school';

/** The pages of one teacher: their classes, and in each its roster and every assignment. */
export async function auditPages(school: School, teacher: Teacher): Promise<string[]> {
	const { store, rows } = school;
	const classes = await listClasses(store, teacher);
	const problems = classes.flatMap(({ id, students }) =>
		unlike(`students of class ${id}`, students, members(rows, id).size)
	);
	for (const { id } of classes) {
		const roster = await listRoster(store, teacher, id);
		problems.push(...unlike(`the roster of class ${id}`, roster.length, members(rows, id).size));
		for (const { id: assignmentId, handedIn } of await listAssignments(store, teacher, id, school.now)) {
			const done = rows.attempts.filter((row) => row.assignmentId === assignmentId && row.handedInAt);
			const students = new Set(
				done.map(({ accountId }) => accountId).filter((one) => members(rows, id).has(one))
			);
			problems.push(...unlike(`handed in at ${assignmentId}`, handedIn, students.size));
			problems.push(...(await auditAssignment(school, teacher, { id: assignmentId, classId: id })));
		}
	}
	return problems;
}

function members({ enrollments }: Rows, classId: string): Set<string> {
	return new Set(
		enrollments.filter((row) => row.classId === classId && !row.leftAt).map((row) => row.accountId)
	);
}

function unlike(what: string, said: number, counted: number): string[] {
	return said === counted ? [] : [`a page says ${said}, and the rows ${counted}: ${what}`];
}

/** The grid of an assignment: how many attempts each student has, and how many answers wait. */
async function auditAssignment(
	{ store, rows, now }: School,
	teacher: Teacher,
	{ id, classId }: { readonly id: string; readonly classId: string }
): Promise<string[]> {
	const { students } = await assignmentResults(store, teacher, id, now);
	const begun = students.reduce((sum, { attempts }) => sum + attempts, 0);
	const inClass = members(rows, classId);
	const own = rows.attempts.filter((row) => row.assignmentId === id && inClass.has(row.accountId));
	const waiting = await countToGrade(store, teacher, id, now);
	const isOpen = own.some(({ handedInAt }) => handedInAt === null);
	return [
		...unlike(`attempts at ${id}`, begun, own.length),
		// What the clock has handed in is on the page before it is in the rows.
		...(isOpen ? [] : unlike(`waiting at ${id}`, waiting, waitingIn(rows, new Set(own.map((row) => row.id)))))
	];
}

/** First answers in words, not left out, that nobody has graded. */
function waitingIn(rows: Rows, attemptIds: ReadonlySet<string>): number {
	const keyOf = (row: { attemptId: string; questionId: string; tryNumber: number }) =>
		`${row.attemptId} ${row.questionId} ${row.tryNumber}`;
	const graded = new Set([...rows.grades, ...rows.teacherGrades].map(keyOf));
	return rows.answers.filter((row) => {
		const { text } = row.value as { text?: unknown };
		const isWritten = typeof text === 'string' && text.trim() !== '';
		return (
			attemptIds.has(row.attemptId) &&
			row.tryNumber === 1 &&
			isWritten &&
			!row.isLeftOut &&
			!graded.has(keyOf(row))
		);
	}).length;
}
