import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { test } from '../support/journey';
import { classWithLesson, joinClass, startLesson } from '../support/lesson';
import { chooseOption, goToChoice, letTimePass, rowsOf, setRules, waitForShell } from '../support/player';

// A server of its own: the rules are set for all that is assigned on it.
test.use({ isFresh: true, serviceWorkers: 'allow' });

test.describe('an open attempt', () => {
	let code: string;
	test.beforeEach(async ({ teacher }) => {
		({ code } = await classWithLesson(teacher));
	});

	test('in practice shows the feedback of each answer, and takes another try', async ({ page, server }) => {
		setRules(server, { mode: 'practice' });
		await joinClass(page, { code, name: 'Maya R.' });
		await startLesson(page);
		await goToChoice(page);
		await page.getByRole('button', { name: 'Check' }).click();
		await expect(page.getByText('Nothing to check yet.')).toBeVisible();
		await chooseOption(page, 0);
		await page.getByRole('button', { name: 'Check' }).click();
		await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible();
		await expect(page.locator('input[name="option"]')).toHaveCount(0);
		await expectAccessible(page);
		await page.getByRole('link', { name: 'Try again' }).click();
		await expect(page.locator('input[name="option"]').first()).toBeChecked();
		await chooseOption(page, 1);
		await page.getByRole('button', { name: 'Check' }).click();
		await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible();
		expect(rowsOf(server, page)).toMatchObject([
			{ tryNumber: 1, isGiven: true },
			{ tryNumber: 2, isGiven: true }
		]);
		await page.reload();
		await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible();
	});

	test('in practice without network gives the feedback when the network returns', async ({
		page,
		context,
		server,
		allowConsole
	}) => {
		allowConsole(/ERR_INTERNET_DISCONNECTED|Failed to load/);
		setRules(server, { mode: 'practice' });
		await joinClass(page, { code, name: 'Noa K.' });
		await startLesson(page);
		await waitForShell(page);
		await goToChoice(page);
		await context.setOffline(true);
		await chooseOption(page, 0);
		await page.getByRole('button', { name: 'Check' }).click();
		await expect(page.getByText('Checking your answer')).toBeVisible();
		await expectAccessible(page);
		await context.setOffline(false);
		await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible({ timeout: 40_000 });
		expect(rowsOf(server, page)).toMatchObject([{ tryNumber: 1, isGiven: true }]);
	});

	test('with a time limit counts down, can hide it, and ends by the server’s clock', async ({
		page,
		server
	}) => {
		setRules(server, { timeLimitMinutes: 2 });
		await joinClass(page, { code, name: 'Ilse B.' });
		await startLesson(page);
		await goToChoice(page);
		await chooseOption(page, 0);
		await expect(page.getByText(/^Saved \d/)).toBeVisible();
		await expect(page.getByRole('timer')).toHaveText(/^\s*[01]:\d\d$/);
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Hide the time' }).click();
		await expect(page.getByRole('timer')).toHaveCount(0);
		letTimePass(server, 100_000);
		await page.reload();
		await expect(page.getByRole('button', { name: 'Show the time' })).toBeVisible();
		await expect(page.locator('.note', { hasText: 'Time is up.' })).toBeVisible({ timeout: 30_000 });
		await expect(page.locator('input[name="option"]').first()).toBeDisabled();
		await expect(page.locator('input[name="option"]').first()).toBeChecked();
	});

	test('marked by certainty asks how certain one is, with the marks', async ({ page, server }) => {
		setRules(server, { certainty: true });
		await joinClass(page, { code, name: 'Theo A.' });
		await startLesson(page);
		await goToChoice(page);
		const certainty = page.getByRole('group', { name: 'How certain are you?' });
		await expect(certainty.getByRole('radio')).toHaveCount(3);
		await certainty.getByLabel('Very (right +3, wrong −6)').check();
		await chooseOption(page, 0);
		await expect(page.getByText(/^Saved \d/)).toBeVisible();
		await expectAccessible(page);
		await page.reload();
		await expect(certainty.getByLabel('Very (right +3, wrong −6)')).toBeChecked();
	});
});
