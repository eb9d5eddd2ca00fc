import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropOldAudit, LEAST_KEPT, writeAudit } from './audit';
import { verifyAudit } from './audit-check';
import type { AuditEntry } from './audit-events';
import { engines, noon } from './db/contract';
import type { Store } from './db/store';

const teacher = { kind: 'teacher', id: 't1', origin: { ipPrefix: '192.0.2.0/24', uaHash: 'ab' } } as const;
const note: AuditEntry = {
	event: 'sensitive_change',
	...{ object: { type: 'student', id: 's1' }, classId: 'c1', detail: { what: 'note', assignment: 'a1' } }
};
/** What the engine said; only one of them has its error wrapped. */
function reasonOf(error: Error): string {
	return error.cause instanceof Error ? error.cause.message : error.message;
}
const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);

describe.each(engines)('the audit log on $engine', ({ open }) => {
	let store: Store;
	beforeAll(async () => {
		store = await open();
		for (const day of [0, 1, 2, 40]) await store.write((tx) => writeAudit(tx, teacher, note, days(day)));
	});
	afterAll(() => store.close());

	const list = () => store.read.select().from(store.read.tables.audit).orderBy(store.read.tables.audit.id);
	const drop = (before: Date, now: Date) => store.write((tx) => dropOldAudit(tx, before, now));

	it('numbers its entries and seals each to the one before', async () => {
		const rows = await list();
		expect(rows.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
		expect(rows.slice(1).map(({ prevHash }) => prevHash)).toEqual(rows.slice(0, -1).map(({ hash }) => hash));
		expect(await verifyAudit(store)).toMatchObject({ kind: 'whole', entries: 4 });
	});

	it('gives back what was written', async () => {
		expect((await list())[0]).toMatchObject({
			...{ happenedAt: noon, actorId: 't1', actorKind: 'teacher', event: 'sensitive_change' },
			...{ objectType: 'student', objectId: 's1', classId: 'c1' },
			...{ ipPrefix: '192.0.2.0/24', uaHash: 'ab', detail: { what: 'note', assignment: 'a1' } }
		});
	});

	it('refuses to be changed', async () => {
		const { audit } = store.read.tables;
		const change = store.write(async (tx) => {
			await tx.update(audit).set({ actorId: 't2' }).where(eq(audit.id, 1));
		});
		await expect(change.catch(reasonOf)).resolves.toBe('the audit log is not changed');
	});

	it('refuses to lose an entry, however old', async () => {
		const { audit } = store.read.tables;
		const loss = store.write(async (tx) => {
			await tx.delete(audit).where(eq(audit.id, 1));
		});
		await expect(loss.catch(reasonOf)).resolves.toBe('the audit log is kept');
	});

	it.each([
		['in place of another', { id: 2 }],
		['after a gap', { id: 9 }],
		['that follows no entry', { prevHash: 'f'.repeat(64) }]
	])('refuses an entry %s', async (_, wrong) => {
		const { audit } = store.read.tables;
		const [newest] = (await list()).slice(-1);
		const row = { ...newest, id: 5, prevHash: newest?.hash, ...wrong } as typeof audit.$inferInsert;
		const insertion = store.write(async (tx) => {
			await tx.insert(audit).values(row);
		});
		await expect(insertion.catch(reasonOf)).resolves.toBe('an entry of the audit log follows the newest one');
	});

	it('lets nothing go that is younger than the shortest time', async () => {
		const before = days(41);
		const early = drop(before, days(LEAST_KEPT + 2));
		await expect(early.catch(reasonOf)).resolves.toBe('the audit log is kept');
		expect(await list()).toHaveLength(4);
	});

	it('lets old entries go by saying so, and is whole without them', async () => {
		const [, second] = await list();
		expect(await drop(days(2), days(40))).toBe(2);
		const left = await list();
		expect(left.map(({ id }) => id)).toEqual([3, 4, 5]);
		expect(left[2]).toMatchObject({
			...{ actorKind: 'server', event: 'sensitive_delete', objectType: 'log', objectId: '2' },
			detail: { what: 'log', rows: 2, seal: second?.hash }
		});
		expect(await verifyAudit(store)).toMatchObject({ kind: 'whole', entries: 3, oldest: { id: 3 } });
	});

	it('says nothing of letting go when nothing is old', async () => {
		expect(await drop(days(2), days(40))).toBe(0);
		expect(await list()).toHaveLength(3);
	});
});
