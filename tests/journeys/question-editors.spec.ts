import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { test } from '../support/journey';
import { expectToFitPhone } from '../support/widths';

/** Types into a field, by its label. */
async function write(within: Page | Locator, label: string, text: string): Promise<void> {
	const field = within.getByLabel(label, { exact: true });
	await field.focus();
	await field.page().keyboard.insertText(text);
}

const press = (within: Page | Locator, name: string, key = 'Enter') =>
	within.getByRole('button', { name, exact: true }).press(key);

const tick = (within: Page | Locator, name: string) =>
	within.getByRole('checkbox', { name, exact: true }).press('Space');

const row = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

/** Begins a lesson with one question of the course, and so with a passage that has a key. */
async function beginLesson(page: Page): Promise<void> {
	await page.goto('/teach/lessons');
	await write(page, 'Title of a new lesson', 'All kinds');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/teach/drafts/*');
	await page.getByRole('link', { name: 'Add a question from the bank' }).press('Enter');
	await page.getByLabel('Words in it').focus();
	await page.keyboard.insertText('skate park');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/text=skate/);
	await page
		.getByRole('button', { name: /^Add to this lesson/ })
		.first()
		.press('Enter');
	await expect(page.getByRole('heading', { name: /^Step 1: / })).toBeVisible();
}

/** Adds a step of a kind; typing in the list of kinds chooses one. */
async function addStep(page: Page, kind: string, number: number): Promise<void> {
	const kinds = page.getByLabel('Kind of step');
	await kinds.focus();
	await page.keyboard.type(kind.slice(0, 3));
	await expect(kinds.locator('option:checked')).toHaveText(kind);
	await press(page, 'Add a step');
	await expect(page.getByRole('heading', { name: `Step ${number}: ${kind}`, exact: true })).toBeFocused();
}

async function beginQuestion(page: Page, kind: string, number: number): Promise<void> {
	await addStep(page, kind, number);
	await write(page, 'The task', `A task of the kind “${kind}”`);
}

/** The first words of the passage, by the two lists: the last word follows to the end of the sentence. */
async function chooseWords(within: Page | Locator): Promise<void> {
	await within.getByLabel('First word').press('ArrowDown');
	await expect(within.getByText(/^Chosen: “/)).toBeVisible();
}

/** As it stands, at both widths. */
async function look(page: Page): Promise<void> {
	await expectAccessible(page);
	await expectToFitPhone(page);
}

async function writeChoice(page: Page): Promise<void> {
	await addStep(page, 'Choice', 2);
	const task = page.getByLabel('The task');
	await expect(task).toHaveAccessibleDescription(/Nothing is written here yet/);
	await write(page, 'The task', 'What does the passage do?');
	await expect(task).not.toHaveAccessibleDescription(/Nothing is written here yet/);
	for (const number of [1, 2, 3]) {
		const option = row(page, `Option ${number}`);
		await write(option, 'Text', `Answer ${number}`);
		await write(option, 'Feedback', `Said to answer ${number}`);
	}
	await tick(row(page, 'Option 1'), 'This option is right');
	await press(page, 'Down: option 1');
	await expect(page.getByText('Option 1 moved to 2 of 3.')).toBeAttached();
	await expect(page.getByRole('button', { name: 'Down: option 2' })).toBeFocused();
	await expect(row(page, 'Option 2').getByLabel('Text')).toHaveValue('Answer 1');
	await press(page, 'Add an option');
	await expect(row(page, 'Option 4').getByLabel('Text')).toBeFocused();
	await press(page, 'Remove: option 4');
	await expect(row(page, 'Option 3').getByLabel('Text')).toBeFocused();
	await look(page);
}

async function writeMatch(page: Page): Promise<void> {
	await beginQuestion(page, 'Matching', 3);
	await write(row(page, 'Target 1'), 'Text', 'a fact');
	await write(row(page, 'Target 2'), 'Text', 'an opinion');
	for (const number of [1, 2, 3]) {
		const item = row(page, `Item ${number}`);
		await write(item, 'Text', `Statement ${number}`);
		await write(item, 'Feedback', `Said of statement ${number}`);
		await tick(item, number === 1 ? 'a fact' : 'an opinion');
	}
	const item = row(page, 'Item 3');
	await item.getByText('Take words of the passage instead').press('Enter');
	await chooseWords(item);
	await expect(item.getByLabel('Text')).not.toHaveValue('Statement 3');
	await look(page);
}

async function writeOrder(page: Page): Promise<void> {
	await beginQuestion(page, 'Ordering', 4);
	await write(page, 'What stands first', 'strongest evidence');
	await write(page, 'What stands last', 'weakest evidence');
	for (const number of [1, 2, 3, 4]) {
		await write(row(page, `Statement ${number}`), 'Text', `Evidence ${number}`);
		await write(row(page, `Statement ${number}`), 'Why it stands there', `Reason ${number}`);
	}
	await look(page);
}

async function writeVerdict(page: Page): Promise<void> {
	await beginQuestion(page, 'Verdict', 5);
	await chooseWords(page);
	for (const number of [1, 2]) {
		const card = row(page, `Card ${number}`);
		await write(card, 'Publisher', `Publisher ${number}`);
		await write(card, 'Title', `Title ${number}`);
		await write(card, 'Date', 'May 2025');
		await write(card, 'What it says on the claim', `It says ${number}`);
	}
	await write(row(page, 'Card 1'), 'Web address (optional)', 'https://example.org/report');
	await tick(row(page, 'Card 1'), 'The verdict rests on this card');
	await tick(page, 'Ask which cards decided it');
	await tick(page, 'Supported');
	await write(page, 'Why', 'The report says so.');
	for (const verdict of ['Supported', 'True in part but misleading', 'Contradicted', 'Cannot tell']) {
		await page.getByRole('textbox', { name: verdict }).focus();
		await page.keyboard.insertText(`Said to “${verdict}”`);
	}
	await look(page);
}

async function writeShort(page: Page): Promise<void> {
	await beginQuestion(page, 'Short answer', 6);
	await write(row(page, 'Accepted answer 1'), 'Answer', 'seven');
	await press(page, 'Add a wrong answer');
	await page.keyboard.insertText('two');
	await write(row(page, 'Wrong answer 1'), 'Feedback', 'That is who voted against it.');
	await tick(page, 'Accents');
	await write(page, 'Model answer', 'Seven voted for it.');
	await write(page, 'Why that is the answer', 'The passage gives the count.');
	await look(page);
}

async function writeRewrite(page: Page): Promise<void> {
	await beginQuestion(page, 'Rewriting', 7);
	await chooseWords(page);
	await write(page, 'One way to say it fairly', 'The council closed the pool for repairs.');
	await write(page, 'Which words are charged, and how to tell', 'Leave a word out: is a fact lost?');
	await press(page, 'Add a fact');
	await page.keyboard.insertText('7 to 2');
	await look(page);
}

async function writeHighlight(page: Page): Promise<void> {
	await addStep(page, 'Marking', 8);
	await expect(page.getByLabel('The task')).not.toHaveValue('');
	await tick(page, 'Ask what the marked words do');
	const offer = page.getByRole('group', { name: 'Techniques to offer first' });
	await offer.getByText(/^All techniques/).press('Enter');
	await tick(offer, 'Loaded question');
	await expect(offer.getByText(/^Chosen: .*Loaded question\.$/)).toBeVisible();
	await look(page);
}

/** The claim is what the passage begins with; its source is said not to be given, and first to be given after all. */
async function writeSourcing(page: Page): Promise<void> {
	await addStep(page, 'Marking', 9);
	await tick(page, 'Ask for a claim and its source');
	await expect(page.getByLabel('The task')).toHaveValue(/^Mark the claim and its source/);
	await page.locator('a[href$="/sourcing.spot"]').press('Enter');
	await expect(page.locator('[data-field="sourcing.spot"]')).toBeFocused();
	await page.keyboard.insertText('Take the claim out: what is left says nothing of who knows it.');
	const claim = page.getByRole('group', { name: 'The claim', exact: true }).last();
	await chooseWords(claim);
	await write(page, 'Why these words are the claim', 'They could turn out false.');
	await tick(page, 'The passage gives no source');
	await write(page, 'Why nothing here is a source', 'Nobody is named.');
	await write(page, 'Said to those who mark a source', 'That is not who knows it.');
	await look(page);
}

test('a teacher writes a question of each kind by keyboard, and publishes the lesson', async ({
	page,
	setUpTeacher
}) => {
	test.setTimeout(240_000);
	await setUpTeacher(page);
	await beginLesson(page);
	await writeChoice(page);
	await writeMatch(page);
	await writeOrder(page);
	await writeVerdict(page);
	await writeShort(page);
	await writeRewrite(page);
	await writeHighlight(page);
	await writeSourcing(page);
	await page
		.getByRole('link', { name: /^Title and aim/ })
		.first()
		.press('Enter');
	await write(page, 'What students can do afterwards', 'Answer questions of every kind.');
	await expect(page.getByText('Nothing is missing. It can be published.')).toBeVisible();
	await press(page, 'Publish');
	await expect(page.getByText('Published as edition 1.')).toBeVisible();
});
