/** What students were told is stored, is stored; and once. */
import { groupBy, tryKey, type Rows } from './rows';
import type { Acknowledged, School } from './school';

/** Every answer that was acknowledged is there, as it was acknowledged last. Whose class is gone has none. */
export function auditAcknowledged({ acknowledged }: School, rows: Rows): string[] {
	const stored = new Map(rows.answers.map((row) => [tryKey(row), row]));
	const attempts = new Set(rows.attempts.map(({ id }) => id));
	return [...acknowledged].flatMap(([key, one]) => {
		const row = stored.get(key);
		if (row) return problemOf(one, row).map((problem) => `${problem}: ${key}`);
		return attempts.has(one.attemptId) ? [`an acknowledged answer is gone: ${key}`] : [];
	});
}

function problemOf({ entry }: Acknowledged, row: Rows['answers'][number]): string[] {
	if (row.revision !== entry.revision) {
		return [`revision ${entry.revision} was acknowledged and ${row.revision} is stored`];
	}
	const said = [entry.value, entry.confidence, entry.flagged, entry.hints, entry.isGiven];
	const is = [row.value, row.confidence, row.flagged, row.hints, row.givenAt !== null];
	return JSON.stringify(said) === JSON.stringify(is)
		? []
		: ['another answer is stored than was acknowledged'];
}

/** Nothing is there that nobody sent, and nothing twice. */
export function auditOnce({ acknowledged, keys }: School, rows: Rows): string[] {
	const unasked = rows.answers.filter((row) => !acknowledged.has(tryKey(row))).map(tryKey);
	return [
		...unasked.map((key) => `an answer is there that was never acknowledged: ${key}`),
		...auditKeys(rows, keys),
		...auditNumbers(rows),
		...auditHandIns(rows)
	];
}

/** An open attempt holds the key of each save that was stored, and no other; one that is handed in holds none. */
function auditKeys({ attempts, saves }: Rows, keys: School['keys']): string[] {
	const held = groupBy(saves, ({ attemptId }) => attemptId);
	return attempts.flatMap(({ id, handedInAt }) => {
		const is = (held.get(id) ?? []).map(({ key }) => key).sort();
		const wanted = handedInAt ? [] : [...(keys.get(id) ?? [])].sort();
		return is.join() === wanted.join()
			? []
			: [`attempt ${id} holds ${is.length} keys of saves, not the ${wanted.length} it should`];
	});
}

/** A student's attempts at an assignment are numbered from 1, and one of them at most is open. */
function auditNumbers({ attempts }: Rows): string[] {
	const groups = groupBy(attempts, ({ assignmentId, accountId }) => `${assignmentId} of ${accountId}`);
	return [...groups].flatMap(([key, own]) => {
		const numbers = own.map(({ number }) => number).sort((a, b) => a - b);
		const isInOrder = numbers.every((number, index) => number === index + 1);
		const open = own.filter(({ handedInAt }) => handedInAt === null);
		return [
			...(isInOrder ? [] : [`attempts are numbered ${numbers.join()}: ${key}`]),
			...(open.length > 1 ? [`${open.length} attempts are open at once: ${key}`] : [])
		];
	});
}

/** Each handing in is written down once, and each reopening. */
function auditHandIns({ attempts, attemptEvents }: Rows): string[] {
	const events = groupBy(attemptEvents, ({ attemptId }) => attemptId);
	return attempts.flatMap(({ id, handedInAt, receipt }) => {
		const kinds = (events.get(id) ?? []).map(({ kind }) => kind);
		const handIns = kinds.filter((kind) => kind.startsWith('handed in by')).length;
		const reopened = kinds.filter((kind) => kind === 'reopened').length;
		const problems =
			handIns === reopened + (handedInAt ? 1 : 0)
				? []
				: [`attempt ${id} was handed in ${handIns} times and reopened ${reopened}`];
		return handedInAt && !receipt ? [...problems, `attempt ${id} has no receipt`] : problems;
	});
}
