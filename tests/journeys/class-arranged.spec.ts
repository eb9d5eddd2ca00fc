/** Who is in a class, for how long, and with how much time: arranged by its teacher. */
import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { test } from '../support/journey';
import { classWithLesson, joinClass, openAssigned } from '../support/lesson';
import { bringList, openRoster } from '../support/roster';
import { expectNoSidewaysScroll, PHONE } from '../support/widths';

test('a class that lets in by hand: a student waits, is let in, is taken out, and comes back', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Period 5' });
	await page.goto(`${address}/settings`);
	await page.getByRole('button', { name: 'Let students in by hand' }).click();
	await expect(page.getByText('waits until you let them in')).toBeVisible();
	await expectAccessible(page);
	await page.setViewportSize(PHONE);
	await expectNoSidewaysScroll(page);

	const student = await newPerson();
	await joinClass(student, { code, name: 'Maya R.' });
	await student.goto('/learn');
	await expect(student.getByText('Your teacher has to let you in.')).toBeVisible();
	await expect(student.getByText('Loaded language')).toHaveCount(0);
	await expect(student.getByText('Period 5')).toHaveCount(0);
	await expectAccessible(student);

	await page.goto(`${address}/roster`);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Let Maya R. in' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 student is in this class.');
	await student.reload();
	await expect(student.getByRole('link', { name: 'Look at it' })).toBeVisible();
	await expect(student.getByText('has to let you in')).toHaveCount(0);

	await page.getByLabel('Choose Maya R.').check();
	await page.getByRole('button', { name: 'Take out of the class' }).click();
	await expect(page.getByText('1 student taken out.')).toBeVisible();
	await student.reload();
	await expect(student.getByRole('link', { name: 'Look at it' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByLabel('Choose Maya R.')).toBeVisible();
});

test('a class goes to the trash and comes back, and is deleted only by its name', async ({
	page,
	setUpTeacher,
	allowConsole
}) => {
	allowConsole(/400/);
	await setUpTeacher(page);
	const { address } = await classWithLesson(page, { name: 'Period 6' });
	await page.goto(`${address}/settings`);
	await page.getByRole('button', { name: 'Move to the trash' }).click();
	await page.waitForURL('**/teach?trashed=*');
	await expect(page.getByRole('status').filter({ hasText: '“Period 6” is in the trash.' })).toBeVisible();
	await expectAccessible(page);
	await page.goto(address);
	await expect(page).toHaveURL(/\/settings$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('in the trash until');
	await expectAccessible(page);
	await page.goto(`/teach?trashed=${address.split('/').at(-1) ?? ''}`);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('link', { name: 'Period 6', exact: true })).toBeVisible();

	await page.goto(`${address}/settings`);
	await page.locator('summary', { hasText: 'Delete for good' }).click();
	await page.getByLabel('Type the name of the class').fill('Period 7');
	await page.getByRole('button', { name: 'Delete for good' }).click();
	await expect(page.getByText('Nothing was deleted.')).toBeVisible();
	await page.getByLabel('Type the name of the class').fill('Period 6');
	await page.getByRole('button', { name: 'Delete for good' }).click();
	await page.waitForURL('**/teach');
	await expect(page.getByText('Period 6')).toHaveCount(0);
});

test('many students of a group get more time at once, and it is taken back at once', async ({
	page,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	const address = await openRoster(page, 'Period 7');
	await bringList(page, 'Name\tGroup\nAda B.\tBlue\nBen C.\tBlue\nCleo D.\t');
	await page.goto(address);
	const students = page.getByRole('region', { name: 'Students', exact: true });
	await students.getByLabel('Show').selectOption({ label: 'Blue (2)' });
	await students.getByRole('button', { name: 'Apply' }).click();
	await expect(students.getByText('2 of 3 shown.')).toBeVisible();
	await expect(students.getByRole('link', { name: 'Cleo D.' })).toHaveCount(0);
	await openAssigned(page);
	await page.getByRole('link', { name: 'More time for several students' }).click();
	await page.waitForURL('**/times');
	await page.setViewportSize(PHONE);
	await expectNoSidewaysScroll(page);
	await page.getByLabel('Blue', { exact: true }).check();
	await page.getByLabel('Excused').check();
	await page.getByLabel('Reason').fill('class trip');
	await page.getByRole('button', { name: 'Give this to all of them' }).click();
	await expect(page.getByText('2 students have this now.')).toBeVisible();
	await expect(page.getByText('class trip')).toHaveCount(2);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Put back.')).toBeVisible();
	await expect(page.getByText('class trip')).toHaveCount(0);
});
