/** The judgments, evidence and skills of many attempts, counted anew in some of their questions. */
import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { evidenceOf } from '../lessons/evidence';
import type { JudgePassage } from '../lessons/sights';
import { slot } from './db/expressions';
import { rowWriter } from './db/row-writer';
import { prepared, type Db } from './db/store';
import type { Row } from './db/tables';
import { evidenceRows, givenIn, judgmentRows } from './evidence-rows';
import type { TouchedAttempt } from './recount-questions';
import { refoldSkills } from './refold-skills';

type Judgment = Row<'judgments'>;
/** A row that is kept, as far as a key decides what it says. */
type Evidence = Pick<Row<'evidence'>, 'accountId' | 'attemptId' | 'questionId' | 'technique' | 'difficulty'> &
	Pick<Row<'evidence'>, keyof typeof evidenceSet>;

/** `Kept`: what is known of a row of evidence. */
interface Shown<Kept = Evidence> {
	readonly evidence: readonly Kept[];
	readonly judgments: readonly Judgment[];
}
const NOTHING: Shown<Row<'evidence'>> = { evidence: [], judgments: [] };

/** What is to be written so that a table shows the rows of after instead of those of before. */
interface Difference<Kept, Row extends Kept> {
	/** New, or not what they were. */
	readonly fresh: readonly Row[];
	readonly gone: readonly Kept[];
}

/** What an attempt shows in its touched questions, where that is not what it showed before. */
interface Recounted {
	readonly one: TouchedAttempt;
	readonly evidence: Difference<Evidence, Row<'evidence'>>;
	readonly judgments: Difference<Judgment, Judgment>;
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
		const { accountId } = one.attempt;
		const known = before.get(accountId) ?? NOTHING;
		const others = after.get(accountId) ?? NOTHING;
		const counted = countAnew(one, { before: known, others }, judge);
		after.set(accountId, join(others, counted));
		const own = showing(known, (row) => isOwn(one, row));
		return {
			one,
			evidence: compare(own.evidence, counted.evidence, byEvidence),
			judgments: compare(own.judgments, counted.judgments, byJudgment)
		};
	});
	for (const { evidence, judgments } of recounted) {
		for (const row of evidence.gone) await deleteEvidence(tx).execute(row);
		for (const row of judgments.gone) await deleteJudgment(tx).execute(row);
	}
	await writeJudgments(
		tx,
		recounted.flatMap(({ judgments }) => judgments.fresh)
	);
	await writeEvidence(
		tx,
		recounted.flatMap(({ evidence }) => evidence.fresh)
	);
	await refoldSkills(
		tx,
		recounted.map(({ one, evidence: { fresh, gone } }) => ({
			...one,
			techniques: [...fresh, ...gone].map(({ technique }) => technique)
		}))
	);
}

/** What one attempt shows in its touched questions, after what the student shows elsewhere. */
function countAnew(
	one: TouchedAttempt,
	{ before, others }: { readonly before: Shown; readonly others: Shown },
	judge: JudgePassage
): Shown<Row<'evidence'>> {
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

/** How a table's rows are told apart, and in what they may differ. */
interface Columns<Kept> {
	readonly keyOf: (row: Kept) => string;
	readonly names: readonly (keyof Kept)[];
}

function compare<Kept, Row extends Kept>(
	before: readonly Kept[],
	after: readonly Row[],
	{ keyOf, names }: Columns<Kept>
): Difference<Kept, Row> {
	const known = new Map(before.map((row) => [keyOf(row), row]));
	const fresh = after.filter((row) => {
		const own = known.get(keyOf(row));
		known.delete(keyOf(row));
		return !own || names.some((name) => plain(own[name]) !== plain(row[name]));
	});
	return { fresh, gone: [...known.values()] };
}

function plain(value: unknown): unknown {
	return value instanceof Date ? value.getTime() : value;
}

/** What students showed on the touched questions and passages, in whatever they did, by account. */
async function listShown(tx: Db, touched: readonly TouchedAttempt[]): Promise<Map<string, Shown>> {
	const { evidence, judgments } = tx.tables;
	const accountIds = [...new Set(touched.map(({ attempt }) => attempt.accountId))];
	const all = (ids: (one: TouchedAttempt) => ReadonlySet<string>) => [
		...new Set([...new Set(touched.map(ids))].flatMap((set) => [...set]))
	];
	const shown = new Map<string, { evidence: Evidence[]; judgments: Judgment[] }>();
	const of = (accountId: string) => {
		const own = shown.get(accountId) ?? { evidence: [], judgments: [] };
		shown.set(accountId, own);
		return own;
	};
	const questionIds = all((one) => one.questionIds);
	const asked = and(inArray(evidence.accountId, accountIds), inArray(evidence.questionId, questionIds));
	const { accountId, attemptId, questionId, technique, difficulty } = evidence;
	const { score, guess, slanted, caught, fair, accused } = evidence;
	const places = { accountId, attemptId, questionId, technique, difficulty };
	const seen = { score, guess, slanted, caught, fair, accused };
	const rows = await tx
		.select({ ...places, ...seen })
		.from(evidence)
		.where(asked);
	for (const row of rows) of(row.accountId).evidence.push(row);
	const passageIds = all((one) => one.passageIds);
	const read = and(inArray(judgments.accountId, accountIds), inArray(judgments.passageId, passageIds));
	for (const row of await tx.select().from(judgments).where(read)) of(row.accountId).judgments.push(row);
	return shown;
}

const deleteEvidence = prepared((db) => {
	const { evidence } = db.tables;
	const { accountId, attemptId, questionId, technique } = evidence;
	const own = [accountId, attemptId, questionId, technique].map((column) =>
		eq(column, slot(column, column.name))
	);
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

const judgmentSet = {
	questionId: sql`excluded.question_id`,
	judgedAt: sql`excluded.judged_at`,
	isSignal: sql`excluded.is_signal`,
	isFlagged: sql`excluded.is_flagged`,
	confidence: sql`excluded.confidence`
};
const byJudgment: Columns<Judgment> = {
	keyOf: ({ passageId }) => passageId,
	names: namesOf(judgmentSet)
};
const writeJudgments = rowWriter('judgments', { by: ['accountId', 'passageId'], set: judgmentSet });

const evidenceSet = {
	score: sql`excluded.score`,
	guess: sql`excluded.guess`,
	slanted: sql`excluded.slanted`,
	caught: sql`excluded.caught`,
	fair: sql`excluded.fair`,
	accused: sql`excluded.accused`
};
const byEvidence: Columns<Evidence> = {
	keyOf: ({ questionId, technique }) => `${questionId} ${technique}`,
	names: namesOf(evidenceSet)
};
const writeEvidence = rowWriter('evidence', {
	by: ['accountId', 'attemptId', 'questionId', 'technique'],
	set: evidenceSet
});

function namesOf<Name extends string>(set: Readonly<Record<Name, SQL>>): Name[] {
	return Object.keys(set) as Name[];
}
