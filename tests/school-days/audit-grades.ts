/** What answers are worth: each grade by the key that holds, each total by its grades, each sum by its sheets. */
import { questionsOf } from '../../src/lib/lessons/lesson';
import { gradeOf } from '../../src/lib/server/automatic-grades';
import type { Row } from '../../src/lib/server/db/tables';
import type { Edition } from '../../src/lib/server/lessons';
import { groupBy, tryKey, type Rows } from './rows';

/** By id, as each reads with the corrections that stand. */
export type Editions = ReadonlyMap<string, Edition>;

export function auditGrades(rows: Rows, editions: Editions): string[] {
	const grades = new Map(rows.grades.map((row) => [tryKey(row), row]));
	const attempts = new Map(rows.attempts.map((row) => [row.id, row]));
	return rows.answers.flatMap((answer) => {
		const edition = editions.get(attempts.get(answer.attemptId)?.editionId ?? '');
		const wanted = edition && gradeOf(edition, answer);
		const stored = grades.get(tryKey(answer));
		const same =
			wanted?.score === stored?.score && (wanted?.keyEditionId ?? null) === (stored?.keyEditionId ?? null);
		return same ? [] : [`${tryKey(answer)} is graded ${stored?.score}, and by its key ${wanted?.score}`];
	});
}

/** An attempt that is handed in has a sheet with its points, and no other has one. */
export function auditSheets(rows: Rows, editions: Editions): string[] {
	const grades = new Map(rows.grades.map((row) => [tryKey(row), row.score]));
	const byTeacher = new Map(rows.teacherGrades.map((row) => [tryKey(row), row.score]));
	const answers = new Map(rows.answers.map((row) => [tryKey(row), row]));
	const sheets = new Map(rows.sheets.map((row) => [row.attemptId, row]));
	return rows.attempts.flatMap((attempt) => {
		const sheet = sheets.get(attempt.id);
		if (!attempt.handedInAt) return sheet ? [`attempt ${attempt.id} is open and has a sheet`] : [];
		if (!sheet) return [`attempt ${attempt.id} has no sheet`];
		const edition = editions.get(attempt.editionId);
		const points = (edition ? questionsOf(edition.lesson, attempt) : []).flatMap(({ id: questionId }) => {
			const key = tryKey({ attemptId: attempt.id, questionId, tryNumber: 1 });
			const answer = answers.get(key);
			const score = pointsOf(answer, { teacher: byTeacher.get(key), machine: grades.get(key) });
			// Words wait for a person; everything else that was not given earns nothing.
			return score === undefined ? [] : [[questionId, score] as const];
		});
		return samePoints(points, sheet.scores)
			? ownerProblems(attempt, sheet)
			: [
					`attempt ${attempt.id} has points ${JSON.stringify(sheet.scores)}, and by its grades ${JSON.stringify(points)}`
				];
	});
}

function pointsOf(
	answer: Row<'answers'> | undefined,
	{ teacher, machine }: { teacher: number | undefined; machine: number | undefined }
): number | undefined {
	if (!answer || answer.isLeftOut || !isGiven(answer)) return 0;
	return teacher ?? machine;
}

/** Whether something was answered: something chosen, marked, said to be nothing, or written. */
function isGiven({ value }: Row<'answers'>): boolean {
	const { chosen, marks, nothing, text } = value as Record<string, unknown>;
	if (Array.isArray(chosen)) return chosen.length > 0;
	if (Array.isArray(marks)) return marks.length > 0 || nothing === true;
	return typeof text === 'string' && text.trim() !== '';
}

function samePoints(
	points: readonly (readonly [string, number])[],
	scores: Readonly<Record<string, number>>
): boolean {
	return points.length === Object.keys(scores).length && points.every(([id, score]) => scores[id] === score);
}

function ownerProblems(attempt: Row<'attempts'>, sheet: Row<'sheets'>): string[] {
	const isSame =
		attempt.accountId === sheet.accountId &&
		attempt.editionId === sheet.editionId &&
		attempt.lighter === sheet.lighter &&
		attempt.assignmentId === sheet.assignmentId;
	return isSame ? [] : [`the sheet of attempt ${attempt.id} is somebody else’s`];
}

/** Of a student's sheets in an assignment the first for credit counts; of self-study none does. */
export function auditCounted({ attempts, assignments, sheets }: Rows): string[] {
	const own = new Set(assignments.filter(({ isSelfStudy }) => isSelfStudy).map(({ id }) => id));
	const done = attempts.filter((row) => row.handedInAt && !row.isPractice && !own.has(row.assignmentId));
	const groups = groupBy(done, ({ assignmentId, accountId }) => `${assignmentId} ${accountId}`);
	const firsts = [...groups.values()].map((all) => all.reduce((a, b) => (b.number < a.number ? b : a)).id);
	const counted = sheets.filter(({ isCounted }) => isCounted).map(({ attemptId }) => attemptId);
	return same(firsts, counted)
		? []
		: [`${counted.length} sheets count, and ${firsts.length} attempts are first for credit`];
}

function same(a: readonly string[], b: readonly string[]): boolean {
	return JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
}

/** Every kept sum is the sum over the sheets that count. */
export function auditSums(rows: Rows): string[] {
	const kept = new Map<string, number>();
	for (const row of rows.editionSums) put(kept, formOf(row), row);
	for (const row of rows.questionSums) put(kept, `${formOf(row)} ${row.questionId}`, row);
	for (const row of rows.optionSums) put(kept, `${formOf(row)} ${row.questionId} ${row.option}`, row);
	const wanted = sumsOf(rows.sheets.filter(({ isCounted }) => isCounted));
	const keys = [...new Set([...kept.keys(), ...wanted.keys()])];
	const wrong = keys.filter((key) => Math.abs((kept.get(key) ?? 0) - (wanted.get(key) ?? 0)) > 1e-6);
	return wrong.map((key) => `the sum ${key} is ${kept.get(key)}, and over the sheets ${wanted.get(key)}`);
}

const formOf = ({ editionId, lighter }: { editionId: string; lighter: boolean }) => `${editionId} ${lighter}`;

function put(sums: Map<string, number>, key: string, row: Readonly<Record<string, unknown>>): void {
	for (const [name, value] of Object.entries(row)) {
		if (name === 'n' || name.startsWith('sum')) sums.set(`${key}: ${name}`, Number(value));
	}
}

function sumsOf(sheets: readonly Row<'sheets'>[]): Map<string, number> {
	const sums = new Map<string, number>();
	const add = (key: string, row: Readonly<Record<string, number>>) => {
		for (const [name, value] of Object.entries(row)) {
			sums.set(`${key}: ${name}`, (sums.get(`${key}: ${name}`) ?? 0) + value);
		}
	};
	for (const sheet of sheets) {
		const t = Object.values(sheet.scores).reduce((sum, score) => sum + score, 0);
		add(formOf(sheet), { n: 1, sumT: t, sumTT: t * t });
		for (const [id, x] of Object.entries(sheet.scores)) {
			const key = `${formOf(sheet)} ${id}`;
			add(key, { n: 1, sumX: x, sumXX: x * x, sumT: t, sumTT: t * t, sumXT: x * t });
			for (const option of sheet.chosen[id] ?? []) add(`${key} ${option}`, { n: 1, sumRest: t - x });
		}
	}
	return sums;
}
