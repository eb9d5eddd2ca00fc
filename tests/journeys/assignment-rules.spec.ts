import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { test } from '../support/journey';
import { chooseLesson, classWithLesson, joinClass, openAssigned, startLesson } from '../support/lesson';
import { expectNoSidewaysScroll, PHONE } from '../support/widths';

/** Opens the newest assignment of a class's page. */
async function openAssignment(page: Page, address: string): Promise<string> {
	await page.goto(address);
	await openAssigned(page);
	return page.url();
}

/** Types into a field as a keyboard does, in place of what stood there. */
async function type(page: Page, label: string, text: string): Promise<void> {
	await page.getByLabel(label, { exact: true }).focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type(text);
}

test('a teacher assigns practice with a time limit by keyboard, changes it, and takes it away for a while', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Rules by keyboard' });
	await page.goto(address);
	const form = page.locator('#assign');
	await chooseLesson(page, 'Loaded language');
	await expect(form.getByText('Quiz, one attempt, feedback right after handing in')).toBeVisible();
	await form.getByText('More settings').focus();
	await page.keyboard.press('Enter');
	await page.getByRole('radio', { name: /^Quiz/ }).focus();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: /^Practice/ })).toBeChecked();
	await expect(page.getByLabel('Feedback is shown')).toBeHidden();
	await type(page, 'Time limit in minutes', '45');
	await type(page, 'Attempts allowed', '2');
	await expect(
		form.getByText('Practice, 2 attempts (the best counts), 45 minutes, feedback after each answer')
	).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Assign to the class' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('link', { name: 'Loaded language' })).toHaveCount(2);

	const assignment = await openAssignment(page, address);
	await expect(page.getByText('Practice, 2 attempts (the best counts), 45 minutes')).toBeVisible();
	await page.getByRole('link', { name: 'Change times and settings' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Time limit in minutes')).toHaveValue('45');
	await page.getByRole('radio', { name: /^Practice/ }).focus();
	await page.keyboard.press('ArrowUp');
	await page.getByLabel('Feedback is shown').selectOption('when I release it');
	await type(page, 'Time limit in minutes', '30');
	await page.keyboard.press('Enter');
	await page.waitForURL(assignment);
	await expect(page.getByText('Quiz, 2 attempts (the best counts), 30 minutes')).toBeVisible();

	await page.goto(`${assignment}/settings`);
	await page.getByRole('button', { name: 'Withdraw it' }).click();
	await expect(page.getByText(/^Withdrawn .* what they did is kept\.$/)).toBeVisible();
	await expectAccessible(page);
	const student = await newPerson();
	await joinClass(student, { code, name: 'Ada B.' });
	await student.goto('/learn');
	await expect(student.getByRole('link', { name: /Loaded language/ })).toHaveCount(1);
	await page.getByRole('button', { name: 'Give it back' }).click();
	await expect(page.getByRole('button', { name: 'Withdraw it' })).toBeVisible();
	await student.reload();
	await expect(student.getByRole('link', { name: /Loaded language/ })).toHaveCount(2);

	await page.getByText('Release the feedback now').click();
	await expect(page.getByText('cannot be taken back')).toBeVisible();
	await page.getByRole('button', { name: 'Yes, release it now' }).click();
	await expect(page.getByText(/^You released the feedback/)).toBeVisible();
	await expect(page.getByText('Release the feedback now')).toHaveCount(0);
});

test('what makes no sense together is told beside its field, without script and on a phone', async ({
	page,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	allowConsole(/400/);
	await setUpTeacher(page);
	const { address } = await classWithLesson(page, { name: 'Rules without script' });
	const phone = await newPerson({ javaScriptEnabled: false, viewport: PHONE });
	await phone.context().addCookies(await page.context().cookies());
	await phone.goto(address);
	await chooseLesson(phone, 'Loaded language');
	await phone.getByText('More settings').click();
	await phone.getByLabel('Late work').selectOption('Kept, and loses a percentage a day');
	await phone.getByLabel('Percent lost for each day begun').fill('200');
	await phone.getByLabel('Practice after closing').check();
	await phone.getByRole('button', { name: 'Assign to the class' }).click();
	await expect(phone.getByText('Give a whole number from 1 to 100.')).toBeVisible();
	await expect(phone.getByLabel('Percent lost for each day begun')).toHaveValue('200');
	await phone.getByLabel('Percent lost for each day begun').fill('20');
	await phone.getByRole('button', { name: 'Assign to the class' }).click();
	await expect(phone.getByText('It never closes, so nothing comes after that.')).toBeVisible();
	await expectNoSidewaysScroll(phone);
	await phone.getByLabel('Practice after closing').uncheck();
	await phone.getByRole('button', { name: 'Assign to the class' }).click();
	await expect(phone.getByRole('link', { name: 'Loaded language' })).toHaveCount(2);

	const assignment = await openAssignment(phone, address);
	await expect(phone.getByText('late work loses 20% a day')).toBeVisible();
	await phone.goto(`${assignment}/settings`);
	await phone.getByLabel('Closes').fill('2020-01-01T10:00');
	await phone.getByRole('button', { name: 'Save the settings' }).click();
	await expect(phone.getByText('It cannot close before it is due.')).toBeVisible();
	await expectNoSidewaysScroll(phone);
});

test('one student gets other times for a reason and standing extra time, and loses neither by the other', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Other times' });
	const student = await newPerson();
	await joinClass(student, { code, name: 'Maya R.' });
	const assignment = await openAssignment(page, address);
	await page.goto(`${assignment}/settings`);
	await page.getByLabel('Time limit in minutes').fill('30');
	await page.getByRole('button', { name: 'Save the settings' }).click();
	await page.waitForURL(assignment);

	await page.goto(address);
	await page.getByLabel('Extra time for Maya R.', { exact: true }).selectOption('×1.5');
	await page.getByRole('button', { name: 'Save the extra time for Maya R.' }).click();
	await expect(
		page.getByRole('status').filter({ hasText: 'Saved: Maya R. has extra time, ×1.5.' })
	).toBeVisible();
	await page.reload();
	await expect(page.getByLabel('Extra time for Maya R.', { exact: true })).toHaveValue('1.5');
	await expectAccessible(page);

	await page.goto(assignment);
	await page.setViewportSize(PHONE);
	await page.getByRole('link', { name: 'Times for Maya R.' }).click();
	await expect(page.getByText(/45 minutes, one attempt; extra time ×1\.5 from the class\.$/)).toBeVisible();
	await page.getByLabel('Attempts allowed').fill('2');
	await page.getByLabel('Time limit in minutes').fill('40');
	await page.getByLabel('Reason').fill('absent on Monday');
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText(/45 minutes, 2 attempts; extra time ×1\.5 from the class\.$/)).toBeVisible();
	await expect(page.getByText(/^Set .*: absent on Monday$/)).toBeVisible();
	await student.goto('/learn');
	await student.getByRole('link', { name: /Loaded language/ }).click();
	await expect(student.getByText('You have 45 minutes from when you start.')).toBeVisible();
	await expect(student.getByText('You can take it 2 times')).toBeVisible();

	await page.getByLabel('Excused').check();
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText('excused: it counts for nothing.')).toBeVisible();
	await page.getByRole('button', { name: 'Take it back' }).click();
	await expect(page.getByText(/45 minutes, one attempt; extra time ×1\.5 from the class\.$/)).toBeVisible();
});

