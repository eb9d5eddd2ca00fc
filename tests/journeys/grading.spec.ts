import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import {
	answerFileOf,
	CHOICE,
	handInAs,
	REWRITE,
	saveAs,
	SHORT,
	startWithAnswers
} from '../support/graded-attempts';
import { test } from '../support/journey';
import { classWithLesson, openAssigned } from '../support/lesson';

const answers = {
	[CHOICE]: { chosen: ['a'] },
	[SHORT]: { text: 'the flood' },
	[REWRITE]: { text: 'The county warned 23 families 40 minutes late, its log shows.' }
};

/** Opens the results of the lesson from the class's page. */
async function openResults(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await openAssigned(page);
}

async function openStudent(page: Page, address: string, name: string): Promise<void> {
	await openResults(page, address);
	await page.getByRole('link', { name }).first().click();
	await page.waitForURL('**/students/*');
}

/** Opens the answer to a question on a student's page. */
async function openAnswer(page: Page, question: RegExp): Promise<void> {
	await page.getByRole('table').getByRole('link', { name: question }).click();
	await page.waitForURL(/question=/);
}

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

async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
	expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
}

const CHOICE_PROMPT = /Which rewrites keep every fact/;

test('a teacher grades what waits, question by question, and the student reads it', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	test.setTimeout(240_000);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Grading' });
	const ada = await newPerson();
	const adas = await startWithAnswers(ada, { code, name: 'Ada B.' }, answers);
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
	await handInAs(ada, await startWithAnswers(ada, { code, name: 'Ada B.' }, answers));
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
	const adas = await startWithAnswers(ada, { code, name: 'Ada B.' }, answers);
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

test('grading works without script on a narrow page, and with the keyboard alone', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	test.setTimeout(240_000);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Narrow' });
	const ada = await newPerson();
	await handInAs(ada, await startWithAnswers(ada, { code, name: 'Ada B.' }, answers));
	const plain = await newPerson({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
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
	const adas = await startWithAnswers(ada, { code, name: 'Ada B.' }, answers);
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
	const attempt = await startWithAnswers(ada, { code, name: 'Ada B.' }, answers);
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
