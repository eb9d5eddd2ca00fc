import Database from 'better-sqlite3';
import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { expectAccessible, expectRoom } from '../support/accessible';
import { CHOICE, handInAs, REWRITE, startWithAnswers } from '../support/graded-attempts';
import { test } from '../support/journey';
import { classWithLesson, FIRST_QUESTION } from '../support/lesson';
import type { TestServer } from '../support/server';
import { expectNoSidewaysScroll, TOUCHED_PHONE } from '../support/widths';

const CODE = /^[2-9A-Z]{4}-[2-9A-Z]{4}$/;
const NOTHING = { marks: [], nothing: true };
const REWRITE_LINK = /^Read why.*Say this sentence fairly/;

/** Gives the assignment of an attempt other rules, as its teacher would before the lesson. */
function setRules(server: TestServer, attemptId: string, rules: object): void {
	const database = new Database(join(server.folder, 'underline.db'));
	database
		.prepare('update assignments set rules = ? where id = (select assignment_id from attempts where id = ?)')
		.run(JSON.stringify(rules), attemptId);
	database.close();
}

/** What stands on paper, as words, and on how many pages. */
async function print(page: Page): Promise<{ text: string; pages: number }> {
	await page.emulateMedia({ media: 'print' });
	const text = await page.locator('body').innerText();
	const pdf = await page.pdf({ preferCSSPageSize: true });
	await page.emulateMedia({ media: null });
	return { text, pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0 };
}

async function expectToFit(page: Page): Promise<void> {
	await expectNoSidewaysScroll(page);
	await expectRoom(page);
}

/** Goes on to the next criterion by keyboard, and gives it no point. */
async function rateNext(page: Page, name: string | RegExp): Promise<void> {
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expect(page.getByRole('group', { name }).getByRole('radio').first()).toBeChecked();
}

function countOf(text: string, words: string): number {
	return text.split(words).length - 1;
}

