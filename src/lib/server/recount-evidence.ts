/** The judgments, evidence and skills of many attempts, counted anew in some of their questions. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { evidenceOf } from '../lessons/evidence';
import type { JudgePassage } from '../lessons/sights';
import {
	repackEvidence,
	unpackEvidence,
	type PackedEvidence,
	type Evidence
} from '../lessons/packed-evidence';
import { slot } from './db/expressions';
import { rowWriter } from './db/row-writer';
import { prepared, type Db } from './db/store';
import type { Row } from './db/tables';
import { evidenceRows, givenIn, inOrder, judgmentRows } from './evidence-rows';
import { listKept } from './kept-evidence';
import { refoldSkills } from './kept-skills';
import type { TouchedAttempt } from './recount-questions';

type Judgment = Row<'judgments'>;

/** What students show in the touched questions and on the touched passages. */
interface Shown {
	readonly evidence: readonly Evidence[];
	readonly judgments: readonly Judgment[];
}
const NOTHING: Shown = { evidence: [], judgments: [] };

/** What is kept of one student: that, and all their attempts show. */
interface Kept extends Shown {
	/** By attempt. */
	readonly documents: ReadonlyMap<string, PackedEvidence>;
}

/** What an attempt shows in its touched questions. */
interface Recounted {
	readonly one: TouchedAttempt;
	readonly before: Shown;
	readonly after: Shown;
	/** All that it showed. */
	readonly document: PackedEvidence;
}

/**
 * Counts them anew: of each student, all attempts. What an attempt showed first stays its own, even where it does not
 * show it any more. `judge` may remember what it judged.
 */
export async function recountEvidence(
	tx: Db,
	attempts: readonly TouchedAttempt[],
	judge: JudgePassage
): Promise<void> {
	const before = await listShown(tx, attempts);
	const after = new Map<string, Shown>();
	const recounted = attempts.map((one): Recounted => {
		const { accountId, id } = one.attempt;
		const known = before.get(accountId) ?? { ...NOTHING, documents: new Map() };
		const others = after.get(accountId) ?? NOTHING;
		const counted = countAnew(one, { before: known, others }, judge);
		after.set(accountId, join(others, counted));
		const own = showing(known, (row) => isOwn(one, row));
		return { one, before: own, after: counted, document: known.documents.get(id) ?? {} };
	});
	await storeJudgments(tx, recounted);
	const shifted = recounted.filter((each) => !isSame(each.before.evidence, each.after.evidence));
	await storeEvidence(tx, shifted);
	await refoldSkills(
		tx,
		shifted.map(({ one }) => one)
	);
}

/** What one attempt shows in its touched questions, after what the student shows elsewhere. */
function countAnew(
	one: TouchedAttempt,
	{ before, others }: { readonly before: Shown; readonly others: Shown },
	judge: JudgePassage
): Shown {
	const { attempt, edition, saved } = one;
	if (attempt.isPractice) return NOTHING;
	const earlier = join(
		showing(before, (row) => !isOwn(one, row)),
		others
	);
	const known = {
		questionIds: new Set(earlier.evidence.map(({ questionId }) => questionId)),
		passageIds: new Set(earlier.judgments.map(({ passageId }) => passageId))
	};
	const found = evidenceOf(edition.lesson, attempt, givenIn(saved), known, judge);
	// A question moves by the first answer as it was graded then, and not again.
	const own = before.evidence.filter((row) => isOwn(one, row));
	const difficulties = new Map(own.map((row) => [row.questionId, row.difficulty]));
	return {
		evidence: evidenceRows(one, found, (id) => difficulties.get(id) ?? 0),
		judgments: judgmentRows(one, found)
	};
}

type Seen = { readonly attemptId: string; readonly questionId: string };

function isOwn({ attempt, questionIds }: TouchedAttempt, row: Seen): boolean {
	return row.attemptId === attempt.id && questionIds.has(row.questionId);
}

function showing({ evidence, judgments }: Shown, test: (row: Seen) => boolean): Shown {
	return { evidence: evidence.filter(test), judgments: judgments.filter(test) };
}

function join(a: Shown, b: Shown): Shown {
	return { evidence: [...a.evidence, ...b.evidence], judgments: [...a.judgments, ...b.judgments] };
}

