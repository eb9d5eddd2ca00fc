/** The skills of many students in some techniques, folded anew from the evidence that is kept. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { foldSkills, type KeptEvidence } from '../lessons/skills';
import { inBatches } from './db/batches';
import { slot } from './db/expressions';
import { rowWriter } from './db/row-writer';
import type { Db } from './db/store';
import { dayNamer, type Owner } from './evidence-rows';

interface InClass extends Owner {
	readonly timeZone: string;
}

/** A student in a class that gave them something. */
interface Pupil {
	readonly classId: string;
	readonly accountId: string;
	/** Names the day of a moment where the class is. */
	readonly dayOf: (moment: Date) => string;
}

const writeSkills = rowWriter('skills');

/** Folds the skills of whoever made these attempts, each in the class that gave it to them. */
export async function refoldSkills(
	tx: Db,
	attempts: readonly InClass[],
	techniques: readonly string[]
): Promise<void> {
	const pupils = listPupils(attempts);
	await inBatches([...pupils], async (batch) => {
		const kept = await listEvidence(
			tx,
			batch.map(([, { accountId }]) => accountId),
			techniques
		);
		await forget(
			tx,
			batch.map(([, pupil]) => pupil),
			techniques
		);
		const rows = batch.flatMap(([key, { classId, accountId, dayOf }]) =>
			foldSkills(kept.get(key) ?? [], dayOf).map((skill) => ({ classId, accountId, ...skill }))
		);
		await writeSkills(tx, rows);
	});
}

/** By `keyOf`. */
function listPupils(attempts: readonly InClass[]): ReadonlyMap<string, Pupil> {
	const days = new Map<string, Pupil['dayOf']>();
	const pupils = new Map<string, Pupil>();
	for (const { attempt, assignment, timeZone } of attempts) {
		if (assignment.isSelfStudy) continue;
		const dayOf = days.get(timeZone) ?? dayNamer(timeZone);
		days.set(timeZone, dayOf);
		const whose = { classId: assignment.classId, accountId: attempt.accountId };
		pupils.set(keyOf(whose), { ...whose, dayOf });
	}
	return pupils;
}

function keyOf({ classId, accountId }: Pick<Pupil, 'classId' | 'accountId'>): string {
	return `${classId} ${accountId}`;
}

async function forget(tx: Db, pupils: readonly Pupil[], techniques: readonly string[]): Promise<void> {
	const { skills } = tx.tables;
	const whose = [
		eq(skills.classId, slot(skills.classId, 'classId')),
		eq(skills.accountId, slot(skills.accountId, 'accountId'))
	];
	const forgetOne = tx
		.delete(skills)
		.where(and(...whose, inArray(skills.technique, [...techniques])))
		.prepare('forget_skills');
	for (const { classId, accountId } of pupils) await forgetOne.execute({ classId, accountId });
}

/** What teachers gave them, in the order in which it was answered, by `keyOf`. */
async function listEvidence(
	tx: Db,
	accountIds: readonly string[],
	techniques: readonly string[]
): Promise<ReadonlyMap<string, readonly KeptEvidence[]>> {
	const { evidence } = tx.tables;
	const { classId, accountId, technique, answeredAt, score, guess, difficulty } = evidence;
	const { slanted, caught, fair, accused } = evidence;
	const seen = { slanted, caught, fair, accused };
	const rows = await tx
		.select({ classId, accountId, technique, answeredAt, score, guess, difficulty, ...seen })
		.from(evidence)
		.where(
			and(
				...[inArray(accountId, [...accountIds]), eq(evidence.isOwn, false)],
				inArray(technique, [...techniques])
			)
		)
		.orderBy(asc(answeredAt), asc(evidence.attemptId), asc(evidence.questionId));
	const pupils = new Map<string, KeptEvidence[]>();
	for (const row of rows) {
		const key = keyOf(row);
		const own = pupils.get(key);
		if (own) own.push(row);
		else pupils.set(key, [row]);
	}
	return pupils;
}
