/** How students come into a class from a list: looked at, agreed to, and their cards printed and used. */
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { test } from '../support/journey';
import { bare, boxesOverLine, printPage } from '../support/paper';
import { readCodes } from '../support/qr';
import { bringList, lookAtList, openRoster, usernamesOn } from '../support/roster';
import { expectNoSidewaysScroll, PHONE } from '../support/widths';

const NAMES = [
	'Zoë Müller',
	'Kim S.',
	'Ben C.',
	'Cleo D.',
	'Dan E.',
	'Eve F.',
	'Finn G.',
	'Gus H.',
	'Hana I.'
];

/** A table of students as a spreadsheet copies it, all in one group. */
const listOf = (names: readonly string[]) =>
	['Name\tGroup\tExtra time', ...names.map((name) => `${name}\tBlue\t`)].join('\n');

/** A page on paper, and which of the texts do not stand on it just once. */
async function onPaper(page: Page, format: 'A4' | 'Letter', texts: readonly string[]) {
	const { pages, text, cut, small } = await printPage(page, format);
	const missing = texts.filter((part) => text.split(bare(part)).length !== 2);
	return { pages, cut, small, missing };
}

test('a list with errors is mended, looked at and agreed to, and its cards are printed', async ({
	page,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	const address = await openRoster(page, 'Period 1');

	await lookAtList(page, `${listOf(NAMES)}\nKim S.\tRed\t\nOmar T.\tRed\tlots`);
	await expect(page.getByText('2 lines have a problem.')).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'Line 11:' })).toContainText('in line 3 already');
	await expect(page.getByRole('listitem').filter({ hasText: 'Line 12:' })).toContainText('extra time');
	await expect(page.getByRole('button', { name: 'Change the class like this' })).toHaveCount(0);
	await expectAccessible(page);

	await lookAtList(page, listOf(NAMES), 'Look again');
	await expect(page.getByText('9 to add, 0 to change, 0 to take out.')).toBeVisible();
	await page.setViewportSize(PHONE);
	await expectNoSidewaysScroll(page);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Change the class like this' }).click();
	await expect(page.getByRole('region', { name: '9 cards are ready to print.' })).toBeFocused();
	await page.setViewportSize(PHONE);
	await expectNoSidewaysScroll(page);
	await expectAccessible(page);

	const usernames = await usernamesOn(page);
	expect(usernames).toHaveLength(NAMES.length);
	expect(await boxesOverLine(page)).toEqual([]);
	const printed = { pages: 2, cut: [], small: [], missing: [] };
	expect(await onPaper(page, 'A4', [...usernames, ...NAMES])).toEqual(printed);
	expect(await onPaper(page, 'Letter', [...usernames, ...NAMES])).toEqual(printed);

	await page.goto(`${address}/roster`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('9 students, in 1 group.');
});

