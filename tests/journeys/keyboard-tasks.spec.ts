/**
 * The main tasks by keyboard alone: Tab, arrows, Enter, the space bar, and letters. Those that have a journey of their
 * own are not done again here: each kind of question is answered (kinds), words are marked and named (kinds, lesson),
 * the overview is left and work handed in (player), grades are given (grading-keyboard), keys are drawn (key-editor)
 * and corrected (correction-by-keyboard), and lessons are written (question-editors).
 */
import { expect, type Page } from '@playwright/test';
import { handInAs, marking, startWithAnswers } from '../support/graded-attempts';
import { follow, keyboard } from '../support/hands';
import { setupAddress, TEACHER, test } from '../support/journey';
import { classWithLesson, FIRST_QUESTION } from '../support/lesson';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('a visitor skips to the content, and meets the links of the masthead in their order', async ({
	page
}) => {
	await page.goto('/course');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
	await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});

test('a student joins a class, keeps the card, signs out and in, and begins a lesson', async ({
	page,
	teacher
}) => {
	const { code } = await classWithLesson(teacher, { name: 'Keys only' });
	await page.goto('/join');
	await keyboard.write(page.getByLabel('Class code'), code);
	await keyboard.write(page.getByLabel('Your name'), 'Kim K.');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/learn/card');
	await expect(page.locator('dd').first()).toBeVisible();
	const [username = '', passphrase = ''] = await page.locator('dd').allTextContents();
	await follow(page, page.getByRole('button', { name: 'I have kept it' }));
	await follow(page, page.getByRole('button', { name: 'Sign out' }));

	await page.goto('/login');
	await keyboard.write(page.getByLabel('Username'), username);
	await keyboard.write(page.getByLabel('Passphrase or password'), passphrase);
	await page.keyboard.press('Enter');
	await page.waitForURL('**/learn');
	await follow(page, page.getByRole('link', { name: /^Look at it/ }));
	await follow(page, page.getByRole('button', { name: /^Start/ }));
	await expect(page.getByText(/^Step 1 of \d+$/)).toBeVisible();
});

test('a student reads the feedback, from the receipt to the notes of a question', async ({
	page,
	teacher
}) => {
	const { code } = await classWithLesson(teacher, { name: 'Feedback by keys' });
	const attempt = await startWithAnswers(
		page,
		{ code, name: 'Lee L.' },
		{ [FIRST_QUESTION]: marking('banished') }
	);
	await handInAs(page, attempt);
	await page.goto(`/learn/attempts/${attempt}/receipt`);
	await follow(page, page.getByRole('link', { name: 'Read your feedback' }));
	await follow(page, page.getByRole('link', { name: /^Read why/ }).first());
	await expect(title(page)).toContainText('You found one of three');
	await expect(page.locator('[data-note]').first()).toBeVisible();
});

test.describe('a teacher', () => {
	test.use({ isFresh: true });

	test('sets up, makes a class, opens a code, brings a list of students, and assigns a lesson', async ({
		page,
		server
	}) => {
		const { name, username, password } = TEACHER;
		await page.goto(setupAddress(server));
		await keyboard.write(page.getByLabel('Your name, as students see it'), name);
		await keyboard.write(page.getByLabel('Username'), username);
		await keyboard.write(page.getByLabel('Password', { exact: true }), password);
		await page.keyboard.press('Enter');
		await page.waitForURL('**/teach');
		await keyboard.write(page.getByLabel('Name', { exact: true }), 'Period 3');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/teach/classes/*');
		const home = page.url();
		await keyboard.press(page.getByRole('button', { name: 'Open a class code' }));
		await expect(page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)).toBeVisible();

		await follow(page, page.getByRole('link', { name: /Lists, cards, groups/ }));
		await keyboard.write(page.getByLabel('Paste the list'), 'name\nAda B.\nBen C.');
		await keyboard.press(page.getByRole('button', { name: 'Look at what would change' }));
		await keyboard.press(page.getByRole('button', { name: 'Change the class like this' }));
		await expect(title(page)).toHaveText('2 cards are ready to print.');

		await page.goto(home);
		const lessons = page.getByLabel('Lesson', { exact: true });
		const wanted = await lessons.locator('option', { hasText: 'Loaded language' }).textContent();
		await keyboard.choose(lessons, wanted?.trim() ?? '');
		await keyboard.press(page.getByRole('button', { name: 'Assign to the class' }));
		await expect(
			page.getByRole('region', { name: 'Assigned lessons' }).getByRole('link').first()
		).toBeVisible();
	});
});