test.describe('after a lesson', () => {
	let code: string;
	test.beforeEach(async ({ teacher }) => {
		({ code } = await classWithLesson(teacher));
	});

	test('a student gets a receipt that prints on one page', async ({ page }) => {
		const id = await startWithAnswers(page, { code, name: 'Maya R.' }, { [FIRST_QUESTION]: NOTHING });
		await page.goto(`/learn/attempts/${id}`);
		await handInAs(page, id);
		await page.goto(`/learn/attempts/${id}/receipt`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your work is handed in.');
		await expect(page.getByText(CODE)).toBeVisible();
		await expect(page.getByText(/^1 of \d+ questions$/)).toBeVisible();
		await expectAccessible(page);
		const { text, pages } = await print(page);
		expect(pages).toBe(1);
		expect(text).toContain('Receipt: Loaded language');
		expect(text).toContain('Maya R.');
		expect(countOf(text, 'Chicago time')).toBe(2);
		expect(text).not.toContain('Sign out');
		expect(text).not.toContain('Print');
		expect(text).not.toContain('your school’s own machine');
	});

	test('the receipt and the list lead on, on a phone and without script', async ({ newPerson }) => {
		const page = await newPerson({ ...TOUCHED_PHONE, javaScriptEnabled: false });
		const id = await startWithAnswers(page, { code, name: 'Noa K.' }, { [FIRST_QUESTION]: NOTHING });
		await page.goto(`/learn/attempts/${id}`);
		await page.getByRole('button', { name: 'Hand in' }).click();
		await page.waitForURL('**/receipt');
		await expect(page.getByText(CODE)).toBeVisible();
		await expect(page.getByText('use your browser’s menu')).toBeVisible();
		await page.getByRole('link', { name: 'Your attempts and the rules' }).click();
		await expect(page.getByText('You have used all your attempts.')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Start' })).toHaveCount(0);
		await page.getByRole('link', { name: /^Feedback.*Attempt 1$/ }).click();
		await expect(page.getByText('0 of 100', { exact: true })).toBeVisible();
		await page.goto('/learn');
		await expect(page.getByRole('link', { name: /Read your feedback.*Loaded language/ })).toBeVisible();
	});

	test('feedback that is not open says when it will be', async ({ newPerson, server }) => {
		const page = await newPerson(TOUCHED_PHONE);
		const id = await startWithAnswers(page, { code, name: 'Omar T.' }, { [FIRST_QUESTION]: NOTHING });
		setRules(server, id, { release: 'teacher' });
		await handInAs(page, id);
		await page.goto(`/learn/attempts/${id}/feedback/all`);
		await page.waitForURL('**/feedback');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your feedback is not open yet.');
		await expect(page.getByText('when your teacher releases them')).toBeVisible();
		await expectToFit(page);
		await expectAccessible(page);
		await page.getByRole('link', { name: 'Receipt' }).click();
		await expect(page.getByText('when your teacher releases them')).toBeVisible();
		await expectToFit(page);
	});

	test('the whole attempt can be read again, and printed', async ({ newPerson }) => {
		const page = await newPerson(TOUCHED_PHONE);
		const answers = { [FIRST_QUESTION]: NOTHING, [REWRITE]: { text: 'The alert came 40 minutes late.' } };
		const id = await startWithAnswers(page, { code, name: 'Ilse B.' }, answers);
		await handInAs(page, id);
		await page.goto(`/learn/attempts/${id}/feedback`);
		await expect(page.getByText('waiting for your teacher')).toBeVisible();
		await expectToFit(page);
		await page.getByRole('link', { name: 'Read the whole attempt again' }).click();
		await expect(page.getByRole('article').first()).toBeVisible();
		const steps = await page.getByRole('article').count();
		await expectToFit(page);
		const { text, pages } = await print(page);
		expect(text.match(/^Step \d+ of \d+$/gm)).toHaveLength(steps);
		expect(countOf(text, 'The alert came 40 minutes late.')).toBe(1);
		expect(text).toContain('Written for this course');
		expect(text).toContain('Ilse B.');
		expect(text).not.toContain('Sign out');
		expect(text).not.toContain('your school’s own machine');
		expect(pages).toBeLessThanOrEqual(2 * steps);
	});

	test('a student rates their own wording in practice, by keyboard', async ({ page, server }) => {
		const answers = { [REWRITE]: { text: 'The alert came 40 minutes late.' } };
		const id = await startWithAnswers(page, { code, name: 'Ravi P.' }, answers);
		setRules(server, id, { mode: 'practice' });
		await handInAs(page, id);
		await page.goto(`/learn/attempts/${id}/feedback`);
		await page.getByRole('link', { name: REWRITE_LINK }).click();
		await expect(page.getByText('Rating yourself counts for nothing')).toBeVisible();
		const facts = page.getByRole('group', { name: 'Facts kept' }).getByRole('radio');
		await facts.first().focus();
		await page.keyboard.press('ArrowDown');
		await expect(facts.nth(1)).toBeChecked();
		await rateNext(page, 'Charged words gone');
		await rateNext(page, /^Claim attributed/);
		await rateNext(page, 'No new slant');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('status').filter({ hasText: 'Your rating is saved' })).toBeVisible();
		await expectAccessible(page);
		await page.reload();
		await expect(facts.nth(1)).toBeChecked();
		await expect(page.getByText('1 of 8 points')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Your answer' })).toBeVisible();
	});

	test('a problem with a question goes to the teacher, and nothing typed is lost', async ({ newPerson }) => {
		const page = await newPerson(TOUCHED_PHONE);
		const id = await startWithAnswers(page, { code, name: 'Lena W.' }, { [CHOICE]: { chosen: [] } });
		await handInAs(page, id);
		await page.goto(`/learn/attempts/${id}/feedback/4`);
		await page.getByRole('link', { name: 'Report a problem with this question' }).click();
		const field = page.getByLabel('What is the problem?');
		await expect(page.getByText('Your teacher reads it')).toBeVisible();
		await expectToFit(page);
		await field.fill('Two words\u0007 fit.');
		await page.getByRole('button', { name: 'Send to your teacher' }).click();
		await expect(page.getByText('invisible control character')).toBeVisible();
		await expect(field).toHaveValue('Two words\u0007 fit.');
		await expectToFit(page);
		await expectAccessible(page);
		await field.fill('Two words fit.');
		await field.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your teacher has it.');
		await expectToFit(page);
		await expectAccessible(page);
		await page.getByRole('link', { name: 'Back to the feedback' }).last().click();
		await page.waitForURL('**/feedback/4');
	});

	test('a problem can be reported without script, in the middle of the lesson', async ({ newPerson }) => {
		const page = await newPerson({ javaScriptEnabled: false });
		const id = await startWithAnswers(page, { code, name: 'Tom H.' }, { [FIRST_QUESTION]: NOTHING });
		await page.goto(`/learn/attempts/${id}/problem?step=4`);
		await page.getByLabel('What is the problem?').fill('The word is hard.');
		await page.getByRole('button', { name: 'Send to your teacher' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your teacher has it.');
		await page.getByRole('link', { name: 'Back to the question' }).last().click();
		await page.waitForURL('**/steps/4');
	});

	test('the progress page tells what was caught and what was wrongly accused', async ({ newPerson }) => {
		const page = await newPerson(TOUCHED_PHONE);
		const id = await startWithAnswers(page, { code, name: 'Ada F.' }, { [FIRST_QUESTION]: NOTHING });
		await page.goto('/learn');
		await page.getByRole('link', { name: 'Progress' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is handed in yet.');
		await expectToFit(page);
		await handInAs(page, id);
		await page.goto('/learn/progress');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('You caught 0 of 1 slanted passages.');
		const technique = page.getByRole('listitem').filter({ hasText: 'Loaded language' }).first();
		await expect(technique).toContainText('0 of 3 caught too few to say');
		await expect(technique).toContainText('no fair passage yet');
		await page.getByText('The same as a table').click();
		await expect(page.getByRole('row', { name: /^Loaded language Not enough yet 0 of 3/ })).toBeVisible();
		await expectToFit(page);
		await page.getByRole('link', { name: /^Loaded language.*Attempt 1$/ }).click();
		await page.waitForURL('**/feedback');
	});
});
