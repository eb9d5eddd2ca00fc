import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { ask } from '../support/ask';
import { crawl } from '../support/crawl';
import { fillDisk, freeDisk } from '../support/disk';
import { test } from '../support/journey';
import { classWithLesson, joinClass, startLesson } from '../support/lesson';
import { chooseOption, goToChoice, optionsOf, rowsOf } from '../support/player';
import { expectNoSidewaysScroll, PHONE } from '../support/widths';

test.use({ isFresh: true, serviceWorkers: 'allow' });

const WHY = /Nothing can be saved just now/;
const SAVED = /^Saved \d/;
/** The server tries every three seconds, a page after 1, 2, 5 and 10. */
const PATIENCE = { timeout: 30_000 };

test.describe('while the disk takes nothing', () => {
	test('a student’s answer waits on the device, and is saved by itself once the disk takes it', async ({
		page,
		server,
		teacher,
		allowConsole
	}) => {
		allowConsole(/503/);
		const { code } = await classWithLesson(teacher);
		await joinClass(page, { code, name: 'Maya R.' });
		await startLesson(page);
		await goToChoice(page);
		fillDisk(server);
		await chooseOption(page, 0);
		await expect(page.getByText('Not saved yet, kept on this device')).toBeVisible();
		await page.reload();
		await expect(page.getByRole('radio').first()).toBeChecked();
		expect(rowsOf(server, page)).toEqual([]);
		freeDisk(server);
		await expect(page.getByText(SAVED)).toBeVisible(PATIENCE);
		const [first] = await optionsOf(page);
		expect(rowsOf(server, page)).toMatchObject([{ value: { chosen: [first] } }]);
	});

	test('every page of a teacher can be read, and says at its top what is the matter', async ({
		page,
		server,
		teacher,
		setUpTeacher
	}) => {
		const { address } = await classWithLesson(teacher);
		await setUpTeacher(page);
		fillDisk(server);
		// Reading alone writes nothing that could fail.
		await ask(`${server.origin}/readyz`);
		await page.goto('/teach');
		const notice = page.getByRole('main').getByText(WHY);
		await expect(async () => {
			await page.reload();
			await expect(notice).toBeVisible();
		}).toPass(PATIENCE);
		await expect(notice).toContainText('What students answer is kept on their devices');
		await expectAccessible(page);
		await page.setViewportSize(PHONE);
		await expectNoSidewaysScroll(page);
		const pages = await crawl(page.request, {
			origin: server.origin,
			from: ['/teach', address, '/admin'],
			withData: true
		});
		expect(pages.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([]);
		expect(pages.length).toBeGreaterThan(20);
		freeDisk(server);
		await expect(async () => {
			await page.reload();
			await expect(notice).toBeHidden();
		}).toPass(PATIENCE);
	});

	test('a form keeps what was typed, and is taken when it is sent again', async ({
		page,
		server,
		setUpTeacher,
		allowConsole
	}) => {
		allowConsole(/503/);
		await setUpTeacher(page);
		await page.goto('/teach');
		fillDisk(server);
		await page.getByLabel('Name', { exact: true }).fill('Period 4');
		await page.getByRole('button', { name: 'Make the class' }).click();
		await expect(page.getByRole('alert')).toContainText('What you typed is still here');
		await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Period 4');
		freeDisk(server);
		await expect.poll(async () => (await ask(`${server.origin}/readyz`)).status, PATIENCE).toBe(200);
		await page.getByRole('button', { name: 'Make the class' }).click();
		await page.waitForURL('**/teach/classes/*');
	});

	test('a form without script comes back as a page that sends it again', async ({
		server,
		newPerson,
		setUpTeacher,
		allowConsole
	}) => {
		allowConsole(/503/);
		const page = await newPerson({ javaScriptEnabled: false });
		await setUpTeacher(page);
		await page.goto('/teach');
		fillDisk(server);
		await page.getByLabel('Name', { exact: true }).fill('Period 5');
		await page.getByRole('button', { name: 'Make the class' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(WHY);
		freeDisk(server);
		await expect.poll(async () => (await ask(`${server.origin}/readyz`)).status, PATIENCE).toBe(200);
		await page.getByRole('button', { name: 'Send it again' }).click();
		await page.waitForURL('**/teach/classes/*');
	});

	test('whoever signs in is told to wait, and for how long; and the server says that it is not ready', async ({
		server
	}) => {
		fillDisk(server);
		const code = new URL(server.output().match(/\S+\/setup#\S+/)?.[0] ?? '').hash.slice(1);
		const fields = {
			setupCode: code,
			name: 'A',
			username: 'okafor',
			password: 'a long sentence about newspapers'
		};
		const reply = await ask(`${server.origin}/setup`, {
			method: 'POST',
			headers: {
				...{ origin: server.origin, accept: 'text/html' },
				'content-type': 'application/x-www-form-urlencoded'
			},
			body: new URLSearchParams(fields).toString()
		});
		expect(reply.status).toBe(503);
		expect(reply.headers['retry-after']).toBe('10');
		expect(reply.body).toMatch(WHY);
		const ready = await ask(`${server.origin}/readyz`);
		expect(ready.status).toBe(503);
		expect(JSON.parse(ready.body)).toMatchObject({ ok: false, checks: { writing: { isOk: false } } });
		expect((await ask(`${server.origin}/healthz`)).status).toBe(200);
	});

	test('the server stops as usual', async ({ server }) => {
		fillDisk(server);
		await ask(`${server.origin}/readyz`);
		expect(await server.stop()).toBe(0);
	});
});
