import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { tableFile } from '$lib/server/csv';
import { questionResults } from '$lib/server/insights';
import { hidesNames, rowsOf } from '../answers.server';
import { answersTable } from '../answers-table';
import { titles } from '../words';
import type { RequestHandler } from './$types';

/** Every answer to a question, as the page at the same parameters shows them. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const ids = { assignmentId: params.assignment, questionId: params.question };
	const results = await questionResults(app().store, asTeacher(locals.actor), ids, locals.now);
	const hidden = { isHidden: hidesNames(url) };
	const of = { class: results.class, title: titles.file(results.edition.lesson.title, results.question.id) };
	return tableFile(answersTable(hidden), rowsOf(results, hidden), { url, of, now: locals.now });
};
