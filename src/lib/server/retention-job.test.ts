import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	hoursFromNow,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { NOTHING_REMOVED as NONE, type Removals } from '../lessons/removals';
import { USUAL } from '../lessons/retention';
import { writeAudit } from './audit';
import { changeClass } from './class-settings';
import { eraseClass } from './class-ends';
import type { Store } from './db/store';
import { listDrafts, restoreDraft, startDraft, trashDraft } from './drafts';
import { setOverride } from './overrides';
import { findLastRun, planRetention, runRetention } from './retention-job';
import type { Student, Teacher } from './policy';
import { createSession } from './sessions';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let ada: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher, { name: 'Period 3' });
	ada = await aStudent(store, { classId, name: 'Ada B.' });
});
afterEach(() => opened.cleanup());

const days = (count: number) => hoursFromNow(24 * count);
const answers = { plainer: choosing('a') };

/** Runs a night, after having asked what it would do. @returns both, which should be the same. */
async function night(at: Date): Promise<Removals> {
	const { removals } = await planRetention(store.read, at);
	expect(await runRetention(store, at)).toEqual(removals);
	return removals;
}

async function handInBy(students: readonly Student[], assignmentId: string): Promise<void> {
	for (const student of students) await anAttempt(store, student, { assignmentId, answers, handedInAt: NOW });
}

const ends = (endsAt: Date) =>
	changeClass(store, teacher, classId, { name: 'Period 3', timeZone: 'America/Chicago', endsAt });
const sums = async () => {
	const { editionSums } = store.read.tables;
	return (await store.read.select({ n: editionSums.n }).from(editionSums)).map(({ n }) => n);
};

describe('work that was never handed in', () => {
	const since = USUAL.unfinished;

	it('goes so many days after it was due', async () => {
		await anAttempt(store, ada, { assignmentId: await anAssignment(store, teacher, { classId }), answers });
		expect(await night(days(since))).toEqual(NONE);
		expect(await night(days(since + 1.1))).toEqual({ ...NONE, attempts: 1 });
		expect(await store.read.$count(store.read.tables.answers)).toBe(0);
	});

	it('stays while it is due later', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId, dueAt: days(100) });
		await anAttempt(store, ada, { assignmentId });
		expect(await night(days(since + 50))).toEqual(NONE);
	});

	it('stays while it is due later for this student alone', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		await anAttempt(store, ada, { assignmentId });
		const place = { assignmentId, studentId: ada.id };
		const none = { opensAt: null, closesAt: null, timeLimitMinutes: null, attemptsAllowed: null };
		const order = { ...none, dueAt: days(20), isUntimed: false, isExcused: false, reason: 'was ill' };
		await setOverride(store, teacher, place, order, NOW);
		expect(await night(days(since + 10))).toEqual(NONE);
		expect(await night(days(since + 21))).toEqual({ ...NONE, attempts: 1 });
	});

	it('is not what was handed in', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		await anAttempt(store, ada, { assignmentId, answers, handedInAt: NOW });
		expect(await night(days(since + 30))).toEqual(NONE);
	});
});

describe('a class', () => {
	it('goes so many days after its last day, with its work and the students who have no other', async () => {
		const other = await aClass(store, teacher, { name: 'Period 4' });
		const ben = await aStudent(store, { classId, name: 'Ben C.' });
		await store.write(async (tx) => {
			const row = { id: 'both', classId: other, accountId: ben.id, joinedAt: NOW };
			await tx.insert(tx.tables.enrollments).values(row);
		});
		const assignmentId = await anAssignment(store, teacher, { classId });
		await handInBy([ada, ben], assignmentId);
		await ends(NOW);
		expect(await night(days(USUAL.afterEnd - 0.1))).toEqual(NONE);
		const at = days(USUAL.afterEnd);
		expect((await planRetention(store.read, at)).classes).toEqual([{ name: 'Period 3', endsAt: NOW }]);
		expect(await night(at)).toEqual({ ...NONE, attempts: 2, classes: 1, students: 1 });
		const { accounts, classes } = store.read.tables;
		expect(await store.read.select({ name: classes.name }).from(classes)).toEqual([{ name: 'Period 4' }]);
		expect(await store.read.$count(accounts, eq(accounts.id, ben.id))).toBe(1);
	});

	it('leaves numbers over many, where they are over many', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		const rest = await Promise.all(['B', 'C', 'D', 'E'].map((name) => aStudent(store, { classId, name })));
		await handInBy([ada, ...rest], assignmentId);
		await ends(NOW);
		expect(await sums()).toEqual([5]);
		await night(days(USUAL.afterEnd));
		expect(await sums()).toEqual([5]);
		expect(await store.read.$count(store.read.tables.sheets)).toBe(0);
	});

	it('without a last day stays, and is counted', async () => {
		expect((await planRetention(store.read, days(200))).endless).toBe(1);
		expect(await night(days(200))).toEqual(NONE);
	});
});

