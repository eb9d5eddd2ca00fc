import { expect, type Page } from '@playwright/test';
import { bytesOf } from '../support/authenticator';
import { expectAccessible } from '../support/accessible';
import { signIn, test, TEACHER } from '../support/journey';
import { classWithLesson, joinClass } from '../support/lesson';
import { codeAt } from '../../src/lib/server/totp';
import { expectToFitPhone } from '../support/widths';

const credentials = { username: TEACHER.username, passphrase: TEACHER.password };
const HALF_MINUTE = 30_000;

/** Sets the second step up on the page of the account. @returns the secret of the app, and the recovery codes. */
async function setUpSecondStep(
	page: Page,
	look: (page: Page) => Promise<void>
): Promise<{ secret: Uint8Array<ArrayBuffer>; codes: string[] }> {
	await page.goto('/teach/account');
	const second = page.getByRole('region', { name: 'Second step' });
	await second.getByLabel('Your passphrase').fill(TEACHER.password);
	await second.getByRole('button', { name: 'Set up the second step' }).click();
	await expect(second.getByRole('img', { name: 'QR code with the secret for the app' })).toBeVisible();
	await look(page);
	const secret = bytesOf((await second.locator('dd').textContent()) ?? '');
	await second.getByLabel('The code it shows now').fill(codeAt(secret, new Date()));
	await second.getByRole('button', { name: 'Switch it on' }).click();
	const shown = page.getByRole('region', { name: 'Your recovery codes' });
	await expect(shown.getByRole('listitem')).toHaveCount(10);
	await look(page);
	return { secret, codes: await shown.getByRole('listitem').allTextContents() };
}

async function typeCode(page: Page, code: string): Promise<void> {
	await page.getByLabel('Code', { exact: true }).fill(code);
	await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
}

[true, false].forEach((javaScriptEnabled) => {
	/** Axe needs script; what it would find is the same without. */
	const look = javaScriptEnabled ? expectAccessible : () => Promise.resolve();

	test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
		test.use({ isFresh: true });

		test('a teacher sets up a second step, comes in by code and by recovery code, and switches it off', async ({
			newPerson,
			setUpTeacher,
			allowConsole
		}) => {
			allowConsole(/400/);
			const page = await newPerson({ javaScriptEnabled });
			await setUpTeacher(page);
			const { secret, codes } = await setUpSecondStep(page, look);
			const [first = '', second = ''] = codes;
			await page.getByRole('link', { name: 'I have kept them' }).click();
			await expect(page.getByText('10 recovery codes are left')).toBeVisible();
			await look(page);
			await expectToFitPhone(page);

			const other = await newPerson({ javaScriptEnabled });
			await signIn(other, credentials);
			await expect(other.getByRole('heading', { level: 1 })).toHaveText('One step more');
			await look(other);
			await expectToFitPhone(other);
			await typeCode(other, '000000');
			await expect(other.getByText('This code is not right')).toBeVisible();
			await other.goto('/teach');
			await expect(other).toHaveURL(/\/login/);
			// The next code: the one of now switched the second step on.
			await typeCode(other, codeAt(secret, new Date(Date.now() + HALF_MINUTE)));
			await other.waitForURL('**/teach');

			await test.step('everybody else is signed out', async () => {
				await other.goto('/teach/account');
				await expect(other.getByRole('row')).toHaveCount(3);
				await other.getByRole('button', { name: 'Sign out everywhere else' }).click();
				await expect(other.getByText('You are signed in here, and nowhere else.')).toBeVisible();
				await page.goto('/teach');
				await expect(page).toHaveURL(/\/login/);
			});

			await signIn(page, credentials);
			await page.getByLabel('Stay signed in here for 30 days').check();
			await typeCode(page, first);
			await page.waitForURL('**/teach');
			const [cookie] = await page.context().cookies();
			expect(cookie?.expires).toBeGreaterThan(Date.now() / 1000 + 29 * 24 * 3600);

			await page.goto('/teach/account');
			await page.getByText('Switch the second step off').click();
			const form = page.locator('form[action="?/turnOff"]');
			await form.getByLabel('Your passphrase').fill(TEACHER.password);
			await form.getByLabel('A code from the app').fill(second);
			await form.getByRole('button', { name: 'Switch it off' }).click();
			await expect(page.getByText('The second step is off.')).toBeVisible();
			await signIn(await signedOut(page), credentials);
			await page.waitForURL('**/teach');
		});
	});
});

