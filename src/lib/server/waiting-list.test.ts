import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, aStudent, aTeacher, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { listRoster } from './classes';
import type { Store } from './db/store';
import { joinAsNewStudent, joinAsStudent, openJoinCode } from './joining';
import type { Student, Teacher } from './policy';
import { listTasks } from './tasks';
import { countDoors, letIn, listWaiting, turnAway } from './waiting-list';

const notFound = { status: 404 };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	await store.write(async (tx) => {
		await tx.update(tx.tables.classes).set({ requiresApproval: true });
	});
});
afterEach(() => opened.cleanup());

async function knock(name = 'Maya R.'): Promise<Student> {
	const { code } = await openJoinCode(store, teacher, classId, 60, NOW);
	const joined = await joinAsNewStudent(store, { code, name }, NOW);
	if (!joined.ok) throw new Error(`The code is ${joined.problem}.`);
	return { kind: 'student', id: joined.accountId, name, username: joined.card.username };
}
const roster = async () => (await listRoster(store, teacher, classId)).map(({ id }) => id);
const waiting = async () => (await listWaiting(store, teacher, classId)).map(({ id }) => id);

describe('a class that lets in by hand', () => {
	it('has whoever comes wait, and gives them nothing of it', async () => {
		const maya = await knock();
		expect(await waiting()).toEqual([maya.id]);
		expect(await roster()).toEqual([]);
		expect(await countDoors(store, maya)).toBe(1);
		expect(await listTasks(store, maya, NOW)).toEqual([]);
	});

	it('lets in one, or several at once', async () => {
		const [maya, omar, kim] = [await knock('Maya R.'), await knock('Omar T.'), await knock('Kim S.')];
		await letIn(store, teacher, { classId, studentIds: [omar.id] }, NOW);
		expect(await roster()).toEqual([omar.id]);
		await letIn(store, teacher, { classId, studentIds: [maya.id, kim.id] }, NOW);
		expect(await roster()).toEqual([kim.id, maya.id, omar.id]);
		expect(await waiting()).toEqual([]);
		expect(await countDoors(store, maya)).toBe(0);
	});

	it('has a student who knocks twice wait once, and one who is in not at all', async () => {
		const ada = await aStudent(store, { classId: await aClass(store, await aTeacher(store)) });
		const { code } = await openJoinCode(store, teacher, classId, 60, NOW);
		await joinAsStudent(store, ada, code, NOW);
		await joinAsStudent(store, ada, code, NOW);
		expect(await waiting()).toEqual([ada.id]);
		await letIn(store, teacher, { classId, studentIds: [ada.id] }, NOW);
		await joinAsStudent(store, ada, code, NOW);
		expect(await waiting()).toEqual([]);
	});

	it('turns away: an account made at its door goes, one that has a class stays', async () => {
		const maya = await knock();
		const ada = await aStudent(store, { classId: await aClass(store, await aTeacher(store)) });
		const { code } = await openJoinCode(store, teacher, classId, 60, NOW);
		await joinAsStudent(store, ada, code, NOW);
		await turnAway(store, teacher, { classId, studentIds: [maya.id, ada.id] });
		expect(await waiting()).toEqual([]);
		const { accounts } = store.read.tables;
		const left = (id: string) => store.read.$count(accounts, eq(accounts.id, id));
		expect([await left(maya.id), await left(ada.id)]).toEqual([0, 1]);
	});

	it('lets in nobody who did not knock', async () => {
		const ada = await aStudent(store, { classId: await aClass(store, await aTeacher(store)) });
		await letIn(store, teacher, { classId, studentIds: [ada.id] }, NOW);
		expect(await roster()).toEqual([]);
	});

	it('is nothing to another teacher', async () => {
		const maya = await knock();
		const colleague = await aTeacher(store);
		const chosen = { classId, studentIds: [maya.id] };
		await expect(listWaiting(store, colleague, classId)).rejects.toMatchObject(notFound);
		await expect(letIn(store, colleague, chosen, NOW)).rejects.toMatchObject(notFound);
		await expect(turnAway(store, colleague, chosen)).rejects.toMatchObject(notFound);
		expect(await waiting()).toEqual([maya.id]);
	});
});
