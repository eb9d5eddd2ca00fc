import { expect } from '@playwright/test';
import { fillDisk, freeDisk } from '../support/disk';
import { test } from '../support/journey';
import { classWithLesson, joinClass, startLesson } from '../support/lesson';
import { chooseOption, goToChoice, optionsOf, rowsOf } from '../support/player';

test.use({ isFresh: true, serviceWorkers: 'allow' });

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
});
