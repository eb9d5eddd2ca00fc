import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { tableFile } from '$lib/server/csv';
import { refuseNotFound } from '$lib/server/refusals';
import { studentInsights } from '$lib/server/student-insights';
import { historyTable } from '../history-table';
import { techniquesTable } from '../techniques-table';
import { rowsOf } from '../view.server';
import { words } from '../words';
import type { RequestHandler } from './$types';

/** Either table of a student's page, as the page at the same parameters shows it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const place = { classId: params.class, studentId: params.student };
	const found = await studentInsights(app().store, asTeacher(locals.actor), place, locals.now);
	const { techniques, works } = rowsOf(found, locals.now);
	const asked = (title: string) => {
		const of = { class: found.class, title: words.fileOf(found.student.name, title) };
		return { url, of, now: locals.now };
	};
	switch (params.table) {
		case 'techniques':
			return tableFile(techniquesTable, techniques, asked(words.techniques.title));
		case 'assignments':
			return tableFile(historyTable, works, asked(words.history.title));
		default:
			return refuseNotFound();
	}
};
