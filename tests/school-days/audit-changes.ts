/** What a step may not change: nothing where it was refused, and of handed-in work only what it is there to change. */
import type { Tables } from '../../src/lib/server/db/tables';
import type { Action, Part } from './action';
import { compareRows, groupBy, tryKey, type Rows } from './rows';
import type { School } from './school';

/** A step that was taken, and everything before and after it. */
export interface Step {
	readonly action: Action;
	readonly outcome: 'done' | 'refused' | 'idle';
	readonly before: Rows;
	readonly after: Rows;
}

/** Where the clock hands work in that nobody did, whoever looks. */
const BY_THE_CLOCK: readonly (keyof Tables)[] = [
	'attempts',
	'attemptEvents',
	'saves',
	'evidence',
	'judgments',
	'skills',
	'difficulties',
	'sheets',
	'editionSums',
	'questionSums',
	'optionSums'
];

export function auditRefusal({ outcome, before, after }: Step): string[] {
	if (outcome === 'done') return [];
	const changes = compareRows(before, after);
	// The reply to a save that met something newer is kept, so that the same save gets the same reply.
	const saves = changes.get('saves');
	if (saves && saves.gone.length === 0 && saves.come.every((row) => row.includes('"status":409'))) {
		changes.delete('saves');
	}
	if (wasSettled(before, after)) for (const name of BY_THE_CLOCK) changes.delete(name);
	return [...changes].map(
		([name, { gone, come }]) => `what was refused changed ${name}: ${gone.join()} → ${come.join()}`
	);
}

/** Whether all that changed in the attempts is that the server handed some in. */
function wasSettled(before: Rows, after: Rows): boolean {
	const was = new Map(before.attempts.map((row) => [row.id, row]));
	const changed = after.attempts.filter((row) => JSON.stringify(row) !== JSON.stringify(was.get(row.id)));
	const isByClock = changed.every(
		({ id, handedInBy }) => handedInBy === 'server' && was.get(id)?.handedInAt === null
	);
	return changed.length > 0 && isByClock && before.attempts.length === after.attempts.length;
}

/** Handed-in work, part by part, as it was and as it is; and no attempt goes, handed in or not. */
export function auditHandedIn({ action, before, after }: Step): string[] {
	const [was, is] = [partsOf(before), partsOf(after)];
	return before.attempts.flatMap(({ id, handedInAt }) => {
		const [old, fresh] = [was.get(id), is.get(id)];
		const parts = handedInAt ? PARTS : [];
		const changed: Part[] = fresh ? parts.filter((part) => old?.[part] !== fresh[part]) : ['gone'];
		return changed
			.filter((part) => !action.changes?.includes(part))
			.map((part) => `${part} of attempt ${id}, which was ${handedInAt ? 'handed in' : 'begun'}, changed`);
	});
}

const PARTS = ['attempt', 'answers', 'automatic grades', 'teacher grades'] as const;

function partsOf(rows: Rows): Map<string, Record<(typeof PARTS)[number], string>> {
	const answers = groupBy(rows.answers, ({ attemptId }) => attemptId);
	const grades = groupBy(rows.grades, ({ attemptId }) => attemptId);
	const byTeacher = groupBy(rows.teacherGrades, ({ attemptId }) => attemptId);
	const inOrder = (all: readonly object[] = []) =>
		all
			.map((row) => JSON.stringify(row))
			.sort()
			.join();
	return new Map(
		rows.attempts.map((row) => [
			row.id,
			{
				attempt: JSON.stringify(row),
				answers: inOrder(answers.get(row.id)),
				'automatic grades': inOrder(grades.get(row.id)),
				'teacher grades': inOrder(byTeacher.get(row.id))
			}
		])
	);
}

/** Once a correction is undone, every grade of an answer that was not given anew is what it was, to the letter. */
export function auditUndone({ gradesBefore }: School, { before, after }: Step): string[] {
	const undone = after.corrections.filter(
		({ id, undoneAt }) => undoneAt && before.corrections.some((row) => row.id === id && !row.undoneAt)
	);
	const answers = new Map(after.answers.map((row) => [tryKey(row), row]));
	const grades = new Map(after.grades.map((row) => [tryKey(row), JSON.stringify(row)]));
	return undone.flatMap(({ id, madeAt }) =>
		[...(gradesBefore.get(id) ?? [])].flatMap(([key, grade]) => {
			const answer = answers.get(key);
			if (!answer || answer.savedAt > madeAt || grades.get(key) === grade) return [];
			return [`undone, ${key} is graded ${grades.get(key)}, and before it was corrected ${grade}`];
		})
	);
}
