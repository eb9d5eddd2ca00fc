import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testStore, type TestStore } from '../../../tests/support/database';
import { writeAudit } from './audit';
import { findSealed, verifyAudit } from './audit-check';
import { NO_SEAL } from './audit-seal';

const noon = new Date('2026-03-02T12:00:00Z');

let opened: TestStore;
beforeEach(async () => {
	opened = testStore();
	for (const id of ['s1', 's2', 's3', 's4', 's5']) {
		const object = { type: 'student', id } as const;
		const entry = {
			event: 'sensitive_read',
			object,
			classId: 'c1',
			detail: { what: 'student', assignment: undefined }
		} as const;
		await opened.store.write((tx) => writeAudit(tx, { kind: 'teacher', id: 't1' }, entry, noon));
	}
});
afterEach(() => opened.cleanup());

/** Changes the file as somebody does who has it: past the triggers. */
function tamper(sql: string): void {
	const connection = new Database(opened.file);
	for (const trigger of ['audit_goes_on', 'audit_stays', 'audit_keeps'])
		connection.exec(`drop trigger ${trigger}`);
	connection.exec(sql);
	connection.close();
}

const columns = 'happened_at, actor_id, actor_kind, event, object_type, object_id, class_id, detail';
const forged = (id: number, prevHash: string) =>
	`insert into audit (id, ${columns}, prev_hash, hash)
	select ${id}, ${columns}, ${prevHash}, '${'a'.repeat(64)}' from audit where id = 1`;

it('a log that nobody touched is whole', async () => {
	expect(await verifyAudit(opened.store)).toMatchObject({
		...{ kind: 'whole', entries: 5 },
		...{ oldest: { id: 1, happenedAt: noon }, newest: { id: 5, happenedAt: noon } }
	});
});

it('an empty log is whole', async () => {
	tamper('delete from audit');
	expect(await verifyAudit(opened.store)).toEqual({ kind: 'whole', entries: 0 });
});

it.each([
	['who', `actor_id = 't2'`],
	['when', 'happened_at = happened_at + 1'],
	['what', `event = 'sensitive_delete'`],
	['whose', `object_id = 's9'`],
	['which class', 'class_id = null'],
	['how', `detail = '{"what":"class"}'`],
	['from where', `ip_prefix = '192.0.2.0/24'`],
	['the seal', `hash = '${'b'.repeat(64)}'`],
	['the seal before', `prev_hash = '${'b'.repeat(64)}'`]
])('an entry is found whose %s was changed', async (_, change) => {
	tamper(`update audit set ${change} where id = 3`);
	expect(await verifyAudit(opened.store)).toEqual({ kind: 'broken', id: 3, how: 'changed' });
});

it.each([
	['in the middle', 3, 4],
	['at the start', 1, 2]
])('an entry is missed that was deleted %s', async (_, gone, found) => {
	tamper(`delete from audit where id = ${gone}`);
	expect(await verifyAudit(opened.store)).toEqual({ kind: 'broken', id: found, how: 'missing before' });
});

it('an entry is missed whose place another took', async () => {
	tamper('delete from audit where id = 3; update audit set id = id - 1 where id > 3');
	expect(await verifyAudit(opened.store)).toEqual({ kind: 'broken', id: 3, how: 'changed' });
});

it('an entry is found that was added at the end without its seal', async () => {
	tamper(forged(6, '(select hash from audit where id = 5)'));
	expect(await verifyAudit(opened.store)).toEqual({ kind: 'broken', id: 6, how: 'changed' });
});

it('an entry is found that was put between two', async () => {
	tamper(`update audit set id = id + 100 where id > 3; ${forged(4, '(select hash from audit where id = 3)')};
		update audit set id = id - 99 where id > 100`);
	expect(await verifyAudit(opened.store)).toEqual({ kind: 'broken', id: 4, how: 'changed' });
});

it('the first of several is told of', async () => {
	tamper('delete from audit where id = 4; update audit set actor_id = null where id in (2, 5)');
	expect(await verifyAudit(opened.store)).toEqual({ kind: 'broken', id: 2, how: 'changed' });
});

it('a log that was cut at its end is told by a seal that was noted before', async () => {
	const { store } = opened;
	const [, , , fourth] = await store.read.select().from(store.read.tables.audit);
	const noted = fourth?.hash ?? NO_SEAL;
	expect(await findSealed(store.read, noted)).toEqual({ id: 4, happenedAt: noon, hash: noted });
	tamper('delete from audit where id >= 4');
	expect(await verifyAudit(store)).toMatchObject({ kind: 'whole', entries: 3 });
	expect(await findSealed(store.read, noted)).toBeUndefined();
});
