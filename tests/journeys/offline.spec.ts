import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { signIn, test } from '../support/journey';
import { classWithLesson, joinClass, next, startLesson } from '../support/lesson';
import { chooseOption, goToChoice, optionsOf, rowsOf, waitForShell } from '../support/player';

test.use({ serviceWorkers: 'allow' });

const SAVED = /^Saved \d/;
const WAITING = 'Not saved yet, kept on this device';
const CUT = /ERR_INTERNET_DISCONNECTED|Failed to load|Failed to fetch|ERR_FAILED/;

/** What a student chose, as the server holds it, by question. */
const chosenIn = (page: Page, server: Parameters<typeof rowsOf>[0]) =>
	rowsOf(server, page).map(({ value }) => value);

test.describe('without network, a student', () => {
	let code: string;
	test.beforeEach(async ({ teacher, allowConsole }) => {
		allowConsole(CUT);
		({ code } = await classWithLesson(teacher));
	});

	test('goes on for half a minute, through several steps, and loses nothing', async ({
		page,
		context,
		server
	}) => {
		await page.clock.install();
		await joinClass(page, { code, name: 'Maya R.' });
		await startLesson(page);
		await waitForShell(page);
		await goToChoice(page);
		await context.setOffline(true);
		await chooseOption(page, 1);
		await expect(page.getByText(WAITING)).toBeVisible();
		await expectAccessible(page);
		const [, second] = await optionsOf(page);
		await next(page);
		await page.clock.runFor(30_000);
		await page.getByRole('button', { name: 'Back' }).click();
		await expect(page.getByRole('radio').nth(1)).toBeChecked();
		await context.setOffline(false);
		await expect(page.getByText(SAVED)).toBeVisible({ timeout: 40_000 });
		expect(chosenIn(page, server)).toEqual([{ chosen: [second] }]);
	});

	test('loses nothing in ten minutes with a reload in the middle', async ({ page, context, server }) => {
		await page.clock.install();
		await joinClass(page, { code, name: 'Noa K.' });
		await startLesson(page);
		await waitForShell(page);
		await goToChoice(page);
		await chooseOption(page, 0);
		await page.clock.runFor(1000);
		await expect(page.getByText(SAVED)).toBeVisible();
		await context.setOffline(true);
		await chooseOption(page, 1);
		await page.clock.runFor(5 * 60_000);
		await expect(page.getByText(WAITING)).toBeVisible();
		await page.reload();
		await page.clock.runFor(1000);
		await expect(page.getByRole('radio').nth(1)).toBeChecked();
		await expect(page.getByText(WAITING)).toBeVisible();
		const [, second] = await optionsOf(page);
		await page.clock.runFor(5 * 60_000);
		await context.setOffline(false);
		await page.clock.runFor(40_000);
		await expect(page.getByText(SAVED)).toBeVisible();
		expect(chosenIn(page, server)).toEqual([{ chosen: [second] }]);
	});

	test('opens the lesson again in a new tab after the first was killed', async ({
		page,
		context,
		server
	}) => {
		await joinClass(page, { code, name: 'Ilse B.' });
		await startLesson(page);
		await waitForShell(page);
		await goToChoice(page);
		await context.setOffline(true);
		await chooseOption(page, 1);
		await expect(page.getByText(WAITING)).toBeVisible();
		const [, second] = await optionsOf(page);
		const address = page.url();
		await page.close();
		const tab = await context.newPage();
		await tab.goto(address);
		await expect(tab.getByRole('radio').nth(1)).toBeChecked();
		await context.setOffline(false);
		await expect(tab.getByText(SAVED)).toBeVisible({ timeout: 40_000 });
		expect(chosenIn(tab, server)).toEqual([{ chosen: [second] }]);
	});

	test('reads the overview, is not handed in, and hands in when the network is back', async ({
		page,
		context
	}) => {
		await joinClass(page, { code, name: 'Theo A.' });
		await startLesson(page);
		await waitForShell(page);
		await goToChoice(page);
		await context.setOffline(true);
		await chooseOption(page, 1);
		await page.getByRole('link', { name: /^Lesson 2/ }).click();
		await expect(page.getByRole('cell', { name: 'answered' })).toBeVisible();
		await page.getByRole('button', { name: 'Hand in' }).click();
		const dialog = page.getByRole('alertdialog', { name: 'Hand in now?' });
		await expect(dialog.getByRole('button', { name: 'Go back' })).toBeFocused();
		await dialog.getByRole('button', { name: 'Hand in' }).click();
		await expect(dialog).toContainText('Not everything is saved yet');
		await expectAccessible(page);
		await context.setOffline(false);
		await dialog.getByRole('button', { name: 'Hand in' }).click();
		await page.waitForURL('**/receipt');
	});

	test('who comes by the code on a card finds nothing kept of who was here before', async ({
		page,
		context
	}) => {
		await joinClass(page, { code, name: 'Iris P.' });
		await startLesson(page);
		await waitForShell(page);
		const kept = () =>
			page.evaluate(async () =>
				(await caches.keys()).filter((name) => name.startsWith('underline attempt '))
			);
		await expect.poll(kept).toHaveLength(1);
		// The lesson asks nothing more without its session.
		await page.goto('about:blank');
		await context.clearCookies({ name: 'session' });
		await page.goto(`/k#${'a'.repeat(43)}`);
		// The form sends itself, and another page comes.
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('This card does not work any more.');
		await expect.poll(kept).toEqual([]);
	});

	test('who signs out is told what is not saved, can download it, and finds it again', async ({
		page,
		context,
		server
	}) => {
		const card = await joinClass(page, { code, name: 'Sam D.' });
		await startLesson(page);
		await waitForShell(page);
		await goToChoice(page);
		await context.setOffline(true);
		await chooseOption(page, 1);
		const [, second] = await optionsOf(page);
		const address = page.url();
		await page.getByRole('button', { name: 'Sign out' }).click();
		const dialog = page.getByRole('alertdialog', { name: 'Some answers are not saved yet' });
		await expect(dialog.getByRole('button', { name: 'Stay' })).toBeFocused();
		await expectAccessible(page);
		const downloading = page.waitForEvent('download');
		await dialog.getByRole('button', { name: 'Download my answers' }).click();
		expect((await downloading).suggestedFilename()).toMatch(/^my-answers-.*\.json$/);
		await dialog.getByRole('button', { name: 'Stay' }).click();
		await expect(dialog).toBeHidden();
		await context.clearCookies({ name: 'session' });
		await context.setOffline(false);
		await otherStudent(page, code);
		expect(chosenIn({ url: () => address } as Page, server)).toEqual([]);
		await page.getByRole('button', { name: 'Sign out' }).click();
		await page.waitForURL((url) => url.pathname === '/');
		await signIn(page, card);
		await page.waitForURL('**/learn');
		await page.goto(address);
		await expect(page.getByText(SAVED)).toBeVisible();
		expect(chosenIn(page, server)).toEqual([{ chosen: [second] }]);
	});
});

/** Another student sits down at the same computer and works on the same lesson. */
async function otherStudent(page: Page, code: string): Promise<void> {
	await joinClass(page, { code, name: 'Omar T.' });
	await startLesson(page);
	await goToChoice(page);
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
	await chooseOption(page, 0);
	await expect(page.getByText(SAVED)).toBeVisible();
}
