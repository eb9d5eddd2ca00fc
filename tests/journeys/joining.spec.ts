import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { setupAddress, signIn, test } from '../support/journey';
import { classWithLesson, joinClass } from '../support/lesson';

/** Joins through the page and keeps the card. @returns the card. */
async function joinByHand(
	page: Page,
	{ code, name }: { code: string; name: string }
): Promise<{ username: string; passphrase: string }> {
	await page.goto('/join');
	await page.getByLabel('Class code').fill(code);
	await page.getByLabel('Your name').fill(name);
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await page.waitForURL('**/learn/card');
	await expect(page.locator('dd').first()).toBeVisible();
	const [username = '', passphrase = ''] = await page.locator('dd').allTextContents();
	await page.getByRole('button', { name: 'I have kept it' }).click();
	await page.waitForURL('**/learn');
	return { username, passphrase };
}

test('a student joins with a code, keeps the card, and comes back with it', async ({
	page: student,
	teacher
}) => {
	const { code } = await classWithLesson(teacher);
	await student.goto('/join');
	const card = await joinByHand(student, { code: code.toLowerCase().replace('-', ' '), name: 'Maya R.' });
	expect(card.passphrase.split(' ')).toHaveLength(4);
	await student.getByRole('button', { name: 'Sign out' }).click();
	await student.waitForURL((url) => url.pathname === '/');
	await student.goto('/login');
	await signIn(student, card);
	await expect(student.getByRole('heading', { level: 1 })).toHaveText('One lesson is waiting for you.');
});

test('a teacher signs in on another device, where nobody can be set up any more', async ({
	newPerson,
	setUpTeacher,
	server
}) => {
	const { username, password } = await setUpTeacher(await newPerson());
	const page = await newPerson();
	await page.goto(setupAddress(server));
	await expect(page.getByRole('heading', { level: 2 })).toHaveText('Underline is set up already');
	await expect(page.getByRole('button', { name: 'Make the account' })).toHaveCount(0);
	await signIn(page, { username, passphrase: password });
	await page.waitForURL('**/teach');
	await expect(page.getByRole('button', { name: 'Make the class' })).toBeVisible();
});

test('the card survives a reload, and is gone once it is kept', async ({ page: student, teacher }) => {
	const { code } = await classWithLesson(teacher);
	await student.goto('/join');
	await student.getByLabel('Class code').fill(code);
	await student.getByLabel('Your name').fill('Omar T.');
	await student.getByRole('button', { name: 'Join', exact: true }).click();
	await student.waitForURL('**/learn/card');
	await expect(student.locator('dd').first()).toBeVisible();
	const shown = await student.locator('dd').allTextContents();
	await student.reload();
	expect(await student.locator('dd').allTextContents()).toEqual(shown);
	await expectAccessible(student);
	await student.getByRole('button', { name: 'I have kept it' }).click();
	await student.waitForURL('**/learn');
	await student.goto('/learn/card');
	await expect(student.getByText('This card was shown already')).toBeVisible();
});

test.describe('a code that opens nothing says why, beside the field, and keeps the name', () => {
	for (const [typed, message] of [
		['ABCD', 'A class code has eight letters and digits'],
		['ABCD-2345', 'No class has this code.']
	] as const) {
		test(`“${typed}”`, async ({ page }) => {
			await page.goto('/join');
			await page.getByLabel('Class code').fill(typed);
			await page.getByLabel('Your name').fill('Maya R.');
			await page.getByRole('button', { name: 'Join', exact: true }).click();
			await expect(page.getByText(message)).toBeVisible();
			await expect(page.getByLabel('Class code')).toHaveAttribute('aria-invalid', 'true');
			await expect(page.getByLabel('Your name')).toHaveValue('Maya R.');
		});
	}

	test('a code that was closed', async ({ page, newPerson, setUpTeacher }) => {
		await setUpTeacher(page);
		const { code, address } = await classWithLesson(page);
		await page.goto(address);
		await page.getByRole('button', { name: 'Close the class' }).click();
		await expect(page.getByText('The class is closed')).toBeVisible();
		const student = await newPerson();
		await student.goto('/join');
		await student.getByLabel('Class code').fill(code);
		await student.getByLabel('Your name').fill('Maya R.');
		await student.getByRole('button', { name: 'Join', exact: true }).click();
		await expect(student.getByText('This code is no longer open.')).toBeVisible();
	});
});

test('a wrong passphrase is refused without saying which part was wrong', async ({ page, allowConsole }) => {
	allowConsole(/400/);
	await signIn(page, { username: 'nobody-2345', passphrase: 'four wrong words here' });
	await expect(page.getByRole('alert')).toContainText('do not belong together');
	await expect(page.getByLabel('Username')).toHaveValue('nobody-2345');
	await expect(page.getByText('Ask your teacher.')).toBeVisible();
});

test('a teacher makes a new passphrase there and then, and the old one is dead', async ({
	page,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	allowConsole(/400/);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page);
	const student = await newPerson();
	const old = await joinClass(student, { code, name: 'Lena W.' });
	await page.goto(address);
	await page.getByRole('button', { name: 'New passphrase for Lena W.' }).click();
	await expect(page.getByText('New card for Lena W.')).toBeVisible();
	const shown = await page.locator('dd').allTextContents();
	await student.goto('/learn');
	await expect(student).toHaveURL(/\/login/);
	await signIn(student, old);
	await expect(student.getByRole('alert')).toBeVisible();
	const passphrase = shown.find((text) => /^\w+([ -]\w+){3}$/.test(text.trim())) ?? '';
	await signIn(student, { username: old.username, passphrase });
	await expect(student).toHaveURL(/\/learn$/);
});

test('pages of others send a visitor to sign in, and a student away', async ({
	page,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	allowConsole(/403/);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page);
	const student = await newPerson();
	await student.goto(address);
	await expect(student).toHaveURL(/\/login\?next=/);
	await joinClass(student, { code, name: 'Kim S.' });
	const response = await student.goto(address);
	expect(response?.status()).toBe(403);
	expect(await response?.text()).not.toContain('%sveltekit');
});
