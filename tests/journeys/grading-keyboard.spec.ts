import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { handInAs, startWithAnswers, REWRITE, saveAs, SHORT } from '../support/graded-attempts';
import { test } from '../support/journey';
import { classWithLesson, openAssigned } from '../support/lesson';
import { expectNoSidewaysScroll, PHONE } from '../support/widths';

const form = (page: Page) => page.getByRole('form', { name: 'Your grade' });
const waiting = (page: Page) => page.getByRole('heading', { level: 1 });

/** The grading of a class's lesson, once somebody handed in. */
async function openGrading(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await openAssigned(page);
	await page.getByRole('link', { name: /^Grade \d+ answers?$/ }).click();
	await expect(form(page)).toBeVisible();
}

/** Presses Tab until the focus is in the form. */
async function tabIntoForm(page: Page): Promise<void> {
	const isThere = () => page.evaluate(() => document.activeElement?.closest('form')?.id === 'grade-form');
	await expect(async () => {
		await page.keyboard.press('Tab');
		expect(await isThere()).toBe(true);
	}).toPass({ intervals: [0] });
}

const TEN = ['Ada', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay', 'Gus', 'Hal', 'Ida', 'Jo'];

async function everyoneHandsIn(
	newPerson: () => Promise<Page>,
	{ code, names, answers }: { code: string; names: readonly string[]; answers: Record<string, object> }
): Promise<void> {
	for (const name of names) {
		const student = await newPerson();
		await handInAs(student, await startWithAnswers(student, { code, name }, answers));
	}
}

/** Rates, comments and saves each rewrite that waits. The focus is in the form, and stays there. */
async function gradeByKeys(page: Page, answers: number): Promise<void> {
	for (let left = answers; left >= 1; left--) {
		await expect(waiting(page)).toHaveText(new RegExp(`^${left} answers? waits? for you\\.$`));
		await expect(page.locator('#grade-form:focus-within')).toBeVisible();
		await expect(form(page).getByRole('radio', { checked: true })).toHaveCount(0);
		await page.keyboard.type('2102');
		await page.keyboard.press('c');
		await page.keyboard.type('12 words, well put.');
		await page.keyboard.press('Control+Enter');
	}
}

test('a teacher grades ten rewrites by keyboard alone', async ({ page, newPerson, setUpTeacher }) => {
	test.setTimeout(400_000);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Ten rewrites' });
	const answer = { [REWRITE]: { text: 'The county warned 23 families 40 minutes late.' } };
	await everyoneHandsIn(newPerson, { code, names: TEN, answers: answer });
	await openGrading(page, address);
	await expect(page.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible();
	await expectAccessible(page);

	await tabIntoForm(page);
	await gradeByKeys(page, TEN.length);
	await expect(waiting(page)).toHaveText('Every answer is graded.');
	await page.getByRole('link', { name: /Say this sentence fairly/ }).click();
	await expect(form(page).getByRole('radio', { checked: true })).toHaveCount(4);
	await expect(form(page).getByLabel('Comment', { exact: true })).toHaveValue('12 words, well put.');
	const facts = form(page).getByRole('group', { name: 'Facts kept', exact: true });
	await expect(facts.getByLabel('2 points')).toBeChecked();
});

test('the keys work in the form alone, and can be switched off', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	test.setTimeout(240_000);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Keys' });
	const student = await newPerson();
	const answers = { [SHORT]: { text: 'the flood' }, [REWRITE]: { text: 'The county slept.' } };
	await handInAs(student, await startWithAnswers(student, { code, name: 'Ada B.' }, answers));
	await openGrading(page, address);
	await page.keyboard.press('1');
	await page.getByRole('link', { name: 'Hide names' }).focus();
	await page.keyboard.press('1');
	await expect(form(page).getByRole('radio', { checked: true })).toHaveCount(0);

	await page.getByLabel('Use these shortcuts').uncheck();
	await page.keyboard.press('1');
	await expect(form(page).getByRole('radio', { checked: true })).toHaveCount(0);
	await page.reload();
	await expect(page.getByLabel('Use these shortcuts')).not.toBeChecked();
	await page.getByLabel('Use these shortcuts').check();
	await page.keyboard.press('1');
	await expect(page.getByLabel('Half right')).toBeChecked();
	await expect(page.getByRole('button', { name: 'Save and next' })).toBeFocused();
	await page.keyboard.press('3');
	await expect(page.getByLabel('Other points')).toBeChecked();
	await expect(page.getByLabel('Points', { exact: true })).toBeFocused();
	await page.keyboard.type('35');
	await page.keyboard.press('Control+Enter');
	await expect(waiting(page)).toHaveText('1 answer waits for you.');
});

test('a comment is kept, put in again, and removed', async ({ page, newPerson, setUpTeacher }) => {
	test.setTimeout(240_000);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Comments' });
	const answers = { [SHORT]: { text: 'the flood' } };
	await everyoneHandsIn(newPerson, { code, names: ['Ada B.', 'Ben C.', 'Cleo D.'], answers });
	await openGrading(page, address);
	const comment = page.getByLabel('Comment', { exact: true });
	await page.getByLabel('Half right').check();
	await comment.fill('Which word is charged?');
	await page.getByLabel('Keep this comment for later').check();
	await page.getByRole('button', { name: 'Save and next' }).click();
	await expect(waiting(page)).toHaveText('2 answers wait for you.');

	await comment.fill('Close.');
	await page.getByLabel('Comments you keep').selectOption('Which word is charged?');
	await page.getByRole('button', { name: 'Insert' }).click();
	await expect(comment).toHaveValue('Close. Which word is charged?');
	await expect(comment).toBeFocused();
	await expectAccessible(page);

	const plain = await newPerson({ javaScriptEnabled: false, viewport: PHONE });
	await plain.context().addCookies(await page.context().cookies());
	await plain.goto(page.url());
	await expect(plain.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeHidden();
	await plain.getByLabel('Right', { exact: true }).check();
	await plain.getByLabel('Comment', { exact: true }).fill('Nearly.');
	await plain.getByLabel('Comments you keep').selectOption('Which word is charged?');
	await expectNoSidewaysScroll(plain);
	await plain.getByRole('button', { name: 'Save and next' }).click();
	await expect(waiting(plain)).toHaveText('1 answer waits for you.');
	await plain.getByRole('link', { name: 'Previous' }).click();
	await expect(plain.getByLabel('Comment', { exact: true })).toHaveValue('Nearly. Which word is charged?');

	await page.getByText('The comment you keep').click();
	await page.getByRole('button', { name: /^Remove.*Which word is charged/ }).click();
	await expect(page.getByText('You no longer keep this comment:')).toBeVisible();
	await expect(comment).toHaveValue('Close. Which word is charged?');
	await expect(page.getByLabel('Comments you keep')).toHaveCount(0);
});

test('what was typed comes back when the answer changed or went meanwhile', async ({
	page,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	test.setTimeout(240_000);
	allowConsole(/409/);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Meanwhile' });
	const ada = await newPerson();
	const answers = { [SHORT]: { text: 'the flood' } };
	const attempt = await startWithAnswers(ada, { code, name: 'Ada B.' }, answers);
	await handInAs(ada, attempt);
	await openGrading(page, address);
	await page.getByLabel('Half right').check();
	await page.getByLabel('Comment', { exact: true }).fill('Look at the verb.');

	const other = await page.context().newPage();
	await reopen(other, address);
	const change = { questionId: SHORT, value: { text: 'the high water' }, revision: 2 };
	expect(await saveAs(ada, attempt, change)).toBe(200);
	await handInAs(ada, attempt);
	await page.getByRole('button', { name: 'Save and next' }).click();
	await expect(page.getByText(/This answer was changed.*still here/)).toBeVisible();
	await expect(page.getByText('the high water')).toBeVisible();
	await expect(page.getByLabel('Half right')).toBeChecked();
	await expect(page.getByLabel('Comment', { exact: true })).toHaveValue('Look at the verb.');
	await expectAccessible(page);

	await reopen(other, address);
	await page.getByRole('button', { name: 'Save and next' }).click();
	await expect(page.getByText('Your grade was not saved.')).toBeVisible();
	await expect(page.getByText('Look at the verb.')).toBeVisible();
	await expectAccessible(page);
	await handInAs(ada, attempt);
	await page.reload();
	await page.getByLabel('Half right').check();
	await page.getByRole('button', { name: 'Save and next' }).click();
	await expect(waiting(page)).toHaveText('Every answer is graded.');
});

/** Opens Ada's attempt again, on her page. */
async function reopen(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await openAssigned(page);
	await page.getByRole('link', { name: 'Ada B.' }).first().click();
	await page.getByText('Set an end and give the reason').click();
	await page.getByLabel('Reason').fill('A second look.');
	await page.getByRole('button', { name: 'Reopen', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada B. is still at work');
}
