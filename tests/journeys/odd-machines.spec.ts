/** Machines that are set up otherwise: without script, with a wrong clock, with two tabs. The pages say what is so. */
import { expect, type Page } from '@playwright/test';
import { expectAwake } from '../support/awake';
import { test } from '../support/journey';
import { beginLesson, classWithLesson, joinClass } from '../support/lesson';
import { chooseOption, optionsOf, rowsOf, setRules } from '../support/player';
import { readPage, sendForm } from '../support/requests';

const DAY = 24 * 60 * 60 * 1000;
const YEARS = 3 * 365 * DAY;
/** Of the lesson on loaded language: how many there are, and one with a choice. */
const STEPS = 15;
const CHOICE_STEP = 6;

test.describe('a student without script', () => {
	test.use({ isFresh: true, javaScriptEnabled: false });

	test('reads what is otherwise shown by script: when it is saved, and how long there is', async ({
		page,
		teacher,
		server
	}) => {
		const { code } = await classWithLesson(teacher, { name: 'Plain' });
		setRules(server, { timeLimitMinutes: 30 });
		await joinClass(page, { code, name: 'Maya R.' });
		await page.goto(`${await beginLesson(page)}/steps/${CHOICE_STEP}`);
		await expect(page.getByText('Your answer is saved when you press a button below it.')).toBeVisible();
		await expect(
			page.getByText(/^.*Time left when this page was opened: (30:00|29:\d\d) minutes/)
		).toBeVisible();
		await page.goto('/reading');
		await expect(page.getByText('The ruler and reading aloud need JavaScript')).toBeVisible();
		await page.goto('/');
		await expect(page.getByText('Tick the sentence and choose')).toBeVisible();
		await expect(page.getByText('Drag across some words')).toBeHidden();
	});

	test('finds no button that does nothing, on any of their pages', async ({ page, teacher }) => {
		const { code } = await classWithLesson(teacher, { name: 'Plain pages' });
		await joinClass(page, { code, name: 'Ida P.' });
		const attempt = await beginLesson(page);
		const steps = Array.from({ length: STEPS }, (_, index) => `${attempt}/steps/${index + 1}`);
		const first = ['/', '/join', '/reading', '/learn', '/learn/progress', '/learn/review', '/learn/study'];
		expect(await deadButtons(page, [...first, attempt, ...steps])).toEqual([]);
		await sendForm(page, `${attempt}?/handIn`, {});
		const after = ['receipt', 'feedback', `feedback/${CHOICE_STEP}`, 'feedback/all'];
		expect(await deadButtons(page, [...after.map((part) => `${attempt}/${part}`), '/learn'])).toEqual([]);
	});

	test('loses nothing in two tabs: the second says that there is another answer', async ({
		page,
		context,
		teacher,
		server,
		allowConsole
	}) => {
		allowConsole(/409/);
		const { code } = await classWithLesson(teacher, { name: 'Two tabs' });
		await joinClass(page, { code, name: 'Noa K.' });
		const step = `${await beginLesson(page)}/steps/${CHOICE_STEP}`;
		await page.goto(step);
		const [empty, other] = [await context.newPage(), await context.newPage()];
		await Promise.all([empty, other].map((tab) => tab.goto(step)));
		const [first, second] = await optionsOf(page);
		const chosen = () => rowsOf(server, page).map(({ value }) => value);

		await answerAndGoOn(page, 0);
		await empty.getByRole('button', { name: 'Next' }).click();
		await empty.waitForURL('**/steps/7');
		expect(chosen()).toEqual([{ chosen: [first] }]);

		await other.locator('input[name="option"]').nth(1).check();
		await other.getByRole('button', { name: 'Next' }).click();
		const said = 'You answered this question in another tab or on another device, too.';
		await expect(other.getByText(said)).toBeVisible();
		await expect(other.locator('input[name="option"]').nth(1)).toBeChecked();
		expect(chosen()).toEqual([{ chosen: [first] }]);
		await other.getByRole('link', { name: 'Go back to the saved answer' }).click();
		await expect(other.locator('input[name="option"]').first()).toBeChecked();
		await answerAndGoOn(other, 1);
		expect(chosen()).toEqual([{ chosen: [second] }]);
	});
});

