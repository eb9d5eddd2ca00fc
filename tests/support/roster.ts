/** The roster of a class, and lists of students that are brought into it. */
import { expect, type Page } from '@playwright/test';
import { classWithLesson } from './lesson';

/** Makes a class and opens its roster. @returns the class's page. */
export async function openRoster(page: Page, name: string): Promise<string> {
	const { address } = await classWithLesson(page, { name });
	await page.goto(address);
	await page.getByRole('link', { name: 'Lists, cards, groups' }).click();
	await page.waitForURL('**/roster');
	return address;
}

/** Pastes a list, and sees what it would change. */
export async function lookAtList(
	page: Page,
	list: string,
	button = 'Look at what would change'
): Promise<void> {
	await page.getByLabel('Paste the list').fill(list);
	await page.getByRole('button', { name: button }).click();
	await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
}

/** Brings a list into the class of a roster; ends at the cards. @returns the usernames on them. */
export async function bringList(page: Page, list: string): Promise<string[]> {
	await lookAtList(page, list);
	await page.getByRole('button', { name: 'Change the class like this' }).click();
	await expect(page.getByRole('heading', { level: 1, name: /ready to print/ })).toBeVisible();
	return usernamesOn(page);
}

/** The usernames on the cards that were made. */
export async function usernamesOn(page: Page): Promise<string[]> {
	return page
		.locator('dd')
		.filter({ hasText: /^[a-z]+-\d{4}$/ })
		.allTextContents();
}
