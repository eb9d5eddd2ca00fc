import type { Page } from '@playwright/test';

/** Pastes an article of one's own into a new lesson. The page ends where its sentences are picked. */
export async function pasteArticle(page: Page, title: string, text: string): Promise<void> {
	await page.goto('/teach/lessons');
	await page.getByLabel('Title of a new lesson').fill(title);
	await page.getByRole('button', { name: 'Write a lesson' }).click();
	await page.getByRole('link', { name: 'Cut passages from an article' }).first().click();
	await page.getByLabel('Text of the article').fill(text);
	await page.getByLabel('Title', { exact: true }).fill(title);
	await page.getByLabel('Author').fill('A. Writer');
	await page.getByLabel('Why you may use it').selectOption({ label: 'Written by me or for this lesson' });
	await page.getByRole('button', { name: 'Pick sentences' }).click();
	await page.getByText('Word list, right about half the time.').waitFor();
}
