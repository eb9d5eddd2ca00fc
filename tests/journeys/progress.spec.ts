import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectRoom } from '../support/accessible';
import { test } from '../support/journey';
import { classWithLesson, joinClass } from '../support/lesson';
import { addWork } from '../support/student-data';
import { expectNoSidewaysScroll, PHONE } from '../support/widths';

const headline = (page: Page) => page.getByRole('heading', { level: 1 });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a student reads where they stand: before any work, after some, and after enough', async ({
	page,
	server,
	newPerson,
	setUpTeacher
}) => {
	const teacher = await newPerson();
	await setUpTeacher(teacher);
	const { code, address } = await classWithLesson(teacher, { name: 'Progress' });
	await joinClass(page, { code, name: 'Maya R.' });
	await page.goto('/learn/progress');
	await expect(headline(page)).toHaveText('Nothing is handed in yet.');
	await expect(page.getByText('When you have handed in a lesson and can read its feedback')).toBeVisible();

	const where = { classId: /classes\/([^/?#]+)/.exec(address)?.[1] ?? '', name: 'Maya R.' };
	addWork(server, where, { caught: [1, 1, 4, 4], accused: [0, 0, 1, 0] });
	await page.reload();
	const techniques = section(page, 'Technique by technique');
	const loaded = techniques.getByRole('listitem').filter({ hasText: 'Loaded language' }).first();
	await expect(loaded).toContainText('Not enough yet from 4 answers');
	await expect(loaded).toContainText('2 more answers needed');
	await techniques.getByText('What the three states mean').click();
	await expect(techniques.getByText('It takes 6 answers before anything is said.')).toBeVisible();
	await expect(section(page, 'How sure, and how often right')).toContainText(
		/When you said certain, you were right \d+ of \d+ times: about \d+ points too sure\./
	);
	await expectAccessible(page);
	await page.setViewportSize(PHONE);
	await expectNoSidewaysScroll(page);
	await expectRoom(page);
});

test('a student reads everything that their teacher sees about them, and its reasons', async ({
	page,
	server,
	newPerson,
	setUpTeacher
}) => {
	const teacher = await newPerson();
	await setUpTeacher(teacher);
	const { code, address } = await classWithLesson(teacher, { name: 'Seen' });
	await joinClass(page, { code, name: 'Maya R.' });
	await page.goto('/learn/progress');
	const seen = page.getByRole('region', { name: 'What your teacher sees' });
	await expect(seen).toContainText('None set.');
	await expect(seen).toContainText('Nothing in a single assignment.');

	await teacher.goto(address);
	await teacher.getByRole('link', { name: 'Maya R.' }).click();
	await teacher.getByLabel('New note').fill('Reads to the last line.');
	await teacher.getByRole('button', { name: 'Save the note' }).click();
	await expect(teacher.getByRole('listitem').filter({ hasText: 'Reads to the last line.' })).toBeVisible();
	await teacher.getByLabel('Extra time').selectOption('×1.5');
	await teacher.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(teacher.getByText('Saved: extra time, ×1.5.')).toBeVisible();
	await section(teacher, 'Assignments').getByRole('link', { name: 'Loaded language' }).click();
	await teacher.getByRole('link', { name: 'Times and extra time' }).click();
	await expect(teacher.getByText('The student can read it.')).toBeVisible();
	await teacher.getByLabel('Excused').check();
	await teacher.getByLabel('Reason').fill('At the regional final.');
	await teacher.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(headline(teacher)).toHaveText('Maya R. has times of their own.');

	const where = { classId: /classes\/([^/?#]+)/.exec(address)?.[1] ?? '', name: 'Maya R.' };
	addWork(server, where, { caught: [4, 4, 4, 4], accused: [0, 0, 0, 0] });
	await page.reload();
	await expect(seen).toContainText('Loaded language Not enough yet');
	await expect(seen).toContainText('Reads to the last line.');
	await expect(seen).toContainText('You have 1.5 times the time.');
	await expect(seen).toContainText(/Loaded language: excused/);
	await expect(seen).toContainText(/Your teacher’s reason, .*: At the regional final\./);
	await page.setViewportSize(PHONE);
	await expectNoSidewaysScroll(page);

	const plain = await newPerson({ javaScriptEnabled: false });
	await plain.context().addCookies(await page.context().cookies());
	await plain.goto('/learn/progress');
	await expect(plain.getByText('At the regional final.')).toBeVisible();
});
