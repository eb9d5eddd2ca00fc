import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	leave,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { readList } from '../rosters/list';
import { listExtraTimes } from './accommodations';
import { findByCredentials } from './accounts';
import { logInByBadge } from './cards';
import { listRoster } from './classes';
import type { Store } from './db/store';
import { listGroups } from './groups';
import { listFormer } from './membership';
import type { Teacher } from './policy';
import { applyRoster, previewRoster } from './roster-import';

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
});
afterEach(() => opened.cleanup());

function listOf(text: string, isWhole = false) {
	const read = readList(text);
	if (!read.ok) throw new Error(`The list cannot be read: ${read.problem}.`);
	return { classId, students: read.students, isWhole };
}
const preview = (text: string, isWhole = false) => previewRoster(store, teacher, listOf(text, isWhole));
async function agree(text: string, isWhole = false) {
	const list = listOf(text, isWhole);
	const { seal } = await previewRoster(store, teacher, list);
	return applyRoster(store, teacher, { ...list, seal }, NOW);
}
const names = async () => (await listRoster(store, teacher, classId)).map(({ name }) => name);

async function everyRow() {
	const { accounts, enrollments, classGroups, groupMembers, badges } = store.read.tables;
	return Promise.all(
		[accounts, enrollments, classGroups, groupMembers, badges].map((table) => store.read.select().from(table))
	);
}

describe('a list of students', () => {
	it('stores nothing before it is agreed to', async () => {
		await aStudent(store, { classId, name: 'Ada B.' });
		const before = await everyRow();
		const { plan } = await preview('Name,Group\nAda Brown,Blue\nOmar T.,Red', true);
		expect(plan).toMatchObject({ added: [{}, {}], removed: [{ name: 'Ada B.' }] });
		expect(await everyRow()).toEqual(before);
	});

	it('brings new students in, each with a card that works', async () => {
		const applied = await agree('Name,Group,Extra time,ID\nOmar T.,Red,×1.5,17\nMaya R.,Red,,18');
		const cards = applied.ok ? applied.cards : [];
		expect(cards.map(({ name }) => name)).toEqual(['Omar T.', 'Maya R.']);
		const [card] = cards;
		const found = await findByCredentials(store, card?.username ?? '', card?.passphrase ?? '');
		expect(found).toMatchObject({ displayName: 'Omar T.', role: 'student' });
		const scanned = { token: card?.token ?? '', address: 'here', userAgent: null };
		expect(await logInByBadge(store, scanned, NOW)).toBe(found?.id);
		expect(await names()).toEqual(['Maya R.', 'Omar T.']);
		expect([...(await listExtraTimes(store, teacher, classId)).values()]).toEqual(['1.5']);
		expect(await listGroups(store, teacher, classId)).toMatchObject([
			{ name: 'Red', studentIds: [{}, {}].map(() => expect.any(String) as string) }
		]);
	});

	it('says of the class, once applied, that nothing would change', async () => {
		const text = 'Name,Group,Extra time,ID\nOmar T.,Red,×1.5,17\nMaya R.,Red,,18';
		await agree(text);
		expect((await preview(text, true)).plan).toMatchObject({
			...{ added: [], changed: [], removed: [], problems: [], unchanged: [{}, {}] }
		});
	});

	it('changes and takes out whom it should, and keeps their work', async () => {
		const ada = await aStudent(store, { classId, name: 'Ada B.' });
		const ben = await aStudent(store, { classId, name: 'Ben C.' });
		const assignmentId = await anAssignment(store, teacher, { classId });
		const attemptId = await anAttempt(store, ben, { assignmentId });
		const text = `Name,Username\nAda Brown,${ada.username}`;
		expect(await agree(text, true)).toMatchObject({ ok: true, cards: [] });
		expect(await names()).toEqual(['Ada Brown']);
		expect(await listFormer(store, teacher, classId)).toMatchObject([{ id: ben.id, leftAt: NOW }]);
		const { attempts } = store.read.tables;
		expect(await store.read.$count(attempts, eq(attempts.id, attemptId))).toBe(1);
	});

	it('gives a student at work their extra time at once, and writes it down', async () => {
		const ada = await aStudent(store, { classId, name: 'Ada B.' });
		const assignmentId = await anAssignment(store, teacher, { classId });
		const attemptId = await anAttempt(store, ada, { assignmentId });
		await agree('Name,Extra time\nAda B.,2');
		const { attemptEvents } = store.read.tables;
		const events = await store.read
			.select()
			.from(attemptEvents)
			.where(eq(attemptEvents.attemptId, attemptId));
		expect(events).toMatchObject([{ kind: 'extra time changed', accountId: teacher.id }]);
	});

	it('brings back a student who left, with the account they had', async () => {
		const ada = await aStudent(store, { classId, name: 'Ada B.' });
		await leave(store, ada, NOW);
		expect(await agree(`Username\n${ada.username}`)).toMatchObject({ ok: true, cards: [] });
		expect(await listRoster(store, teacher, classId)).toMatchObject([{ id: ada.id }]);
	});

	it('does not reach a student of another teacher', async () => {
		const elsewhere = await aClass(store, await aTeacher(store));
		const stranger = await aStudent(store, { classId: elsewhere });
		expect((await preview(`Username\n${stranger.username}`)).plan).toMatchObject({
			...{ added: [], problems: [{ line: 2, kind: 'unknown username' }] }
		});
	});
});

describe('a list is refused', () => {
	it('when the class has changed since it was looked at', async () => {
		const list = listOf('Ada B.', true);
		const { seal } = await previewRoster(store, teacher, list);
		await aStudent(store, { classId, name: 'Omar T.' });
		const before = await everyRow();
		expect(await applyRoster(store, teacher, { ...list, seal }, NOW)).toEqual({
			ok: false,
			problem: 'changed'
		});
		expect(await everyRow()).toEqual(before);
	});

	it('when more was made of it than what was agreed to', async () => {
		const { seal } = await preview('Ada B.');
		const more = { ...listOf('Ada B.', true), seal };
		expect(await applyRoster(store, teacher, more, NOW)).toEqual({ ok: false, problem: 'changed' });
	});

	it('while a line of it has a problem', async () => {
		expect(await agree('Ada B.\nAda B.')).toEqual({ ok: false, problem: 'problems' });
		expect(await names()).toEqual([]);
	});

	it('to another teacher', async () => {
		const colleague = await aTeacher(store);
		const list = listOf('Ada B.');
		await expect(previewRoster(store, colleague, list)).rejects.toMatchObject(notFound);
		await expect(applyRoster(store, colleague, { ...list, seal: '' }, NOW)).rejects.toMatchObject(notFound);
	});
});
