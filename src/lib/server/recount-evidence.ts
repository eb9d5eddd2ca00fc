/** The judgments, evidence and skills of many attempts, counted anew in some of their questions. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { evidenceOf } from '../lessons/evidence';
import { inBatches } from './db/batches';
import type { Db } from './db/store';
import type { NewRow, Row } from './db/tables';
import { evidenceRows, givenIn, judgmentRows } from './evidence-rows';
import type { TouchedAttempt } from './recount-questions';
import { refoldSkills } from './refold-skills';

interface Shown {
	readonly evidence: readonly Row<'evidence'>[];
	readonly judgments: readonly NewRow<'judgments'>[];
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
	const changed = attempts.flatMap((one): Recounted[] => {
		const { accountId } = one.attempt;
		const known = before.get(accountId) ?? NOTHING;
		const others = after.get(accountId) ?? NOTHING;
		const counted = countAnew(one, known, others);
		after.set(accountId, join(others, counted));
		const own = showing(known, (row) => isOwn(one, row));
		return isSame(own, counted) ? [] : [{ one, before: own, ...counted }];
	});
	await forget(tx, changed);
	await storeJudgments(
		tx,
		changed.flatMap(({ judgments }) => judgments)
	);
	await storeEvidence(
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
function countAnew(one: TouchedAttempt, before: Shown, others: Shown): Shown {
	const { attempt, edition, saved } = one;
	if (attempt.isPractice) return NOTHING;
	const earlier = join(
		showing(before, (row) => !isOwn(one, row)),
		others
	);
	const found = evidenceOf(edition.lesson, attempt, givenIn(saved), {
		questionIds: new Set(earlier.evidence.map(({ questionId }) => questionId)),
		passageIds: new Set(earlier.judgments.map(({ passageId }) => passageId))
	});
	// A question moves by the first answer as it was graded then, and not again.
	const own = before.evidence.filter((row) => isOwn(one, row));
	const known = new Map(own.map((row) => [row.questionId, row.difficulty]));
	return {
		evidence: evidenceRows(one, found, (id) => known.get(id) ?? 0),
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

function judgmentKey({ passageId }: NewRow<'judgments'>): string {
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

/** Takes away what is not shown any more; the rest is written over. */
async function forget(tx: Db, changed: readonly Recounted[]): Promise<void> {
	const { evidence, judgments } = tx.tables;
	for (const { before, ...after } of changed) {
		const still = new Set(after.evidence.map(evidenceKey));
		for (const row of before.evidence.filter((one) => !still.has(evidenceKey(one)))) {
			const { attemptId, questionId, technique } = evidence;
			const which = [eq(attemptId, row.attemptId), eq(questionId, row.questionId)];
			await tx.delete(evidence).where(and(...which, eq(technique, row.technique)));
		}
		const judged = new Set(after.judgments.map(judgmentKey));
		for (const row of before.judgments.filter((one) => !judged.has(judgmentKey(one)))) {
			const { accountId, passageId } = judgments;
			await tx.delete(judgments).where(and(eq(accountId, row.accountId), eq(passageId, row.passageId)));
		}
	}
}

async function storeJudgments(tx: Db, rows: readonly NewRow<'judgments'>[]): Promise<void> {
	const { judgments } = tx.tables;
	await inBatches(rows, (batch) =>
		tx
			.insert(judgments)
			.values(batch)
			.onConflictDoUpdate({
				target: [judgments.accountId, judgments.passageId],
				set: {
					questionId: sql`excluded.question_id`,
					judgedAt: sql`excluded.judged_at`,
					isSignal: sql`excluded.is_signal`,
					isFlagged: sql`excluded.is_flagged`,
					confidence: sql`excluded.confidence`
				}
			})
	);
}

async function storeEvidence(tx: Db, rows: readonly Row<'evidence'>[]): Promise<void> {
	const { evidence } = tx.tables;
	await inBatches(rows, (batch) =>
		tx
			.insert(evidence)
			.values(batch)
			.onConflictDoUpdate({
				target: [evidence.attemptId, evidence.questionId, evidence.technique],
				set: {
					score: sql`excluded.score`,
					guess: sql`excluded.guess`,
					slanted: sql`excluded.slanted`,
					caught: sql`excluded.caught`,
					fair: sql`excluded.fair`,
					accused: sql`excluded.accused`
				}
			})
	);
}
