import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { keyboard, mouse, plain, type Hand } from '../support/hands';
import { test } from '../support/journey';
import { classWithLesson, goToQuestion, handIn, joinClass } from '../support/lesson';
import { expectNoSidewaysScroll, PHONE } from '../support/widths';

const LESSON = 'Who says so? Unsourced claims';
const REWRITE = /Say this sentence fairly/;
const FAIR = 'The rink costs $90,000 a year, says the writer, who names no source for the figure.';
const CRITERIA = [
	'Facts kept',
	'Charged words gone',
	'Claim attributed or marked as opinion',
	'No new slant'
] as const;

/** A lesson in the list of those to take on one's own. */
const lessonOf = (page: Page, title: string) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });

/** Begins the lesson from the list of those to take on one's own. @returns the attempt's address. */
async function beginAlone(page: Page, hand: Hand): Promise<string> {
	await hand.press(page.getByRole('button', { name: /^Start on your own ?: Who says so/ }));
	await page.waitForURL('**/learn/assignments/*');
	await expect(
		page.getByText('Your teacher does not grade this and is not shown your answers.')
	).toBeVisible();
	await expect(page.getByText(/\bdue\b/i)).toHaveCount(0);
	await hand.press(page.getByRole('button', { name: 'Start', exact: true }));
	await page.waitForURL('**/steps/1');
	return page.url().replace('/steps/1', '');
}

/** Answers the rewrite, has it checked, and rates it. */
async function rewriteAndRate(page: Page, hand: Hand): Promise<void> {
	await goToQuestion(page, REWRITE);
	await hand.write(page.getByRole('textbox'), FAIR);
	await hand.press(page.getByRole('button', { name: 'Check', exact: true }));
	await expect(page.getByRole('heading', { name: 'One way to say it fairly' })).toBeVisible();
	await expect(page.getByText('Waiting for your teacher')).toHaveCount(0);
	await page.getByRole('link', { name: 'Rate your own rewriting' }).click();
	await expect(page.getByText('yours to rate')).toBeVisible();
	for (const criterion of CRITERIA) {
		await page.getByRole('group', { name: criterion, exact: true }).getByLabel('2 points').check();
	}
	await hand.press(page.getByRole('button', { name: 'Save my rating' }));
	await expect(page.getByText('rated by you')).toBeVisible();
	await expect(page.getByText(/waiting for your teacher/i)).toHaveCount(0);
}

test('a student takes a lesson nobody assigned, rates a rewrite, and no teacher has a page of it', async ({
	page,
	newPerson,
	setUpTeacher,
	allowConsole
}) => {
	test.setTimeout(240_000);
	allowConsole(/404/);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'On their own' });
	const student = await newPerson();
	await joinClass(student, { code, name: 'Ada B.' });
	await student.goto('/learn');
	await student.getByRole('link', { name: 'Choose a lesson' }).click();
	await expect(student.getByRole('heading', { level: 1 })).toHaveText('Take a lesson on your own.');
	await expect(lessonOf(student, 'Loaded language')).toContainText('Assigned by your teacher');
	await expect(student.getByRole('button', { name: /on your own: Loaded language/ })).toHaveCount(0);

	const attempt = await beginAlone(student, keyboard);
	await rewriteAndRate(student, mouse);
	await expectAccessible(student);
	await student.getByRole('link', { name: 'Report a problem with this question' }).click();
	await expect(student.getByText('but not your answer')).toBeVisible();
	await student.getByRole('textbox').fill('Two wordings fit.');
	await student.getByRole('button', { name: 'Send to your teacher' }).click();
	await expect(student.getByRole('heading', { level: 1 })).toContainText('Your teacher has it');

	await student.goto('/learn');
	const own = student.getByRole('region', { name: 'On your own' });
	await expect(own.getByRole('link', { name: /^Continue ?: Who says so/ })).toBeVisible();
	await student.goto(attempt);
	await expect(student.getByText(/\bdue\b/i)).toHaveCount(0);
	await handIn(student);
	await expect(student.getByText(/teacher/)).toHaveCount(0);
	await student.goto('/learn');
	await own.getByRole('link', { name: /^Read your feedback ?: Who says so/ }).click();
	await expect(student.getByRole('row', { name: REWRITE })).toContainText('rated by you');
	await expectAccessible(student);
	await student.goto('/learn/progress');
	await expect(student.getByRole('row', { name: LESSON })).toContainText('on your own');

	await page.goto(address);
	await expect(page.getByRole('link', { name: LESSON })).toHaveCount(0);
	await expect(page.getByRole('region', { name: 'Lessons on their own' })).toContainText('On');
	await page.getByRole('link', { name: '1 reported problem is open' }).click();
	await expect(page.getByText('Two wordings fit.')).toBeVisible();
	await expect(page.getByText('costs $90,000')).toHaveCount(0);
	await page.getByRole('button', { name: 'Mark as settled' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('No problem is open.');
	await student.goto('/learn/study');
	await student.getByRole('button', { name: /^Take it again ?: Who says so/ }).click();
	await student.waitForURL('**/learn/assignments/*');
	const reply = await page.goto(`/teach/assignments/${student.url().split('/').at(-1) ?? ''}`);
	expect(reply?.status()).toBe(404);
});

