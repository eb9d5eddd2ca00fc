import Database from 'better-sqlite3';
import { copyFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	anAdmin,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	hoursFromNow,
	leave,
	NOW
} from '../../../tests/support/builders';
import { countBytes } from '../../../tests/support/bytes';
import { testStore, type TestStore } from '../../../tests/support/database';
import { aWholeStudent, type WholeStudent } from '../../../tests/support/whole-student';
import { openSqliteStore } from './db/sqlite-store';
import type { Store } from './db/store';
import { eraseStudent, previewErasure } from './erase-student';
import { reapplyErasures } from './erased-list';
import type { Shares } from './left-sums';
import type { Student, Teacher } from './policy';
import { readSession } from './sessions';
import { writeNote } from './student-notes';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let quinn: WholeStudent;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	quinn = await aWholeStudent(store, { teacher, classId, word: 'zyxquinn' });
});
afterEach(() => opened.cleanup());

async function usernameOf({ id }: Student): Promise<string> {
	const { accounts } = store.read.tables;
	const [account] = await store.read.select().from(accounts).where(eq(accounts.id, id));
	return account?.username ?? '';
}

async function erase({ by = teacher, shares = 'left' }: { by?: Teacher; shares?: Shares } = {}) {
	const order = { studentId: quinn.student.id, typed: await usernameOf(quinn.student), shares };
	return eraseStudent({ store, folder: dirname(opened.file) }, by, order, NOW);
}

/** The tables in which a text stands anywhere, but for the audit log, which keeps numbers that lead nowhere. */
function tablesWith(text: string, file = opened.file): string[] {
	const connection = new Database(file, { readonly: true });
	const tables = connection
		.prepare(`select name from sqlite_schema where type = 'table' and name <> 'audit'`)
		.pluck()
		.all() as string[];
	const found = tables.filter((name) =>
		JSON.stringify(connection.prepare(`select * from "${name}"`).all()).includes(text)
	);
	connection.close();
	return found.sort();
}

const KNOW_THE_STUDENT = [
	...['accounts', 'attempt_events', 'attempts', 'badges', 'enrollments', 'group_members'],
	...['join_requests', 'judgments', 'login_failures', 'merged_accounts', 'overrides', 'sessions', 'sheets'],
	...['skills', 'student_notes']
];

describe('erasing a student', () => {
	it('leaves their number in no table, and no number of what they did', async () => {
		expect(tablesWith(quinn.student.id)).toEqual(KNOW_THE_STUDENT);
		expect(await erase()).toBe(true);
		expect(tablesWith(quinn.student.id)).toEqual([]);
		expect(tablesWith(quinn.merged.id)).toEqual([]);
		expect(tablesWith(quinn.attemptId)).toEqual([]);
	});

	it('leaves no byte of their name, username, words or number in the files', async () => {
		const before = [quinn.word, quinn.student.id].map((text) => countBytes(opened.file, text));
		expect(before.filter((count) => count > 0)).toHaveLength(2);
		await erase();
		expect(countBytes(opened.file, quinn.word)).toBe(0);
	});

	it('asks for the username, and does nothing at another', async () => {
		const order = { studentId: quinn.student.id, typed: 'otter-1234', shares: 'left' } as const;
		expect(await eraseStudent({ store, folder: dirname(opened.file) }, teacher, order, NOW)).toBe(false);
		expect(tablesWith(quinn.student.id)).toEqual(KNOW_THE_STUDENT);
	});

	it('ends their sessions', async () => {
		expect(await readSession(store, quinn.session, NOW)).toMatchObject({ kind: 'student' });
		await erase();
		expect(await readSession(store, quinn.session, NOW)).toEqual({ kind: 'visitor' });
	});

	it('leaves everybody else as they were', async () => {
		const rosa = await aWholeStudent(store, { teacher, classId, word: 'zyxrosa' });
		const before = countRowsOf(rosa);
		await erase();
		expect(countRowsOf(rosa)).toEqual(before);
	});

	it('is written down, with who did it and without a name', async () => {
		await erase();
		const { audit } = store.read.tables;
		const rows = await store.read.select().from(audit).where(eq(audit.event, 'user_deleted'));
		expect(rows).toMatchObject([
			{ actorId: teacher.id, objectId: quinn.student.id, detail: { by: 'erasure' } },
			{ actorId: teacher.id, objectId: quinn.merged.id, detail: { by: 'erasure' } }
		]);
	});
});

function countRowsOf({ word, student }: WholeStudent): unknown {
	return [tablesWith(word), tablesWith(student.id)];
}

