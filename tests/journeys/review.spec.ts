import Database from 'better-sqlite3';
import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { expectAccessible } from '../support/accessible';
import { keyboard, plain, type Hand } from '../support/hands';
import { test } from '../support/journey';
import { answerTheRest, classWithLesson, handIn, joinClass, next, startLesson } from '../support/lesson';
import type { TestServer } from '../support/server';
import { expectNoSidewaysScroll, PHONE } from '../support/widths';

const DAY = 24 * 60 * 60 * 1000;

/** Lets everything that was done so far have been done so many days ago. */
function letDaysPass(server: TestServer, days: number): void {
	const database = new Database(join(server.folder, 'underline.db'), { timeout: 5000 });
	database
		.prepare(
			`update evidence set shown = (
				select json_group_object(key, json_replace(value, '$[1]', value ->> 1 - cast(? as integer))) from json_each(shown)
			)`
		)
		.run(days * DAY);
	database.close();
}

/** The passages of an open page's attempt, and of all the student's other attempts: as lessons name them. */
function passagesMet(server: TestServer, page: Page): { here: string[]; elsewhere: string[] } {
	const [, attempt] = /attempts\/([^/]+)/.exec(page.url()) ?? [];
	const database = new Database(join(server.folder, 'underline.db'), { readonly: true });
	const rows = database
		.prepare<[], { id: string; account: string; passage: string }>(
			`select a.id, a.account_id as account, coalesce(step.value ->> '$.step.question.passage', step.value ->> '$.step.passage') as passage
			from attempts a join editions e on e.id = a.edition_id, json_each(e.document, '$.steps') step
			where passage is not null and (a.drawn is null or step.value ->> '$.step.id' in (select value from json_each(a.drawn)))`
		)
		.all();
	database.close();
	const account = rows.find(({ id }) => id === attempt)?.account;
	const own = rows.filter((row) => row.account === account);
	return {
		here: own.filter(({ id }) => id === attempt).map(({ passage }) => passage),
		elsewhere: own.filter(({ id }) => id !== attempt).map(({ passage }) => passage)
	};
}

async function takeLesson(page: Page): Promise<void> {
	await startLesson(page);
	await answerTheRest(page);
	await handIn(page);
}

/** Opens the review from the list of lessons, and begins it. */
async function beginReview(page: Page, hand: Hand): Promise<void> {
	await page.goto('/learn');
	await page.getByRole('link', { name: /Open the review/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('due');
	await hand.press(page.getByRole('button', { name: 'Start the review' }));
	await page.waitForURL('**/steps/1');
}

const dayOf = (page: Page) =>
	page
		.getByRole('row', { name: /^Loaded language/ })
		.getByRole('cell')
		.last()
		.textContent();

test('a review brings what is due on new passages only, with feedback at once, and moves the day', async ({
	page,
	newPerson,
	setUpTeacher,
	server,
	allowConsole
}) => {
	test.setTimeout(300_000);
	allowConsole(/404/);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Reviewers' });
	const student = await newPerson();
	await joinClass(student, { code, name: 'Ada B.' });
	await student.goto('/learn/review');
	await expect(student.getByRole('heading', { level: 1 })).toHaveText('Nothing comes back yet.');
	await takeLesson(student);
	letDaysPass(server, 30);

	await student.goto('/learn');
	await expect(student.getByRole('heading', { level: 2, name: /^Review today: .* due$/ })).toBeVisible();
	await expectAccessible(student);
	await student.goto('/learn/review');
	await expect(student.getByText('All of them are new to you.')).toBeVisible();
	await expect(student.getByText('your teacher is not shown your answers')).toBeVisible();
	const before = await dayOf(student);
	expect(before).toContain('due since');
	await expectAccessible(student);

	await beginReview(student, keyboard);
	const { here, elsewhere } = passagesMet(server, student);
	expect(here.length).toBeGreaterThanOrEqual(5);
	expect(here.filter((passage) => elsewhere.includes(passage))).toEqual([]);
	await expect(student.getByText(/^Lesson \d/)).toHaveCount(0);
	const attempt = student.url().replace('/steps/1', '');
	await student.goto('/learn/review');
	await student.getByRole('button', { name: 'Continue your review' }).click();
	await student.waitForURL(`${attempt}/steps/1`);
	await answerTheRest(student);
	await student.goto(`${attempt}/steps/1`);
	await student.getByRole('button', { name: 'Check', exact: true }).click();
	await expect(student.getByRole('link', { name: 'Try again' })).toBeVisible();
	await student.goto(attempt);
	await handIn(student);

	await student.goto('/learn/review');
	await expect(student.getByRole('heading', { name: 'When each technique comes back' })).toBeVisible();
	expect(await dayOf(student)).not.toContain('due');
	await page.goto(address);
	await expect(page.getByText('Review today')).toHaveCount(0);
});

test('a review works without script, on a narrow page', async ({ page, newPerson, setUpTeacher, server }) => {
	test.setTimeout(300_000);
	await setUpTeacher(page);
	const { code } = await classWithLesson(page, { name: 'Reviewers without script' });
	const student = await newPerson({
		javaScriptEnabled: false,
		viewport: PHONE
	});
	await joinClass(student, { code, name: 'Ben C.' });
	await takeLesson(student);
	letDaysPass(server, 30);
	await beginReview(student, plain);
	await next(student);
	await student.goto('/learn/review');
	await expect(student.getByRole('button', { name: 'Continue your review' })).toBeVisible();
	await expectNoSidewaysScroll(student);
});
