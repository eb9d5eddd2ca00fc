/**
 * Keeps what handed-in attempts come to. `recount` is called in the transaction of everything that changes an
 * attempt after it was handed in, and works the attempt out anew: what is kept can never lag behind the answers.
 */
import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { moveDifficulties, NEW_QUESTION } from '../lessons/difficulty';
import { evidenceOf, type QuestionEvidence } from '../lessons/evidence';
import type { Skill } from '../lessons/skills';
import { packEvidence, type Evidence } from '../lessons/packed-evidence';
import { slot } from './db/expressions';
import { prepared, type Db, type Store } from './db/store';
import type { Row } from './db/tables';
import { dayNamer, evidenceRows, foldIn, givenIn, judgmentRows } from './evidence-rows';
import { listEvidence } from './kept-evidence';
import { storeSkills } from './kept-skills';
import { loadWhole, questionVersions, type Edition } from './lessons';
import { savedAnswers, type SavedAnswer } from './saved-answers';
import { recountSheets } from './sheets';

/** An attempt with everything that decides what it counts for. */
export interface CountedAttempt {
	readonly attempt: Row<'attempts'>;
	readonly assignment: Row<'assignments'>;
	readonly timeZone: string;
	readonly edition: Edition;
	readonly saved: ReadonlyMap<string, SavedAnswer>;
}

/** Works out anew what an attempt comes to: nothing before it is handed in, nor when it was begun after closing. */
export async function recount(tx: Db, attemptId: string): Promise<void> {
	const counted = await loadAttempt(tx, attemptId);
	if (!counted) return;
	const { attempt, assignment } = counted;
	const before = await listEvidence(tx, [attempt.accountId]);
	const { evidence, judgments } = tx.tables;
	await tx.delete(evidence).where(eq(evidence.attemptId, attemptId));
	const judged = and(eq(judgments.accountId, attempt.accountId), eq(judgments.attemptId, attemptId));
	await tx.delete(judgments).where(judged);
	const others = before.filter((row) => row.attemptId !== attemptId);
	const counts = attempt.handedInAt !== null && !attempt.isPractice;
	const own = counts ? await storeOwn(tx, counted, { before, others }) : [];
	const { classId, isSelfStudy } = assignment;
	const pupil = { classId, accountId: attempt.accountId, timeZone: counted.timeZone };
	if (!isSelfStudy) await storeSkills(tx, [pupil], [...others, ...own]);
	await recountSheets(tx, counted);
}

const listJudged = prepared((db) => {
	const { judgments } = db.tables;
	return db
		.select({ id: judgments.passageId })
		.from(judgments)
		.where(eq(judgments.accountId, slot(judgments.accountId, 'account')))
		.prepare('list_judged');
});

/** Stores the judgments and the evidence of an attempt. `others`: the student's evidence in other attempts. */
async function storeOwn(
	tx: Db,
	counted: CountedAttempt,
	{ before, others }: { before: readonly Evidence[]; others: readonly Evidence[] }
): Promise<Evidence[]> {
	const { attempt, edition } = counted;
	const judged = await listJudged(tx).execute({ account: attempt.accountId });
	const found = evidenceOf(edition.lesson, attempt, givenIn(counted.saved), {
		questionIds: new Set(others.map(({ questionId }) => questionId)),
		passageIds: new Set(judged.map(({ id }) => id))
	});
	const judgments = judgmentRows(counted, found);
	if (judgments.length > 0) await tx.insert(tx.tables.judgments).values(judgments);
	// A question moves once for each student, however often the attempt is counted.
	const known = new Map(
		before
			.filter(({ attemptId }) => attemptId === attempt.id)
			.map(({ questionId, difficulty }) => [questionId, difficulty])
	);
	const fresh = found.filter(({ question }) => !known.has(question.id));
	const moved = await storeDifficulties(tx, edition, fresh, foldIn(dayNamer(counted.timeZone), others));
	const difficultyOf = (id: string) => known.get(id) ?? moved.get(id) ?? 0;
	const rows = evidenceRows(counted, found, difficultyOf);
	const kept = { attemptId: attempt.id, shown: packEvidence(rows) };
	if (rows.length > 0) await tx.insert(tx.tables.evidence).values(kept);
	return rows;
}

async function loadAttempt(tx: Db, attemptId: string): Promise<CountedAttempt | undefined> {
	const { attempts, assignments, classes } = tx.tables;
	const [row] = await tx
		.select({ attempt: attempts, assignment: assignments, timeZone: classes.timeZone })
		.from(attempts)
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.innerJoin(classes, eq(classes.id, assignments.classId))
		.where(eq(attempts.id, attemptId));
	if (!row) return undefined;
	const edition = await loadWhole(tx, row.attempt.editionId);
	return { ...row, edition, saved: await savedAnswers(tx, edition, attemptId) };
}

/** Moves the difficulty of each question by one first answer. @returns what it was before, by question id. */
async function storeDifficulties(
	tx: Db,
	edition: Edition,
	fresh: readonly QuestionEvidence[],
	skills: readonly Skill[]
): Promise<ReadonlyMap<string, number>> {
	const { difficulties } = tx.tables;
	const versions = questionVersions(edition);
	const ids = fresh.map(({ question }) => question.id);
	const stored = await tx.select().from(difficulties).where(inArray(difficulties.questionId, ids));
	const known = new Map(
		stored
			.filter(({ questionId, version }) => versions.get(questionId) === version)
			.map((row) => [row.questionId, row])
	);
	const moves = moveDifficulties(fresh, skills, (questionId) => known.get(questionId) ?? NEW_QUESTION);
	const rows = [...moves].map(([questionId, { after }]) => ({
		...{ questionId, version: versions.get(questionId) ?? '', ...after }
	}));
	if (rows.length > 0) {
		await tx
			.insert(difficulties)
			.values(rows)
			.onConflictDoUpdate({
				target: [difficulties.questionId, difficulties.version],
				set: { difficulty: sql`excluded.difficulty`, answers: sql`excluded.answers` }
			});
	}
	return new Map([...moves].map(([questionId, { before }]) => [questionId, before]));
}

const BATCH = 50;

/**
 * Counts the attempts that were handed in before anything of them was kept, oldest first, some at a time.
 * @returns how many there were.
 */
export async function recountMissing(store: Store): Promise<number> {
	const { attempts, sheets } = store.read.tables;
	let done = 0;
	for (;;) {
		const missing = await store.read
			.select({ id: attempts.id })
			.from(attempts)
			.leftJoin(sheets, eq(sheets.attemptId, attempts.id))
			.where(and(isNotNull(attempts.handedInAt), isNull(sheets.attemptId)))
			.orderBy(asc(attempts.handedInAt), asc(attempts.id))
			.limit(BATCH);
		if (missing.length === 0) return done;
		await store.write(async (tx) => {
			for (const { id } of missing) await recount(tx, id);
		});
		done += missing.length;
	}
}
