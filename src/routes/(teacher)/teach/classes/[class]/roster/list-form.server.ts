/** Reads the form with a list of students, and says what the list is. */
import { decodeList, type ListEncoding } from '$lib/rosters/decode';
import {
	MOST_STUDENTS,
	readList,
	type LineProblem,
	type ListedStudent,
	type ReadList
} from '$lib/rosters/list';
import type { PlanProblem } from '$lib/rosters/plan';
import type { Preview } from '$lib/server/roster-import';
import { groupProblems, sayNumbers } from './problem-lines';
import { words } from './words';

const MOST_BYTES = 400_000;

export interface ListForm {
	readonly text: string;
	readonly isWhole: boolean;
	/** Of a file. */
	readonly encoding: ListEncoding | undefined;
}

/** `error`: why the file that was picked cannot be read. */
export type ListSent =
	{ readonly ok: true; readonly list: ListForm } | { readonly ok: false; readonly error: string };

/** The list as it was pasted, or the file that was picked instead. */
export async function readListForm(form: FormData): Promise<ListSent> {
	const file = form.get('file');
	const pasted = form.get('list');
	const isWhole = form.get('whole') !== null;
	if (!(file instanceof File) || file.size === 0) {
		const text = typeof pasted === 'string' ? pasted : '';
		return { ok: true, list: { text, isWhole, encoding: undefined } };
	}
	if (file.size > MOST_BYTES) return { ok: false, error: words.refused.fileBig };
	const decoded = decodeList(new Uint8Array(await file.arrayBuffer()));
	if (!decoded.ok) return { ok: false, error: words.refused[decoded.problem] };
	const { text, encoding } = decoded;
	return { ok: true, list: { text, encoding, isWhole } };
}

export type ListRead =
	| { readonly ok: true; readonly students: readonly ListedStudent[]; readonly read: ReadList & { ok: true } }
	| { readonly ok: false; readonly error: string };

/** The students of a list, or a sentence that says why there are none. */
export function studentsOf(text: string): ListRead {
	const read = readList(text);
	if (read.ok) return { ok: true, students: read.students, read };
	switch (read.problem) {
		case 'empty':
			return { ok: false, error: words.refused.empty };
		case 'too many':
			return { ok: false, error: words.refused.tooMany(read.rows, MOST_STUDENTS) };
		case 'no list':
			return { ok: false, error: words.refused.noList(read.line) };
		case 'quote':
			return { ok: false, error: words.refused.quote(read.line) };
	}
}

/** What a list would change, as the page shows it. */
export function viewPreview({ plan, seal }: Preview, read: ReadList & { ok: true }, encoding?: ListEncoding) {
	const { added, changed, removed, unchanged } = plan;
	const problems = [...read.problems.map(sayLine), ...plan.problems.map(sayPlan)];
	return {
		...{ seal, unchanged: unchanged.length },
		added: added.map(({ line, name, account, changes }) => ({
			...{ line, name, changes: changes.map(words.change) },
			account: account ? words.preview.hasAccount(account.username) : words.preview.newAccount
		})),
		changed: changed.map(({ student: { id, name, username }, changes }) => ({
			...{ id, name, username, changes: changes.map(words.change) }
		})),
		removed: removed.map(({ id, name, username }) => ({ id, name, username })),
		/** How many lines. */
		faulty: problems.length,
		problems: groupProblems(problems).map(({ lines, text }) => ({
			...{ lines: words.preview.lines(lines.length, sayNumbers(lines)), isOne: lines.length === 1, text }
		})),
		notes: [
			encoding ? words.encodings[encoding] : '',
			read.columns.ignored.length > 0 ? words.ignored(read.columns.ignored) : ''
		].filter(Boolean)
	};
}

export type PreviewView = ReturnType<typeof viewPreview>;

function sayLine({ line, kind }: LineProblem) {
	return { line, text: words.lineProblems[kind] };
}

function sayPlan({ line, kind, other }: PlanProblem) {
	return { line, text: words.planProblems[kind](other) };
}
