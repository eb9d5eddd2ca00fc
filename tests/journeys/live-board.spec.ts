import { parse } from 'csv-parse/sync';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { test } from '../support/journey';
import {
	classWithLesson,
	goToQuestion,
	handIn,
	joinClass,
	markByMouse,
	next,
	openAssigned,
	startLesson
} from '../support/lesson';
import { expectToFitPhone } from '../support/widths';

const NAMES = ['Ada Bergström', 'Ben Castellanos'] as const;

/** Goes from any step to the overview and hands in what is there. */
async function handInNow(page: Page): Promise<void> {
	await page.goto(page.url().replace(/\/steps\/\d+$/, ''));
	await handIn(page);
}

/** The first event that a stream sends to this page, as text; it may come in parts. */
function firstEvents(page: Page, address: string): Promise<string> {
	return page.evaluate(async (url) => {
		const stopping = new AbortController();
		const { body } = await fetch(url, {
			headers: { accept: 'text/event-stream' },
			signal: stopping.signal
		});
		const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
		let text = '';
		while (!/^data:.*\n\n/m.test(text)) {
			const part = await reader?.read();
			if (!part || part.done) break;
			text += part.value;
		}
		stopping.abort();
		return text;
	}, address);
}

/** What the grid shows of each student: name, score, minutes and state. */
async function shownRows(table: Locator): Promise<string[][]> {
	const rows = await table.locator('tbody tr').all();
	return Promise.all(
		rows.map(async (row) => {
			const cells = await row.locator('th, td').allInnerTexts();
			const [name = '', state = '', score = '', , , minutes = ''] = cells;
			return [name, score.match(/\d+/)?.[0] ?? '', minutes, state].map((text) => text.trim());
		})
	);
}

test('a teacher follows two students live, exports what the screen shows, and projects it without names', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	test.setTimeout(150_000);
	await setUpTeacher(page);
	const { code, address: classPage } = await classWithLesson(page, { name: 'Period 7' });
	await page.goto(classPage);
	const [ada, ben] = [await newPerson(), await newPerson()];
	await joinClass(ada, { code, name: NAMES[0] });
	await joinClass(ben, { code, name: NAMES[1] });
	await openAssigned(page);
	const board = page.getByRole('region', { name: 'Right now' });
	const lineOf = (name: string) => board.getByRole('listitem').filter({ hasText: name });
	await expect(board.getByText('Live', { exact: true })).toBeVisible();
	await expect(board.getByRole('heading', { name: '2 not started' })).toBeVisible();

	await startLesson(ada);
	await expect(board.getByRole('heading', { name: '1 not started' })).toBeVisible();
	await goToQuestion(ada, /Underline/);
	await expect(lineOf(NAMES[0])).toContainText('at question 1, 0 of');
	await markByMouse(ada, 'banished');
	await expect(lineOf(NAMES[0])).toContainText('at question 1, 1 of');
	await next(ada);
	await expect(lineOf(NAMES[0])).not.toContainText('at question 1,');
	await startLesson(ben);
	await expect(lineOf(NAMES[1])).toContainText('0 of');
	await ben.context().close();
	await expect(lineOf(NAMES[1])).toContainText('page not open');
	await expectAccessible(page);

	await handInNow(ada);
	await expect(board.getByRole('heading', { name: /1 (handed in|waiting)/ })).toBeVisible();
	const grid = page.getByRole('table', { name: 'Students and questions' });
	// The grid follows without a reload.
	await expect(grid.getByRole('row', { name: NAMES[0] })).toContainText('handed in');
	await expectToFitPhone(page);

	await grid.getByRole('link', { name: 'Student', exact: true }).click();
	await expect(grid.getByRole('columnheader', { name: 'Student', exact: true })).toHaveAttribute(
		'aria-sort',
		'ascending'
	);
	await grid.getByRole('link', { name: 'Student', exact: true }).click();
	await expect(grid.getByRole('columnheader', { name: 'Student', exact: true })).toHaveAttribute(
		'aria-sort',
		'descending'
	);
	const file = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
	const answer = await page.request.get(file ?? '');
	expect(answer.headers()['content-disposition']).toMatch(
		/^attachment; filename="Period-7_Loaded-language_\d{4}-\d\d-\d\d\.csv"/
	);
	const records: Record<string, string>[] = parse(await answer.text(), { bom: true, columns: true });
	const shown = await shownRows(grid);
	expect(shown.map(([name]) => name)).toEqual([NAMES[1], NAMES[0]]);
	expect(records.map(({ Student, Score, Minutes, State }) => [Student, Score, Minutes, State])).toEqual(
		shown
	);
	await page.getByLabel('Find a student').fill('berg');
	await page.getByRole('button', { name: 'Apply' }).click();
	await expect(page.getByText('1 of 2 shown.')).toBeVisible();
	await expect(grid.getByRole('row', { name: NAMES[1] })).toHaveCount(0);

	await page.getByRole('link', { name: 'Without names, for the projector' }).click();
	await expect(page.getByRole('heading', { level: 1, name: /1 of 2 have handed in/ })).toBeVisible();
	await expect(page.getByText('Live', { exact: true })).toBeVisible();
	await expectToFitPhone(page);
	const address = page.url();
	const html = await (await page.request.get(address)).text();
	const stream = address.replace('/teach/', '/api/').replace(/board$/, 'board?names=hidden');
	const events = await firstEvents(page, stream);
	expect(html).toContain('Place 2');
	expect(events).toContain('"key":"2"');
	const everything = [html, events, await page.content()];
	expect(everything.filter((text) => /Ada B|Bergstr|Ben C|Castell/.test(text))).toEqual([]);
});

test('the board stands without script, and asks where a proxy holds its events back', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Period 8' });
	const ada = await newPerson();
	await joinClass(ada, { code, name: NAMES[0] });
	await startLesson(ada);

	const plain = await newPerson({ javaScriptEnabled: false });
	await plain.context().addCookies(await page.context().cookies());
	await plain.goto(address);
	await openAssigned(plain);
	const still = plain.getByRole('region', { name: 'Right now' });
	await expect(still.getByText('Reload for news.')).toBeVisible();
	await expect(still.getByRole('listitem').filter({ hasText: NAMES[0] })).toContainText('answered');
	await plain.getByRole('link', { name: 'Student', exact: true }).click();
	await expect(plain).toHaveURL(/\?sort=name#grid$/);

	await page.route('**/api/assignments/*/board', (route) =>
		// Never answered, as by a proxy that waits for the end of what it passes on.
		route.request().headers()['accept']?.includes('event-stream') ? undefined : route.continue()
	);
	await page.goto(address);
	await openAssigned(page);
	const board = page.getByRole('region', { name: 'Right now' });
	await expect(board.getByText(/^Updated \d/)).toBeVisible({ timeout: 15_000 });
	await goToQuestion(ada, /Underline/);
	await expect(board.getByRole('listitem').filter({ hasText: NAMES[0] })).toContainText('at question 1', {
		timeout: 15_000
	});
});
