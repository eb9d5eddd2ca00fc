import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { handInAs, joinAndStart, REWRITE, SHORT } from '../support/graded-attempts';
import { test } from '../support/journey';
import { classWithLesson } from '../support/lesson';

const form = (page: Page) => page.getByRole('form', { name: 'Your grade' });
const waiting = (page: Page) => page.getByRole('heading', { level: 1 });

/** The grading of a class's lesson, once somebody handed in. */
async function openGrading(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.getByRole('link', { name: 'Loaded language' }).first().click();
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
		await handInAs(student, await joinAndStart(student, { code, name }, answers));
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
	await expect(page.getByRole('heading', { name: 'Keys' })).toBeVisible();
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
	await handInAs(student, await joinAndStart(student, { code, name: 'Ada B.' }, answers));
	await openGrading(page, address);
	await page.keyboard.press('1');
	await page.getByRole('link', { name: 'Hide names' }).focus();
	await page.keyboard.press('1');
	await expect(form(page).getByRole('radio', { checked: true })).toHaveCount(0);

	await page.getByLabel('Use these keys').uncheck();
	await page.keyboard.press('1');
	await expect(form(page).getByRole('radio', { checked: true })).toHaveCount(0);
	await page.reload();
	await expect(page.getByLabel('Use these keys')).not.toBeChecked();
	await page.getByLabel('Use these keys').check();
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
