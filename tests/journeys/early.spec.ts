import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import { classWithLesson, joinClass, startLesson } from '../support/lesson';
import { goToChoice, optionsOf, rowsOf } from '../support/player';

/** Opens a page whose scripts come late, as on a slow line. */
async function openSlowly(page: Page, address: string): Promise<void> {
	await page.route('**/_app/**/*.js', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 1500));
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'commit' });
}

test.describe('before the scripts run', () => {
	test('what is chosen is kept and saved', async ({ page, teacher, server }) => {
		const { code } = await classWithLesson(teacher);
		await joinClass(page, { code, name: 'Maya R.' });
		await startLesson(page);
		await goToChoice(page);
		await openSlowly(page, page.url());
		await page.locator('input[name="option"]').nth(1).check();
		const [, second] = await optionsOf(page);
		await expect
			.poll(() => rowsOf(server, page), { timeout: 30_000 })
			.toMatchObject([{ value: { chosen: [second] } }]);
		await expect(page.getByRole('radio').nth(1)).toBeChecked();
	});

	test('the way to mark that is chosen is the way that is shown', async ({ page }) => {
		await openSlowly(page, '/course/sweeping-generalizations/4');
		await page.getByText('Sentence list').click();
		await expect(page.locator('.list').getByRole('checkbox').first()).toBeVisible({ timeout: 30_000 });
		await expect(page.getByRole('radio', { name: 'Sentence list' })).toBeChecked();
	});
});