test('more time reaches the page of a student who is writing within 2 seconds', async ({
	page,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'More time' });
	const assignment = await openAssignment(page, address);
	await page.goto(`${assignment}/settings`);
	await page.getByLabel('Time limit in minutes').fill('30');
	await page.getByRole('button', { name: 'Save the settings' }).click();
	await page.waitForURL(assignment);
	const student = await newPerson();
	await joinClass(student, { code, name: 'Ben C.' });
	await startLesson(student);
	await expect(student.getByRole('timer', { name: 'Time left' })).toHaveText(/^\s*(30:00|29:\d\d)$/);

	await page.goto(assignment);
	await page.getByRole('link', { name: 'Times for Ben C.' }).click();
	await expect(page.getByText(/^At work now, until/)).toBeVisible();
	await page.getByRole('button', { name: '+10 minutes' }).click();
	await expect(student.getByRole('timer', { name: 'Time left' })).toHaveText(/^\s*(40:00|39:\d\d)$/, {
		timeout: 2000
	});
	await expect(page.getByText(/40 minutes, one attempt\.$/)).toBeVisible();
	await page.goto(`${assignment}/settings`);
	await expect(page.getByText('Somebody has begun, so this stays as it is: quiz')).toBeVisible();
	await expectAccessible(page);
	allowConsole(/409/);
	await page.getByLabel('Time limit in minutes').fill('20');
	await page.getByRole('button', { name: 'Save the settings' }).click();
	await expect(page.getByRole('alert')).toContainText('Somebody is at work with the longer time limit.');
	await expect(page.getByLabel('Time limit in minutes')).toHaveValue('20');
	await expectAccessible(page);
});

/** Joins and starts the lesson, which has 30 minutes. */
async function startTimed(page: Page, who: { code: string; name: string }): Promise<void> {
	await joinClass(page, who);
	await startLesson(page);
	await expect(page.getByRole('timer', { name: 'Time left' })).toHaveText(/^\s*(30:00|29:\d\d)$/);
}

test('everybody at work gets more time at once, from the page of the assignment, and nobody else does', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'More for all' });
	const assignment = await openAssignment(page, address);
	await page.goto(`${assignment}/settings`);
	await page.getByLabel('Time limit in minutes').fill('30');
	await page.getByRole('button', { name: 'Save the settings' }).click();
	await page.waitForURL(assignment);
	const [ada, ben] = [await newPerson(), await newPerson()];
	await startTimed(ada, { code, name: 'Ada B.' });
	await startTimed(ben, { code, name: 'Ben C.' });
	await joinClass(await newPerson(), { code, name: 'Cleo D.' });

	await page.goto(assignment);
	await page.getByRole('button', { name: '5 minutes', exact: true }).click();
	await expect(page.getByText('2 students have 5 minutes more.')).toBeVisible();
	await expect(ada.getByRole('timer', { name: 'Time left' })).toHaveText(/^\s*(35:00|34:\d\d)$/);
	await expect(ben.getByRole('timer', { name: 'Time left' })).toHaveText(/^\s*(35:00|34:\d\d)$/);
	await page.getByRole('link', { name: 'Times for Cleo D.' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cleo D. has the times of the class.');

	const plain = await newPerson({ javaScriptEnabled: false });
	await plain.context().addCookies(await page.context().cookies());
	await plain.goto(assignment);
	await plain.getByRole('button', { name: '15 minutes', exact: true }).click();
	await expect(plain.getByText('2 students have 15 minutes more.')).toBeVisible();
	await plain.getByRole('link', { name: 'Times for Ada B.' }).click();
	await expect(plain.getByText(/50 minutes, one attempt\.$/)).toBeVisible();
});