describe('the sums over all students', () => {
	const n = async () => {
		const { editionSums } = store.read.tables;
		return (await store.read.select({ n: editionSums.n }).from(editionSums)).map((row) => row.n);
	};
	/** Four more students who did the same lesson. */
	const four = async () => {
		const { assignments } = store.read.tables;
		const [given] = await store.read.select().from(assignments);
		for (const name of ['Ada', 'Ben', 'Cyd', 'Dee']) {
			const student = await aStudent(store, { classId, name });
			const answers = { plainer: choosing('a') };
			await anAttempt(store, student, { assignmentId: given?.id ?? '', answers, handedInAt: NOW });
		}
	};

	it('keep a share that is left in them, without a row that says whose', async () => {
		await four();
		await erase({ shares: 'left' });
		expect(await n()).toEqual([5]);
		expect(await store.read.$count(store.read.tables.sheets)).toBe(4);
	});

	it('lose a share that is taken out', async () => {
		await four();
		await erase({ shares: 'taken out' });
		expect(await n()).toEqual([4]);
	});

	it('keep no share where they are over fewer than five students', async () => {
		expect(await n()).toEqual([1]);
		await erase({ shares: 'left' });
		expect(await n()).toEqual([0]);
	});
});

describe('who may erase a student', () => {
	it('is a teacher only while nobody else teaches them', async () => {
		const colleague = await aTeacher(store);
		const other = await aClass(store, colleague, { name: 'Period 4' });
		await store.write(async (tx) => {
			const row = { id: 'elsewhere', classId: other, accountId: quinn.student.id, joinedAt: NOW };
			await tx.insert(tx.tables.enrollments).values(row);
		});
		expect((await previewErasure(store, teacher, quinn.student.id)).mayErase).toBe(false);
		await expect(erase()).rejects.toMatchObject({ status: 403 });
		await expect(erase({ by: colleague })).rejects.toMatchObject({ status: 403 });
		expect(await erase({ by: await anAdmin(store) })).toBe(true);
	});

	it('is not a teacher of another class, and never about a teacher', async () => {
		await expect(erase({ by: await aTeacher(store) })).rejects.toMatchObject({ status: 403 });
		const order = { studentId: teacher.id, typed: teacher.username, shares: 'left' } as const;
		const admin = await anAdmin(store);
		const erasing = eraseStudent({ store, folder: dirname(opened.file) }, admin, order, NOW);
		await expect(erasing).rejects.toMatchObject({ status: 404 });
	});

	it('may erase who has left the class', async () => {
		await leave(store, quinn.student, hoursFromNow(1));
		expect(await erase()).toBe(true);
	});
});

describe('what others wrote', () => {
	it('is named where it holds the name, and stays', async () => {
		const rosa = await aStudent(store, { classId, name: 'Rosa' });
		const text = 'Sits beside Zyxquinn.';
		await writeNote(store, teacher, { classId, studentId: rosa.id, text }, NOW);
		const order = { classId, studentId: rosa.id, text: 'Zyxquinnella is somebody else.' };
		await writeNote(store, teacher, order, NOW);
		const { accounts } = store.read.tables;
		await store.write(async (tx) => {
			await tx.update(accounts).set({ displayName: 'Zyxquinn R.' }).where(eq(accounts.id, quinn.student.id));
		});
		const { mentions, classes, attempts } = await previewErasure(store, teacher, quinn.student.id);
		expect(mentions).toEqual([{ kind: 'note', of: 'Rosa' }]);
		expect([classes, attempts]).toEqual([['Media Literacy, Period 3'], 2]);
	});
});

function removeDatabase(file: string): void {
	for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
}

describe('a copy from before', () => {
	it('does not bring an erased student back', async () => {
		const folder = dirname(opened.file);
		const copy = `${opened.file}.copy`;
		await store.sweep({ whole: false });
		copyFileSync(opened.file, copy);
		await erase();
		await store.close();
		removeDatabase(opened.file);
		copyFileSync(copy, opened.file);
		expect(countBytes(opened.file, quinn.word)).toBeGreaterThan(0);
		const restored = openSqliteStore({ file: opened.file, migrations: opened.migrations, now: NOW });
		expect(await reapplyErasures(restored, folder, NOW)).toBe(2);
		expect(tablesWith(quinn.student.id)).toEqual([]);
		expect(countBytes(opened.file, quinn.word)).toBe(0);
		expect(await reapplyErasures(restored, folder, NOW)).toBe(0);
		await restored.close();
	});
});
