import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { answerAnyhow } from '../support/any-answer';
import { expectAwake } from '../support/awake';
import { test } from '../support/journey';
import { dragOver, markByMouse, rowCounts } from '../support/lesson';

async function markOnFrontPage(page: Page, quote: string): Promise<void> {
	await dragOver(page, quote);
	await page.getByRole('button', { name: 'Mark these words' }).click();
}

test('a visitor underlines on the front page and gets a margin note at once', async ({ page, server }) => {
	const before = rowCounts(server);
	await page.goto('/');
	await markOnFrontPage(page, 'did everything');
	const notes = page.locator('[data-note]');
	await expect(notes).toHaveCount(1);
	await expect(notes.first()).toContainText('Found');
	await expect(notes.first()).toContainText('Sweeping generalization');
	await markOnFrontPage(page, 'During the presence');
	await expect(page.getByRole('heading', { name: /Wrongly accused/ })).toBeVisible();
	await expectAccessible(page);
	expect(rowCounts(server)).toEqual(before);
});

test('a visitor marks on the front page with the keyboard alone', async ({ page }) => {
	await page.goto('/');
	await expectAwake(page);
	await page.getByRole('group', { name: 'Passage' }).focus();
	await moveRight(page, 24);
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-note]').first()).toContainText('Found');
});

async function moveRight(page: Page, words: number): Promise<void> {
	for (let word = 0; word < words; word++) await page.keyboard.press('ArrowRight');
}

test('a visitor without script marks in the sentence list of the front page', async ({ newPerson }) => {
	const page = await newPerson({ javaScriptEnabled: false });
	await page.goto('/');
	await page.getByRole('checkbox').first().check();
	await page.getByRole('button', { name: 'Check my marks' }).click();
	await expect(page.getByText('nearly the whole sentence')).toBeVisible();
	await expect(page.locator('[data-note]').first()).toBeVisible();
});

test('a visitor takes a whole lesson as a guest, and nothing is stored', async ({ page, server }) => {
	const before = rowCounts(server);
	await page.goto('/course');
	await page.getByRole('link', { name: 'Sweeping generalizations' }).click();
	await page.getByRole('link', { name: 'Take this lesson now, without an account' }).click();
	await readUntil(page, 4);
	await markByMouse(page, 'Dog owners never');
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('You found one of two');
	await expectAccessible(page);
	await walkToTheEnd(page);
	await expect(page.getByText('That was the whole lesson.')).toBeVisible();
	expect(rowCounts(server)).toEqual(before);
});

/** Goes on from the first step, which is read, to another. */
async function readUntil(page: Page, step: number): Promise<void> {
	for (let at = 1; at < step; at++) {
		await expect(page.getByText(`Step ${at} of`)).toBeVisible();
		await page.getByRole('link', { name: 'Next' }).click();
	}
	await expect(page.getByText(`Step ${step} of`)).toBeVisible();
}

/** Checks an answer at every question that is left. */
async function walkToTheEnd(page: Page): Promise<void> {
	while (await page.getByRole('link', { name: 'Next', exact: true }).isVisible()) {
		const before = page.url();
		await page.getByRole('link', { name: 'Next', exact: true }).click();
		await page.waitForURL((url) => url.href !== before);
		await answerAnyhow(page);
		await page.getByRole('button', { name: 'Check', exact: true }).click();
		await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeHidden();
	}
}

test('the guest lesson works without script', async ({ newPerson }) => {
	const page = await newPerson({ javaScriptEnabled: false });
	await page.goto('/course/sweeping-generalizations/4');
	await page.getByRole('checkbox').nth(2).check();
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('You found');
});

test('the techniques are a field guide with every technique and a way back', async ({ page }) => {
	await page.goto('/techniques');
	await expect(page.getByRole('heading', { level: 3 })).toHaveCount(19);
});

test('an address that leads nowhere says so', async ({ page, allowConsole }) => {
	allowConsole(/404/);
	await page.goto('/no-such-page');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expectAccessible(page);
});
