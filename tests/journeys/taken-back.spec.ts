/** What a teacher did by mistake, and the way back that stands beside the news of it. */
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { test } from '../support/journey';
import { classWithLesson, joinClass } from '../support/lesson';
import { readPage, sendForm } from '../support/requests';

const undo = (page: Page) => page.getByRole('status').getByRole('button', { name: 'Undo' });
const news = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

/** The account of a colleague, made with a link of the administrator’s. @returns their username. */
async function inviteLind(admin: Page, lind: Page): Promise<string> {
	const origin = new URL(admin.url()).origin;
	const form = { form: { name: 'Lind' }, headers: { origin, accept: 'text/html' } };
	const reply = await admin.request.post('/admin?/invite', form);
	const [, setupCode = ''] = /\/setup#([0-9a-f]{64})/.exec(await reply.text()) ?? [];
	const account = { name: 'Mr. Lind', username: 'lind', password: 'a sentence about rivers' };
	await sendForm(lind, '/setup', { setupCode, ...account });
	return account.username;
}

test('students who were moved are back, in both classes if they were in both', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	await classWithLesson(page, { name: 'Period 2' });
	const { address, code } = await classWithLesson(page, { name: 'Period 1' });
	await joinClass(await newPerson(), { code, name: 'Maya R.' });
	await page.goto(`${address}/roster`);
	await page.getByLabel('Choose Maya R.').check();
	await page.getByLabel('Class to move to').selectOption({ label: 'Period 2' });
	await page.getByRole('button', { name: 'Move', exact: true }).click();
	await expect(news(page, '1 student moved to Period 2.')).toBeVisible();
	await expect(page.getByLabel('Choose Maya R.')).toHaveCount(0);
	await expectAccessible(page);
	await undo(page).click();
	await expect(news(page, '1 student is back in this class.')).toBeVisible();
	await expect(page.getByLabel('Choose Maya R.')).toBeVisible();
});

test('a group that was deleted is there again with its students', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	const { address, code } = await classWithLesson(page, { name: 'Period 3' });
	await joinClass(await newPerson(), { code, name: 'Ben C.' });
	await page.goto(`${address}/roster`);
	const groups = page.getByRole('region', { name: 'Groups' });
	await groups.getByLabel('New group').fill('Blue');
	await groups.getByRole('button', { name: 'Make the group' }).click();
	await groups.getByText('Blue').click();
	await groups.getByLabel('Ben C.').check();
	await groups.getByRole('button', { name: 'Save the group Blue' }).click();
	await expect(groups.getByText('1 student')).toBeVisible();
	await groups.getByText('Blue').click();
	await groups.getByRole('button', { name: /^Delete the group Blue/ }).click();
	await expect(news(page, 'The group Blue is deleted.')).toBeVisible();
	await expect(groups.getByText('Blue')).toHaveCount(0);
	await undo(page).click();
	await expect(groups.getByText('1 student')).toBeVisible();
});

test.describe('a colleague', () => {
	test.use({ isFresh: true });

	test('who was added to a class, and to a lesson, is out at once, and in again', async ({
		page,
		newPerson,
		setUpTeacher,
		allowConsole
	}) => {
		allowConsole(/404/);
		await setUpTeacher(page);
		await page.goto('/teach');
		const lind = await newPerson();
		const username = await inviteLind(page, lind);
		const { address } = await classWithLesson(page, { name: 'Period 4' });

		await test.step('in a class', async () => {
			await page.goto(`${address}/settings`);
			const teachers = page.getByRole('region', { name: 'Teachers' });
			await teachers.getByLabel('Add a colleague').fill(username);
			await teachers.getByRole('button', { name: 'Add' }).click();
			await expect(news(page, 'Mr. Lind now teaches this class with you.')).toBeVisible();
			await expectAccessible(page);
			await lind.goto(address);
			await expect(lind.getByRole('link', { name: 'Lists, cards, groups' })).toBeVisible();
			await undo(page).click();
			await expect(news(page, 'Mr. Lind no longer sees this class.')).toBeVisible();
			expect((await lind.goto(address))?.status()).toBe(404);
			await undo(page).click();
			await expect(news(page, 'Mr. Lind now teaches this class with you.')).toBeVisible();
			expect((await lind.goto(address))?.status()).toBe(200);
			await teachers.getByRole('button', { name: 'Take Mr. Lind out of the class' }).click();
			await expect(news(page, 'Mr. Lind no longer sees this class.')).toBeVisible();
		});

		await test.step('in a lesson', async () => {
			const draft = await sendForm(page, '/teach/lessons?/write', { title: 'Lunches' });
			await page.goto(draft);
			const colleagues = page.getByRole('region', { name: 'Colleagues' });
			await colleagues.getByLabel('Username of a colleague').fill(username);
			await colleagues.getByRole('button', { name: 'Share' }).click();
			await expect(news(page, 'Mr. Lind can edit it now.')).toBeVisible();
			await expectAccessible(page);
			expect(await readPage(lind, draft)).toContain('Lunches');
			await colleagues.getByRole('button', { name: 'Stop sharing with Mr. Lind' }).click();
			await expect(news(page, 'Mr. Lind can no longer edit it.')).toBeVisible();
			expect((await lind.goto(draft))?.status()).toBe(404);
			await undo(page).click();
			await expect(news(page, 'Mr. Lind can edit it now.')).toBeVisible();
			expect((await lind.goto(draft))?.status()).toBe(200);
		});
	});
});

test('a lesson that was moved to the trash is back, and the trash says until when', async ({
	page,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	const draft = await sendForm(page, '/teach/lessons?/write', { title: 'Thrown away' });
	await page.goto(draft);
	await page.getByRole('button', { name: 'Move to the trash' }).click();
	await expect(news(page, '“Thrown away” is in the trash.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Thrown away' })).toHaveCount(0);
	await page.getByText(/^Trash \(/).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'Thrown away' })).toContainText(
		/deleted on \w+ \d+, \d{4}/
	);
	await expectAccessible(page);
	const elsewhere = await page.context().newPage();
	await elsewhere.goto(draft);
	await expect(elsewhere.getByText('This lesson is in the trash.')).toBeVisible();
	await undo(page).click();
	await expect(page.getByRole('link', { name: 'Continue editing “Thrown away”' }).first()).toBeVisible();
});
