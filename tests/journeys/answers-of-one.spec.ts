/** What a teacher does with the answers of one student: grades them anew, reopens the attempt, takes in a file. */
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { answerFileOf, CHOICE, handInAs, saveAs, SHORT, startWithAnswers } from '../support/graded-attempts';
import { CHOICE_PROMPT, openAnswer, openStudent, THREE_ANSWERS } from '../support/graded-pages';
import { test } from '../support/journey';
import { classWithLesson } from '../support/lesson';

test('a teacher changes an automatic grade with a reason, and takes it back', async ({
	page,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	test.setTimeout(240_000);
	allowConsole(/400/);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Regrading' });
	const ada = await newPerson();
	await handInAs(ada, await startWithAnswers(ada, { code, name: 'Ada B.' }, THREE_ANSWERS));
	await openStudent(page, address, 'Ada B.');
	await expect(page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)).toBeVisible();
	await openAnswer(page, CHOICE_PROMPT);
	await page.getByText('Change this grade').click();
	await expectAccessible(page);
	await page.getByLabel('Points').fill('101');
	await page.getByLabel('Reason').fill('The wording was unclear.');
	await page.getByRole('button', { name: 'Save the grade' }).click();
	await expect(page.getByText('Give whole points from 0 to 100.')).toBeVisible();
	await page.getByLabel('Points').fill('70');
	await page.getByRole('button', { name: 'Save the grade' }).click();
	await expect(page.getByText('Your grade: 70 of 100.')).toBeVisible();
	await page.getByRole('link', { name: 'All answers' }).click();
	await expect(page.getByText(/70 of 100 instead of \d+\. The wording was unclear\./)).toBeVisible();
	await openAnswer(page, CHOICE_PROMPT);
	await page.getByRole('button', { name: 'Withdraw your grade' }).click();
	await expect(page.getByText('Your grade: 70 of 100.')).toHaveCount(0);
});

test('a teacher reopens an attempt, takes in a file, and leaves the late answer out', async ({
	page,
	server,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	test.setTimeout(240_000);
	allowConsole(/400|413/);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Reopening' });
	const ada = await newPerson();
	const adas = await startWithAnswers(ada, { code, name: 'Ada B.' }, THREE_ANSWERS);
	await handInAs(ada, adas);
	const change = { questionId: CHOICE, value: { chosen: ['b'] }, revision: 2 };
	expect(await saveAs(ada, adas, change)).toBe(409);

	await openStudent(page, address, 'Ada B.');
	await page.getByText('Set an end and give the reason').click();
	await page.getByLabel('Until').fill('2020-01-01T10:00');
	await page.getByLabel('Reason').fill('The fire alarm.');
	await page.getByRole('button', { name: 'Reopen', exact: true }).click();
	await expect(page.getByText('That time is past already.')).toBeVisible();
	await expectAccessible(page);
	await page.getByLabel('Until').fill('');
	await page.getByRole('button', { name: 'Reopen', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada B. is still at work');
	await expect(page.getByText('The fire alarm.')).toBeVisible();
	expect(await saveAs(ada, adas, { ...change, revision: 3 })).toBe(200);
	await handInAs(ada, adas);

	await page.reload();
	await page.getByRole('link', { name: 'Take in a file' }).click();
	await page
		.getByLabel('The file')
		.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
	await page.getByRole('button', { name: 'Look into the file' }).click();
	await expect(page.getByText('Nothing was taken in.')).toBeVisible();
	await expectAccessible(page);
	const large = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.alloc(700_000, ' ') };
	await page.getByLabel('The file').setInputFiles(large);
	await page.getByRole('button', { name: 'Look into the file' }).click();
	await expect(page.getByText('The file is larger than any file of answers.')).toBeVisible();
	const file = answerFileOf(server, adas, [{ questionId: CHOICE, value: { chosen: ['a'] }, revision: 9 }]);
	await page.getByLabel('The file').setInputFiles(file);
	await page.getByRole('button', { name: 'Look into the file' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('The file would change 1 answer.');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Take it in' }).click();

	await expect(page.getByText('Answers taken in from a file')).toBeVisible();
	await openAnswer(page, CHOICE_PROMPT);
	await expect(page.getByText('This answer was delivered late')).toBeVisible();
	await page.getByRole('button', { name: 'Leave it out' }).click();
	await expect(page.getByText('You left it out')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Count it again' }).click();
	await expect(page.getByRole('button', { name: 'Leave it out' })).toBeVisible();
});

test('what a teacher typed on a student’s page is there when the answer changed, or went, meanwhile', async ({
	page,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	allowConsole(/409/);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Meanwhile, on a page' });
	const ada = await newPerson();
	const attempt = await startWithAnswers(ada, { code, name: 'Ada B.' }, THREE_ANSWERS);
	await handInAs(ada, attempt);
	await openStudent(page, address, 'Ada B.');
	await openAnswer(page, /One word here sounds charged/);
	await page.getByLabel('Half right').check();
	await page.getByLabel('Comment').fill('Look at the verb.');

	const other = await page.context().newPage();
	await reopen(other, address);
	const change = { questionId: SHORT, value: { text: 'the high water' }, revision: 2 };
	expect(await saveAs(ada, attempt, change)).toBe(200);
	await handInAs(ada, attempt);
	await page.getByRole('button', { name: 'Save the grade' }).click();
	await expect(page.getByText(/This answer was changed.*still here/)).toBeVisible();
	await expect(page.getByText('the high water').first()).toBeVisible();
	await expect(page.getByLabel('Comment')).toHaveValue('Look at the verb.');
	await expectAccessible(page);

	await reopen(other, address);
	await page.getByRole('button', { name: 'Save the grade' }).click();
	await expect(page.getByText('Your grade was not saved.')).toBeVisible();
	await expect(page.getByText('Look at the verb.')).toBeVisible();
	await expectAccessible(page);

	await handInAs(ada, attempt);
	await page.reload();
	await page.getByLabel('Half right').check();
	await page.getByRole('button', { name: 'Save the grade' }).click();
	await expect(page.getByText('Your grade: 50 of 100.')).toBeVisible();
});

/** Opens Ada's attempt again, on her page. */
async function reopen(page: Page, address: string): Promise<void> {
	await openStudent(page, address, 'Ada B.');
	await page.getByText('Set an end and give the reason').click();
	await page.getByLabel('Reason').fill('A second look.');
	await page.getByRole('button', { name: 'Reopen', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada B. is still at work');
}
