/** The skills of many students in some techniques, folded anew from the evidence that is kept. */
import { and, eq, inArray } from 'drizzle-orm';
import { inBatches } from './db/batches';
import type { Db } from './db/store';
import type { NewRow } from './db/tables';
import { dayNamer, foldIn, type Folded, type Owner } from './evidence-rows';

interface InClass extends Owner {
	readonly timeZone: string;
}

/** Folds the skills of whoever made these attempts, each in the class that gave it to them. */
export async function refoldSkills(
	tx: Db,
	attempts: readonly InClass[],
	techniques: readonly string[]
): Promise<void> {
	const classes = new Map<string, { timeZone: string; accountIds: Set<string> }>();
	for (const { attempt, assignment, timeZone } of attempts) {
		if (assignment.isSelfStudy) continue;
		const known = classes.get(assignment.classId) ?? { timeZone, accountIds: new Set() };
		known.accountIds.add(attempt.accountId);
		classes.set(assignment.classId, known);
	}
	const rows: NewRow<'skills'>[] = [];
	for (const [classId, { timeZone, accountIds }] of classes) {
		await inBatches([...accountIds], async (batch) => {
			await forget(tx, { classId, accountIds: batch, techniques });
			const kept = await listEvidence(tx, { classId, accountIds: batch, techniques });
			const dayOf = dayNamer(timeZone);
			for (const [accountId, own] of kept)
				rows.push(...foldIn(dayOf, own).map((skill) => ({ classId, accountId, ...skill })));
		});
	}
	await inBatches(rows, (batch) => tx.insert(tx.tables.skills).values(batch));
}

interface Whose {
	readonly classId: string;
	readonly accountIds: readonly string[];
	readonly techniques: readonly string[];
}

async function forget(tx: Db, { classId, accountIds, techniques }: Whose): Promise<void> {
	const { skills } = tx.tables;
	await tx
		.delete(skills)
		.where(
			and(
				eq(skills.classId, classId),
				inArray(skills.accountId, [...accountIds]),
				inArray(skills.technique, [...techniques])
			)
		);
}

/** By account. */
async function listEvidence(
	tx: Db,
	{ classId, accountIds, techniques }: Whose
): Promise<Map<string, Folded[]>> {
	const { evidence } = tx.tables;
	const { accountId, attemptId, questionId, technique, answeredAt, score, guess, difficulty } = evidence;
	const { slanted, caught, fair, accused } = evidence;
	const rows = await tx
		.select({
			accountId,
			...{ attemptId, questionId, technique, answeredAt, score, guess, difficulty },
			...{ slanted, caught, fair, accused }
		})
		.from(evidence)
		.where(
			and(
				...[eq(evidence.classId, classId), eq(evidence.isOwn, false)],
				...[inArray(evidence.accountId, [...accountIds]), inArray(evidence.technique, [...techniques])]
			)
		);
	const byAccount = new Map<string, Folded[]>();
	for (const { accountId: id, ...row } of rows) {
		const own = byAccount.get(id);
		if (own) own.push(row);
		else byAccount.set(id, [row]);
	}
	return byAccount;
}
