import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { answerAnyhowByKeyboard } from '../support/any-answer';
import { saveAs } from '../support/graded-attempts';
import { markAtCursor } from '../support/hands';
import { test } from '../support/journey';
import {
	answerTheRest,
	classWithLesson,
	FIRST_QUESTION,
	FIRST_QUOTES,
	goToQuestion,
	handIn,
	joinClass,
	markByMouse,
	markBySelection,
	markInList,
	next,
	openFeedback,
	startLesson,
	storedAnswers
} from '../support/lesson';
import { TOUCHED_PHONE } from '../support/widths';

test.use({ serviceWorkers: 'allow' });

const PROMPT = /Underline/;

/** What all ways of marking store for the words of the first question. */
const EXPECTED = {
	nothing: false,
	marks: FIRST_QUOTES.map((quote) => expect.objectContaining({ quote }) as unknown)
};

/** Marks the words of the first question, one way. */
async function markAll(page: Page, mark: (page: Page, quote: string) => Promise<void>): Promise<void> {
	for (const quote of FIRST_QUOTES) await mark(page, quote);
}

/** Goes through all steps from here; none may show the article's credit line. */
async function expectNothingOfTheArticle(page: Page): Promise<void> {
	while (/\/steps\/\d+/.test(page.url())) {
		await expect(page.getByText('Farid Ahmad')).toHaveCount(0);
		await next(page);
	}
}

/** Hands in with nothing left open, and goes on to the feedback. */
async function handInAll(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every question has an answer.');
	await handIn(page);
	await openFeedback(page);
}

