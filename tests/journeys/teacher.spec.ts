import { expect, type BrowserContextOptions, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { handInAs, marking, startWithAnswers } from '../support/graded-attempts';
import { test } from '../support/journey';
import { chooseLesson, classWithLesson, FIRST_QUESTION, markInList, openAssigned } from '../support/lesson';

const NAMES = ['Ada B.', 'Ben C.', 'Cleo D.', 'Dan E.', 'Eve F.'] as const;

/** Makes a class, opens its code and gives it a lesson. The page ends at the class. */
async function makeClass(page: Page, name: string): Promise<{ code: string; address: string }> {
	await page.getByLabel('Name', { exact: true }).fill(name);
	await page.getByRole('button', { name: 'Make the class' }).click();
	await page.waitForURL('**/teach/classes/*');
	const address = page.url();
	await page.getByRole('button', { name: 'Open a class code' }).click();
	const code = page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
	await expect(code).toBeVisible();
	await chooseLesson(page, 'Loaded language');
	await page.getByRole('button', { name: 'Assign to the class' }).click();
	await expect(page.getByRole('link', { name: 'Loaded language' }).first()).toBeVisible();
	return { code: (await code.textContent()) ?? '', address };
}

type NewPerson = (options?: BrowserContextOptions) => Promise<Page>;

/** Students join, mark one word in the first question and hand in. */
async function takeLessons(newPerson: NewPerson, code: string, names: readonly string[]): Promise<void> {
	for (const name of names) {
		const student = await newPerson();
		await handInAs(
			student,
			await startWithAnswers(student, { code, name }, { [FIRST_QUESTION]: marking('banished') })
		);
		await student.context().close();
	}
}

test('a teacher makes a class, assigns, sees two results, and the heat map from five answers on', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	test.setTimeout(240_000);
	await setUpTeacher(page);
	await page.goto('/teach');
	const { code, address } = await makeClass(page, 'Media Literacy');
	await takeLessons(newPerson, code, NAMES.slice(0, 2));

	await page.goto(address);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('2 of 2 have handed in');
	await openAssigned(page);
	const row = page.getByRole('row', { name: /Ada B\./ });
	await expect(row).toContainText('handed in');
	await expect(page.getByRole('row', { name: /Ben C\./ })).toContainText('handed in');
	const results = page.url();
	await openFirstQuestion(page);
	await expect(page.getByText('2 of 5 answers needed')).toBeVisible();
	await expect(page.getByText('What the class marked')).toHaveCount(0);
	await expectAccessible(page);

	await takeLessons(newPerson, code, NAMES.slice(2));
	await page.goto(results);
	await openFirstQuestion(page);
	await expect(page.getByText('What the class marked')).toBeVisible();
	const hottest = page.locator('.h5').first();
	await expect(hottest).toContainText('banished');
	await page.getByLabel('Show the key over it').check();
	await expectAccessible(page);
	await page.goto(results);
	await page.getByRole('link', { name: 'Ada B.' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada B.');
	await page.goto(`${page.url()}?question=1`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('You found one of three');
	await expectAccessible(page);
});

async function openFirstQuestion(page: Page): Promise<void> {
	await page
		.getByRole('link', { name: /Underline/ })
		.and(page.locator('[href*="/questions/"]'))
		.first()
		.click();
	await page.waitForURL('**/questions/*');
}

test('the same teacher’s path works without script', async ({ newPerson, setUpTeacher }) => {
	test.setTimeout(240_000);
	const page = await newPerson({ javaScriptEnabled: false });
	await setUpTeacher(page);
	await page.goto('/teach');
	const { code, address } = await makeClass(page, 'Period 5');
	await takeLessons(newPerson, code, NAMES.slice(0, 2));
	await page.goto(address);
	await openAssigned(page);
	await expect(page.getByRole('row', { name: /Ben C\./ })).toContainText('handed in');
	await openFirstQuestion(page);
	await expect(page.getByText('2 of 5 answers needed')).toBeVisible();
	await takeLessons(newPerson, code, NAMES.slice(2));
	await page.reload();
	await expect(page.getByText('What the class marked')).toBeVisible();
});

test('a teacher previews a lesson as a student would take it, and nothing is stored', async ({
	page,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	await page.goto('/teach/lessons');
	await page
		.getByRole('link', { name: /Loaded language/ })
		.first()
		.click();
	await page.goto('/teach/lessons/loaded-language/4');
	await page.getByText('Sentence list').click();
	await markInList(page, 'banished');
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('You found one of three');
	await expectAccessible(page);
});

test('a due time before the opening is refused beside its field, and nothing is assigned', async ({
	page,
	setUpTeacher,
	allowConsole
}) => {
	allowConsole(/400/);
	await setUpTeacher(page);
	const { address } = await classWithLesson(page, { name: 'Period 6' });
	await page.goto(address);
	await page.getByLabel('Due').last().fill('2020-01-01T10:00');
	await page.getByRole('button', { name: 'Assign to the class' }).click();
	await expect(page.getByText(/past already|due after it opens/)).toBeVisible();
});
