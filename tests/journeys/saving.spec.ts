import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { expectAwake } from '../support/awake';
import { test } from '../support/journey';
import { classWithLesson, joinClass, startLesson } from '../support/lesson';
import { chooseOption, goToChoice, optionsOf, rowsOf } from '../support/player';

test.use({ serviceWorkers: 'allow' });

const SAVED = /^Saved \d/;

/** A second page of the same person: another tab. */
async function newTab(page: Page): Promise<Page> {
	const tab = await page.context().newPage();
	await tab.goto(page.url());
	await expectAwake(tab);
	return tab;
}

test.describe('what a student answers', () => {
	let code: string;
	test.beforeEach(async ({ teacher }) => {
		({ code } = await classWithLesson(teacher));
	});

	test('is saved when they pause, and moving on asks the network for nothing but saves', async ({
		page,
		server
	}) => {
		await joinClass(page, { code, name: 'Maya R.' });
		await startLesson(page);
		await goToChoice(page);
		await chooseOption(page, 0);
		await expect(page.getByText(SAVED)).toBeVisible();
		const [first] = await optionsOf(page);
		expect(rowsOf(server, page)).toMatchObject([{ value: { chosen: [first] } }]);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await page.getByRole('button', { name: 'Back' }).click();
		await page.getByRole('button', { name: 'Next' }).click();
		await expect(page.getByRole('radio').first()).toBeChecked();
		expect(asked.filter((path) => path.includes('__data.json'))).toEqual([]);
	});

	test('is the same in every tab of theirs, and stored once', async ({ page, server }) => {
		await joinClass(page, { code, name: 'Noa K.' });
		await startLesson(page);
		await goToChoice(page);
		const tab = await newTab(page);
		await chooseOption(page, 0);
		await expect(tab.getByRole('radio').first()).toBeChecked();
		await chooseOption(tab, 1);
		await expect(page.getByRole('radio').nth(1)).toBeChecked();
		await expect(page.getByText(SAVED)).toBeVisible();
		const [, second] = await optionsOf(page);
		await expect.poll(() => rowsOf(server, page)).toMatchObject([{ value: { chosen: [second] } }]);
		await expect(page.getByRole('dialog')).toHaveCount(0);
	});

	test('on two devices is shown twice, and they choose', async ({
		page,
		newPerson,
		server,
		allowConsole
	}) => {
		allowConsole(/409/);
		const card = await joinClass(page, { code, name: 'Ilse B.' });
		await startLesson(page);
		await goToChoice(page);
		const other = await newPerson();
		await other.goto('/login');
		await other.getByLabel('Username').fill(card.username);
		await other.getByLabel('Passphrase or password').fill(card.passphrase);
		await other.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
		await other.waitForURL('**/learn');
		await other.goto(page.url());
		await expectAwake(other);
		await chooseOption(page, 0);
		await expect(page.getByText(SAVED)).toBeVisible();
		await chooseOption(other, 1);
		const dialog = other.getByRole('alertdialog', { name: 'Two answers to one question' });
		await expect(dialog.getByRole('region', { name: /^The answer (on|saved)/ })).toHaveCount(2);
		await expectAccessible(other);
		await dialog.getByRole('button', { name: 'Keep the answer on this page' }).click();
		await expect(dialog).toBeHidden();
		await expect(other.getByText(SAVED)).toBeVisible();
		const [, second] = await optionsOf(other);
		await expect.poll(() => rowsOf(server, page)).toMatchObject([{ value: { chosen: [second] } }]);
	});

	test('on two devices ends with the saved answer when that is chosen', async ({
		page,
		newPerson,
		server,
		allowConsole
	}) => {
		allowConsole(/409/);
		await joinClass(page, { code, name: 'Theo A.' });
		await startLesson(page);
		await goToChoice(page);
		const other = await newPerson({ storageState: await page.context().storageState() });
		await other.goto(page.url());
		await expectAwake(other);
		await chooseOption(page, 0);
		await expect(page.getByText(SAVED)).toBeVisible();
		await chooseOption(other, 1);
		await other.getByRole('button', { name: 'Keep the saved answer' }).click();
		await expect(other.getByRole('radio').first()).toBeChecked();
		const [first] = await optionsOf(page);
		expect(rowsOf(server, page)).toMatchObject([{ value: { chosen: [first] } }]);
	});
});
