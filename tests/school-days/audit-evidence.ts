/** What is kept of what students saw: by what they answered, once a question and once a passage. */
import { evidenceOf } from '../../src/lib/lessons/evidence';
import { dayNamer, evidenceRows, foldIn, givenIn, judgmentRows } from '../../src/lib/server/evidence-rows';
import { unpackEvidence, type Evidence } from '../../src/lib/lessons/packed-evidence';
import { unpackSkills } from '../../src/lib/lessons/packed-skills';
import type { SavedAnswer } from '../../src/lib/server/saved-answers';
import type { Editions } from './audit-grades';
import { groupBy, type Rows } from './rows';

/** First tries by question id, of each attempt. */
export type Saved = ReadonlyMap<string, ReadonlyMap<string, SavedAnswer>>;

/** The evidence that is kept, technique by technique. What stands without its attempt is another check's to find. */
function unpackAll({ evidence, attempts, assignments }: Rows): Evidence[] {
	const given = new Map(assignments.map((row) => [row.id, row]));
	const made = new Map(attempts.map((row) => [row.id, { ...row, ...given.get(row.assignmentId) }]));
	return evidence.flatMap(({ shown, ...ids }) => {
		const { accountId = '', classId = '', isSelfStudy = false } = made.get(ids.attemptId) ?? {};
		return unpackEvidence({ ...ids, accountId, classId, isOwn: isSelfStudy }, shown);
	});
}

/** Counted anew, given what their student showed elsewhere, attempts come to what is kept of them. */
export function auditEvidence(rows: Rows, editions: Editions, saved: Saved): string[] {
	const assignments = new Map(rows.assignments.map((row) => [row.id, row]));
	const evidence = unpackAll(rows);
	return rows.attempts.flatMap((attempt) => {
		const assignment = assignments.get(attempt.assignmentId);
		const edition = editions.get(attempt.editionId);
		const isOwn = (row: { readonly attemptId: string }) => row.attemptId === attempt.id;
		const kept = evidence.filter(isOwn);
		const judged = rows.judgments.filter(isOwn);
		const counts = attempt.handedInAt !== null && !attempt.isPractice;
		if (!counts || !assignment || !edition) {
			return kept.length + judged.length === 0
				? []
				: [`attempt ${attempt.id} counts for nothing and has evidence`];
		}
		const others = <T extends { readonly accountId: string; readonly attemptId: string }>(
			all: readonly T[]
		) => all.filter((row) => row.accountId === attempt.accountId && !isOwn(row));
		const found = evidenceOf(edition.lesson, attempt, givenIn(saved.get(attempt.id) ?? new Map()), {
			questionIds: new Set(others(evidence).map(({ questionId }) => questionId)),
			passageIds: new Set(others(rows.judgments).map(({ passageId }) => passageId))
		});
		const owner = { attempt, assignment };
		const difficulties = new Map(kept.map((row) => [row.questionId, row.difficulty]));
		const wanted = evidenceRows(owner, found, (id) => difficulties.get(id) ?? 0);
		return [
			...differences(`evidence of attempt ${attempt.id}`, kept, wanted),
			...differences(`judgments of attempt ${attempt.id}`, judged, judgmentRows(owner, found))
		];
	});
}

function differences(what: string, kept: readonly object[], wanted: readonly object[]): string[] {
	const lines = (rows: readonly object[]) => new Set(rows.map(inOrder));
	const [is, should] = [lines(kept), lines(wanted)];
	const extra = [...is].filter((line) => !should.has(line));
	const missing = [...should].filter((line) => !is.has(line));
	return extra.length + missing.length === 0
		? []
		: [`${what}: kept ${extra.join(' ')}; by the answers ${missing.join(' ')}`];
}

/** A row as one line, its fields by name. */
function inOrder(row: object): string {
	return JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Skills are the fold of the evidence in a class. */
export function auditSkills(rows: Rows): string[] {
	const zones = new Map(rows.classes.map(({ id, timeZone }) => [id, timeZone]));
	const taught = unpackAll(rows).filter(({ isOwn }) => !isOwn);
	const keyOf = (row: { readonly classId: string; readonly accountId: string }) =>
		`${row.classId} ${row.accountId}`;
	const evidence = groupBy(taught, keyOf);
	const kept = new Map(rows.skills.map((row) => [keyOf(row), row]));
	return [...new Set([...evidence.keys(), ...kept.keys()])].flatMap((key) => {
		const [classId = ''] = key.split(' ');
		const folded = foldIn(dayNamer(zones.get(classId) ?? 'UTC'), evidence.get(key) ?? []);
		const wanted = folded.map(rounded);
		const learned = unpackSkills(kept.get(key)?.learned ?? {});
		return differences(`skills of ${key}`, learned.map(rounded), wanted);
	});
}

/** Numbers to nine digits: folded in another order, they may differ in the last. */
function rounded(row: object): object {
	const short = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(9)) : value);
	return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, short(value)]));
}

/** A question in one wording has moved by at least the answers that are kept of it. */
export function auditDifficulties(rows: Rows): string[] {
	const first = groupBy(unpackAll(rows), ({ questionId }) => questionId);
	return [...first].flatMap(([questionId, shown]) => {
		const students = new Set(shown.map(({ attemptId }) => attemptId)).size;
		const moved = rows.difficulties
			.filter((row) => row.questionId === questionId)
			.reduce((sum, { answers }) => sum + answers, 0);
		return moved >= students ? [] : [`${questionId} moved ${moved} times by ${students} answers`];
	});
}
