/** The judgments, evidence and skills of many attempts, counted anew in some of their questions. */
import { and, eq, inArray } from 'drizzle-orm';
import { evidenceOf } from '../lessons/evidence';
import { inBatches } from './db/batches';
import type { Db } from './db/store';
import type { NewRow, Row } from './db/tables';
import { evidenceRows, foldIn, givenIn, judgmentRows } from './evidence-rows';
import type { TouchedAttempt } from './recount-questions';

interface Shown {
	readonly evidence: readonly Row<'evidence'>[];
	readonly judgments: readonly NewRow<'judgments'>[];
}
const NOTHING: Shown = { evidence: [], judgments: [] };

/** Counts them anew. What an attempt showed first stays its own, even where it does not show it any more. */
export async function recountEvidence(tx: Db, attempts: readonly TouchedAttempt[]): Promise<void> {
	const before = await listShown(tx, attempts);
	const isTouched = touchedIn(attempts);
	const after = new Map<string, Shown>();
	for (const one of attempts) {
		const { accountId } = one.attempt;
		const own = after.get(accountId) ?? NOTHING;
		const counted = countAnew(one, before.get(accountId) ?? NOTHING, own);
		after.set(accountId, {
			evidence: [...own.evidence, ...counted.evidence],
			judgments: [...own.judgments, ...counted.judgments]
		});
	}
	await forget(tx, attempts);
	const made = [...after.values()];
	await inBatches(
		made.flatMap(({ judgments }) => judgments),
		(rows) => tx.insert(tx.tables.judgments).values(rows)
	);
	await inBatches(
		made.flatMap(({ evidence }) => evidence),
		(rows) => tx.insert(tx.tables.evidence).values(rows)
	);
	await refoldSkills(tx, attempts, (accountId) => [
		...(before.get(accountId)?.evidence ?? []).filter((row) => !isTouched(row)),
		...(after.get(accountId)?.evidence ?? [])
	]);
}

/** What one attempt shows in its touched questions, after what the student's others show by now. */
function countAnew(one: TouchedAttempt, before: Shown, others: Shown): Shown {
	const { attempt, edition, questionIds, saved } = one;
	if (attempt.isPractice) return NOTHING;
	const isOwn = (row: { attemptId: string; questionId: string }) =>
		row.attemptId === attempt.id && questionIds.has(row.questionId);
	const earlier = <T extends { attemptId: string; questionId: string }>(rows: readonly T[]) =>
		rows.filter((row) => !isOwn(row));
	const found = evidenceOf(edition.lesson, attempt, givenIn(saved), {
		questionIds: new Set([...earlier(before.evidence), ...others.evidence].map((row) => row.questionId)),
		passageIds: new Set([...earlier(before.judgments), ...others.judgments].map((row) => row.passageId))
	});
	// A question moves by the first answer as it was graded then, and not again.
	const known = new Map(before.evidence.filter(isOwn).map((row) => [row.questionId, row.difficulty]));
	return {
		evidence: evidenceRows(one, found, (id) => known.get(id) ?? 0),
		judgments: judgmentRows(one, found)
	};
}

/** What the students of these attempts showed in whatever they did, by account. */
async function listShown(tx: Db, touched: readonly TouchedAttempt[]): Promise<Map<string, Shown>> {
	const { attempts, evidence, judgments } = tx.tables;
	const students = tx
		.selectDistinct({ id: attempts.accountId })
		.from(attempts)
		.where(inArray(attempts.editionId, editionsOf(touched)));
	const shown = new Map<string, { evidence: Row<'evidence'>[]; judgments: Row<'judgments'>[] }>();
	const of = (accountId: string) => {
		const own = shown.get(accountId) ?? { evidence: [], judgments: [] };
		shown.set(accountId, own);
		return own;
	};
	for (const row of await tx.select().from(evidence).where(inArray(evidence.accountId, students)))
		of(row.accountId).evidence.push(row);
	for (const row of await tx.select().from(judgments).where(inArray(judgments.accountId, students)))
		of(row.accountId).judgments.push(row);
	return shown;
}

function editionsOf(attempts: readonly TouchedAttempt[]): string[] {
	return [...new Set(attempts.map(({ edition }) => edition.id))];
}

function touchedIn(attempts: readonly TouchedAttempt[]) {
	const byAttempt = new Map(attempts.map(({ attempt, questionIds }) => [attempt.id, questionIds]));
	return (row: { attemptId: string; questionId: string }) =>
		byAttempt.get(row.attemptId)?.has(row.questionId) ?? false;
}

async function forget(tx: Db, touched: readonly TouchedAttempt[]): Promise<void> {
	const { attempts, evidence, judgments } = tx.tables;
	for (const editionId of editionsOf(touched)) {
		const questionIds = [...(touched.find(({ edition }) => edition.id === editionId)?.questionIds ?? [])];
		const of = tx.select({ id: attempts.id }).from(attempts).where(eq(attempts.editionId, editionId));
		for (const table of [evidence, judgments]) {
			const where = and(inArray(table.attemptId, of), inArray(table.questionId, questionIds));
			await tx.delete(table).where(where);
		}
	}
}

/** The skills of these students in the classes that gave them the attempts. */
async function refoldSkills(
	tx: Db,
	attempts: readonly TouchedAttempt[],
	evidenceOfStudent: (accountId: string) => readonly Row<'evidence'>[]
): Promise<void> {
	const { skills } = tx.tables;
	const assigned = attempts.filter(({ assignment }) => !assignment.isSelfStudy);
	const rows: NewRow<'skills'>[] = [];
	for (const classId of new Set(assigned.map(({ assignment }) => assignment.classId))) {
		const own = assigned.filter(({ assignment }) => assignment.classId === classId);
		const accountIds = [...new Set(own.map(({ attempt }) => attempt.accountId))];
		const timeZone = own[0]?.timeZone ?? 'UTC';
		await inBatches(accountIds, (ids) =>
			tx.delete(skills).where(and(eq(skills.classId, classId), inArray(skills.accountId, ids)))
		);
		for (const accountId of accountIds) {
			const inClass = evidenceOfStudent(accountId).filter((row) => row.classId === classId && !row.isOwn);
			rows.push(...foldIn(timeZone, inClass).map((skill) => ({ classId, accountId, ...skill })));
		}
	}
	await inBatches(rows, (batch) => tx.insert(skills).values(batch));
}
