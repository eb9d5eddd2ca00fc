import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { testStore, type TestStore } from '../../../tests/support/database';
import { writeAudit, type Doer } from './audit';
import type { AuditEntry } from './audit-events';

const noon = new Date('2026-03-02T12:00:00Z');
const origin = { ipPrefix: '192.0.2.0/24', uaHash: 'ab' };

let opened: TestStore;
beforeEach(() => (opened = testStore()));
afterEach(() => opened.cleanup());

const write = (doer: Doer, entry: AuditEntry) =>
	opened.store.write((tx) => writeAudit(tx, doer, entry, noon));
const list = () => opened.store.read.select().from(opened.store.read.tables.audit);

describe('from where', () => {
	const failed = { event: 'authn_login_fail', detail: { by: 'password' } } as const;

	it.each<[string, Doer, AuditEntry, unknown]>([
		['a teacher came', { kind: 'teacher', id: 't1', origin }, failed, origin],
		[
			'somebody tried to be a teacher',
			{ kind: 'visitor', origin },
			{ ...failed, object: { type: 'teacher', id: 't1' } },
			origin
		],
		[
			'somebody tried to be a student',
			{ kind: 'visitor', origin },
			{ ...failed, object: { type: 'student', id: 's1' } },
			{ ipPrefix: null, uaHash: null }
		],
		[
			'somebody tried a name nobody has',
			{ kind: 'visitor', origin },
			failed,
			{ ipPrefix: null, uaHash: null }
		]
	])('%s', async (_, doer, entry, kept) => {
		await write(doer, entry);
		expect(await list()).toMatchObject([kept as object]);
	});

	it('a student came is not kept, whatever is handed over', async () => {
		const student = { kind: 'student', id: 's1', origin } as Doer;
		await write(student, { event: 'session_logout', detail: { how: 'own' } });
		expect(await list()).toMatchObject([{ actorId: 's1', ipPrefix: null, uaHash: null }]);
	});
});

describe('a detail', () => {
	it.each<[string, unknown]>([
		[
			'what its event does not say',
			{ event: 'sensitive_change', detail: { what: 'note', text: 'Ada was late' } }
		],
		['a kind there is not', { event: 'sensitive_read', detail: { what: 'everything' } }],
		[
			'an address as it was typed',
			{ event: 'authz_fail', detail: { route: '/teach?name=Ada', status: 404 } }
		],
		['a line of its own', { event: 'malicious_csrf', detail: { route: '/login\r\nforged' } }]
	])('is refused that holds %s', async (_, entry) => {
		await expect(write({ kind: 'server' }, entry as AuditEntry)).rejects.toThrow(ZodError);
		expect(await list()).toEqual([]);
	});
});

it('an entry goes with the change it tells of', async () => {
	const lost = opened.store.write(async (tx) => {
		await writeAudit(tx, { kind: 'server' }, { event: 'sys_shutdown', detail: {} }, noon);
		throw new Error('the change failed');
	});
	await expect(lost).rejects.toThrow('the change failed');
	await write({ kind: 'operator' }, { event: 'sys_shutdown', detail: {} });
	expect((await list()).map(({ id, actorKind }) => [id, actorKind])).toEqual([[1, 'operator']]);
});

it('entries of one turn are numbered one after another', async () => {
	const entry: AuditEntry = { event: 'sys_shutdown', detail: {} };
	await Promise.all([1, 2, 3].map(() => write({ kind: 'server' }, entry)));
	expect((await list()).map(({ id }) => id)).toEqual([1, 2, 3]);
});
