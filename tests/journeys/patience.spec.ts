/** What takes a while says what it does, and is done once, however often its button is pressed. */
import { expect, type Page, type Route } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { test } from '../support/journey';
import { classWithLesson } from '../support/lesson';

const SLOW = 3000;

/** Lets every form wait for its answer. @returns how many were sent. */
async function slowForms(page: Page): Promise<() => number> {
	let sent = 0;
	await page.route('**/*', async (route: Route) => {
		if (route.request().method() !== 'POST') return route.fallback();
		sent++;
		await new Promise((resolve) => setTimeout(resolve, SLOW));
		return route.fallback();
	});
	return () => sent;
}

test('a form that takes a while says so beside its button and to those who listen, and is sent once', async ({
	page,
	teacher,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	const { address } = await classWithLesson(teacher, { name: 'Patience' });
	await page.goto(`${address}/roster`);
	// What watches forms comes when all else is there.
	await page.waitForLoadState('networkidle');
	const sent = await slowForms(page);
	await page.getByLabel('Paste the list').fill('Maya R.\nNoa K.');
	const look = page.getByRole('button', { name: /^Look at what would change/ });
	await look.click();
	await expect(page.getByRole('status').filter({ hasText: 'Reading the list…' })).toBeAttached();
	await expect(look).toHaveAttribute('aria-busy', 'true');
	await look.click();
	await expectAccessible(page);
	await expect(page.getByRole('button', { name: 'Change the class like this' })).toBeVisible();
	await expect(page.locator('[aria-busy]')).toHaveCount(0);
	expect(sent()).toBe(1);
});

test('what was changed while an answer is awaited is sent, too', async ({ page, teacher, setUpTeacher }) => {
	await setUpTeacher(page);
	const { address } = await classWithLesson(teacher, { name: 'Second thoughts' });
	await page.goto(`${address}/roster`);
	await page.waitForLoadState('networkidle');
	const sent = await slowForms(page);
	const list = page.getByLabel('Paste the list');
	const look = page.getByRole('button', { name: /^Look at what would change/ });
	await list.fill('Maya R.');
	await look.click();
	await list.fill('Maya R.\nNoa K.');
	await look.click();
	await expect(page.getByText('Noa K.').first()).toBeVisible();
	await expect(page.locator('[aria-busy]')).toHaveCount(0);
	expect(sent()).toBe(2);
});
