import { expect } from '@playwright/test';
import { test } from '../support/journey';
import { classWithLesson, joinClass, startLesson } from '../support/lesson';
import { goToChoice, optionsOf, rowsOf } from '../support/player';

test('what is chosen before the scripts run is kept and saved', async ({
	page,
	newPerson,
	setUpTeacher,
	server
}) => {
	const teacher = await newPerson();
	await setUpTeacher(teacher);
	const { code } = await classWithLesson(teacher);
	await joinClass(page, { code, name: 'Maya R.' });
	await startLesson(page);
	await goToChoice(page);
	await page.route('**/_app/**/*.js', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 1500));
		await route.continue();
	});
	await page.goto(page.url(), { waitUntil: 'commit' });
	await page.locator('input[name="option"]').nth(1).check();
	const [, second] = await optionsOf(page);
	await expect
		.poll(() => rowsOf(server, page), { timeout: 30_000 })
		.toMatchObject([{ value: { chosen: [second] } }]);
	await expect(page.getByRole('radio').nth(1)).toBeChecked();
});