describe('a student account', () => {
	it('goes when nobody has used it for thirteen months', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		await anAttempt(store, ada, { assignmentId, answers, handedInAt: NOW });
		expect(await night(new Date('2027-02-06T14:59:00Z'))).toEqual(NONE);
		expect(await night(new Date('2027-02-06T15:01:00Z'))).toEqual({ ...NONE, attempts: 1, students: 1 });
	});

	it('stays when somebody signed in since', async () => {
		await createSession(store, ada.id, days(100));
		const found = await night(new Date('2027-02-07T15:00:00Z'));
		expect(found).toEqual({ ...NONE, sessions: 1 });
		const { accounts } = store.read.tables;
		expect(await store.read.$count(accounts, eq(accounts.id, ada.id))).toBe(1);
	});

	it('of a teacher never goes', async () => {
		await night(new Date('2030-01-01T00:00:00Z'));
		const { accounts } = store.read.tables;
		expect(await store.read.$count(accounts, eq(accounts.id, teacher.id))).toBe(1);
	});
});

describe('a night', () => {
	it('is written down, and leaves a log of twelve months', async () => {
		const entry = { event: 'sys_shutdown', detail: {} } as const;
		await store.write((tx) => writeAudit(tx, { kind: 'server' }, entry, NOW));
		const at = new Date('2027-01-07T03:00:00Z');
		expect(await night(at)).toEqual({ ...NONE, entries: 1 });
		expect(await findLastRun(store.read)).toEqual({ finishedAt: at, removed: { ...NONE, entries: 1 } });
	});

	it('that is stopped in between deletes no more, and the rest the next time', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		await anAttempt(store, ada, { assignmentId, answers, handedInAt: NOW });
		await ends(NOW);
		const at = days(USUAL.afterEnd);
		expect(await runRetention(store, at, () => true)).toBeUndefined();
		expect(await findLastRun(store.read)).toBeUndefined();
		expect(await night(at)).toEqual({ ...NONE, attempts: 1, classes: 1, students: 1 });
	});

	it('does in the log what it did, by kinds and numbers', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		await anAttempt(store, ada, { assignmentId, answers, handedInAt: NOW });
		await ends(NOW);
		await night(days(USUAL.afterEnd));
		const { audit } = store.read.tables;
		const rows = await store.read.select().from(audit).where(eq(audit.actorKind, 'server'));
		expect(rows.map(({ event, detail }) => [event, detail])).toEqual([
			['sensitive_delete', { what: 'attempts', rows: 1 }],
			['user_deleted', { by: 'retention' }],
			['sensitive_delete', { what: 'class' }]
		]);
	});
});

describe('a lesson in the trash', () => {
	const listTrash = async () => (await listDrafts(store, teacher, { isTrashed: true })).map(({ id }) => id);

	it('goes after 30 days, and one that was taken back stays', async () => {
		const gone = await startDraft(store, teacher, 'The harbor', NOW);
		const back = await startDraft(store, teacher, 'The fair', NOW);
		await trashDraft(store, teacher, gone, NOW);
		await trashDraft(store, teacher, back, NOW);
		expect(await night(days(29.9))).toEqual(NONE);
		await restoreDraft(store, teacher, back);
		expect(await night(days(30))).toEqual({ ...NONE, lessons: 1 });
		expect(await listTrash()).toEqual([]);
		expect((await listDrafts(store, teacher)).map(({ id }) => id)).toEqual([back]);
	});

	it('stays for as long as a class that it was given to', async () => {
		const id = await startDraft(store, teacher, 'The harbor', NOW);
		await anAssignment(store, teacher, { classId, lesson: { ...aLesson(), id } });
		await trashDraft(store, teacher, id, NOW);
		expect(await night(days(40))).toEqual(NONE);
		expect(await listTrash()).toEqual([id]);
		await store.write((tx) => eraseClass(tx, classId, 'left'));
		expect(await night(days(41))).toEqual({ ...NONE, lessons: 1 });
		expect(await store.read.$count(store.read.tables.editions)).toBe(1);
	});

	it('is in the log by number', async () => {
		await trashDraft(store, teacher, await startDraft(store, teacher, 'The harbor', NOW), NOW);
		await night(days(30));
		const { audit } = store.read.tables;
		const rows = await store.read.select().from(audit).where(eq(audit.event, 'sensitive_delete'));
		expect(rows.map(({ detail }) => detail)).toEqual([{ what: 'lesson', rows: 1 }]);
	});
});
