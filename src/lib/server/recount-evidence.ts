/** The judgments, evidence and skills of many attempts, counted anew in some of their questions. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { evidenceOf } from '../lessons/evidence';
import { judgeOnce, type JudgePassage } from '../lessons/sights';
import { slot } from './db/expressions';
import { rowWriter } from './db/row-writer';
import { prepared, type Db } from './db/store';
import type { Row } from './db/tables';
import { evidenceRows, givenIn, judgmentRows } from './evidence-rows';
import type { TouchedAttempt } from './recount-questions';
import { refoldSkills } from './refold-skills';

interface Shown {
	readonly evidence: readonly Row<'evidence'>[];
	readonly judgments: readonly Row<'judgments'>[];
}
const NOTHING: Shown = { evidence: [], judgments: [] };

/** What an attempt shows in its touched questions, where that is not what it showed before. */
interface Recounted extends Shown {
	readonly one: TouchedAttempt;
	readonly before: Shown;
}

/** Counts them anew. What an attempt showed first stays its own, even where it does not show it any more. */
export async function recountEvidence(tx: Db, attempts: readonly TouchedAttempt[]): Promise<void> {
	const before = await listShown(tx, attempts);
	const after = new Map<string, Shown>();
	const judge = judgeOnce();
	const changed = attempts.flatMap((one): Recounted[] => {
		const { accountId } = one.attempt;
		const known = before.get(accountId) ?? NOTHING;
		const others = after.get(accountId) ?? NOTHING;
		const counted = countAnew(one, { before: known, others }, judge);
		after.set(accountId, join(others, counted));
		const own = showing(known, (row) => isOwn(one, row));
		return isSame(own, counted) ? [] : [{ one, before: own, ...counted }];
	});
	await forget(tx, changed);
	await writeJudgments(
		tx,
		changed.flatMap(({ judgments }) => judgments)
	);
	await writeEvidence(
		tx,
		changed.flatMap(({ evidence }) => evidence)
	);
	const shown = changed.flatMap((one) => [...one.before.evidence, ...one.evidence]);
	const techniques = new Set(shown.map(({ technique }) => technique));
	await refoldSkills(
		tx,
		changed.map(({ one }) => one),
		[...techniques]
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

function isSame(a: Shown, b: Shown): boolean {
	const same = <T extends object>(before: readonly T[], after: readonly T[], keyOf: (row: T) => string) => {
		const known = new Map(before.map((row) => [keyOf(row), row]));
		return before.length === after.length && after.every((row) => isEqual(known.get(keyOf(row)), row));
	};
	return same(a.evidence, b.evidence, evidenceKey) && same(a.judgments, b.judgments, judgmentKey);
}

function isEqual<T extends object>(one: T | undefined, other: T): boolean {
	const plain = (value: unknown) => (value instanceof Date ? value.getTime() : value);
	const names = Object.keys(other) as (keyof T)[];
	return one !== undefined && names.every((name) => plain(one[name]) === plain(other[name]));
}

function evidenceKey({ questionId, technique }: Row<'evidence'>): string {
	return `${questionId} ${technique}`;
}

function judgmentKey({ passageId }: Row<'judgments'>): string {
	return passageId;
}

/** What students showed on the touched questions and passages, in whatever they did, by account. */
async function listShown(tx: Db, touched: readonly TouchedAttempt[]): Promise<Map<string, Shown>> {
	const { attempts, evidence, judgments } = tx.tables;
	const editionIds = [...new Set(touched.map(({ edition }) => edition.id))];
	const all = (ids: (one: TouchedAttempt) => ReadonlySet<string>) => [
		...new Set([...new Set(touched.map(ids))].flatMap((set) => [...set]))
	];
	const students = tx
		.selectDistinct({ id: attempts.accountId })
		.from(attempts)
		.where(inArray(attempts.editionId, editionIds));
	const shown = new Map<string, { evidence: Row<'evidence'>[]; judgments: Row<'judgments'>[] }>();
	const of = (accountId: string) => {
		const own = shown.get(accountId) ?? { evidence: [], judgments: [] };
		shown.set(accountId, own);
		return own;
	};
	const questionIds = all((one) => one.questionIds);
	const asked = and(inArray(evidence.accountId, students), inArray(evidence.questionId, questionIds));
	for (const row of await tx.select().from(evidence).where(asked)) of(row.accountId).evidence.push(row);
	const passageIds = all((one) => one.passageIds);
	const read = and(inArray(judgments.accountId, students), inArray(judgments.passageId, passageIds));
	for (const row of await tx.select().from(judgments).where(read)) of(row.accountId).judgments.push(row);
	return shown;
}

const deleteEvidence = prepared((db) => {
	const { evidence } = db.tables;
	const { attemptId, questionId, technique } = evidence;
	const own = [attemptId, questionId, technique].map((column) => eq(column, slot(column, column.name)));
	return db
		.delete(evidence)
		.where(and(...own))
		.prepare('delete_evidence');
});

const deleteJudgment = prepared((db) => {
	const { judgments } = db.tables;
	const { accountId, passageId } = judgments;
	const own = [accountId, passageId].map((column) => eq(column, slot(column, column.name)));
	return db
		.delete(judgments)
		.where(and(...own))
		.prepare('delete_judgment');
});

/** Takes away what is not shown any more; the rest is written over. */
async function forget(tx: Db, changed: readonly Recounted[]): Promise<void> {
	for (const { before, ...after } of changed) {
		const still = new Set(after.evidence.map(evidenceKey));
		const gone = before.evidence.filter((row) => !still.has(evidenceKey(row)));
		for (const row of gone) await deleteEvidence(tx).execute(row);
		const judged = new Set(after.judgments.map(judgmentKey));
		const unjudged = before.judgments.filter((row) => !judged.has(judgmentKey(row)));
		for (const row of unjudged) await deleteJudgment(tx).execute(row);
	}
}

const writeJudgments = rowWriter('judgments', {
	by: ['accountId', 'passageId'],
	set: {
		questionId: sql`excluded.question_id`,
		judgedAt: sql`excluded.judged_at`,
		isSignal: sql`excluded.is_signal`,
		isFlagged: sql`excluded.is_flagged`,
		confidence: sql`excluded.confidence`
	}
});

const writeEvidence = rowWriter('evidence', {
	by: ['attemptId', 'questionId', 'technique'],
	set: {
		score: sql`excluded.score`,
		guess: sql`excluded.guess`,
		slanted: sql`excluded.slanted`,
		caught: sql`excluded.caught`,
		fair: sql`excluded.fair`,
		accused: sql`excluded.accused`
	}
});
