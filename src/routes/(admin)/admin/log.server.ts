/** The part of the administration that shows the audit log. */
import { z } from 'zod';
import type { RequestEvent } from '@sveltejs/kit';
import { instantOf, sayTime } from '$lib/lessons/class-time';
import { asAdmin } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { findSealed } from '$lib/server/audit-check';
import {
	checkAudit,
	findPerson,
	listLog,
	LOG_KINDS,
	type LogEntry,
	type LogFilter
} from '$lib/server/audit-log';
import type { Teacher } from '$lib/server/policy';
import { sayDayHere } from './clock.server';
import { events, words } from './log-words';

const PAGE = 50;
const DAY = 86_400_000;

export const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

const kinds = Object.keys(LOG_KINDS) as (keyof typeof LOG_KINDS)[];
/** What cannot be read is not asked for. */
const askedSchema = z.object({
	kind: z.enum(kinds).optional().catch(undefined),
	person: z.string().trim().max(100).catch(''),
	day: z.iso.date().or(z.literal('')).catch(''),
	before: z.coerce.number().int().positive().optional().catch(undefined)
});

/** What is asked for in an address; undefined for a username that nobody has. */
export async function readFilter(
	admin: Teacher,
	params: URLSearchParams
): Promise<{ asked: z.infer<typeof askedSchema>; filter: LogFilter | undefined }> {
	const asked = askedSchema.parse(Object.fromEntries(params));
	const from = asked.day ? instantOf(`${asked.day}T00:00`, zoneHere()) : undefined;
	// A day is not always 24 hours long.
	const next = from && new Date(from.getTime() + 1.5 * DAY);
	const to = next && instantOf(`${dayHere(next)}T00:00`, zoneHere());
	const accountId = asked.person ? await findPerson(app().store, admin, asked.person) : undefined;
	const isNobody = asked.person !== '' && accountId === undefined;
	const filter = { kind: asked.kind, accountId, from, to, before: asked.before };
	return { asked, filter: isNobody ? undefined : filter };
}

function dayHere(instant: Date): string {
	return new Intl.DateTimeFormat('en-CA', { timeZone: zoneHere(), dateStyle: 'short' }).format(instant);
}

export async function loadLog(admin: Teacher, params: URLSearchParams, now: Date) {
	const { store } = app();
	const { asked, filter } = await readFilter(admin, params);
	const found = filter ? await listLog(store, admin, filter, PAGE + 1) : [];
	const shown = found.slice(0, PAGE);
	const { state, checkedAt } = await checkAudit(store, admin, now);
	const seal = params.get('seal')?.trim() ?? '';
	const newest = state.kind === 'whole' ? state.newest : undefined;
	return {
		headline: words.headline(
			state,
			state.kind === 'whole' && state.oldest ? sayDayHere(state.oldest.happenedAt) : ''
		),
		lede: words.lede[state.kind](sayTime(checkedAt, zoneHere())),
		newest: newest && { id: newest.id, seal: newest.hash },
		...{ seal, sealed: seal && (await saySealed(seal)) },
		asked: { kind: asked.kind ?? '', person: asked.person, day: asked.day, isPart: [...params].length > 1 },
		isNobody: filter === undefined,
		entries: shown.map(viewEntry),
		older: found.length > PAGE ? (shown.at(-1)?.row.id ?? null) : null,
		isOld: asked.before !== undefined
	};
}

async function saySealed(seal: string): Promise<string> {
	const found = await findSealed(app().store.read, seal.toLowerCase());
	return found ? words.seal.found(found.id, sayTime(found.happenedAt, zoneHere())) : words.seal.lost;
}

function viewEntry(entry: LogEntry) {
	const { row, event } = entry;
	const format = { timeZone: zoneHere(), hour: 'numeric', minute: '2-digit' } as const;
	return {
		id: row.id,
		day: sayDayHere(row.happenedAt),
		time: new Intl.DateTimeFormat('en-US', format).format(row.happenedAt),
		who: sayWho(entry),
		what: events[event],
		more: sayDetail(row.detail),
		about: sayObject(entry),
		from: row.ipPrefix ?? ''
	};
}

export function sayWho({ row, actor }: LogEntry): string {
	return actor?.name ?? words.who[row.actorKind];
}

/** Kinds and numbers of a detail; ids and seals are for the file. */
function sayDetail(detail: unknown): string {
	const values = Object.entries(z.record(z.string(), z.unknown()).parse(detail));
	return values
		.filter(([name]) => !['assignment', 'account', 'seal'].includes(name))
		.map(([name, value]) => (typeof value === 'number' ? `${name} ${value}` : String(value)))
		.join(', ');
}

/** To whom or what, and in which class. */
export function sayObject({ row, object, className }: LogEntry): string {
	const thing = object?.name ?? (row.objectType === 'class' ? undefined : (row.objectType ?? undefined));
	return [thing, className].filter(Boolean).join(' · ');
}

export const logActions = {
	/** No redirect: what was found stands above the list. */
	checkLog: async ({ locals }: RequestEvent) => {
		await checkAudit(app().store, asAdmin(locals.actor), locals.now, { anew: true });
	}
};
