/** The skills of many students in some techniques, folded anew from the evidence that is kept. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { foldSkills, type KeptEvidence } from '../lessons/skills';
import { slot } from './db/expressions';
import { rowWriter } from './db/row-writer';
import { prepared, type Db } from './db/store';
import type { Row } from './db/tables';
import { dayNamer, type Owner } from './evidence-rows';

/** An attempt, and the techniques in which it shows something else than before. */
interface Shifted extends Owner {
	readonly timeZone: string;
	readonly techniques: readonly string[];
}

/** A student in a class that gave them something. */
interface Pupil {
	readonly classId: string;
	readonly accountId: string;
	/** Names the day of a moment where the class is. */
	readonly dayOf: (moment: Date) => string;
	readonly techniques: Set<string>;
}

/** Folds the skills of whoever made these attempts, each in the class that gave it to them: of some hundreds at once. */
export async function refoldSkills(tx: Db, attempts: readonly Shifted[]): Promise<void> {
	const pupils = listPupils(attempts);
	if (pupils.size === 0) return;
	const kept = await listEvidence(tx, pupils);
	const skills: Row<'skills'>[] = [];
	for (const [key, { classId, accountId, dayOf, techniques }] of pupils) {
		const left = new Set(techniques);
		for (const skill of foldSkills(kept.get(key) ?? [], dayOf)) {
			skills.push({ classId, accountId, ...skill });
			left.delete(skill.technique);
		}
		for (const technique of left) await forgetSkill(tx).execute({ classId, accountId, technique });
	}
	await writeSkills(tx, skills);
}

/** By `keyOf`. */
function listPupils(attempts: readonly Shifted[]): ReadonlyMap<string, Pupil> {
	const days = new Map<string, Pupil['dayOf']>();
	const pupils = new Map<string, Pupil>();
	for (const { attempt, assignment, timeZone, techniques } of attempts) {
		if (assignment.isSelfStudy || techniques.length === 0) continue;
		const dayOf = days.get(timeZone) ?? dayNamer(timeZone);
		days.set(timeZone, dayOf);
		const whose = { classId: assignment.classId, accountId: attempt.accountId };
		const pupil = pupils.get(keyOf(whose)) ?? { ...whose, dayOf, techniques: new Set() };
		pupils.set(keyOf(whose), pupil);
		for (const technique of techniques) pupil.techniques.add(technique);
	}
	return pupils;
}

function keyOf({ classId, accountId }: Pick<Pupil, 'classId' | 'accountId'>): string {
	return `${classId} ${accountId}`;
}

const writeSkills = rowWriter('skills', {
	by: ['classId', 'accountId', 'technique'],
	set: {
		theta: sql`excluded.theta`,
		answers: sql`excluded.answers`,
		days: sql`excluded.days`,
		slanted: sql`excluded.slanted`,
		caught: sql`excluded.caught`,
		fair: sql`excluded.fair`,
		accused: sql`excluded.accused`,
		lastAt: sql`excluded.last_at`
	}
});

const forgetSkill = prepared((db) => {
	const { skills } = db.tables;
	const { classId, accountId, technique } = skills;
	return db
		.delete(skills)
		.where(
			and(
				eq(classId, slot(classId, 'classId')),
				eq(accountId, slot(accountId, 'accountId')),
				eq(technique, slot(technique, 'technique'))
			)
		)
		.prepare('forget_skill');
});

/** What teachers gave them in the techniques of each, in the order in which it was answered, by `keyOf`. */
async function listEvidence(
	tx: Db,
	pupils: ReadonlyMap<string, Pupil>
): Promise<ReadonlyMap<string, readonly KeptEvidence[]>> {
	const { evidence } = tx.tables;
	const { classId, accountId, technique, answeredAt, score, guess, difficulty } = evidence;
	const { slanted, caught, fair, accused } = evidence;
	const seen = { slanted, caught, fair, accused };
	const all = [...pupils.values()];
	const accountIds = [...new Set(all.map((pupil) => pupil.accountId))];
	const techniques = [...new Set(all.flatMap((pupil) => [...pupil.techniques]))];
	const rows = await tx
		.select({ classId, accountId, technique, answeredAt, score, guess, difficulty, ...seen })
		.from(evidence)
		.where(
			and(...[inArray(accountId, accountIds), eq(evidence.isOwn, false)], inArray(technique, techniques))
		)
		.orderBy(asc(answeredAt), asc(evidence.attemptId), asc(evidence.questionId));
	const kept = new Map<string, KeptEvidence[]>();
	for (const row of rows) {
		const key = keyOf(row);
		if (!pupils.get(key)?.techniques.has(row.technique)) continue;
		const own = kept.get(key);
		if (own) own.push(row);
		else kept.set(key, [row]);
	}
	return kept;
}
