/** How a teacher grades what waits for a person, one answer after the other, and what students report meanwhile. */
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { handInAs, REWRITE, startWithAnswers } from '../support/graded-attempts';
import { CHOICE_PROMPT, openResults, THREE_ANSWERS } from '../support/graded-pages';
import { test } from '../support/journey';
import { classWithLesson } from '../support/lesson';
import { expectNoSidewaysScroll, PHONE } from '../support/widths';

async function rate(page: Page, points: readonly [string, string, string, string]): Promise<void> {
	const groups = [
		'Facts kept',
		'Charged words gone',
		'Claim attributed or marked as opinion',
		'No new slant'
	];
	for (const [index, group] of groups.entries()) {
		await page
			.getByRole('group', { name: group, exact: true })
			.getByLabel(points[index] ?? '')
			.check();
	}
}

test('a teacher grades what waits, question by question, and the student reads it', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	test.setTimeout(240_000);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Grading' });
	const ada = await newPerson();
	const adas = await startWithAnswers(ada, { code, name: 'Ada B.' }, THREE_ANSWERS);
	await openResults(page, address);
	await page.getByRole('link', { name: 'Nothing to grade' }).click();
	await expect(page.getByRole('heading', { name: 'Nothing has to be graded' })).toBeVisible();
	await expectAccessible(page);

	await handInAs(ada, adas);
	const ben = await newPerson();
	const bens = await startWithAnswers(
		ben,
		{ code, name: 'Ben C.' },
		{ [REWRITE]: { text: 'The county slept.' } }
	);
	await handInAs(ben, bens);

	await openResults(page, address);
	await page.getByRole('link', { name: 'Grade 3 answers' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 answers wait for you.');
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Hide names' }).click();
	await expect(page.getByText('Names are hidden')).toBeVisible();
	await expect(page.getByText(/Ada B\.|Ben C\./)).toHaveCount(0);
	await page.getByLabel('Half right').check();
	await page.getByRole('textbox', { name: 'Comment' }).fill('Close.\nWhich word is charged?');
	await page.getByRole('button', { name: 'Save and next' }).click();

	await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 answers wait for you.');
	await expect(page.getByText('Names are hidden')).toBeVisible();
	await rate(page, ['2 points', '1 point', '2 points', '0 points']);
	await page.getByRole('textbox', { name: 'Comment' }).fill('A fair sentence.');
	await page.getByRole('button', { name: 'Save and next' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 answer waits for you.');
	await rate(page, ['2 points', '1 point', '2 points', '0 points']);
	await page.getByRole('button', { name: 'Save and next' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every answer is graded.');
	await expectAccessible(page);

	await ada.goto(`/learn/attempts/${adas}/feedback/all`);
	await expect(ada.getByText('Which word is charged?').first()).toBeVisible();
});

test('grading works without script on a narrow page, and with the keyboard alone', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	test.setTimeout(240_000);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Narrow' });
	const ada = await newPerson();
	await handInAs(ada, await startWithAnswers(ada, { code, name: 'Ada B.' }, THREE_ANSWERS));
	const plain = await newPerson({ javaScriptEnabled: false, viewport: PHONE });
	await plain.context().addCookies(await page.context().cookies());
	await openResults(plain, address);
	await plain.getByRole('link', { name: 'Grade 2 answers' }).click();
	await expectNoSidewaysScroll(plain);
	await plain.getByLabel('Other points').check();
	await plain.getByLabel('Points', { exact: true }).fill('35');
	await plain.getByRole('button', { name: 'Save and next' }).click();
	await expect(plain.getByRole('heading', { level: 1 })).toHaveText('1 answer waits for you.');
	await expectNoSidewaysScroll(plain);

	await openResults(page, address);
	await page.getByRole('link', { name: 'Grade 1 answer' }).press('Enter');
	await page.getByRole('group', { name: 'Facts kept', exact: true }).getByLabel('0 points').press('Space');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.getByRole('button', { name: 'Save and next' }).press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every answer is graded.');
	await page.getByRole('link', { name: /Say this sentence fairly/ }).click();
	await expect(page.getByText('You can change this grade.')).toBeVisible();
});

test('a reported problem stands with its question, and is settled', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	test.setTimeout(240_000);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Problems' });
	const ada = await newPerson();
	const adas = await startWithAnswers(ada, { code, name: 'Ada B.' }, THREE_ANSWERS);
	await openResults(page, address);
	await page.getByRole('link', { name: 'No reported problems' }).click();
	await expect(page.getByRole('heading', { name: 'Nobody has reported a problem' })).toBeVisible();
	await handInAs(ada, adas);
	await ada.goto(`/learn/attempts/${adas}/feedback`);
	await ada.getByRole('link', { name: CHOICE_PROMPT }).click();
	await ada.getByRole('link', { name: 'Report a problem with this question' }).click();
	await ada.getByRole('textbox').fill('Two answers fit.');
	await ada.getByRole('button', { name: 'Send to your teacher' }).click();
	await expect(ada.getByRole('heading', { level: 1 })).toContainText('Your teacher has it');
	await page.reload();
	await expect(page.getByText('Two answers fit.')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Mark as settled' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('No problem is open.');
	await expect(page.getByText(/^Settled /)).toBeVisible();
	await page.getByRole('link', { name: 'Their answer' }).click();
	await expect(page.getByText('Automatic grade:')).toBeVisible();
});
