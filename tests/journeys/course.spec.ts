import { expect, type Page } from '@playwright/test';
import { readCourseFolder } from '../../bin/course-folder';
import { readCourse } from '../../src/lib/lessons/course';
import { passageOf, questionsOf, type Lesson } from '../../src/lib/lessons/lesson';
import { expectAccessible } from '../support/accessible';
import { byKey } from '../support/answers-by-key';
import { handInAs, saveAs } from '../support/graded-attempts';
import { test } from '../support/journey';
import { assign, chooseLesson, classWithLesson, joinClass, startLesson } from '../support/lesson';
import { letAllBeDue } from '../support/player';

const lessons = readCourse(readCourseFolder()).course?.lessons ?? [];
const before = lessons.filter(({ check }) => check !== 'B');
const after = lessons.filter(({ check }) => check === 'B');

test.describe('the whole course', () => {
	test('is assigned part by part, check B last, and whoever answers by the key gets full marks', async ({
		page,
		newPerson,
		setUpTeacher,
		server,
		allowConsole
	}) => {
		allowConsole(/400/);
		test.setTimeout(300_000);
		await setUpTeacher(page);
		const [first, ...others] = before.map(({ title }) => title);
		const { code } = await classWithLesson(page, { name: 'Whole course', lesson: first });
		await assignAll(page, others);
		await chooseLesson(page, 'After');
		await page.getByRole('button', { name: 'Assign to the class' }).click();
		await expect(page.getByText(/^Check B can open /)).toBeVisible();
		await expectAccessible(page);
		letAllBeDue(server);
		await page.reload();
		await assignAll(
			page,
			after.map(({ title }) => title)
		);

		const student = await newPerson();
		await joinClass(student, { code, name: 'Maya R.' });
		await answerAllByKey(student);
		await student.goto('/learn/progress');
		await expect(student.getByRole('row').filter({ hasText: '100 of 100' })).toHaveCount(lessons.length);
		await expectAccessible(student);
	});
});

async function assignAll(page: Page, titles: readonly string[]): Promise<void> {
	for (const title of titles) await assign(page, title);
}

async function answerAllByKey(page: Page): Promise<void> {
	for (const lesson of lessons) await answerByKey(page, lesson);
}

/** Takes one assigned lesson by its key, through the endpoint that the page saves to. */
async function answerByKey(page: Page, lesson: Lesson): Promise<void> {
	await page.goto('/learn');
	await startLesson(page, lesson.title);
	const attemptId = /attempts\/([^/]+)/.exec(page.url())?.[1] ?? '';
	for (const question of questionsOf(lesson, { lighter: false })) {
		const value = byKey(question, passageOf(lesson, question));
		expect(await saveAs(page, attemptId, { questionId: question.id, value, revision: 1 })).toBe(200);
	}
	await handInAs(page, attemptId);
}