test('a teacher turns lessons on their own off: nobody starts one, and what was begun stays', async ({
	page,
	newPerson,
	setUpTeacher
}) => {
	test.setTimeout(120_000);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Turned off' });
	const student = await newPerson();
	await joinClass(student, { code, name: 'Ben C.' });
	await student.goto('/learn/study');
	const attempt = await beginAlone(student, mouse);
	await student.goto(attempt);
	await handIn(student);

	await page.goto(address);
	await keyboard.press(page.getByRole('button', { name: /^Turn it off/ }));
	await expect(page.getByText('Nobody can start one now.')).toBeVisible();
	await student.goto('/learn/study');
	await expect(student.getByText('Lessons on your own are turned off.')).toBeVisible();
	await expect(student.getByRole('button', { name: /on your own|again/ })).toHaveCount(0);
	await expectAccessible(student);
	await student.getByRole('link', { name: /^Read your feedback ?: Who says so/ }).click();
	await student.waitForURL('**/feedback');
	await page.getByRole('button', { name: /^Turn it on/ }).click();
	await expect(page.getByText('without being given it')).toBeVisible();
});

test('self-study works without script, on a narrow page', async ({
	page,
	newPerson,
	setUpTeacher,
	server
}) => {
	test.setTimeout(240_000);
	await setUpTeacher(page);
	const { code, address } = await classWithLesson(page, { name: 'Without script' });
	const narrow = { javaScriptEnabled: false, viewport: PHONE };
	const student = await newPerson(narrow);
	await joinClass(student, { code, name: 'Cai D.' });
	await student.goto('/learn/study');
	await expectNoSidewaysScroll(student);
	await beginAlone(student, plain);
	await rewriteAndRate(student, plain);
	await expectNoSidewaysScroll(student);
	await student.goto('/learn');
	await expect(student.getByRole('link', { name: /^Continue ?: Who says so/ })).toBeVisible();
	await expectNoSidewaysScroll(student);
	const reply = await student.request.post('/learn/study?/start', {
		form: { lesson: '__proto__' },
		headers: { origin: server.origin, accept: 'text/html' }
	});
	expect(reply.status()).toBe(404);

	const teacher = await newPerson(narrow);
	await teacher.context().addCookies(await page.context().cookies());
	await teacher.goto(address);
	await teacher.getByRole('button', { name: /^Turn it off/ }).click();
	await expect(teacher.getByText('Nobody can start one now.')).toBeVisible();
	await expectNoSidewaysScroll(teacher);
});
