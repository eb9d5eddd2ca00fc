/** Skills as they are kept: folded anew from what a student showed in one class. */
import { and, eq, sql } from 'drizzle-orm';
import type { Evidence } from '../lessons/packed-evidence';
import { packSkills } from '../lessons/packed-skills';
import { slot } from './db/expressions';
import { rowWriter } from './db/row-writer';
import { prepared, type Db } from './db/store';
import type { Row } from './db/tables';
import { dayNamer, foldIn, type Owner } from './evidence-rows';
import { listEvidence } from './kept-evidence';

/** An attempt that shows something else than before. */
interface Shifted extends Owner {
	readonly timeZone: string;
}

/** A student in a class that gave them something. */
interface Pupil {
	readonly classId: string;
	readonly accountId: string;
	readonly timeZone: string;
}

/** Folds the skills of whoever made these attempts, each in the class that gave it to them: of some hundreds at once. */
export async function refoldSkills(tx: Db, attempts: readonly Shifted[]): Promise<void> {
	const pupils = listPupils(attempts);
	const evidence = await listEvidence(tx, [...new Set(pupils.map(({ accountId }) => accountId))]);
	await storeSkills(tx, pupils, evidence);
}

function listPupils(attempts: readonly Shifted[]): Pupil[] {
	const pupils = new Map<string, Pupil>();
	for (const { attempt, assignment, timeZone } of attempts) {
		const pupil = { classId: assignment.classId, accountId: attempt.accountId, timeZone };
		if (!assignment.isSelfStudy) pupils.set(keyOf(pupil), pupil);
	}
	return [...pupils.values()];
}

function keyOf({ classId, accountId }: Pick<Pupil, 'classId' | 'accountId'>): string {
	return `${classId} ${accountId}`;
}

/** Stores what the students learned in these classes. `evidence`: all that they showed, wherever it was. */
export async function storeSkills(
	tx: Db,
	pupils: readonly Pupil[],
	evidence: readonly Evidence[]
): Promise<void> {
	const shown = new Map(pupils.map((pupil): [string, Evidence[]] => [keyOf(pupil), []]));
	for (const row of evidence) if (!row.isOwn) shown.get(keyOf(row))?.push(row);
	const days = new Map(pupils.map(({ timeZone }) => [timeZone, dayNamer(timeZone)]));
	const rows: Row<'skills'>[] = [];
	for (const { classId, accountId, timeZone } of pupils) {
		const own = shown.get(keyOf({ classId, accountId })) ?? [];
		const skills = foldIn(days.get(timeZone) ?? dayNamer(timeZone), own);
		if (skills.length > 0) rows.push({ classId, accountId, learned: packSkills(skills) });
		else await forgetSkills(tx).execute({ classId, accountId });
	}
	await writeSkills(tx, rows);
}

const writeSkills = rowWriter('skills', {
	by: ['classId', 'accountId'],
	set: { learned: sql`excluded.learned` }
});

const forgetSkills = prepared((db) => {
	const { skills } = db.tables;
	const { classId, accountId } = skills;
	return db
		.delete(skills)
		.where(and(eq(classId, slot(classId, 'classId')), eq(accountId, slot(accountId, 'accountId'))))
		.prepare('forget_skills');
});
