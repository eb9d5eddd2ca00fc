import { listExtraTimes } from '$lib/server/accommodations';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getClass, listRoster } from '$lib/server/classes';
import { tableFile } from '$lib/server/csv';
import { listGroups } from '$lib/server/groups';
import { rosterRows, rosterTable } from '../roster-table';
import { words } from '../words';
import type { RequestHandler } from './$types';

/** The students of a class, as its page at the same parameters shows them. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const taught = await getClass(store, teacher, params.class);
	const roster = await listRoster(store, teacher, taught.id);
	const extraTimes = await listExtraTimes(store, teacher, taught.id);
	const of = { class: taught, title: words.roster.title };
	const groups = await listGroups(store, teacher, taught.id);
	return tableFile(rosterTable(groups), rosterRows(roster, extraTimes, taught.timeZone), {
		url,
		of,
		now: locals.now
	});
};