/** Buttons that only script would work. */
async function deadButtons(page: Page, paths: readonly string[]): Promise<string[]> {
	const dead: string[] = [];
	for (const path of paths) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
		const buttons = page.locator('button[type=button]:visible, form:not([method]):visible button');
		dead.push(...(await buttons.allInnerTexts()).map((text) => `${path}: ${text}`));
	}
	return dead;
}

async function answerAndGoOn(page: Page, index: number): Promise<void> {
	const before = page.url();
	await page.locator('input[name="option"]').nth(index).check();
	await page.getByRole('button', { name: 'Next' }).click();
	await page.waitForURL((url) => url.href !== before);
}

test.describe('a clock that is years wrong', () => {
	test.use({ isFresh: true });

	test('changes nothing that the pages of a student and a teacher say', async ({
		page,
		context,
		newPerson,
		teacher,
		setUpTeacher,
		server
	}) => {
		const { code, address } = await classWithLesson(teacher, { name: 'Wrong clocks' });
		setRules(server, { timeLimitMinutes: 30 });
		await joinClass(page, { code, name: 'Maya R.' });
		const attempt = await beginLesson(page);
		const home = new URL(address).pathname;
		const assignment = /href="(\/teach\/assignments\/[\w-]+)"/.exec(await readPage(teacher, address))?.[1];
		const task = /href="(\/learn\/assignments\/[\w-]+)"/.exec(await readPage(page, `/learn`))?.[1];

		const late = await newPerson({ storageState: await context.storageState() });
		await late.clock.setFixedTime(Date.now() + YEARS);
		const own = ['/learn', task ?? '/learn/card', '/learn/progress'];
		expect(await differing(page, late, own)).toEqual([]);

		const right = await newPerson();
		await setUpTeacher(right);
		const early = await newPerson({ storageState: await right.context().storageState() });
		await early.clock.setFixedTime(Date.now() - YEARS);
		const theirs = [
			'/teach',
			home,
			`${home}/roster`,
			`${assignment}`,
			`${assignment}/settings`,
			`${assignment}/times`
		];
		expect(await differing(right, early, theirs)).toEqual([]);

		await isSavedNow(late, async () => {
			await late.goto(`${attempt}/steps/${CHOICE_STEP}`);
			await expect(late.getByRole('timer')).toHaveText(/^\s*(30:00|2\d:\d\d)$/);
			await chooseOption(late, 0);
		});
		await isSavedNow(early, async () => {
			const draft = await sendForm(early, '/teach/lessons?/duplicate', { lesson: 'loaded-language' });
			await early.goto(draft);
			await early.getByLabel('Title').first().fill('Loaded, by a slow clock');
		});
	});
});

/** The pages on which two people do not read the same. */
async function differing(one: Page, other: Page, paths: readonly string[]): Promise<string[]> {
	const found: string[] = [];
	for (const path of paths) {
		const [told, toldOther] = [await toldOn(one, path), await toldOn(other, path)];
		if (told !== toldOther) found.push(`${path}: ${toldOther}`);
	}
	return found;
}

/** What a page says once its script has taken over, without the seconds that a timer shows. */
async function toldOn(page: Page, path: string): Promise<string> {
	await page.goto(path);
	await expectAwake(page);
	// A board says how it stands until it is connected.
	await expect(page.getByText('Reload for news')).toHaveCount(0);
	return (await page.getByRole('main').innerText()).replaceAll(/\b\d\d:\d\d\b(?! [AP]M)/g, '');
}

/** Does something that is saved, and expects the time beside it to be that of the server, which is ours. */
async function isSavedNow(page: Page, work: () => Promise<void>): Promise<void> {
	const minute = (time: number) =>
		new Date(time).toLocaleTimeString('en-US', {
			hour: 'numeric',
			minute: '2-digit',
			timeZone: 'America/Chicago'
		});
	const before = Date.now();
	await work();
	const saved = page.getByText(/^Saved \d/);
	await expect(saved).toBeVisible();
	expect([minute(before), minute(Date.now())]).toContain(
		(await saved.innerText()).replace('Saved ', '').replaceAll(' ', ' ')
	);
}
