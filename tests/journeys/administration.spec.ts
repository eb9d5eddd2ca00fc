import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { signIn, test } from '../support/journey';
import { classWithLesson, joinClass } from '../support/lesson';
import { expectToFitPhone } from '../support/widths';

interface Account {
	readonly name: string;
	readonly username: string;
	readonly password: string;
}
const LIND: Account = { name: 'Mr. Lind', username: 'lind', password: 'a sentence about rivers' };

/** Makes a link for a colleague on the page of teachers. @returns the link. */
async function invite(admin: Page, name: string): Promise<string> {
	await admin.goto('/admin');
	await admin.getByLabel('For whom').fill(name);
	await admin.getByRole('button', { name: 'Make the link' }).click();
	const link = admin.getByRole('textbox', { name: `The link for ${name}` });
	await expect(link).toHaveValue(/\/setup#[0-9a-f]{64}$/);
	return link.inputValue();
}

async function fillAccount(page: Page, { name, username, password }: Account): Promise<void> {
	await page.getByLabel('Your name').fill(name);
	await page.getByLabel('Username').fill(username);
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Come in' }).click();
}

/** Opens the account of a colleague on the page of teachers. */
async function openAccount(admin: Page, name: string): Promise<void> {
	await admin.goto('/admin');
	await admin.getByRole('link', { name, exact: true }).click();
	await expect(admin.getByRole('heading', { level: 2, name })).toBeVisible();
}

/** The administration answers somebody 403, be it asked for a page or to do something. */
async function expectClosed(page: Page, { origin }: URL): Promise<void> {
	expect((await page.goto('/admin'))?.status()).toBe(403);
	const form = { headers: { accept: 'text/html', origin }, form: { name: 'Me' } };
	expect((await page.request.post('/admin?/invite', form)).status()).toBe(403);
}

test.describe('the administrator', () => {
	test.use({ isFresh: true });

	test('invites a colleague, who gets a class handed over, and is signed out at once when closed', async ({
		page: admin,
		newPerson,
		setUpTeacher,
		allowConsole
	}) => {
		// The open board asks once more after it has ended.
		allowConsole(/401 \(Unauthorized\).*\/board/);
		await setUpTeacher(admin);
		const { address } = await classWithLesson(admin, { name: 'Period 3' });
		await admin.goto(address);
		await admin.getByRole('link', { name: 'Administration' }).click();
		await expect(admin.getByRole('heading', { level: 1 })).toHaveText(
			'You are the only teacher here so far.'
		);
		const link = await invite(admin, 'Lind');
		await expectAccessible(admin);

		const lind = await newPerson();
		await lind.goto(link);
		await expect(lind.getByRole('heading', { level: 1 })).toHaveText(
			'You are invited to teach with Underline'
		);
		await expectAccessible(lind);
		await expectToFitPhone(lind);
		await fillAccount(lind, LIND);
		await lind.waitForURL('**/teach');
		await expect(lind.getByRole('link', { name: 'Period 3' })).toHaveCount(0);
		await expect(lind.getByRole('link', { name: 'Administration' })).toHaveCount(0);

		await test.step('the link makes no second account', async () => {
			const other = await newPerson();
			await other.goto(link);
			await fillAccount(other, { ...LIND, username: 'lund' });
			await expect(other.getByText('With this invitation an account was made already.')).toBeVisible();
			await expect(other.getByLabel('Username')).toHaveValue('lund');
		});

		await openAccount(admin, 'Ms. Okafor');
		await admin.getByLabel('To', { exact: true }).selectOption({ label: 'Mr. Lind (lind)' });
		await admin.getByLabel('Both have them').check();
		await admin.getByRole('button', { name: 'Hand over' }).click();
		await expect(
			admin.getByText('Mr. Lind now shares one class and no lessons with Ms. Okafor.')
		).toBeVisible();
		await lind.reload();
		await lind.getByRole('link', { name: 'Period 3' }).click();
		await expect(lind).toHaveURL(address);

		await test.step('the board of a closed account ends', async () => {
			await lind.getByRole('region', { name: 'Assigned lessons' }).getByRole('link').first().click();
			await lind.waitForURL('**/teach/assignments/*');
			await lind.goto(`${lind.url()}/board`);
			await openAccount(admin, 'Mr. Lind');
			await expectAccessible(admin);
			await expectToFitPhone(admin);
			await admin.getByRole('button', { name: 'Close the account' }).click();
			await expect(admin.getByText(/closed since/)).toBeVisible();
			await expect(lind.getByText(/No connection/)).toBeVisible();
			await lind.goto('/teach');
			await expect(lind).toHaveURL(/\/login/);
			await signIn(lind, { username: LIND.username, passphrase: LIND.password });
			await expect(lind.getByText('do not belong together')).toBeVisible();
		});

		await test.step('opened again, with a new passphrase, it works', async () => {
			await admin.getByRole('button', { name: 'Open the account again' }).click();
			await expect(admin.getByRole('button', { name: 'Close the account' })).toBeVisible();
			await admin.getByRole('button', { name: 'New passphrase' }).click();
			const card = admin.getByRole('group', { name: 'The new passphrase of Mr. Lind' });
			await expect(card).toBeFocused();
			const [username = '', passphrase = ''] = await card.locator('dd').allTextContents();
			await signIn(lind, { username, passphrase });
			await lind.waitForURL('**/teach');
		});

		await test.step('the handover is undone', async () => {
			await admin.goto('/admin');
			await admin.getByRole('button', { name: 'Undo' }).click();
			await expect(admin.getByRole('button', { name: 'Undo' })).toHaveCount(0);
			await lind.reload();
			await expect(lind.getByRole('link', { name: 'Period 3' })).toHaveCount(0);
		});
	});

	test('does all of that without script', async ({ newPerson, setUpTeacher }) => {
		const admin = await newPerson({ javaScriptEnabled: false });
		await setUpTeacher(admin);
		const link = await invite(admin, 'Lind');
		await expect(admin.getByText('until')).toBeVisible();

		const lind = await newPerson({ javaScriptEnabled: false });
		await lind.goto('/setup');
		await lind.getByText('I have an invitation').click();
		await lind.getByLabel('Invitation').fill(link.replace(/.*#/, ''));
		await fillAccount(lind, { ...LIND, username: 'l' });
		await expect(lind.getByText('at least three')).toBeVisible();
		await lind.getByLabel('Invitation').fill(link.replace(/.*#/, ''));
		await fillAccount(lind, LIND);
		await lind.waitForURL('**/teach');

		await openAccount(admin, 'Mr. Lind');
		await admin.getByRole('button', { name: 'Make administrator' }).click();
		await expect(admin.getByRole('heading', { level: 1 })).toHaveText(
			'Two teachers work here, and two are administrators.'
		);
		await signIn(lind, { username: LIND.username, passphrase: LIND.password });
		await lind.waitForURL('**/teach');
		await openAccount(lind, 'Mr. Lind');
		await lind.getByRole('button', { name: 'No longer administrator' }).click();
		await lind.waitForURL('**/teach');

		await invite(admin, 'Nobody');
		await admin.getByRole('button', { name: 'Withdraw the link for Nobody' }).click();
		await expect(admin.getByText('Links that wait')).toHaveCount(0);
	});
});

test('the administration is closed to plain teachers, students and visitors', async ({
	page: admin,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	allowConsole(/403/);
	await setUpTeacher(admin);
	const { code } = await classWithLesson(admin);
	const link = await invite(admin, 'Díaz');
	const teacher = await newPerson();
	await teacher.goto(link);
	await fillAccount(teacher, { ...LIND, username: 'diaz' });
	await teacher.waitForURL('**/teach');
	const student = await newPerson();
	await joinClass(student, { code, name: 'Maya R.' });
	await expectClosed(teacher, new URL(link));
	await expectClosed(student, new URL(link));
	const visitor = await newPerson();
	await visitor.goto('/admin');
	await expect(visitor).toHaveURL(/\/login\?next=%2Fadmin/);
});
