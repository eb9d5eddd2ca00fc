import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectRoom } from '../support/accessible';
import { expectAwake } from '../support/awake';
import { addChecks, addResults, differently } from '../support/class-data';
import { test } from '../support/journey';
import { classWithLesson } from '../support/lesson';
import { expectNoSidewaysScroll, PHONE } from '../support/widths';

async function sentTo(page: Page, address: string): Promise<string> {
	return (await page.request.get(address)).text();
}

const idIn = (address: string) => /classes\/([^/?#]+)/.exec(address)?.[1] ?? '';
const headline = (page: Page) => page.getByRole('heading', { level: 1 });
const grid = (page: Page) => page.getByRole('grid');

test('the page of a class says more with every student who hands in: none, one, four, five, thirty', async ({
	page,
	server,
	setUpTeacher
}) => {
	test.setTimeout(240_000);
	await setUpTeacher(page);
	const { address } = await classWithLesson(page, { name: 'Insight' });
	const classId = idIn(address);
	await page.goto(address);
	await expect(headline(page)).toHaveText('Nobody has joined yet. Open a class code.');
	await expect(grid(page)).toHaveCount(0);

	addResults(server, classId, differently(1));
	await page.goto(address);
	await expect(headline(page)).toContainText('1 of 1 have handed in');
	await expect(
		page.getByText('Not enough yet: 1 student has judged slanted passages, 1 fair ones.')
	).toBeVisible();
	await expect(grid(page).getByRole('row')).toHaveCount(4);
	await expect(page.getByText('Shown from 5 students on')).toBeVisible();
	await expectAccessible(page);

	addResults(server, classId, differently(3));
	await page.goto(address);
	await expect(headline(page)).toContainText('4 of 4 have handed in');
	await expect(page.getByText('Not enough yet: 4 students')).toBeVisible();

	addResults(server, classId, differently(1));
	await page.goto(address);
	await expect(headline(page)).toHaveText(
		/^Your class catches loaded language; it accuses fair passages of unsourced claims: 3 of 5 did\.$/
	);
	await expect(page.getByText('95% interval').first()).toBeVisible();

	addResults(server, classId, differently(25));
	await page.goto(address);
	await expect(headline(page)).toContainText('it accuses fair passages of unsourced claims: 12 of 30 did.');
	await expect(grid(page).getByRole('row')).toHaveCount(33);
	await expect(page.getByText('Next, suggested')).toBeVisible();
	await expectAccessible(page);
});

test.describe('with thirty students', () => {
	let address: string;
	test.beforeEach(async ({ page, server, setUpTeacher }) => {
		await setUpTeacher(page);
		({ address } = await classWithLesson(page, { name: 'Thirty' }));
		addResults(server, idIn(address), differently(30));
		await page.goto(address);
		await expect(grid(page)).toBeVisible();
		await expectAwake(page);
	});

	test('a teacher walks through the grid by keyboard, and reads the numbers behind each square', async ({
		page
	}) => {
		await grid(page).locator('tbody').getByRole('gridcell').first().focus();
		await expect(
			page.getByText(/^Student A\. 1 · Loaded language · growing: 8 answers on 2 days/)
		).toBeVisible();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowRight');
		await expect(page.getByText(/^Student .* · Exaggeration.* · not enough yet: no answer$/)).toBeVisible();
		await page.keyboard.press('End');
		await expect(page.locator(':focus')).toContainText('not enough yet');
	});

	test('the table of a figure comes when it is opened, and stands there without script', async ({
		page,
		newPerson
	}) => {
		// With both tables in it from the start, and an element for each shape, it had some four thousand.
		expect(await page.locator('*').count()).toBeLessThan(1800);
		const table = (of: Page) => of.getByRole('figure').first().getByRole('table');
		const key = (of: Page) => of.getByText('The same as a table').first();
		await expect(table(page)).toHaveCount(0);
		await key(page).press('Enter');
		await expect(table(page).getByRole('row')).toHaveCount(31);
		await expectAccessible(page);
		const plain = await newPerson({
			javaScriptEnabled: false,
			storageState: await page.context().storageState()
		});
		await plain.goto(address);
		await expect(table(plain)).toBeHidden();
		await key(plain).press('Enter');
		await expect(table(plain).getByRole('row')).toHaveCount(31);
	});

	test('one click assigns the suggested lesson, and the next one is suggested', async ({ page }) => {
		const next = page.locator('.next');
		await expect(next).toContainText(
			'It teaches unsourced claims, which 10 of 30 students see in fair passages.'
		);
		await expect(next.getByRole('heading')).toHaveText('Lesson 5: Who says so? Unsourced claims');
		await expect(
			page.getByText(/^The class is divided: \d+ of 30 called this passage slanted/)
		).toBeVisible();
		await next.getByRole('button', { name: 'Assign this lesson' }).click();
		await expect(page.getByRole('link', { name: /^Who says so\?/ })).toBeVisible();
		await expect(next.getByRole('heading')).toHaveText('Lesson 1: Meet the article');
	});

	test('names are hidden for the projector, and are not in what the server sends', async ({ page }) => {
		await page.getByRole('link', { name: 'Hide names' }).click();
		await expect(page.getByRole('link', { name: 'Show names' })).toBeVisible();
		await expect(grid(page).getByRole('rowheader', { name: 'Student 1', exact: true })).toBeVisible();
		await expect(page.getByText('Not shown while names are hidden.')).toBeVisible();
		const markup = await sentTo(page, `${address}?names=hidden`);
		expect(markup).not.toMatch(/Student A\.|pupil-/);
		const data = await sentTo(page, `${address}/__data.json?names=hidden`);
		expect(data).not.toMatch(/Student A\.|pupil-/);
		expect(await sentTo(page, address)).toMatch(/Student A\..*pupil-/s);
	});

	test('a phone has the summary above the grid and no sideways scrolling; paper has the grid', async ({
		page
	}) => {
		await page.setViewportSize(PHONE);
		await expect(page.getByText(/^\d+ secure, \d+ growing, \d+ not enough yet$/)).toHaveCount(2);
		await expectNoSidewaysScroll(page);
		await expectRoom(page);
		await page.emulateMedia({ media: 'print' });
		await expect(grid(page)).toBeVisible();
		await expect(page.getByText(/^\d+ secure, \d+ growing/).first()).toBeHidden();
		await expect(page.getByRole('button', { name: 'Assign this lesson' })).toBeHidden();
	});
});

test('the checks say what changed, with its interval, and stand beside another class', async ({
	page,
	server,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	const other = await classWithLesson(page, { name: 'Waiting class' });
	const { address } = await classWithLesson(page, { name: 'Checked class' });
	await page.goto(`${address}/checks`);
	await expect(headline(page)).toHaveText('No check is assigned yet.');
	await expect(page.getByText('Assign check A now, before the lessons.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Check A is not assigned' })).toBeVisible();

	addResults(server, idIn(address), differently(4));
	addChecks(server, idIn(address), { more: 0.2, lessAccused: 0.15 });
	await page.reload();
	await expect(headline(page)).toHaveText('Not enough yet: 4 of 5 students have handed in both checks.');

	addResults(server, idIn(other.address), differently(12));
	addChecks(server, idIn(other.address), { more: 0.05, lessAccused: 0 });
	await page.goto(`${other.address}/checks`);
	await expect(headline(page)).toHaveText(
		'Your class catches more slanted passages than before the lessons; for fair passages, no change is sure.'
	);
	await expect(page.getByText('This is not proof that the lessons caused it')).toBeVisible();
	await expect(page.getByText('+5 points').first()).toBeVisible();
	await expectAccessible(page);
	await page.getByLabel('Your other class').selectOption('Checked class');
	await page.getByRole('button', { name: 'Compare' }).click();
	await expect(
		page.getByText('Not enough yet: both checks were handed in by 12 here and 4 in Checked class.')
	).toBeVisible();
});
