import { expect, type Page } from '@playwright/test';
import { signIn, TEACHER, test } from '../support/journey';
import { expectNoSidewaysScroll, PHONE } from '../support/widths';

async function begin(page: Page, title: string): Promise<string> {
	await page.goto('/teach/lessons');
	await page.getByLabel('Title of a new lesson').fill(title);
	await page.keyboard.press('Enter');
	await page.waitForURL('**/teach/drafts/*');
	return new URL(page.url()).pathname;
}

test('a teacher finds a question of the course, takes it, and puts another in its place', async ({
	page,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	const draft = await begin(page, 'From the bank');
	await page.getByRole('link', { name: 'Add a question from the bank' }).click();
	await expect(page.getByRole('status').filter({ hasText: /^\d+ questions; 1 to 25/ })).toBeVisible();

	await page.getByLabel('Words in it').fill('no such words anywhere');
	await page.getByRole('button', { name: 'Search' }).click();
	await expect(page.getByText('No question fits all of this.')).toBeVisible();
	await page.getByLabel('Words in it').fill('');
	await page.getByLabel('Kind', { exact: true }).selectOption('Marking');
	await page.getByLabel('Technique').selectOption('Loaded language');
	await page.getByRole('button', { name: 'Search' }).click();
	await expect(page).toHaveURL(/technique=loaded-language&kind=highlight/);
	await expect(page.getByText(/^Marking · Loaded language/).first()).toBeVisible();
	await page.setViewportSize(PHONE);
	await expectNoSidewaysScroll(page);

	await page
		.getByRole('button', { name: /^Add to this lesson/ })
		.first()
		.click();
	await expect(page).toHaveURL(new RegExp(`${draft}#step/`));
	await expect(page.getByRole('heading', { name: 'Step 1: Marking' })).toBeVisible();
	await page.getByRole('link', { name: 'Replace from the bank' }).click();
	await page.getByLabel('Kind', { exact: true }).selectOption('Short answer');
	await page.getByRole('button', { name: 'Search' }).click();
	await expect(page).toHaveURL(/kind=short/);
	await expect(page.getByText(/^Choice · /)).toHaveCount(0);
	await page
		.getByRole('button', { name: /^Put in its place/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { name: 'Step 1: Short answer' })).toBeVisible();
	await expect(page.getByRole('heading', { name: /^Step 2/ })).toHaveCount(0);

	const marking = page.getByRole('link', { name: /^1\. Marking/ });
	const short = page.getByRole('link', { name: /^1\. Short answer/ });
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(marking).toBeVisible();
	await page.getByRole('button', { name: 'Redo' }).click();
	await expect(short).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(marking).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('link', { name: /^1\. / })).toHaveCount(0);
	await page.getByRole('button', { name: 'Redo' }).click();
	await expect(page.getByText(/^Saved/)).toBeVisible();
	await page.reload();
	await expect(marking).toBeVisible();
});

test('the bank works without script', async ({ page, setUpTeacher, newPerson }) => {
	await setUpTeacher(page);
	const draft = await begin(page, 'Without script');
	const plain = await newPerson({ javaScriptEnabled: false, viewport: PHONE });
	await signIn(plain, { username: TEACHER.username, passphrase: TEACHER.password });
	await plain.waitForURL('**/teach');
	await plain.goto(`${draft}/bank`);
	await plain.getByLabel('Kind', { exact: true }).selectOption('Choice');
	await plain.getByRole('button', { name: 'Search' }).click();
	await plain.getByRole('link', { name: 'More questions' }).click();
	await expect(plain.getByText(/^Choice · /).first()).toBeVisible();
	await plain
		.getByRole('button', { name: /^Add to this lesson/ })
		.first()
		.click();
	await plain.waitForURL(new RegExp(`${draft}#step/`));
	await page.goto(draft);
	await expect(page.getByRole('link', { name: /^1\. Choice/ })).toBeVisible();
});