/** What students showed on the touched questions and passages, in whatever they did, by account. */
async function listShown(tx: Db, touched: readonly TouchedAttempt[]): Promise<ReadonlyMap<string, Kept>> {
	const all = (ids: (one: TouchedAttempt) => ReadonlySet<string>) =>
		new Set([...new Set(touched.map(ids))].flatMap((set) => [...set]));
	const students = new Map(
		touched.map(({ attempt }) => [
			attempt.accountId,
			{
				evidence: [] as Evidence[],
				judgments: [] as Judgment[],
				documents: new Map<string, PackedEvidence>()
			}
		])
	);
	const questionIds = all((one) => one.questionIds);
	for (const kept of await listKept(tx, [...students.keys()])) {
		const own = students.get(kept.accountId);
		own?.documents.set(kept.attemptId, kept.shown);
		own?.evidence.push(...unpackEvidence(kept, kept.shown, questionIds));
	}
	const { judgments } = tx.tables;
	const passageIds = [...all((one) => one.passageIds)];
	const read = and(
		inArray(judgments.accountId, [...students.keys()]),
		inArray(judgments.passageId, passageIds)
	);
	for (const row of await tx.select().from(judgments).where(read))
		students.get(row.accountId)?.judgments.push(row);
	return students;
}

/** Whether an attempt shows the same, in whichever order. */
function isSame(before: readonly Evidence[], after: readonly Evidence[]): boolean {
	const [was, is] = [before, after].map((rows) => JSON.stringify(inOrder(rows)));
	return was === is;
}

/** Writes each attempt's document with what it shows in its touched questions now. */
async function storeEvidence(tx: Db, recounted: readonly Recounted[]): Promise<void> {
	const rows: Row<'evidence'>[] = [];
	for (const { one, after, document } of recounted) {
		const attemptId = one.attempt.id;
		const shown = repackEvidence(document, one.questionIds, after.evidence);
		if (Object.keys(shown).length > 0) rows.push({ attemptId, shown });
		else await deleteEvidence(tx).execute({ attempt: attemptId });
	}
	await writeEvidence(tx, rows);
}

/** Takes the judgments away that were passed before and are not now, and writes those that are new or another. */
async function storeJudgments(tx: Db, recounted: readonly Recounted[]): Promise<void> {
	const fresh: Judgment[] = [];
	for (const { before, after } of recounted) {
		const gone = new Map(before.judgments.map((row) => [row.passageId, row]));
		for (const row of after.judgments) {
			const own = gone.get(row.passageId);
			gone.delete(row.passageId);
			if (!own || isOther(own, row)) fresh.push(row);
		}
		for (const row of gone.values()) await deleteJudgment(tx).execute(row);
	}
	await writeJudgments(tx, fresh);
}

function isOther(before: Judgment, after: Judgment): boolean {
	return (
		before.questionId !== after.questionId ||
		before.judgedAt.getTime() !== after.judgedAt.getTime() ||
		before.isSignal !== after.isSignal ||
		before.isFlagged !== after.isFlagged
	);
}

const deleteEvidence = prepared((db) => {
	const { evidence } = db.tables;
	return db
		.delete(evidence)
		.where(eq(evidence.attemptId, slot(evidence.attemptId, 'attempt')))
		.prepare('delete_evidence');
});

const deleteJudgment = prepared((db) => {
	const { judgments } = db.tables;
	const { accountId, passageId } = judgments;
	return db
		.delete(judgments)
		.where(and(eq(accountId, slot(accountId, 'accountId')), eq(passageId, slot(passageId, 'passageId'))))
		.prepare('delete_judgment');
});

const writeJudgments = rowWriter('judgments', {
	by: ['accountId', 'passageId'],
	set: {
		attemptId: sql`excluded.attempt_id`,
		questionId: sql`excluded.question_id`,
		judgedAt: sql`excluded.judged_at`,
		isSignal: sql`excluded.is_signal`,
		isFlagged: sql`excluded.is_flagged`
	}
});

const writeEvidence = rowWriter('evidence', {
	by: ['attemptId'],
	set: { shown: sql`excluded.shown` }
});
