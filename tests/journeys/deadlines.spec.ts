import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { test } from '../support/journey';
import { classWithLesson, joinClass, startLesson } from '../support/lesson';
import {
	chooseOption,
	goToChoice,
	letTimePass,
	optionsOf,
	rowsOf,
	setRules,
	waitForShell
} from '../support/player';

test.use({ serviceWorkers: 'allow' });

const LIMIT = 30;
const SECOND = 1000;
/** How much of the time limit is left when the network goes. */
const LEFT = 15 * SECOND;
const CUT = /ERR_INTERNET_DISCONNECTED|Failed to load|Failed to fetch|ERR_FAILED|409/;

test.describe('when time runs out', () => {
	let code: string;
	test.beforeEach(async ({ teacher, allowConsole }) => {
		allowConsole(CUT);
		({ code } = await classWithLesson(teacher));
	});

	/** Begins a timed lesson and goes to a choice, with so little time left as the test needs. */
	const begin = async (
		page: Page,
		server: Parameters<typeof setRules>[0],
		{ graceMinutes, left = LEFT }: { graceMinutes: number; left?: number }
	) => {
		const card = await joinClass(page, { code, name: 'Maya R.' });
		setRules(server, { timeLimitMinutes: LIMIT, graceMinutes });
		await startLesson(page);
		await waitForShell(page);
		await goToChoice(page);
		letTimePass(server, LIMIT * 60 * SECOND - left);
		await page.reload();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		return card;
	};

	test('without network, work done in time counts within the grace time, and says that it came late', async ({
		page,
		context,
		server
	}) => {
		await begin(page, server, { graceMinutes: 10 });
		await context.setOffline(true);
		await chooseOption(page, 1);
		const [, second] = await optionsOf(page);
		await expect(page.getByText('Time is up.').first()).toBeVisible({ timeout: LEFT + 10 * SECOND });
		await expect(page.getByRole('radio').first()).toBeDisabled();
		await expectAccessible(page);
		await context.setOffline(false);
		await expect
			.poll(() => rowsOf(server, page), { timeout: 40 * SECOND })
			.toMatchObject([{ value: { chosen: [second] }, isLate: true }]);
		await page.getByRole('link', { name: 'Overview' }).click();
		await page.getByRole('button', { name: 'Hand in' }).click();
		await page.getByRole('alertdialog').getByRole('button', { name: 'Hand in' }).click();
		await page.waitForURL('**/receipt');
		await expect(page.getByText(/delivered late/i).first()).toBeVisible();
		await expectAccessible(page);
	});

	test('without network, what comes after the grace time is not taken, and can be downloaded', async ({
		page,
		context,
		server
	}) => {
		await begin(page, server, { graceMinutes: 0 });
		await context.setOffline(true);
		await chooseOption(page, 1);
		await expect(page.getByText('Time is up.').first()).toBeVisible({ timeout: LEFT + 10 * SECOND });
		await context.setOffline(false);
		await expect(page.getByText('Some of your work was not taken.')).toBeVisible({ timeout: 40 * SECOND });
		expect(rowsOf(server, page)).toEqual([]);
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Download my answers' }).first().click()
		]);
		expect(file.suggestedFilename()).toMatch(/\.(json|html)$/);
		await expectAccessible(page);
	});

	test('with the tab closed, the server hands in what was saved, and the student finds a receipt', async ({
		page,
		context,
		server
	}) => {
		await begin(page, server, { graceMinutes: 0, left: 5 * 60 * SECOND });
		await chooseOption(page, 1);
		await expect(page.getByText(/^Saved \d/)).toBeVisible();
		const attempt = page.url().replace(/\/steps\/.*/, '');
		await page.close();
		letTimePass(server, 10 * 60 * SECOND);
		const back = await context.newPage();
		await back.goto(attempt);
		await back.waitForURL('**/receipt');
		await expect(back.getByText(/time was up/i).first()).toBeVisible();
		await expect(back.getByText(/[A-Z2-9]{4}-[A-Z2-9]{4}/)).toBeVisible();
	});

	test('with the tab closed before it was sent, the receipt offers what the device still keeps', async ({
		page,
		context,
		server
	}) => {
		await begin(page, server, { graceMinutes: 0, left: 5 * 60 * SECOND });
		await context.setOffline(true);
		await chooseOption(page, 1);
		await expect(page.getByText(/kept on this device/).first()).toBeVisible();
		const attempt = page.url().replace(/\/steps\/.*/, '');
		// Before the tab is closed: what it sends as it goes is not held back any more, and would be in time.
		letTimePass(server, 10 * 60 * SECOND);
		await page.close();
		await context.setOffline(false);
		const back = await context.newPage();
		await back.goto(`${attempt}/receipt`);
		await expect(back.getByText('1 answer on this device came too late to be taken.')).toBeVisible();
		await expectAccessible(back);
		const [file] = await Promise.all([
			back.waitForEvent('download'),
			back.getByRole('button', { name: 'Download these answers' }).click()
		]);
		expect(file.suggestedFilename()).toMatch(/\.json$/);
	});

	test('a device whose clock is a day wrong has as much time as any other', async ({ newPerson, server }) => {
		const page = await newPerson();
		await page.clock.setSystemTime(new Date(Date.now() + 24 * 3600 * SECOND));
		await begin(page, server, { graceMinutes: 10, left: 5 * 60 * SECOND });
		await chooseOption(page, 1);
		await expect(page.getByText(/^Saved \d/)).toBeVisible();
		expect(rowsOf(server, page)).toMatchObject([{ isLate: false }]);
	});
});
