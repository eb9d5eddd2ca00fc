import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { test } from '../support/journey';

/** Begins a lesson. @returns its address. */
async function write(page: Page, title: string): Promise<string> {
	await page.goto('/teach/lessons');
	await page.getByLabel('Title of a new lesson').fill(title);
	await page.getByRole('button', { name: 'Write a lesson' }).click();
	await page.waitForURL('**/teach/drafts/*');
	await expect(page.locator('[data-ready]')).toBeVisible();
	return page.url();
}

const aim = (page: Page) => page.getByLabel('What students can do afterwards');

test('what was typed is there when the browser was closed in the middle of it', async ({
	page,
	setUpTeacher,
	newPerson,
	allowConsole
}) => {
	allowConsole(/ERR_INTERNET_DISCONNECTED/);
	await setUpTeacher(page);
	const address = await write(page, 'Closed in the middle');
	await page.context().setOffline(true);
	await aim(page).fill('Tell a charged word from a plain one.');
	const later = await page.context().newPage();
	await page.close();
	await later.context().setOffline(false);
	await later.goto(address);
	await expect(aim(later)).toHaveValue('Tell a charged word from a plain one.');
	await expect(later.getByText('This browser kept changes')).toHaveCount(0);

	const elsewhere = await newPerson();
	await elsewhere.context().addCookies(await later.context().cookies());
	await expect(async () => {
		await elsewhere.goto(address);
		await expect(aim(elsewhere)).toHaveValue('Tell a charged word from a plain one.', { timeout: 1_000 });
	}).toPass();
});

test('a network that is away is said calmly, and the lesson is saved when it is back', async ({
	page,
	setUpTeacher,
	allowConsole
}) => {
	allowConsole(/ERR_INTERNET_DISCONNECTED/);
	await setUpTeacher(page);
	await write(page, 'Away for a while');
	await page.context().setOffline(true);
	await aim(page).fill('Say who says so.');
	await expect(page.getByText(/Not saved yet/)).toBeVisible();
	await page.context().setOffline(false);
	await expect(page.getByText(/^Saved /)).toBeVisible({ timeout: 20_000 });
});

test('nobody’s change is overwritten: the second of two is told, and keeps a copy', async ({
	page,
	setUpTeacher,
	allowConsole
}) => {
	allowConsole(/409/);
	await setUpTeacher(page);
	const address = await write(page, 'Two at once');
	const other = await page.context().newPage();
	await other.goto(address);
	await expect(other.locator('[data-ready]')).toBeVisible();
	await aim(other).fill('Theirs.');
	await expect(other.getByText(/^Saved /)).toBeVisible();

	await aim(page).fill('Mine.');
	const told = page.getByRole('alert').filter({ hasText: 'saved this lesson while you were writing' });
	await expect(told).toContainText('Nothing was overwritten.');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Publish' }).click();
	await expect(page.getByText('It was not published: what stands here is not saved.')).toBeVisible();
	await page.getByRole('button', { name: 'Save mine as a copy' }).click();
	await page.waitForURL((url) => !url.href.startsWith(address) && url.pathname.startsWith('/teach/drafts/'));
	await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Two at once (copy)');
	await expect(aim(page)).toHaveValue('Mine.');
	await page.goto(address);
	await expect(aim(page)).toHaveValue('Theirs.');
	await expect(page.getByText('This browser kept changes')).toHaveCount(0);
});

test('undo and redo go over the whole lesson', async ({ page, setUpTeacher }) => {
	await setUpTeacher(page);
	await write(page, 'Back and forth');
	const steps = page.getByRole('navigation', { name: 'Steps' }).getByRole('listitem');
	await page.getByLabel('Kind of step').selectOption({ label: 'Reading' });
	await page.getByRole('button', { name: 'Add a step' }).click();
	await expect(steps).toHaveCount(1);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(steps).toHaveCount(0);
	await page.getByRole('button', { name: 'Redo' }).click();
	await expect(steps).toHaveCount(1);
	await page.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('Control+z');
	await expect(steps).toHaveCount(0);
});