async function signInOften(
	page: Page,
	card: { username: string; passphrase: string },
	count: number
): Promise<void> {
	for (let n = 0; n < count; n++) {
		await signIn(page, card);
		await expect(page.getByRole('alert')).toBeVisible();
	}
}

async function signedOut(page: Page): Promise<Page> {
	await page.getByRole('button', { name: 'Sign out', exact: true }).click();
	await page.waitForURL((url) => url.pathname === '/');
	return page;
}

test('after ten wrong passphrases the right one waits, and a new one of the teacher opens at once', async ({
	page: student,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	allowConsole(/400/);
	const teacher = await newPerson();
	await setUpTeacher(teacher);
	const { code, address } = await classWithLesson(teacher);
	const card = await joinClass(student, { code, name: 'Noor H.' });
	await student.context().clearCookies();
	const wrong = { ...card, passphrase: 'four wrong words here' };
	await signInOften(student, wrong, 10);
	const refusal = await student.getByRole('main').innerText();
	await signIn(student, card);
	await expect(student.getByRole('alert')).toBeVisible();
	expect(await student.getByRole('main').innerText()).toBe(refusal);

	await teacher.goto(address);
	await teacher.getByRole('button', { name: 'New passphrase for Noor H.' }).click();
	await expect(teacher.getByText('New card for Noor H.')).toBeVisible();
	const shown = await teacher.locator('dd').allTextContents();
	const passphrase = shown.find((text) => /^\w+([ -]\w+){3}$/.test(text.trim())) ?? '';
	await signIn(student, { username: card.username, passphrase });
	await expect(student).toHaveURL(/\/learn$/);
});

test('a session that somebody planted is never taken over', async ({
	page,
	baseURL,
	teacher,
	allowConsole
}) => {
	allowConsole(/400/);
	const { code } = await classWithLesson(teacher);
	const card = await joinClass(page, { code, name: 'Ida P.' });
	await page.context().clearCookies();
	const planted = 'a'.repeat(64);
	await page.context().addCookies([{ name: 'session', value: planted, url: baseURL ?? '' }]);
	await signIn(page, card);
	await expect(page).toHaveURL(/\/learn$/);
	const session = (await page.context().cookies()).find(({ name }) => name === 'session');
	expect(session?.value).toMatch(/^[0-9a-f]{64}$/);
	expect(session?.value).not.toBe(planted);
});

test('two minutes before the end of a session one key puts it off', async ({ page, teacher }) => {
	const { code } = await classWithLesson(teacher);
	await page.clock.install();
	await joinClass(page, { code, name: 'Tom B.' });
	await page.goto('/learn');
	let asked: string[] = [];
	await page.route('**/api/session', async (route) => {
		asked = [...asked, route.request().method()];
		if (route.request().method() === 'PUT') return route.continue();
		return route.fulfill({ json: { seconds: 118, isFinal: false } });
	});
	const warning = page.getByRole('alertdialog', { name: 'Are you still there?' });
	// Whoever is away is away for longer, should the page have begun to wait a moment later.
	await expect(async () => {
		await page.clock.fastForward('51:00');
		await expect(warning).toBeVisible({ timeout: 1000 });
	}).toPass();
	await expectAccessible(page);
	await expect(warning.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(warning).toBeHidden();
	await expect.poll(() => asked.at(-1)).toBe('PUT');
});
