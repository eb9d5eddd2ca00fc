import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectRoom } from '../support/accessible';
import { test } from '../support/journey';
import { classWithLesson, joinClass } from '../support/lesson';
import { addWork } from '../support/student-data';
import { expectNoSidewaysScroll, PHONE } from '../support/widths';

const headline = (page: Page) => page.getByRole('heading', { level: 1 });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const idIn = (address: string) => /classes\/([^/?#]+)/.exec(address)?.[1] ?? '';

test('a teacher opens a student from the roster: before any work, and after weeks of it', async ({
	page,
	server,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	allowConsole(/404/);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'One student' });
	await joinClass(await newPerson(), { code, name: 'Maya R.' });
	await page.goto(address);
	await page.getByRole('link', { name: 'Maya R.' }).click();
	await page.waitForURL('**/classes/*/students/*');

	await expect(headline(page)).toHaveText('Not enough yet: Maya R. has not judged a passage.');
	await expect(page.getByRole('heading', { name: 'No technique met yet' })).toBeVisible();
	await expect(section(page, 'Over time')).toContainText('Drawn from 2 assignments on');
	await expect(section(page, 'How sure, and how right')).toContainText('From 20 answers');
	await expect(section(page, 'Assignments').getByRole('row', { name: /Loaded language/ })).toContainText(
		'Not started'
	);
	await expectAccessible(page);

	addWork(
		server,
		{ classId: idIn(address), name: 'Maya R.' },
		{ caught: [1, 1, 4, 4], accused: [3, 3, 3, 3] }
	);
	await page.reload();
	await expect(headline(page)).toHaveText(
		'Maya R. flags most fair passages, 12 of 16: that is suspicion, not a sharp eye.'
	);
	await expect(page.getByText('Caught 10 of 16 slanted passages (95% interval 39–82%)')).toBeVisible();
	await expect(page.getByText('was seen in 12 of 16 fair passages that only look like it')).toBeVisible();
	await expect(section(page, 'Technique by technique')).toContainText('growing');
	await expect(section(page, 'Over time').getByRole('figure')).toContainText(
		'Catches more than before (2 of 8, then 8 of 8); no sure change in what is wrongly accused'
	);
	const sureness = section(page, 'How sure, and how right');
	await expect(sureness.getByText(/^\d+ points too sure: said 95% sure on average/)).toBeVisible();
	await sureness.getByText('The same as a table').click();
	await expect(sureness.getByRole('row', { name: /^95%/ })).toBeVisible();
	await expectAccessible(page);

	await page.setViewportSize(PHONE);
	await expectNoSidewaysScroll(page);
	await expectRoom(page);
	await page.emulateMedia({ media: 'print' });
	await expect(section(page, 'Over time').getByRole('img')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Save the note' })).toBeHidden();
	await expect(section(page, 'Accommodations').getByRole('combobox')).toBeHidden();
	await expect(page.getByText('Extra time, in every assignment: none')).toBeVisible();
	await page.emulateMedia({ media: null });

	await page.setViewportSize({ width: 1280, height: 800 });
	const assignments = section(page, 'Assignments');
	await assignments.getByRole('link', { name: 'Lesson', exact: true }).click();
	await expect(assignments.getByRole('row').nth(1)).toContainText('Before you begin');
	await expect(assignments.getByRole('columnheader', { name: 'Lesson' })).toHaveAttribute(
		'aria-sort',
		'ascending'
	);
	const file = page.waitForEvent('download');
	await assignments.getByRole('link', { name: 'Download as CSV' }).click();
	expect((await file).suggestedFilename()).toMatch(/^One-student_Maya-R-Assignments_[\d-]+\.csv$/);
	await assignments.getByRole('link', { name: /Meet the article/ }).click();
	await page.getByRole('link', { name: 'Maya R. in all assignments' }).click();
	await expect(headline(page)).toContainText('Maya R. flags most fair');
	const nobody = await page.goto(`${address}/students/nobody`);
	expect(nobody?.status()).toBe(404);
});

test('a teacher notes something, takes it back, and gives extra time, without script too', async ({
	page,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	allowConsole(/400/);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Notes' });
	await joinClass(await newPerson(), { code, name: 'Ben C.' });
	await page.goto(address);
	await page.getByRole('link', { name: 'Ben C.' }).click();

	const notes = section(page, 'Notes');
	await expect(notes.getByText('Ben C. can read these notes')).toBeVisible();
	await notes.getByRole('button', { name: 'Save the note' }).click();
	await expect(notes.getByText('Write something first.')).toBeVisible();
	await notes.getByLabel('New note').fill('Reads the source line first.\nAsk about lesson 5.');
	await notes.getByRole('button', { name: 'Save the note' }).click();
	await expect(notes.getByRole('listitem')).toContainText('Ask about lesson 5.');
	await expect(notes.getByRole('listitem')).toContainText('Ms. Okafor');
	await expect(notes.getByLabel('New note')).toHaveValue('');

	const times = section(page, 'Accommodations');
	await times.getByLabel('Extra time').selectOption('×1.5');
	await times.getByRole('button', { name: 'Save' }).click();
	await expect(times.getByText('Saved: extra time, ×1.5.')).toBeVisible();

	const plain = await newPerson({ javaScriptEnabled: false });
	await plain.context().addCookies(await page.context().cookies());
	await plain.goto(page.url());
	await expect(section(plain, 'Accommodations').getByLabel('Extra time')).toHaveValue('1.5');
	await plain.getByRole('button', { name: /^Remove/ }).click();
	await expect(section(plain, 'Notes').getByText('No note yet.')).toBeVisible();
	await section(plain, 'Notes').getByRole('button', { name: 'Undo' }).click();
	await expect(section(plain, 'Notes').getByRole('listitem')).toContainText('Ask about lesson 5.');
});
