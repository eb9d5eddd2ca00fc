/** What the audit log says of the server itself, and the seals that go from it into the server’s own log. */
import { desc, inArray, lt } from 'drizzle-orm';
import { writeAudit } from './audit';
import type { Sealed } from './audit-check';
import { writeNotes } from './audit-notes';
import type { Db, Store } from './db/store';
import { logFact, logProblem } from './log';

const HOUR = 3_600_000;
const server = { kind: 'server' } as const;

/** Writes that the server starts, and first that it had not been stopped where that is so. */
export async function noteStart(
	store: Store,
	detail: { readonly version: string; readonly schema: number },
	now: Date
): Promise<void> {
	await store.write(async (tx) => {
		const { audit } = tx.tables;
		const [last] = await tx
			.select({ event: audit.event })
			.from(audit)
			.where(inArray(audit.event, ['sys_startup', 'sys_shutdown']))
			.orderBy(desc(audit.id))
			.limit(1);
		if (last?.event === 'sys_startup') await writeAudit(tx, server, { event: 'sys_crash', detail: {} }, now);
		await writeAudit(tx, server, { event: 'sys_startup', detail }, now);
	});
}

/** Writes what still waits to be written, and that the server stops. A disk that takes no more does not keep it running. */
export async function noteStop(store: Store, now: Date): Promise<void> {
	await writeNotes(store);
	try {
		await store.write((tx) => writeAudit(tx, server, { event: 'sys_shutdown', detail: {} }, now));
	} catch (problem) {
		logProblem('writing down that the server stops', problem);
	}
}

/** The last entry before a day of UTC: its seal stands for the whole log up to there. */
export async function lastBefore(db: Db, day: Date): Promise<Sealed | undefined> {
	const { audit } = db.tables;
	const [row] = await db
		.select({ id: audit.id, happenedAt: audit.happenedAt, hash: audit.hash })
		.from(audit)
		.where(lt(audit.happenedAt, day))
		.orderBy(desc(audit.happenedAt), desc(audit.id))
		.limit(1);
	return row;
}

/**
 * Tells the server’s own log the seal of every day that is over, once, and at the start that of the last one. Whoever
 * changes the database does not reach what was told there.
 */
export function tellSeals(store: Store): void {
	let told: number | undefined;
	const tell = async () => {
		const today = new Date(new Date().setUTCHours(0, 0, 0, 0));
		if (told === today.getTime()) return;
		const last = await lastBefore(store.read, today);
		told = today.getTime();
		if (last) logFact('audit seal', { entry: last.id, at: last.happenedAt.toISOString(), seal: last.hash });
	};
	const look = () => void tell().catch((problem: unknown) => logProblem('telling the audit seal', problem));
	look();
	const hour = setInterval(look, HOUR);
	process.once('underline:closing', () => clearInterval(hour));
}
