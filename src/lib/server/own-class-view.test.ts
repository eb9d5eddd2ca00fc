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
	marking,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { AssignmentRules } from '../lessons/assignment-rules';
import { unpackSkills } from '../lessons/packed-skills';
import { releaseFeedback } from './assignments';
import type { Store } from './db/store';
import { newId } from './ids';
import { readProgress } from './own-progress';
import type { Student, Teacher } from './policy';
import { openSelfStudy } from './self-study';

const TECHNIQUE = 'loaded-language';
const unreleased = { mode: 'quiz', release: 'teacher' } as const;

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

const answers = {
	'name-slanted': choosing('a'),
	'name-fair': choosing('c'),
	'mark-lane': marking(aLesson(), 'mark-lane', 'reckless', 'disgrace')
};
const assign = (rules: Partial<AssignmentRules> = {}) => anAssignment(store, teacher, { classId, rules });
const take = (assignmentId: string, student = maya) =>
	anAttempt(store, student, { assignmentId, answers, handedInAt: NOW });
const read = (student = maya) => readProgress(store, student, NOW);
const seen = async (student = maya) => (await read(student)).classes[0];

async function write(text: string, about = maya, where = classId): Promise<void> {
	await store.write(async (tx) => {
		await tx.insert(tx.tables.studentNotes).values({
			...{ id: newId(), classId: where, studentId: about.id, authorId: teacher.id, text, writtenAt: NOW }
		});
	});
}

async function override(assignmentId: string, { id: accountId }: Student, reason: string): Promise<void> {
	await store.write(async (tx) => {
		const given = { isUntimed: true, isExcused: false, reason, setBy: teacher.id, setAt: NOW };
		await tx.insert(tx.tables.overrides).values({ assignmentId, accountId, ...given });
	});
}

describe('what a student’s teachers see of them', () => {
	it('is the row of the class’s grid, once all of it is released', async () => {
		await take(await assign());
		const { skills } = store.read.tables;
		const [kept] = await store.read.select().from(skills).where(eq(skills.accountId, maya.id));
		expect((await seen())?.skills).toEqual([expect.objectContaining({ technique: TECHNIQUE, days: 1 })]);
		expect((await seen())?.skills).toEqual(unpackSkills(kept?.learned ?? {}));
	});

	it('tells nothing of work before its release, but that there is some', async () => {
		const assignmentId = await assign(unreleased);
		await take(assignmentId);
		expect(await seen()).toMatchObject({ skills: [], grades: [], unreleased: 1 });
		const { techniques, skills, calibration, checks, overall } = await read();
		expect({ techniques, skills, calibration, checks }).toEqual({
			...{ techniques: [], skills: [], calibration: undefined, checks: [] }
		});
		expect(overall.caught.n + overall.accused.n).toBe(0);
		await releaseFeedback(store, teacher, assignmentId, NOW);
		expect(await seen()).toMatchObject({
			skills: [{ technique: TECHNIQUE, answers: 3 }],
			grades: [{ assignmentId, title: 'Loaded language', score: expect.any(Number) as number }],
			unreleased: 0
		});
	});

	it('has no mark, word or score of unreleased work anywhere in it', async () => {
		await take(await assign());
		const before = JSON.stringify({ ...(await read()), attempts: [], classes: [] });
		const assignmentId = await assign(unreleased);
		const quotes = ['reckless', 'disgrace', 'painted in one night'];
		await anAttempt(store, maya, {
			...{ assignmentId, handedInAt: NOW },
			answers: { 'mark-lane': marking(aLesson(), 'mark-lane', ...quotes), charged: choosing('b') }
		});
		expect(JSON.stringify({ ...(await read()), attempts: [], classes: [] })).toBe(before);
	});

	it('is not what they do on their own', async () => {
		await anAssignment(store, teacher, { classId: await aClass(store, teacher) });
		const wanted = { lessonId: aLesson().id, course: [aLesson()] };
		await take(await openSelfStudy(store, maya, wanted, NOW));
		expect(await seen()).toMatchObject({ skills: [], grades: [], unreleased: 0 });
		expect((await read()).skills).toMatchObject([{ technique: TECHNIQUE }]);
	});

	it('has the notes on them in this class, and nobody else’s', async () => {
		const other = await aStudent(store, { classId, name: 'Omar T.' });
		await write('Reads to the end.');
		await write('Canary: about another.', other);
		await write('Canary: of another class.', maya, await aClass(store, teacher));
		expect((await seen())?.notes).toMatchObject([{ author: 'Ms. Okafor', text: 'Reads to the end.' }]);
		expect(JSON.stringify(await read())).not.toContain('Canary');
	});

	it('has their extra time', async () => {
		expect(await seen()).toMatchObject({ name: 'Media Literacy, Period 3', extraTime: null });
		await store.write(async (tx) => {
			const { enrollments } = tx.tables;
			await tx.update(enrollments).set({ extraTime: '1.5' }).where(eq(enrollments.accountId, maya.id));
		});
		expect(await seen()).toMatchObject({ extraTime: '1.5' });
	});

	it('has what is different for them in an assignment, with its reason, and nothing of others', async () => {
		const assignmentId = await assign();
		const other = await aStudent(store, { classId, name: 'Omar T.' });
		await override(assignmentId, maya, 'Absent on Monday');
		await override(assignmentId, other, 'Canary: about another.');
		await override(
			await anAssignment(store, teacher, { classId: await aClass(store, teacher) }),
			maya,
			'Else'
		);
		expect((await seen())?.overrides).toMatchObject([
			{ assignmentId, title: 'Loaded language', override: { isUntimed: true, reason: 'Absent on Monday' } }
		]);
		expect(JSON.stringify(await read())).not.toContain('Canary');
	});
});

describe('how sure a student was', () => {
	it('is counted from first answers of released work', async () => {
		await take(await assign());
		await store.write(async (tx) => {
			await tx.update(tx.tables.answers).set({ confidence: 95 });
		});
		expect((await read()).calibration).toMatchObject({ n: 3, levels: [{ stated: 0.95, n: 3 }] });
	});
});

describe('a check', () => {
	it('is told by its first attempt', async () => {
		const lesson = { ...aLesson(), check: 'A' as const };
		const assignmentId = await anAssignment(store, teacher, {
			...{ classId, lesson, rules: { attemptsAllowed: 2 } }
		});
		await take(assignmentId);
		await anAttempt(store, maya, { assignmentId, handedInAt: NOW });
		expect((await read()).checks).toMatchObject([
			{ form: 'A', caught: { k: 2, n: 2 }, accused: { k: 0, n: 1 }, scores: undefined }
		]);
	});
});