async function openFirstFeedback(page: Page): Promise<void> {
	await page
		.getByRole('link', { name: /^Read why/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('You found all three');
}

test.describe('a student takes Loaded language', () => {
	let code: string;
	test.beforeEach(async ({ teacher }) => {
		({ code } = await classWithLesson(teacher));
	});

	test('with the mouse, and sees the feedback', async ({ page, server }) => {
		await joinClass(page, { code, name: 'Maya R.' });
		await page.goto('/learn');
		await page.getByRole('link', { name: /Look at it.*Loaded language/ }).click();
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		await expect(page.getByText(/^Step 1 of \d+$/)).toBeVisible();
		await goToQuestion(page, PROMPT);
		await markAll(page, markByMouse);
		await expect(page.getByText('Your marks (3)')).toBeVisible();
		await expect(page.getByText(/^Saved \d/)).toBeVisible();
		await expectAccessible(page);
		await page.reload();
		await expect(page.getByText('Your marks (3)')).toBeVisible();
		await expect.poll(() => storedAnswers(server, FIRST_QUESTION).at(-1)).toEqual(EXPECTED);
		await answerAfter(page);
		await handInAll(page);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('You caught');
		await openFirstFeedback(page);
		await expect(page.getByText('Found').first()).toBeVisible();
		await expectAccessible(page);
		await page.goto('/learn');
		await expect(page.getByRole('link', { name: /Read your feedback.*Loaded language/ })).toBeVisible();
	});

	test('with the keyboard alone', async ({ page, server }) => {
		await joinClass(page, { code, name: 'Noa K.' });
		await startLesson(page);
		await goToQuestion(page, PROMPT);
		await page.getByRole('radio', { name: 'Keyboard' }).focus();
		await page.keyboard.press('Space');
		await page.getByRole('group', { name: 'Passage' }).focus();
		await markAll(page, markAtCursor);
		await expect(page.getByText('Your marks (3)')).toBeVisible();
		await page.getByRole('button', { name: 'Next' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByText('Your marks (3)')).toBeHidden();
		await expect.poll(() => storedAnswers(server, FIRST_QUESTION).at(-1)).toEqual(EXPECTED);
		await restByKeyboard(page);
		await page.getByRole('button', { name: 'Hand in' }).focus();
		await page.keyboard.press('Enter');
		await page.getByRole('alertdialog').getByRole('button', { name: 'Hand in' }).focus();
		await page.keyboard.press('Enter');
		await page.waitForURL('**/receipt');
		await page.getByRole('link', { name: 'Read your feedback' }).focus();
		await page.keyboard.press('Enter');
		await page
			.getByRole('link', { name: /^Read why/ })
			.first()
			.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('You found all three');
	});

	test('on a phone, by taps in the sentence list', async ({ newPerson, server }) => {
		const page = await newPerson(TOUCHED_PHONE);
		await joinClass(page, { code, name: 'Ilse B.' });
		await startLesson(page);
		await goToQuestion(page, PROMPT);
		await page.getByText('Sentence list').tap();
		await markAll(page, markInList);
		await expect(page.getByText('Your marks (3)')).toBeVisible();
		await expectAccessible(page);
		await answerAfter(page);
		await handInAll(page);
		expect(storedAnswers(server, FIRST_QUESTION).at(-1)).toEqual(EXPECTED);
		await openFirstFeedback(page);
	});

	test('on a phone, by free selection', async ({ newPerson, server }) => {
		const page = await newPerson(TOUCHED_PHONE);
		await joinClass(page, { code, name: 'Theo A.' });
		await startLesson(page);
		await goToQuestion(page, PROMPT);
		await markAll(page, markBySelection);
		await answerAfter(page);
		await handInAll(page);
		expect(storedAnswers(server, FIRST_QUESTION).at(-1)).toEqual(EXPECTED);
	});

	test('without script, through the sentence list, storing identical marks', async ({
		newPerson,
		server
	}) => {
		const page = await newPerson({ javaScriptEnabled: false });
		await joinClass(page, { code, name: 'Ravi P.' });
		await startLesson(page);
		await goToQuestion(page, PROMPT);
		await markAll(page, markInList);
		await answerAfter(page);
		await handInAll(page);
		expect(storedAnswers(server, FIRST_QUESTION).at(-1)).toEqual(EXPECTED);
		await openFirstFeedback(page);
	});

	test('and is told what has no answer before handing in', async ({ page }) => {
		await joinClass(page, { code, name: 'Sam D.' });
		await startLesson(page);
		await page.getByRole('link', { name: /^Lesson 2/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ questions have no answer\.$/);
		await page
			.getByRole('link', { name: /^Go to it/ })
			.first()
			.click();
		await expect(page.getByRole('heading', { level: 1, name: PROMPT })).toBeVisible();
	});

	test('in its lighter version, where no passage is the article’s', async ({ page }) => {
		await joinClass(page, { code, name: 'Ana L.' });
		await page.goto('/learn');
		await page.getByRole('link', { name: /Look at it.*Loaded language/ }).click();
		await page.getByRole('button', { name: 'Take the lighter version' }).click();
		await page.waitForURL('**/steps/1');
		await expectNothingOfTheArticle(page);
	});

	test('and when the session ends in the middle, signs in again and loses nothing', async ({
		page,
		context,
		server,
		allowConsole
	}) => {
		allowConsole(/401/);
		const card = await joinClass(page, { code, name: 'Eve M.' });
		await startLesson(page);
		await goToQuestion(page, PROMPT);
		await context.clearCookies({ name: 'session' });
		await markByMouse(page, FIRST_QUOTES[0]);
		const dialog = page.getByRole('dialog', { name: 'Sign in again' });
		await expect(dialog).toBeVisible();
		await expectAccessible(page);
		await dialog.getByLabel('Passphrase').fill('not the right words');
		await dialog.getByRole('button', { name: 'Sign in' }).click();
		await expect(dialog).toContainText('do not belong together');
		await dialog.getByLabel('Passphrase').fill(card.passphrase);
		await dialog.getByRole('button', { name: 'Sign in' }).click();
		await expect(dialog).toBeHidden();
		await expect(page.getByText(/^Saved \d/)).toBeVisible();
		expect(storedAnswers(server, FIRST_QUESTION).at(-1)).toMatchObject({
			marks: [{ quote: FIRST_QUOTES[0] }]
		});
	});

	test('and without script, too, a session that ends loses nothing', async ({
		newPerson,
		server,
		allowConsole
	}) => {
		allowConsole(/401/);
		const page = await newPerson({ javaScriptEnabled: false });
		const card = await joinClass(page, { code, name: 'Ida V.' });
		await startLesson(page);
		await goToQuestion(page, PROMPT);
		await markInList(page, FIRST_QUOTES[0]);
		await page.context().clearCookies({ name: 'session' });
		await page.getByRole('button', { name: 'Next' }).click();
		await expect(page.getByText('What you typed is kept')).toBeVisible();
		await page.getByLabel('Username').fill(card.username);
		await page.getByLabel('Passphrase or password').fill(card.passphrase);
		await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
		await page.waitForURL('**/steps/*');
		expect(storedAnswers(server, FIRST_QUESTION).at(-1)).toMatchObject({
			marks: [{ quote: FIRST_QUOTES[0] }]
		});
	});

	test('and keeps working while the network is away', async ({ page, context, server, allowConsole }) => {
		allowConsole(/ERR_INTERNET_DISCONNECTED|Failed to load/);
		await joinClass(page, { code, name: 'Udo F.' });
		await startLesson(page);
		await goToQuestion(page, PROMPT);
		await context.setOffline(true);
		await markByMouse(page, FIRST_QUOTES[0]);
		await expect(page.getByText('Not saved yet')).toBeVisible();
		await context.setOffline(false);
		await expect(page.getByText(/^Saved \d/)).toBeVisible();
		expect(storedAnswers(server, FIRST_QUESTION).at(-1)).toMatchObject({
			marks: [{ quote: FIRST_QUOTES[0] }]
		});
	});
});

test('a student cannot reach another student’s attempt', async ({
	page,
	newPerson,
	teacher,
	allowConsole
}) => {
	allowConsole(/404/);
	const { code } = await classWithLesson(teacher);
	await joinClass(page, { code, name: 'Maya R.' });
	await startLesson(page);
	const other = await newPerson();
	await joinClass(other, { code, name: 'Omar T.' });
	const response = await other.goto(page.url());
	expect(response?.status()).toBe(404);
	const [, attempt = ''] = /attempts\/([^/]+)/.exec(page.url()) ?? [];
	const save = { questionId: FIRST_QUESTION, value: { marks: [], nothing: true }, revision: 1 };
	expect(await saveAs(other, attempt, save)).toBe(404);
	expect(await saveAs(page, attempt, save)).toBe(200);
});

/** Leaves the first question and answers the others anyhow. */
async function answerAfter(page: Page): Promise<void> {
	await next(page);
	await answerTheRest(page);
}

/** Answers what is left without a pointer: focus, keys and Enter. */
async function restByKeyboard(page: Page): Promise<void> {
	while (/\/steps\/\d+/.test(page.url())) {
		await answerAnyhowByKeyboard(page);
		const before = page.url();
		await page.getByRole('button', { name: /^(Next|Overview)$/ }).focus();
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.href !== before);
	}
}