test('a long list is shown from its beginning, and what is the same in it stands there once', async ({
	page,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	await openRoster(page, 'Period 1');
	const lines = Array.from({ length: 150 }, (_, at) => (at % 2 === 0 ? `Student ${at}\t` : '\tBlue'));
	await lookAtList(page, `Name\tGroup\n${lines.join('\n')}`);
	await expect(page.getByRole('heading', { name: 'What would change' })).toBeInViewport();
	await expect(page.getByText('75 lines have a problem.')).toBeVisible();
	const problem = page.getByRole('listitem').filter({ hasText: 'There is no name in this line' });
	await expect(problem).toHaveCount(1);
	await expect(problem).toContainText('Lines 3, 5, 7');

	await lookAtList(page, lines.filter((line) => line.startsWith('Student')).join('\n'), 'Look again');
	await expect(page.getByText('75 to add, 0 to change, 0 to take out.')).toBeInViewport();
	await expect(page.getByText('Student 40', { exact: true })).toBeHidden();
	await page.getByText('55 more').click();
	await expect(page.getByText('Student 40', { exact: true })).toBeVisible();
	await expectAccessible(page);
});

test('nothing is stored when the class has changed since it was looked at', async ({
	page,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	allowConsole(/409/);
	await setUpTeacher(page);
	const address = await openRoster(page, 'Period 2');
	await lookAtList(page, 'Ada B.');
	const other = await newPerson();
	await setUpTeacher(other);
	await other.goto(`${address}/roster`);
	await bringList(other, 'Ada B.');
	await page.getByRole('button', { name: 'Change the class like this' }).click();
	await expect(page.getByRole('alert')).toContainText('The class has changed since you looked');
	await expect(page.getByText('There is nothing to change.')).toBeVisible();
	await page.goto(`${address}/roster`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 student is in this class.');
});

test.describe('a file', () => {
	const files = [
		['UTF-16', Buffer.from('\uFEFFName\tGroup\r\nZoë Müller\tBlau\r\n', 'utf16le'), 'read as UTF-16'],
		['Windows-1252', Buffer.from('Name;Group\r\nZoë Müller;Blau\r\n', 'latin1'), 'read as Windows']
	] as const;
	for (const [name, buffer, notice] of files) {
		test(`of ${name} is read, and says so`, async ({ page, setUpTeacher }) => {
			await setUpTeacher(page);
			await openRoster(page, name);
			await page
				.getByLabel('Or pick a file')
				.setInputFiles({ name: 'class.csv', mimeType: 'text/csv', buffer });
			await page.getByRole('button', { name: 'Look at what would change' }).click();
			await expect(page.getByText(notice)).toBeVisible();
			await expect(page.getByRole('listitem').filter({ hasText: 'Zoë Müller' })).toContainText('Blau');
		});
	}
});

test('a card’s code signs in without typing, and is dead after a new card', async ({
	page,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	allowConsole(/400/);
	await setUpTeacher(page);
	const address = await openRoster(page, 'Period 3');
	await bringList(page, 'Maya R.\nOmar T.');
	const codes = await readCodes(page);
	expect(codes.map((code) => new URL(code).pathname)).toEqual(['/k', '/k']);
	const student = await newPerson();
	await student.goto(codes[0] ?? '');
	await student.waitForURL('**/learn');
	await expect(student.getByText('Maya R.')).toBeVisible();

	await student.goto('/techniques');
	await student.goto(codes[1] ?? '');
	await expect(student.getByText('You are signed in as Maya R.')).toBeVisible();
	await expect(student).toHaveURL(/\/k$/);
	await expectAccessible(student);
	await student.getByRole('button', { name: 'Sign in with this card' }).click();
	await student.waitForURL('**/learn');
	await expect(student.getByText('Omar T.')).toBeVisible();

	await page.goto(`${address}/cards`);
	await page.getByLabel('Maya R.').check();
	await page.getByRole('button', { name: 'Make new cards' }).click();
	await expect(page.getByRole('heading', { level: 1, name: '1 card is ready to print.' })).toBeVisible();
	const late = await newPerson();
	await late.goto(codes[0] ?? '');
	await expect(late.getByRole('heading', { name: 'This card does not work any more.' })).toBeVisible();
	await expectAccessible(late);
});

test.describe('without script', () => {
	test('a list is looked at and agreed to, and the page of a code leads to typing', async ({
		newPerson,
		setUpTeacher
	}) => {
		const withScript = await newPerson();
		await setUpTeacher(withScript);
		const address = await openRoster(withScript, 'Period 4');
		const page = await newPerson({ javaScriptEnabled: false });
		await page.context().addCookies(await withScript.context().cookies());
		await page.goto(`${address}/roster`);
		expect(await bringList(page, 'Ada B.\nBen C.')).toHaveLength(2);
		await page.goto(`${address}/roster`);
		await page.getByLabel('Choose Ada B.').check();
		await page.getByRole('button', { name: 'Make new cards' }).click();
		await expect(page.getByRole('heading', { level: 1, name: '1 card is ready to print.' })).toBeVisible();
		await page.context().clearCookies();
		await page.goto('/k');
		await expect(page.getByText('The code on the card needs JavaScript')).toBeVisible();
		await page.getByRole('link', { name: 'Type username and passphrase' }).click();
		await expect(page.getByLabel('Username')).toBeVisible();
	});
});
