/** The key of words that are marked, corrected after students handed in: by Tab, arrows, Enter, the space bar, letters. */
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { handInAs, marking, startWithAnswers } from '../support/graded-attempts';
import { follow, keyboard, tabTo, wordsBefore } from '../support/hands';
import { test } from '../support/journey';
import { classWithLesson, FIRST_QUESTION, openAssigned } from '../support/lesson';
import { OWN_LESSON, publishOwn } from '../support/published-own';

test.use({ isFresh: true });

const REASON = 'A careful reader may call the lot bleak.';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const passageOf = (page: Page) => page.getByRole('group', { name: 'Passage' });

/** A student marks words of the first question and hands in. */
async function handInWith(
	student: Page,
	who: { code: string; name: string },
	quotes: readonly string[]
): Promise<void> {
	const answers = { [FIRST_QUESTION]: marking(...quotes) };
	await handInAs(student, await startWithAnswers(student, who, answers));
}

/** From the figures of the question to the key of its passage. */
async function openKey(page: Page): Promise<void> {
	await follow(page, page.getByRole('link', { name: 'Correct the key' }));
	await follow(page, page.getByRole('link', { name: 'Edit its key' }));
	await expect(page.getByRole('heading', { name: 'Passage and key' })).toBeFocused();
}

/** Makes a word contested, which is a key by itself, and says why. */
async function contest(page: Page, word: string): Promise<void> {
	await expect(page.getByRole('heading', { name: 'Keys (3)' })).toBeVisible();
	await tabTo(passageOf(page));
	await page.keyboard.press('Home');
	const before = await wordsBefore(page, word);
	for (let count = 0; count < before; count++) await page.keyboard.press('ArrowRight');
	await keyboard.press(page.getByRole('button', { name: 'Contested', exact: true }));
	await expect(page.getByRole('heading', { name: 'Keys (2)' })).toBeVisible();
	const saved = page.waitForResponse((reply) => reply.request().postData()?.includes(REASON) ?? false);
	await keyboard.write(page.getByLabel('Why careful readers differ'), REASON);
	await saved;
}

test('a teacher corrects a key by keyboard alone, sees who moves, and takes it back', async ({
	page,
	server,
	setUpTeacher,
	newPerson
}) => {
	test.setTimeout(300_000);
	await setUpTeacher(page);
	publishOwn(server);
	const { code, address } = await classWithLesson(page, { lesson: OWN_LESSON });
	await handInWith(await newPerson(), { code, name: 'Maya R.' }, ['banished']);
	await handInWith(await newPerson(), { code, name: 'Ben C.' }, ['banished', 'bleak', 'slap in the face']);

	await page.goto(address);
	await openAssigned(page, OWN_LESSON);
	await page.goto(`${page.url()}/questions/${FIRST_QUESTION}`);
	await openKey(page);
	await contest(page, 'bleak');
	await expectAccessible(page);

	await follow(page, page.getByRole('link', { name: 'Correct answers that were given already' }));
	await expect(title(page)).toHaveText('1 answer gains points and 1 keeps its points.');
	const moves = page.getByRole('region', { name: 'Who moves' });
	await expect(moves.getByRole('row', { name: /Maya R\./ })).toContainText('→');
	// What is so for everybody is said once.
	await expect(page.getByText('“bleak” is no key any more')).toHaveCount(1);
	await expect(moves.getByRole('row', { name: /Ben C\./ })).toContainText(
		'“bleak”: found → contested, not counted'
	);
	await expectAccessible(page);

	await keyboard.press(page.getByRole('button', { name: 'Correct the key' }));
	await expect(page.getByLabel('Reason')).toBeFocused();
	await page.keyboard.type(REASON);
	await page.keyboard.press('Enter');
	await expect(page.getByText('The key is corrected.')).toBeVisible();
	await expect(title(page)).toHaveText('No key differs from the edition that is out.');
	await expectAccessible(page);

	await keyboard.press(page.getByRole('button', { name: /^Undo/ }));
	await expect(page.getByText('The correction is undone.')).toBeVisible();
	await expect(title(page)).toHaveText('1 answer gains points and 1 keeps its points.');
});
