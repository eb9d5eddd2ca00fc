/** What the students of a class did in the checks before and after the lessons. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { CheckedStudent, CheckWork } from '../lessons/check-change';
import { classInsights } from './class-insights';
import type { Store } from './db/store';
import { getEdition } from './lessons';
import type { Teacher } from './policy';

type Form = 'A' | 'B';

export interface ClassChecks {
	/** Which of the two the class was given and has now. */
	readonly isGiven: Readonly<Record<Form, boolean>>;
	/** Who is in the class now, without a name. */
	readonly students: readonly CheckedStudent[];
}

interface GivenCheck {
	readonly assignmentId: string;
	readonly form: Form;
	readonly isWithdrawn: boolean;
}

/** Each student's first work for credit on either check. @throws HttpError 404 when the class is not theirs. */
export async function classChecks(store: Store, teacher: Teacher, classId: string): Promise<ClassChecks> {
	const { students, assignments } = await classInsights(store, teacher, classId);
	const given = await checksGiven(store, classId);
	const scores = await scoresIn(
		store,
		given.map(({ assignmentId }) => assignmentId)
	);
	const workOn = (form: Form, { id, judged }: (typeof students)[number]): CheckWork | undefined => {
		const own = given.flatMap(({ assignmentId, form: other }) => {
			const score = scores.get(placeOf(id, assignmentId));
			const discernment = judged[assignments.indexOf(assignmentId)] ?? NOTHING;
			return form === other && score ? [{ ...score, discernment }] : [];
		});
		return own[0];
	};
	const has = (form: Form) => given.some((check) => check.form === form && !check.isWithdrawn);
	return {
		isGiven: { A: has('A'), B: has('B') },
		students: students.map((student) => ({ A: workOn('A', student), B: workOn('B', student) }))
	};
}

const NOTHING = { caught: { k: 0, n: 0 }, accused: { k: 0, n: 0 } };

async function checksGiven(store: Store, classId: string): Promise<GivenCheck[]> {
	const { assignments } = store.read.tables;
	const rows = await store.read
		.select({
			id: assignments.id,
			editionId: assignments.editionId,
			withdrawnAt: assignments.withdrawnAt
		})
		.from(assignments)
		.where(and(eq(assignments.classId, classId), eq(assignments.isSelfStudy, false)))
		.orderBy(asc(assignments.opensAt), asc(assignments.id));
	const checks = await Promise.all(
		rows.map(async ({ id, editionId, withdrawnAt }) => {
			const { check: form } = (await getEdition(store, editionId)).lesson;
			return form ? [{ assignmentId: id, form, isWithdrawn: withdrawnAt !== null }] : [];
		})
	);
	return checks.flat();
}

/** The score of each student's counted sheet, 0..1; undefined where all of it waits for a person. */
async function scoresIn(
	store: Store,
	assignmentIds: string[]
): Promise<Map<string, Pick<CheckWork, 'score'>>> {
	if (assignmentIds.length === 0) return new Map();
	const { sheets } = store.read.tables;
	const rows = await store.read
		.select({ accountId: sheets.accountId, assignmentId: sheets.assignmentId, scores: sheets.scores })
		.from(sheets)
		.where(and(inArray(sheets.assignmentId, assignmentIds), eq(sheets.isCounted, true)));
	return new Map(
		rows.map(({ accountId, assignmentId, scores }) => {
			const points = Object.values(scores);
			const sum = points.reduce((total, one) => total + one, 0);
			const score = points.length === 0 ? undefined : sum / points.length;
			return [placeOf(accountId, assignmentId), { score }];
		})
	);
}

function placeOf(accountId: string, assignmentId: string): string {
	return `${accountId}/${assignmentId}`;
}
