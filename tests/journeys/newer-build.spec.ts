import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { expectAwake } from '../support/awake';
import { test } from '../support/journey';
import { classWithLesson, joinClass, startLesson } from '../support/lesson';
import { chooseOption, goToChoice, optionsOf, rowsOf } from '../support/player';

const SAVED = /^Saved \d/;
const WAITING = 'Not saved yet, kept on this device';

test('a page that is open while the server is updated says so, and loses nothing when it is loaded anew', async ({
	page,
	context,
	server,
	teacher,
	allowConsole
}) => {
	allowConsole(/ERR_FAILED|Failed to (load|fetch)/);
	const { code } = await classWithLesson(teacher);
	await page.clock.install();
	await joinClass(page, { code, name: 'Maya R.' });
	await startLesson(page);
	await goToChoice(page);
	const [, second] = await optionsOf(page);
	await context.route('**/api/attempts/*/answers', (route) => route.abort());
	await chooseOption(page, 1);
	await page.clock.runFor(1000);
	await expect(page.getByText(WAITING)).toBeVisible();
	await page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'another' } }));
	await page.clock.runFor(5 * 60_000);
	const notice = page.getByRole('status').filter({ hasText: 'Underline was updated on the server.' });
	await expect(notice).toBeVisible();
	await expectAccessible(page);
	await context.unroute('**/api/attempts/*/answers');
	await Promise.all([
		page.waitForEvent('load'),
		notice.getByRole('link', { name: 'Load this page anew' }).click()
	]);
	await expectAwake(page);
	await page.clock.runFor(40_000);
	await expect(page.getByRole('radio').nth(1)).toBeChecked();
	await expect(page.getByText(SAVED)).toBeVisible();
	expect(rowsOf(server, page).map(({ value }) => value)).toEqual([{ chosen: [second] }]);
});
