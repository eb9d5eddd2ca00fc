import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { expectStepShown } from '../support/awake';
import { test } from '../support/journey';
import { answerTheRest, classWithLesson, joinClass, next, startLesson } from '../support/lesson';
import { chooseOption, goToChoice, rowsOf } from '../support/player';
import { expectNoSidewaysScroll, TOUCHED_PHONE } from '../support/widths';

test.use({ serviceWorkers: 'allow' });

test.describe('the pages of an open attempt', () => {
	let code: string;
	test.beforeEach(async ({ teacher }) => {
		({ code } = await classWithLesson(teacher));
	});

	test('are left by keyboard alone, flag, overview, question and hand-in included', async ({
		page,
		server
	}) => {
		await joinClass(page, { code, name: 'Maya R.' });
		await startLesson(page);
		await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeVisible();
		await page.keyboard.press('Alt+n');
		await page.waitForURL('**/steps/2');
		await expectStepShown(page);
		await page.keyboard.press('Alt+p');
		await page.waitForURL('**/steps/1');
		await goToChoice(page);
		await page.locator('input[name="option"]').first().focus();
		await page.keyboard.press('2');
		await expect(page.locator('input[name="option"]').nth(1)).toBeChecked();
		const flag = page.getByRole('button', { name: 'Flag for later' });
		await flag.focus();
		await page.keyboard.press('Enter');
		await expect(flag).toHaveAttribute('aria-pressed', 'true');
		await expect(page.getByText(/^Saved \d/)).toBeVisible();
		await page.keyboard.press('?');
		const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
		await expect(keys).toBeVisible();
		await expectAccessible(page);
		await page.keyboard.press('Escape');
		await expect(keys).toBeHidden();
		await page.getByRole('link', { name: /^Lesson 2/ }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByText('flagged for later')).toBeVisible();
		await page.getByRole('button', { name: 'Hand in' }).focus();
		await page.keyboard.press('Enter');
		const dialog = page.getByRole('alertdialog', { name: 'Hand in now?' });
		await expect(dialog.getByRole('button', { name: 'Go back' })).toBeFocused();
		await expectAccessible(page);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/receipt');
		expect(rowsOf(server, page)).toHaveLength(1);
	});

	test('keep their keys off once they are switched off', async ({ page }) => {
		await joinClass(page, { code, name: 'Noa K.' });
		await startLesson(page);
		await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
		await page.getByLabel('Use these shortcuts').uncheck();
		await page.getByRole('button', { name: 'Close' }).click();
		await page.reload();
		await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeVisible();
		await page.keyboard.press('Alt+n');
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		expect(page.url()).toContain('/steps/1');
	});

	test('fit a phone, the overview included', async ({ newPerson }) => {
		const page = await newPerson(TOUCHED_PHONE);
		await joinClass(page, { code, name: 'Ilse B.' });
		await startLesson(page);
		await expectNoSidewaysScroll(page);
		await goToChoice(page);
		await chooseOption(page, 0);
		await expectAccessible(page);
		await next(page);
		await answerTheRest(page);
		await expect(page.getByRole('table')).toBeVisible();
		await expectNoSidewaysScroll(page);
		await expectAccessible(page);
		const prompt = await page.getByRole('rowheader').first().boundingBox();
		expect(prompt?.width).toBeGreaterThan(250);
	});

	test('work without script, page by page, flag included', async ({ newPerson, server }) => {
		const page = await newPerson({ javaScriptEnabled: false });
		await joinClass(page, { code, name: 'Ravi P.' });
		await startLesson(page);
		await goToChoice(page);
		await page.locator('input[name="option"]').first().check();
		await page.getByRole('button', { name: 'Next' }).click();
		await page.getByRole('button', { name: 'Back' }).click();
		await expect(page.locator('input[name="option"]').first()).toBeChecked();
		await page.getByRole('button', { name: 'Flag for later' }).click();
		await expect(page.getByRole('button', { name: 'Flag for later' })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
		await expect(page.locator('input[name="option"]').first()).toBeChecked();
		expect(rowsOf(server, page)).toHaveLength(1);
		await page.getByRole('link', { name: /^Lesson 2/ }).click();
		await page.getByRole('button', { name: 'Hand in' }).click();
		await page.waitForURL('**/receipt');
	});
});
