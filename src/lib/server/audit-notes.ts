/**
 * Writes down, after a response, what staff saw of students and what was refused. What a route shows stands in
 * `routes.policy.ts`; no page writes it. Entries of a tenth of a second are written together, so that no page waits for
 * one, and at most one in ten minutes is written of the same.
 */
import { writeAudit, type Doer } from './audit';
import type { AuditEntry } from './audit-events';
import { isOthers, placeOf, type Params, type Place } from './audit-place';
import { isStorableText } from './db/column-values';
import type { Db, Store } from './db/store';
import { logProblem } from './log';
import type { Actor } from './policy';
import { Recent } from './recent';
import { routePolicies } from './routes.policy';

/** A request that was answered. */
export interface Answered {
	readonly actor: Actor;
	/** As it stands in the table of routes. */
	readonly route: string;
	readonly params: Params;
	readonly status: number;
}

interface Note {
	/** What makes two notes the same. */
	readonly key: string;
	readonly doer: Doer;
	readonly now: Date;
	/** What to write, found out in the write; undefined for nothing. */
	readonly find: (tx: Db) => Promise<AuditEntry | undefined>;
}

const TEN_MINUTES = 600_000;
const GATHER = 100;

class Notes {
	readonly #store: Store;
	readonly #recent = new Recent({ span: TEN_MINUTES, most: 20_000 });
	#waiting: Note[] = [];
	#timer: NodeJS.Timeout | undefined;

	constructor(store: Store) {
		this.#store = store;
	}

	add(note: Note): void {
		if (!this.#recent.isNew(note.key, note.now)) return;
		this.#waiting.push(note);
		this.#timer ??= setTimeout(() => void this.write(), GATHER).unref();
	}

	/** Writes what waits. What cannot be written is told to the log of the server, and is new the next time. */
	async write(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const waiting = this.#waiting.splice(0);
		if (waiting.length === 0) return;
		try {
			await this.#store.write(async (tx) => {
				for (const { doer, find, now } of waiting) {
					const entry = await find(tx);
					if (entry) await writeAudit(tx, doer, entry, now);
				}
			});
		} catch (problem) {
			for (const { key } of waiting) this.#recent.forget(key);
			logProblem('writing down what was shown and refused', problem);
		}
	}
}

const ofStores = new WeakMap<Store, Notes>();

function notesOf(store: Store): Notes {
	const known = ofStores.get(store) ?? new Notes(store);
	ofStores.set(store, known);
	return known;
}

/** Writes at once what was noted. */
export function writeNotes(store: Store): Promise<void> {
	return notesOf(store).write();
}

/** Notes a request that was answered, when it showed something of students or was refused. */
export function noteAnswered(store: Store, answered: Answered, now: Date): void {
	const { actor, params, route, status } = answered;
	// An address with such text names nothing that is stored, and would keep the other notes from being written.
	if (!Object.values(params).every(isStorableText)) return;
	const who = actor.kind === 'visitor' ? actor.kind : actor.id;
	const add = (what: readonly unknown[], find: Note['find']) =>
		notesOf(store).add({ key: JSON.stringify([who, ...what]), doer: actor, now, find });
	const shows = routePolicies[route]?.shows;
	if (status < 400 && typeof shows === 'string')
		add([shows, params.class, params.assignment, params.student], (tx) => findRead(tx, answered));
	else if (actor.kind !== 'visitor' && (status === 403 || status === 404))
		add([status, route, params], (tx) => findRefused(tx, answered));
	else if (status === 429)
		add([status, route], () => Promise.resolve({ event: 'excess_rate_limit_exceeded', detail: { route } }));
}

/** Notes a request that no page of ours sends. */
export function noteForeign(
	store: Store,
	entry: Extract<AuditEntry, { event: 'malicious_csrf' | 'input_validation_fail' }>,
	now: Date
): void {
	const key = JSON.stringify(entry);
	notesOf(store).add({ key, doer: { kind: 'visitor' }, now, find: () => Promise.resolve(entry) });
}

async function findRead(tx: Db, answered: Answered): Promise<AuditEntry | undefined> {
	// A page that is gone to by script is answered with 200 even where it shows a refusal.
	const refused = await findRefused(tx, answered);
	const { params, route } = answered;
	const { shows, area } = routePolicies[route] ?? {};
	if (refused || typeof shows !== 'string') return refused;
	const place = await placeOf(tx, params);
	// What an administrator's page shows belongs to no class.
	if (!place && area !== 'admin') return undefined;
	const { assignment, ...where } = place ?? ofNoClass(params);
	return { event: 'sensitive_read', ...where, detail: { what: shows, assignment } };
}

function ofNoClass({ student }: Params): Partial<Place> {
	return student === undefined ? {} : { object: { type: 'student', id: student } };
}

/** What is nobody's was only mistyped. */
async function findRefused(
	tx: Db,
	{ actor, params, route, status }: Answered
): Promise<AuditEntry | undefined> {
	if (status !== 403 && !(await isOthers(tx, actor, params))) return undefined;
	const place = await placeOf(tx, { class: params.class, assignment: params.assignment });
	return { event: 'authz_fail', ...place, detail: { route, status: status === 403 ? 403 : 404 } };
}
