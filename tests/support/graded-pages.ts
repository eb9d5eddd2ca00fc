/** The pages of a lesson's results where answers are graded, and answers that can be. */
import type { Page } from '@playwright/test';
import { CHOICE, REWRITE, SHORT } from './graded-attempts';
import { openAssigned } from './lesson';

/** To a question that a machine grades, and to two that a person does. */
export const THREE_ANSWERS = {
	[CHOICE]: { chosen: ['a'] },
	[SHORT]: { text: 'the flood' },
	[REWRITE]: { text: 'The county warned 23 families 40 minutes late, its log shows.' }
};

export const CHOICE_PROMPT = /Which rewrites keep every fact/;

/** Opens the results of the lesson from the class's page. */
export async function openResults(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await openAssigned(page);
}

export async function openStudent(page: Page, address: string, name: string): Promise<void> {
	await openResults(page, address);
	await page.getByRole('link', { name }).first().click();
	await page.waitForURL('**/students/*');
}

/** Opens the answer to a question on a student's page. */
export async function openAnswer(page: Page, question: RegExp): Promise<void> {
	await page.getByRole('table').getByRole('link', { name: question }).click();
	await page.waitForURL(/question=/);
}
