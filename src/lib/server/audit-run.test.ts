import { afterEach, beforeEach, expect, it } from 'vitest';
import { testStore, type TestStore } from '../../../tests/support/database';
import { writeAudit } from './audit';
import { lastBefore, noteStart, noteStop } from './audit-run';

const noon = new Date('2026-03-02T12:00:00Z');
const facts = { version: '0.1.0', schema: 9 };

let opened: TestStore;
beforeEach(() => (opened = testStore()));
afterEach(() => opened.cleanup());

const list = () => opened.store.read.select().from(opened.store.read.tables.audit);
const events = async () => (await list()).map(({ event }) => event);

it('a server that was stopped starts again without a word of a crash', async () => {
	await noteStart(opened.store, facts, noon);
	await noteStop(opened.store, noon);
	await noteStart(opened.store, facts, noon);
	expect(await events()).toEqual(['sys_startup', 'sys_shutdown', 'sys_startup']);
});

it('a server that was not stopped says so when it starts again', async () => {
	await noteStart(opened.store, facts, noon);
	await noteStart(opened.store, facts, noon);
	expect(await events()).toEqual(['sys_startup', 'sys_crash', 'sys_startup']);
	expect((await list()).map(({ actorKind, detail }) => [actorKind, detail])).toEqual([
		['server', facts],
		['server', {}],
		['server', facts]
	]);
});

it('a server that cannot write any more stops all the same', async () => {
	const failing = { ...opened.store, write: () => Promise.reject(new Error('no space left')) };
	await expect(noteStop(failing, noon)).resolves.toBeUndefined();
});

it('the seal of a day is that of its last entry', async () => {
	const entry = { event: 'sys_shutdown', detail: {} } as const;
	const times = ['2026-03-01T23:59:59.999Z', '2026-03-02T00:00:00Z', '2026-03-02T09:00:00Z'];
	await Promise.all(
		times.map((time) => opened.store.write((tx) => writeAudit(tx, { kind: 'server' }, entry, new Date(time))))
	);
	const [first, , third] = await list();
	const told = async (day: string) => (await lastBefore(opened.store.read, new Date(day)))?.hash;
	expect(await told('2026-03-01T00:00:00Z')).toBeUndefined();
	expect(await told('2026-03-02T00:00:00Z')).toBe(first?.hash);
	expect(await told('2026-03-03T00:00:00Z')).toBe(third?.hash);
});
