/** What schools really type, have and do: every page stays readable, and says what is so. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, type Page } from '@playwright/test';
import { expectAwake } from '../support/awake';
import { handInAs, marking, startWithAnswers } from '../support/graded-attempts';
import { test } from '../support/journey';
import { beginLesson, classWithLesson, FIRST_QUESTION, joinClass, openAssigned } from '../support/lesson';
import { clippedText, wideParts } from '../support/page-checks';
import { chooseOption, optionsOf, rowsOf } from '../support/player';
import { readPage, sendForm } from '../support/requests';
import type { TestServer } from '../support/server';

const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaf';
const HEBREW = 'נעמי בת־שבע ירושלמי';
const LONG_CLASS = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** Opens pages at both ends of width. @returns what is wider than its page, or cut off. */
async function findingsOn(page: Page, paths: readonly string[]): Promise<string[]> {
	const findings: string[] = [];
	for (const width of [1280, 320]) {
		await page.setViewportSize({ width, height: 800 });
		for (const path of paths) {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			const found = [...(await wideParts(page)), ...(await clippedText(page))];
			findings.push(...found.map((one) => `${width} px, ${path}: ${one}`));
		}
	}
	return findings;
}

/** Copies of an edition under new names, given to the class of the only assignment there is. */
function giveLessons(server: TestServer, count: number): void {
	const database = new Database(join(server.folder, 'underline.db'), { timeout: 5000 });
	const columns = database
		.prepare<[], { name: string }>("select name from pragma_table_info('assignments')")
		.all()
		.map(({ name }) => name);
	const copied = columns.map((name) => (name === 'id' ? '?' : name));
	const copy = database.prepare(
		`insert into assignments (${columns.join(', ')}) select ${copied.join(', ')} from assignments limit 1`
	);
	database.transaction(() => {
		for (let made = 0; made < count; made++) copy.run(randomUUID());
	})();
	database.close();
}

/** Lets the only assignment be of a lesson with so many questions: those it has, again and again. @returns all steps. */
function lengthenLesson(server: TestServer, questions: number): number {
	const database = new Database(join(server.folder, 'underline.db'), { timeout: 5000 });
	const edition = database
		.prepare<[], { document: string }>(
			'select document from editions join assignments on edition_id = editions.id limit 1'
		)
		.get();
	if (!edition) throw new Error('Nothing is assigned.');
	const lesson = JSON.parse(edition.document) as { steps: { step: Step }[] };
	const asked = lesson.steps.filter(({ step }) => step.question);
	const more = Array.from({ length: questions }, (_, index) => again(asked[index % asked.length], index));
	const [id, steps] = [randomUUID(), [...lesson.steps, ...more]];
	const document = JSON.stringify({ ...lesson, id, title: LONG_CLASS, number: undefined, steps });
	database
		.prepare(
			`insert into editions (id, lesson_id, number, content_hash, document, published_at) values (?, ?, 1, ?, ?, ?)`
		)
		.run(id, id, id, document, Date.now());
	database.prepare('update assignments set edition_id = ?').run(id);
	database.close();
	return steps.length;
}

interface Step {
	readonly id: string;
	readonly question?: { readonly id: string };
}

/** A step once more, under an id of its own. */
function again(entry: { step: Step } | undefined, index: number): object {
	if (!entry?.step.question) throw new Error('The lesson asks nothing.');
	const { step } = entry;
	const question = { ...step.question, id: `${entry.step.question.id}-again-${index}` };
	return { ...entry, step: { ...step, id: `${step.id}-again-${index}`, question } };
}

test.describe('a school with long names, many students and many lessons', () => {
	test.use({ isFresh: true });

	test('has pages on which nothing is cut off or too wide', async ({
		page,
		newPerson,
		setUpTeacher,
		server
	}) => {
		test.setTimeout(300_000);
		await setUpTeacher(page);
		const { code, address } = await classWithLesson(page, { name: LONG_CLASS });
		const home = new URL(address).pathname;
		const student = await newPerson();
		const attempt = await startWithAnswers(
			student,
			{ code, name: LONG_NAME },
			{ [FIRST_QUESTION]: marking('banished') }
		);
		await handInAs(student, attempt);
		await joinClass(await newPerson(), { code, name: HEBREW });
		const list = Array.from({ length: 200 }, (_, index) => `Student ${index + 1} X.`).join('\n');
		await bringList(page, home, list);
		giveLessons(server, 60);

		await page.goto(home);
		await openAssigned(page);
		const assignment = new URL(page.url()).pathname;
		const pages = ['/teach', home, `${home}/roster`, `${home}/settings`, `${home}/checks`, assignment];
		const more = ['board', 'times', 'settings'].map((part) => `${assignment}/${part}`);
		expect(await findingsOn(page, [...pages, ...more])).toEqual([]);
		await page.goto(`${home}/roster`);
		await expect(title(page)).toHaveText('202 students are in this class.');
		await expect(page.getByText(HEBREW).first()).toHaveCSS('direction', 'rtl');

		const theirs = ['/learn', '/learn/progress', `/learn/attempts/${attempt}/feedback`];
		expect(await findingsOn(student, theirs)).toEqual([]);
	});
});

