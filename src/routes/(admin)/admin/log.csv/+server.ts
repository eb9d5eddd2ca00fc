import { asAdmin } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { listLog, type LogEntry } from '$lib/server/audit-log';
import { csvFile, csvText } from '$lib/server/csv';
import { isoTime } from '$lib/lessons/class-time';
import type { Column } from '$lib/tables/table';
import { readFilter, sayObject, sayWho, zoneHere } from '../log.server';
import { words } from '../log-words';
import type { RequestHandler } from './$types';

/** Two lines of a file are as long as one of its pages; more is for a copy of the database. */
const MOST = 20_000;

const text = words.list;
const columns: readonly Column<LogEntry>[] = [
	{ id: 'entry', heading: text.entry, kind: 'number', value: ({ row }) => row.id },
	{ id: 'time', heading: text.time, kind: 'time', value: ({ row }) => row.happenedAt },
	{ id: 'who', heading: text.who, kind: 'text', value: sayWho },
	{ id: 'event', heading: text.event, kind: 'text', value: ({ event }) => event },
	{ id: 'detail', heading: text.detail, kind: 'text', value: ({ row }) => JSON.stringify(row.detail) },
	{ id: 'about', heading: text.about, kind: 'text', value: sayObject },
	{ id: 'object', heading: text.object, kind: 'text', value: ({ row }) => row.objectId ?? undefined },
	{ id: 'from', heading: text.from, kind: 'text', value: ({ row }) => row.ipPrefix ?? undefined },
	{ id: 'seal', heading: text.seal, kind: 'text', value: ({ row }) => row.hash }
];

/** What the page at the same parameters shows, and what is older, as a file. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const admin = asAdmin(locals.actor);
	const { filter } = await readFilter(admin, url.searchParams);
	const entries = filter ? await listLog(app().store, admin, filter, MOST) : [];
	const timeZone = zoneHere();
	const day = isoTime(locals.now, timeZone).slice(0, 10);
	return csvFile(csvText(columns, entries, { timeZone }), `audit-log_${day}.csv`);
};
