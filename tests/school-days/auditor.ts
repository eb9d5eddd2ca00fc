/** Everything that must hold at a school after each step. */
import Database from 'better-sqlite3';
import { loadWhole } from '../../src/lib/server/lessons';
import { savedAnswers } from '../../src/lib/server/saved-answers';
import { auditAcknowledged, auditOnce } from './audit-answers';
import { auditHandedIn, auditRefusal, auditUndone, type Step } from './audit-changes';
import { auditDifficulties, auditEvidence, auditSkills, type Saved } from './audit-evidence';
import { auditCounted, auditGrades, auditSheets, auditSums, type Editions } from './audit-grades';
import { auditPages } from './audit-pages';
import type { Rows } from './rows';
import type { School } from './school';

/** What does not hold; nothing where all is well. */
export async function audit(school: School, step: Step): Promise<string[]> {
	return [
		...(await auditState(school)),
		...auditRefusal(step),
		...auditHandedIn(step),
		...auditUndone(school, step)
	];
}

/** What holds at any moment, whatever was done. */
export async function auditState(school: School): Promise<string[]> {
	const { rows } = school;
	const editions = await readEditions(school);
	const saved = await readSaved(school, editions);
	return [
		...auditAcknowledged(school, rows),
		...auditOnce(school, rows),
		...auditGrades(rows, editions),
		...auditSheets(rows, editions),
		...auditCounted(rows),
		...auditSums(rows),
		...auditEvidence(rows, editions, saved),
		...auditSkills(rows),
		...auditDifficulties(rows),
		...auditPlaces(rows),
		...auditFile(school)
	];
}

/** At the end of a day also every page, and the file itself. */
export async function auditDay(school: School): Promise<string[]> {
	const pages: string[] = [];
	for (const teacher of school.teachers) pages.push(...(await auditPages(school, teacher)));
	return [...pages, ...(await auditState(school))];
}

async function readEditions({ store, rows }: School): Promise<Editions> {
	const read = await Promise.all(
		rows.editions.map(async ({ id }) => [id, await loadWhole(store.read, id)] as const)
	);
	return new Map(read);
}

async function readSaved({ store, rows }: School, editions: Editions): Promise<Saved> {
	const saved = new Map<string, Awaited<ReturnType<typeof savedAnswers>>>();
	for (const { id, editionId } of rows.attempts) {
		const edition = editions.get(editionId);
		if (edition) saved.set(id, await savedAnswers(store.read, edition, id));
	}
	return saved;
}

/** What is keyed by a try belongs to an answer; nobody without a class or a door is left behind. */
function auditPlaces(rows: Rows): string[] {
	const keyOf = (row: { attemptId: string; questionId: string; tryNumber: number }) =>
		`${row.attemptId} ${row.questionId} ${row.tryNumber}`;
	const answers = new Set(rows.answers.map(keyOf));
	const lost = [...rows.grades, ...rows.teacherGrades, ...rows.selfRatings].filter(
		(row) => !answers.has(keyOf(row))
	);
	const housed = new Set([...rows.enrollments, ...rows.joinRequests].map(({ accountId }) => accountId));
	const homeless = rows.accounts.filter(({ id, role }) => role === 'student' && !housed.has(id));
	return [
		...lost.map((row) => `a grade or rating without its answer: ${keyOf(row)}`),
		...homeless.map(({ id }) => `an account is left without any class: ${id}`)
	];
}

function auditFile({ file }: School): string[] {
	const database = new Database(file, { readonly: true });
	const broken = database.pragma('foreign_key_check') as { table: string; parent: string }[];
	database.close();
	return broken.map(({ table, parent }) => `a row of ${table} without its ${parent}`);
}
