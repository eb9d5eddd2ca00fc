import { afterEach, beforeEach, expect, it } from 'vitest';
import { aClass, anAdmin, aStudent, aTeacher, hoursFromNow, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { writeAudit } from './audit';
import { auditEvents } from './audit-events';
import { checkAudit, findPerson, listLog, LOG_KINDS, type LogFilter } from './audit-log';
import type { Store } from './db/store';
import type { Student, Teacher } from './policy';

let opened: TestStore;
let store: Store;
let admin: Teacher;
let teacher: Teacher;
let maya: Student;
let classId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	admin = await anAdmin(store);
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher, { name: '8b' });
	maya = await aStudent(store, { classId });
	await store.write(async (tx) => {
		await writeAudit(tx, { kind: 'server' }, { event: 'sys_shutdown', detail: {} }, NOW);
		const object = { type: 'student', id: maya.id } as const;
		const look = { event: 'sensitive_read', object, classId, detail: { what: 'student' } } as const;
		await writeAudit(tx, teacher, look, hoursFromNow(1));
		await writeAudit(tx, maya, { event: 'session_logout', detail: { how: 'own' } }, hoursFromNow(2));
	});
});
afterEach(() => opened.cleanup());

const events = async (filter: LogFilter = {}, most = 50) =>
	(await listLog(store, admin, filter, most)).map(({ event }) => event);

it('is all there is, the newest first, teachers by name and students by username', async () => {
	expect(await listLog(store, admin, {}, 50)).toMatchObject([
		{ event: 'session_logout', actor: { role: 'student', name: maya.username }, object: undefined },
		{
			...{ event: 'sensitive_read', actor: { role: 'teacher', name: 'Ms. Okafor' }, className: '8b' },
			object: { role: 'student', name: maya.username }
		},
		{ event: 'sys_shutdown', actor: undefined, className: undefined }
	]);
});

it.each<[string, () => LogFilter | Promise<LogFilter>, string[]]>([
	['a kind', () => ({ kind: 'looks' }), ['sensitive_read']],
	['who it was about', () => ({ accountId: maya.id }), ['session_logout', 'sensitive_read']],
	['who did it', () => ({ accountId: teacher.id }), ['sensitive_read']],
	['a span', () => ({ from: NOW, to: hoursFromNow(1) }), ['sys_shutdown']],
	['what is older', () => ({ before: 3 }), ['sensitive_read', 'sys_shutdown']],
	[
		'a person found by username',
		async () => ({ accountId: await findPerson(store, admin, ` ${maya.username.toUpperCase()} `) }),
		['session_logout', 'sensitive_read']
	]
])('can be asked for %s', async (_, filter, found) => {
	expect(await events(await filter())).toEqual(found);
});

it('is as many as are asked for', async () => {
	expect(await events({}, 1)).toEqual(['session_logout']);
});

it('puts every event there is under one kind', () => {
	expect(Object.values(LOG_KINDS).flat().sort()).toEqual(Object.keys(auditEvents).sort());
});

it('is checked at most every ten minutes, and when somebody wants it', async () => {
	const whole = await checkAudit(store, admin, NOW);
	expect(whole).toMatchObject({ checkedAt: NOW, state: { kind: 'whole', entries: 3 } });
	expect(await checkAudit(store, admin, hoursFromNow(0.1))).toBe(whole);
	expect(await checkAudit(store, admin, hoursFromNow(0.1), { anew: true })).toMatchObject({
		checkedAt: hoursFromNow(0.1)
	});
	expect(await checkAudit(store, admin, hoursFromNow(1))).toMatchObject({ checkedAt: hoursFromNow(1) });
});

it('is for administrators alone', async () => {
	const forbidden = { status: 403 };
	await expect(listLog(store, teacher, {}, 50)).rejects.toMatchObject(forbidden);
	await expect(findPerson(store, teacher, 'okafor')).rejects.toMatchObject(forbidden);
	await expect(checkAudit(store, teacher, NOW)).rejects.toMatchObject(forbidden);
});
