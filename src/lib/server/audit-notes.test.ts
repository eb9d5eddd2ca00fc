import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	anAdmin,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	hoursFromNow,
	leave,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { noteAnswered, noteForeign, writeNotes } from './audit-notes';
import type { Params } from './audit-place';
import type { Store } from './db/store';
import type { Actor, Student, Teacher } from './policy';

const PAGE = '/(teacher)/teach/classes/[class]/students/[student]';
const CLASS = '/(teacher)/teach/classes/[class]';
const RESULTS = '/(teacher)/teach/assignments/[assignment]';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let maya: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	maya = await aStudent(store, { classId });
});
afterEach(() => opened.cleanup());

const ask = (route: string, params: Params, { as = teacher, status = 200, now = NOW }: Partial<How> = {}) =>
	noteAnswered(store, { actor: as, route, params, status }, now);
interface How {
	as: Actor;
	status: number;
	now: Date;
}

async function written() {
	await writeNotes(store);
	const rows = await store.read.select().from(store.read.tables.audit);
	return rows.map(({ actorId, event, objectType, objectId, classId: of, detail }) => ({
		...{ actorId, event, objectType, objectId, of, detail }
	}));
}

const openPage = (how: Partial<How> = {}) => ask(PAGE, { class: classId, student: maya.id }, how);

describe('what staff saw', () => {
	it('of one student is written with the student and the class', async () => {
		openPage();
		expect(await written()).toEqual([
			{
				...{ actorId: teacher.id, event: 'sensitive_read', detail: { what: 'student' } },
				...{ objectType: 'student', objectId: maya.id, of: classId }
			}
		]);
	});

	it('of one student by an administrator, in every class, is written with the student', async () => {
		const admin = await anAdmin(store);
		ask('/(admin)/admin/students/[student]/record.zip', { student: maya.id }, { as: admin });
		expect(await written()).toMatchObject([
			{ actorId: admin.id, objectId: maya.id, of: null, detail: { what: 'student file' } }
		]);
	});

	it('of a class or an assignment is written with its class', async () => {
		const id = await anAssignment(store, teacher, { classId });
		ask(CLASS, { class: classId });
		ask(RESULTS, { assignment: id });
		expect(await written()).toMatchObject([
			{ objectType: 'class', objectId: classId, of: classId, detail: { what: 'class' } },
			{ objectType: 'assignment', objectId: id, of: classId, detail: { what: 'assignment' } }
		]);
	});

	it('of a student who has left is written too', async () => {
		await leave(store, maya, NOW);
		openPage();
		expect(await written()).toMatchObject([{ event: 'sensitive_read', objectId: maya.id }]);
	});

	it('is written once in ten minutes', async () => {
		const minutes = (count: number) => hoursFromNow(count / 60);
		openPage();
		expect(await written()).toHaveLength(1);
		openPage({ now: minutes(9.9) });
		expect(await written()).toHaveLength(1);
		openPage({ now: minutes(10) });
		expect(await written()).toHaveLength(2);
	});

	it('is written for each teacher, student and kind', async () => {
		const other = await aStudent(store, { classId });
		openPage();
		openPage();
		ask(PAGE, { class: classId, student: other.id });
		ask(`${PAGE}/[table].csv`, { class: classId, student: maya.id, table: 'techniques' });
		ask(`${PAGE}/[table].csv`, { class: classId, student: maya.id, table: 'assignments' });
		const entries = await written();
		expect(entries.map(({ objectId, detail }) => [objectId, detail])).toEqual([
			[maya.id, { what: 'student' }],
			[other.id, { what: 'student' }],
			[maya.id, { what: 'student file' }]
		]);
	});

	it('is not written where a page shows nothing of students', async () => {
		ask('/(teacher)/teach/classes/[class]/settings', { class: classId });
		expect(await written()).toEqual([]);
	});

	it('is written though somebody asked for what no text can name', async () => {
		ask(PAGE, { class: classId, student: 'a\0b' }, { status: 404 });
		ask(PAGE, { class: '\ud800', student: maya.id }, { status: 404 });
		openPage();
		expect(await written()).toHaveLength(1);
	});

	it('is not written when the page failed', async () => {
		openPage({ status: 500 });
		expect(await written()).toEqual([]);
	});

	it('is written by itself within a second', async () => {
		openPage();
		const { audit } = store.read.tables;
		await expect.poll(() => store.read.$count(audit), { timeout: 5000 }).toBe(1);
	});

	it('that could not be written is new the next time', async () => {
		const failing: Store = { ...store, write: () => Promise.reject(new Error('no space left')) };
		noteAnswered(failing, { actor: teacher, route: CLASS, params: { class: classId }, status: 200 }, NOW);
		await writeNotes(failing);
		failing.write = (job) => store.write(job);
		noteAnswered(failing, { actor: teacher, route: CLASS, params: { class: classId }, status: 200 }, NOW);
		await writeNotes(failing);
		expect(await written()).toHaveLength(1);
	});
});

describe('what is refused', () => {
	it.each([
		['with 404', 404],
		['on a page gone to by script, which says 200', 200]
	])('to a teacher of another class is written, %s', async (_, status) => {
		const other = await aTeacher(store);
		openPage({ as: other, status });
		expect(await written()).toMatchObject([
			{
				...{ actorId: other.id, event: 'authz_fail', objectType: 'class', of: classId },
				detail: { route: PAGE, status: 404 }
			}
		]);
	});

	it('of a student in another class of somebody’s is written', async () => {
		const other = await aTeacher(store);
		const stranger = await aStudent(store, { classId: await aClass(store, other) });
		ask(PAGE, { class: classId, student: stranger.id }, { status: 404 });
		expect(await written()).toMatchObject([{ event: 'authz_fail', actorId: teacher.id }]);
	});

	it('to a student who asks for a teacher’s page is written', async () => {
		openPage({ as: maya, status: 403 });
		expect(await written()).toMatchObject([
			{ event: 'authz_fail', actorId: maya.id, detail: { status: 403 } }
		]);
	});

	it('to a student who asks for another’s attempt is written', async () => {
		const id = await anAssignment(store, teacher, { classId });
		const attempt = await anAttempt(store, maya, { assignmentId: id });
		const other = await aStudent(store, { classId });
		const route = '/api/attempts/[attempt]/answers';
		ask(route, { attempt }, { as: other, status: 404 });
		ask(route, { attempt }, { as: maya, status: 404 });
		expect(await written()).toMatchObject([
			{ event: 'authz_fail', actorId: other.id, detail: { route, status: 404 } }
		]);
	});

	it('for being mistyped is not written', async () => {
		ask(PAGE, { class: 'nowhere', student: maya.id }, { status: 404 });
		ask(PAGE, { class: classId, student: 'nobody' }, { status: 404 });
		ask(RESULTS, { assignment: 'nothing' }, { status: 404 });
		expect(await written()).toEqual([]);
	});

	it('for coming too often is written', async () => {
		ask('/(public)/login', {}, { as: { kind: 'visitor' }, status: 429 });
		expect(await written()).toMatchObject([
			{ actorId: null, event: 'excess_rate_limit_exceeded', detail: { route: '/(public)/login' } }
		]);
	});

	it('as another site’s is written once in ten minutes for a route', async () => {
		const forged = { event: 'malicious_csrf', detail: { route: '/(public)/login' } } as const;
		noteForeign(store, forged, NOW);
		noteForeign(store, forged, NOW);
		expect(await written()).toMatchObject([{ actorId: null, ...forged }]);
	});
});
