/** Makes the files of an assignment in a thread of its own: a big class is read and written for long. */
import { aside } from '$lib/server/aside';
import { fileName, tableText, type NamedText } from '$lib/server/csv';
import { gradebookFile, type Gradebook } from '$lib/server/gradebook';
import { assignmentResults, questionResults } from '$lib/server/insights';
import type { Teacher } from '$lib/server/policy';
import { openReadingStore } from '$lib/server/reading-store';
import { hidesNames, rowsOf } from './questions/[question]/answers.server';
import { answersTable } from './questions/[question]/answers-table';
import { titles } from './questions/[question]/words';
import { resultRows, resultsTable } from './results-table';

/** Which file. `names`: what techniques are called, by their ids. */
export type Wanted =
	| { readonly kind: 'points' }
	| { readonly kind: 'gradebook'; readonly gradebook: Gradebook }
	| { readonly kind: 'answers'; readonly questionId: string; readonly names: ReadonlyMap<string, string> };

export interface FileOrder {
	/** Of the database. */
	readonly file: string;
	readonly teacher: Teacher;
	readonly assignmentId: string;
	readonly wanted: Wanted;
	/** That was asked: it sorts and filters. */
	readonly address: string;
	readonly now: Date;
}

const bounds = { ms: 20_000, megabytes: 256 };

/** @throws HttpError 404 when the assignment is not of a class of theirs · TooMuchWork */
export const makeFile = aside(
	{ module: import.meta.url, name: 'file of an assignment', ...bounds },
	async (order: FileOrder): Promise<NamedText> => {
		const store = openReadingStore(order.file);
		try {
			return await writeFile(store, order);
		} finally {
			await store.close();
		}
	}
);

async function writeFile(store: ReturnType<typeof openReadingStore>, order: FileOrder): Promise<NamedText> {
	const { teacher, assignmentId, wanted, address, now } = order;
	const asked = { url: new URL(address), now };
	if (wanted.kind === 'gradebook') {
		const { text, of } = await gradebookFile(store, teacher, { assignmentId, ...wanted }, now);
		return { text, name: fileName(of, now) };
	}
	if (wanted.kind === 'points') {
		const results = await assignmentResults(store, teacher, assignmentId, now);
		const table = resultsTable(results.columns.map(({ question }) => question));
		const of = { class: results.class, title: results.edition.lesson.title };
		return tableText(table, resultRows(results), { ...asked, of });
	}
	const { questionId, names } = wanted;
	const results = await questionResults(store, teacher, { assignmentId, questionId }, now);
	const hidden = { isHidden: hidesNames(asked.url) };
	const of = { class: results.class, title: titles.file(results.edition.lesson.title, results.question.id) };
	return tableText(answersTable(hidden), rowsOf(results, hidden, names), { ...asked, of });
}
