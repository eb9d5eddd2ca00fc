import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { tableFile } from '$lib/server/csv';
import { assignmentResults } from '$lib/server/insights';
import { resultRows, resultsTable } from '../results-table';
import type { RequestHandler } from './$types';

/** The students and their points, as the page at the same parameters shows them. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const results = await assignmentResults(
		app().store,
		asTeacher(locals.actor),
		params.assignment,
		locals.now
	);
	const table = resultsTable(results.columns.map(({ question }) => question));
	const of = { class: results.class, title: results.edition.lesson.title };
	return tableFile(table, resultRows(results), { url, of, now: locals.now });
};
