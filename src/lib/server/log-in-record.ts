/** What is noted of log-ins: in the audit log, and in memory of addresses from which many accounts fail. */
import { addressKey } from './address-key';
import { writeAudit, type Doer } from './audit';
import type { AuditEntry } from './audit-events';
import { originOf } from './audit-origin';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { FailingAddresses, type SuspectAddress } from './failing-addresses';
import { forgiveFailures, pauseAfter } from './login-failures';

/** Where somebody is who tries to come in. */
export interface Caller {
	readonly address: string;
	readonly userAgent: string | null;
}

type Account = Pick<Row<'accounts'>, 'id' | 'role' | 'username'>;
type Detail<Event extends AuditEntry['event']> = Extract<AuditEntry, { event: Event }>['detail'];

const failing = new FailingAddresses();

/** Whether an address is slowed, because secrets of many accounts were wrong from there. */
export function isSuspect(address: string, now: Date): boolean {
	return failing.isSuspect(address, now);
}

/** Such addresses of the last day, for administrators. */
export function listSuspects(now: Date): SuspectAddress[] {
	return failing.list(now);
}

/** Notes a wrong secret of an account inside a write; `failures` is how many there were in a row. */
export async function noteFailure(
	tx: Db,
	account: Account,
	{ by, failures, caller }: Detail<'authn_login_fail'> & { failures: number; caller: Caller },
	now: Date
): Promise<void> {
	const object = { type: account.role, id: account.id };
	await writeAudit(tx, visitor(caller), { event: 'authn_login_fail', object, detail: { by } }, now);
	const seconds = pauseAfter(failures) / 1000;
	if (seconds > 0) {
		const detail = { failures, seconds };
		await writeAudit(tx, visitor(caller), { event: 'authn_login_lock', object, detail }, now);
	}
	await noteAddress(tx, { username: account.username, caller }, now);
}

/** Notes a name that nobody has. */
export async function noteUnknown(
	store: Store,
	tried: { username: string; caller: Caller },
	now: Date
): Promise<void> {
	await store.write(async (tx) => {
		const detail = { by: 'unknown name' } as const;
		await writeAudit(tx, visitor(tried.caller), { event: 'authn_login_fail', detail }, now);
		await noteAddress(tx, tried, now);
	});
}

async function noteAddress(
	tx: Db,
	{ username, caller }: { username: string; caller: Caller },
	now: Date
): Promise<void> {
	const name = username.trim().toLowerCase();
	if (!failing.note(addressKey(caller.address), name, now)) return;
	const detail = { limit: 'failing_accounts' };
	await writeAudit(tx, visitor(caller), { event: 'excess_rate_limit_exceeded', detail }, now);
}

/** Notes inside a write that somebody came in; their wrong secrets are forgiven. */
export async function noteSuccess(
	tx: Db,
	{ id, role }: Account,
	{ by, caller }: Detail<'authn_login_success'> & { caller: Caller },
	now: Date
): Promise<void> {
	await forgiveFailures(tx, id);
	const doer: Doer = { kind: role, id, origin: originIn(caller) };
	await writeAudit(tx, doer, { event: 'authn_login_success', detail: { by } }, now);
}

/** Notes inside a write that somebody came with the code on a card, and whose it was. */
export async function noteCard(tx: Db, studentId: string | undefined, now: Date): Promise<void> {
	const detail = { by: 'card' } as const;
	if (studentId === undefined)
		await writeAudit(tx, { kind: 'visitor' }, { event: 'authn_login_fail', detail }, now);
	else
		await writeAudit(tx, { kind: 'student', id: studentId }, { event: 'authn_login_success', detail }, now);
}

function visitor(caller: Caller): Doer {
	return { kind: 'visitor', origin: originIn(caller) };
}

function originIn({ address, userAgent }: Caller) {
	return originOf(address, userAgent);
}
