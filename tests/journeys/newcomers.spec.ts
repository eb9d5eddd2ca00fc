/**
 * Those who come for the first time, and find their way by the pages alone. Each walk prints what it took: the acts are
 * clicks and fields, and a person needs some seconds for each.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { expectStepShown } from '../support/awake';
import { setupAddress, TEACHER, test } from '../support/journey';
import { chooseLesson, classWithLesson, dragOver, joinClass, markByMouse, placeOf } from '../support/lesson';
import { setRules } from '../support/player';
import { Walk } from '../support/walk';
import { TOUCHED_PHONE } from '../support/widths';

test('a visitor has underlined something and read why after two acts, and is led on', async ({ page }) => {
	const walk = new Walk();
	await page.goto('/');
	await expect(page.getByText(/Underline the words that claim more/)).toBeInViewport();
	await expect(page.locator('.passage')).toBeInViewport({ ratio: 1 });
	await walk.act(() => dragOver(page, 'did everything'));
	await walk.click(page.getByRole('button', { name: 'Mark these words' }));
	await expect(page.locator('[data-note]').first()).toContainText('Found');
	await expect(page.locator('[data-note]').first()).toBeInViewport();
	console.log(walk.told('A visitor, to the first note in the margin'));
	expect(walk.acts).toBe(2);
	await walk.click(page.getByRole('link', { name: 'Take a whole lesson like this' }));
	await expect(page.getByText('Step 1 of')).toBeVisible();
});

test('a visitor on a phone sees what to do, and the whole sentence, without scrolling', async ({
	newPerson
}) => {
	const page = await newPerson(TOUCHED_PHONE);
	await page.goto('/');
	await expect(page.getByText(/Underline the words that claim more/)).toBeInViewport();
	await expect(page.locator('.passage')).toBeInViewport({ ratio: 1 });
	await expect(page.getByRole('button', { name: 'Mark these words' })).toBeInViewport({ ratio: 1 });
	const { from } = await placeOf(page, 'everything');
	await page.touchscreen.tap(from.x + 4, from.y);
	await page.getByRole('button', { name: 'Mark these words' }).tap();
	await expect(page.locator('[data-note]').first()).toContainText('Found');
});

/** Reads on, step by step, until a button is there. */
async function goOnTo(page: Page, walk: Walk, button: Locator): Promise<void> {
	await expectStepShown(page);
	while (!(await button.isVisible())) {
		const before = page.url();
		await walk.click(page.getByRole('button', { name: 'Next' }));
		await page.waitForURL((url) => url.href !== before);
		await expectStepShown(page);
	}
}

test.describe('a new student', () => {
	// A server of its own: the rules are set for all that is assigned on it.
	test.use({ isFresh: true });

	test('comes from the card to the first feedback', async ({ page, newPerson, teacher, server }) => {
		const { code } = await classWithLesson(teacher, { name: 'Newcomers' });
		setRules(server, { mode: 'practice' });
		const card = await joinClass(await newPerson(), { code, name: 'Nia N.' });
		const walk = new Walk();
		await page.goto('/');
		await walk.click(page.getByRole('link', { name: 'Sign in' }));
		await walk.type(page.getByLabel('Username'), card.username);
		await walk.type(page.getByLabel('Passphrase or password'), card.passphrase);
		await walk.click(page.getByRole('main').getByRole('button', { name: 'Sign in' }));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('One lesson is waiting for you.');
		await walk.click(page.getByRole('link', { name: /^Look at it/ }));
		await walk.click(page.getByRole('button', { name: /^Start/ }).first());
		await page.waitForURL('**/steps/1');
		const check = page.getByRole('button', { name: 'Check', exact: true });
		await goOnTo(page, walk, check);
		await walk.act(() => markByMouse(page, 'banished'));
		await walk.click(check);
		await expect(page.locator('[data-note]').first()).toBeVisible();
		console.log(walk.told('A new student, from the card to the first feedback'));
		expect(walk.acts).toBeLessThanOrEqual(14);
	});
});

test.describe('a new teacher', () => {
	test.use({ isFresh: true });

	test('comes from the set-up link to a class with an assigned lesson, led by the pages', async ({
		page,
		server
	}) => {
		const walk = new Walk();
		const { name, username, password } = TEACHER;
		await page.goto(setupAddress(server));
		await walk.type(page.getByLabel('Your name, as students see it'), name);
		await walk.type(page.getByLabel('Username'), username);
		await walk.type(page.getByLabel('Password', { exact: true }), password);
		await walk.click(page.getByRole('button', { name: 'Make the account' }));
		await page.waitForURL('**/teach');
		await walk.type(page.getByLabel('Name', { exact: true }), 'Media Literacy, Period 3');
		await walk.click(page.getByRole('button', { name: 'Make the class' }));
		await page.waitForURL('**/teach/classes/*');
		await walk.click(page.getByRole('button', { name: 'Open a class code' }));
		await expect(page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)).toBeVisible();
		await walk.act(() => chooseLesson(page, 'Loaded language'));
		await walk.click(page.getByRole('button', { name: 'Assign to the class' }));
		await expect(page.getByRole('link', { name: 'Loaded language' }).first()).toBeVisible();
		console.log(walk.told('A new teacher, from the set-up link to an assigned lesson'));
		expect(walk.acts).toBeLessThanOrEqual(10);
	});
});