const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function bringList(page: Page, home: string, list: string): Promise<void> {
	await page.goto(`${home}/roster`);
	await page.getByLabel('Paste the list').fill(list);
	await page.getByRole('button', { name: 'Look at what would change' }).click();
	await page.getByRole('button', { name: 'Change the class like this' }).click();
	await expect(title(page)).toHaveText('200 cards are ready to print.', { timeout: 60_000 });
}

test.describe('a lesson with forty questions more, under a title of one word', () => {
	test.use({ isFresh: true });

	test('can be begun, gone through, looked over and graded', async ({ page, teacher, server }) => {
		const { code, address } = await classWithLesson(teacher, { name: 'Forty' });
		const last = lengthenLesson(server, 40);
		await joinClass(page, { code, name: 'Maya R.' });
		const attempt = new URL(await beginLesson(page, LONG_CLASS)).pathname;
		const open = ['/learn', `${attempt}/steps/${last}`, attempt];
		expect(await findingsOn(page, open)).toEqual([]);
		await page.goto(attempt);
		await expect(page.getByText('no answer yet').last()).toBeVisible();
		await sendForm(page, `${attempt}?/handIn`, {});
		expect(await findingsOn(page, [`${attempt}/receipt`, `${attempt}/feedback`])).toEqual([]);

		const assignment = /href="(\/teach\/assignments\/[\w-]+)"/.exec(await readPage(teacher, address))?.[1];
		await sendForm(teacher, `${assignment}/settings?/withdraw`, {});
		expect(await findingsOn(page, ['/learn', `${attempt}/feedback`])).toEqual([]);
	});
});

test.describe('a lesson that is withdrawn while a student works', () => {
	test.use({ isFresh: true });

	test('says so at once, takes nothing, loses nothing, and goes on when it is given back', async ({
		page,
		context,
		teacher,
		server,
		allowConsole
	}) => {
		allowConsole(/409|ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)/);
		const { code, address } = await classWithLesson(teacher, { name: 'Withdrawn' });
		const assignment = /href="(\/teach\/assignments\/[\w-]+)"/.exec(await readPage(teacher, address))?.[1];
		await joinClass(page, { code, name: 'Maya R.' });
		await page.goto(`${await beginLesson(page)}/steps/6`);
		await expectAwake(page);
		await chooseOption(page, 0);
		await expect(page.getByText(/^Saved \d/)).toBeVisible();
		await context.setOffline(true);
		await chooseOption(page, 1);
		await expect(page.getByText('Not saved yet')).toBeVisible();
		await sendForm(teacher, `${assignment}/settings?/withdraw`, {});
		let sent = 0;
		page.on('request', (request) => (sent += Number(request.method() === 'POST')));
		await context.setOffline(false);

		const note = page.getByText('Your teacher has withdrawn this lesson.', { exact: true });
		await expect(note).toBeVisible({ timeout: 40_000 });
		await expect(page.getByRole('radio').first()).toBeDisabled();
		await expect(page.getByRole('button', { name: 'Download my answers' })).toBeVisible();
		await page.waitForTimeout(2000);
		expect(sent).toBeLessThan(4);
		await page.getByRole('link', { name: /^Lesson 2/ }).click();
		await expect(page.getByRole('table')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Hand in' })).toHaveCount(0);

		await sendForm(teacher, `${assignment}/settings?/giveBack`, {});
		await expect(note).toBeHidden({ timeout: 40_000 });
		await page.goBack();
		const [, second] = await optionsOf(page);
		await expect.poll(() => rowsOf(server, page)).toMatchObject([{ value: { chosen: [second] } }]);
	});
});

test('a browser that refuses to keep anything still marks, saves and hands in', async ({ page, teacher }) => {
	const { code } = await classWithLesson(teacher, { name: 'No storage' });
	await page.addInitScript(() => {
		const refuse = {
			get: () => {
				throw new DOMException('Refused', 'SecurityError');
			}
		};
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
			Object.defineProperty(window, name, refuse);
		}
	});
	await joinClass(page, { code, name: 'Private P.' });
	const attempt = await beginLesson(page);
	await page.goto(`${attempt}/steps/3`);
	await expect(title(page)).toBeVisible();
	expect(await sendForm(page, `${attempt}?/handIn`, {})).toContain('/receipt');
});
