import { beforeAll, describe, expect, test } from 'vitest';
import { testStore } from '../../../tests/support/database';
import { findByCredentials } from './accounts';
import { shippedCourse } from './course';
import { seedDemo } from './demo';
import cards from './demo-cards.json';
import { publishLessons } from './lessons';

const now = new Date('2026-03-10T17:30:00Z');
const { store } = testStore();

beforeAll(async () => {
	await publishLessons(store, shippedCourse().lessons, now);
	await seedDemo(store, now);
});

/** The mean score of each attempt that was handed in. */
async function meanScores(): Promise<number[]> {
	const { attempts, grades } = store.read.tables;
	const [taken, graded] = await Promise.all([
		store.read.select().from(attempts),
		store.read.select().from(grades)
	]);
	return taken
		.filter(({ handedInAt }) => handedInAt !== null)
		.map(({ id }) => graded.filter(({ attemptId }) => attemptId === id).map(({ score }) => score))
		.map((scores) => scores.reduce((sum, score) => sum + score, 0) / scores.length);
}

describe('the demo', () => {
	test('has one class with a teacher and 24 students', async () => {
		const { accounts, enrollments, classes } = store.read.tables;
		const roles = (await store.read.select().from(accounts)).map(({ role }) => role);
		expect(roles.filter((role) => role === 'teacher')).toHaveLength(1);
		expect(roles.filter((role) => role === 'student')).toHaveLength(24);
		expect(await store.read.select().from(enrollments)).toHaveLength(24);
		expect(await store.read.select().from(classes)).toMatchObject([{ timeZone: 'America/Chicago' }]);
	});

	test.each([cards.teacher, ...cards.students])(
		'lets $name sign in with the card',
		async ({ username, passphrase }) => {
			expect(await findByCredentials(store, username, passphrase)).toMatchObject({ username });
		}
	);

	test('has an assignment that was due in the past week and one that is due in some days', async () => {
		const { assignments } = store.read.tables;
		const days = (await store.read.select().from(assignments))
			.map(({ dueAt }) => (dueAt.getTime() - now.getTime()) / 86_400_000)
			.sort((a, b) => a - b);
		expect(days).toEqual([expect.closeTo(-4, 0), expect.closeTo(4, 0)]);
	});

	test('has a grade for every answer that a machine grades, and some by the teacher', async () => {
		const { answers, grades, teacherGrades } = store.read.tables;
		const given = await store.read.$count(answers);
		const byTeacher = await store.read.$count(teacherGrades);
		expect(given).toBeGreaterThan(100);
		expect(byTeacher).toBeGreaterThan(10);
		expect((await store.read.$count(grades)) + byTeacher).toBeGreaterThan(given * 0.97);
	});

	test('has students who are still at it, and students who have not begun', async () => {
		const { attempts } = store.read.tables;
		const taken = await store.read.select().from(attempts);
		expect(taken.filter(({ handedInAt }) => handedInAt === null)).toHaveLength(7);
		expect(taken).toHaveLength(42);
	});

	test('has scores from poor to very good', async () => {
		const scores = await meanScores();
		expect(Math.min(...scores)).toBeLessThan(0.4);
		expect(Math.max(...scores)).toBeGreaterThan(0.8);
	});

	test('has nothing from the future but due times', async () => {
		const { answers, attempts } = store.read.tables;
		const times = [
			...(await store.read.select({ at: answers.savedAt }).from(answers)),
			...(await store.read.select({ at: attempts.handedInAt }).from(attempts))
		].map(({ at }) => at?.getTime() ?? 0);
		expect(Math.max(...times)).toBeLessThan(now.getTime());
	});

	test('changes nothing when it is seeded again', async () => {
		await seedDemo(store, now);
		expect(await store.read.$count(store.read.tables.accounts)).toBe(25);
	});
});

test('the demo is the same each time, but for ids and secrets', async () => {
	const other = testStore().store;
	await publishLessons(other, shippedCourse().lessons, now);
	await seedDemo(other, now);
	const scoresOf = async ({ read }: typeof store) =>
		(await read.select().from(read.tables.grades))
			.map(({ questionId, score }) => `${questionId} ${score}`)
			.sort();
	expect(await scoresOf(other)).toEqual(await scoresOf(store));
});
