import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { setupAddress, signIn, TEACHER, test } from '../support/journey';
import { answerTheRest, dragOver, handIn } from '../support/lesson';

test.use({ isFresh: true });

const ARTICLE = `The council met on Monday and approved the lunch budget by 9 votes to 4, according to the minutes. It was a disgraceful betrayal of every child in this town, and the kitchen staff said so on the same evening in the town hall.

Nothing else was decided on that evening. The clerk, Ana Ruiz, said on March 3, 2026 that 1,240 meals are served each day, and that the figure has not changed since 2024.`;

/** What a person does with mouse and keyboard, counted. */
class Hand {
	clicks = 0;
	fields = 0;
	constructor(readonly page: Page) {}

	async click(control: Locator): Promise<void> {
		this.clicks += 1;
		await control.click();
	}
	async press(name: string | RegExp): Promise<void> {
		await this.click(this.page.getByRole('button', { name }).first());
	}
	async follow(name: string | RegExp): Promise<void> {
		await this.click(this.page.getByRole('link', { name }).first());
	}
	async tick(name: string | RegExp): Promise<void> {
		await this.click(this.page.getByRole('checkbox', { name }).first());
	}
	async choose(label: string, option: string): Promise<void> {
		this.clicks += 1;
		await this.page.getByLabel(label, { exact: true }).selectOption({ label: option });
	}
	/** Going to the field with Tab or mouse counts as one interaction, typing as none. */
	async fill(label: string | RegExp, text: string): Promise<void> {
		this.fields += 1;
		await this.page.getByLabel(label).first().fill(text);
	}
	/** Selects words of the passage by mouse. */
	async select(quote: string): Promise<void> {
		this.clicks += 1;
		await dragOver(this.page, quote);
	}
}

test('a new teacher goes from the set-up link to a lesson on an article of their own that two students answered', async ({
	page,
	newPerson,
	server
}) => {
	test.setTimeout(300_000);
	const hand = new Hand(page);

	await page.goto(setupAddress(server));
	await hand.fill('Your name', TEACHER.name);
	await hand.fill('Username', TEACHER.username);
	await hand.fill('Password', TEACHER.password);
	await hand.press('Make the account');
	await page.waitForURL('**/teach');

	await hand.fill(/^Name/, 'Period 3');
	await hand.press('Make the class');
	await page.waitForURL('**/teach/classes/*');
	const classPage = page.url();
	const cards = await bringTwo(hand);

	await hand.follow('Lessons');
	await hand.fill('Title of a new lesson', 'Lunches in the news');
	await hand.press('Write a lesson');
	await page.waitForURL('**/teach/drafts/*');
	const draftPage = page.url();
	await cutTwo(hand);
	await keySlanted(hand, draftPage);
	await sayFair(hand);
	await writeFour(hand);

	await hand.follow(/^Title and aim/);
	await hand.fill('What students can do afterwards', 'Underline charged words, and leave fair ones alone.');
	await expect(page.getByText('Nothing is missing. It can be published.')).toBeVisible();
	await expectAccessible(page);
	await hand.press('Publish');
	await expect(page.getByText('Published as edition 1.')).toBeVisible();
	await hand.follow('Assign it to a class');
	await hand.follow('Assign to Period 3');
	await hand.press('Assign to the class');
	await expect(page.getByRole('link', { name: 'Lunches in the news' }).first()).toBeVisible();

	console.log(
		`interactions: ${hand.clicks} clicks, ${hand.fields} fields typed into (goal: 60 clicks at most)`
	);
	expect(hand.clicks).toBeLessThanOrEqual(60);

	await Promise.all(cards.map(async (card) => answer(await newPerson(), card)));
	await page.goto(classPage);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('2 of 2 have handed in');
});

interface Card {
	readonly username: string;
	readonly passphrase: string;
}

/** Brings a list of two students and reads their cards as they are printed. */
async function bringTwo(hand: Hand): Promise<Card[]> {
	const { page } = hand;
	await hand.follow('Lists, cards, groups');
	await hand.fill('Paste the list', 'Ada B.\nBen C.');
	await hand.press('Look at what would change');
	await hand.press('Change the class like this');
	await expect(page.getByText('2 cards are ready to print.')).toBeVisible();
	const told = (await page.locator('dd').allTextContents()).map((text) => text.trim());
	const [first = '', firstPhrase = '', second = '', secondPhrase = ''] = told;
	return [
		{ username: first, passphrase: firstPhrase },
		{ username: second, passphrase: secondPhrase }
	];
}

async function cutTwo(hand: Hand): Promise<void> {
	const { page } = hand;
	await hand.follow('Cut passages from an article');
	await hand.fill('Text of the article', ARTICLE);
	await hand.fill(/^Title$/, 'On the lunches');
	await hand.fill('Author', 'A. Writer');
	await hand.choose('Why you may use it', 'Written by me or for this lesson');
	await hand.press('Pick sentences');
	await hand.tick(/disgraceful betrayal/);
	await hand.tick(/The clerk, Ana Ruiz/);
	await expectAccessible(page);
	await hand.press('Cut 2 passages');
	await hand.follow('Key it now');
	await expect(page.getByRole('heading', { name: 'Passage and key' })).toBeVisible();
}

async function keySlanted(hand: Hand, draftPage: string): Promise<void> {
	const { page } = hand;
	await expect(page).toHaveURL(new RegExp(`^${draftPage}#passage/`));
	await hand.select('disgraceful betrayal');
	await hand.press('New key');
	await hand.tick('Loaded language');
	await hand.fill('Why these words are a key', 'They judge before any fact is given.');
}

async function sayFair(hand: Hand): Promise<void> {
	await hand.follow(/^The clerk, Ana Ruiz/);
	await hand.tick('Nothing is to be marked here: the passage is fair.');
	await hand.tick('Loaded language');
	await hand.fill('Why it is fair', 'It names who says it, and since when.');
}

/** Two to mark, one to choose, one to answer in a word. */
async function writeFour(hand: Hand): Promise<void> {
	await hand.press('Add a step');
	await hand.follow(/^It was a disgraceful/);
	await hand.press('Add a step');
	await hand.choose('Kind of step', 'Choice');
	await hand.press('Add a step');
	await hand.fill('The task', 'What do the words “disgraceful betrayal” do?');
	await writeOption(hand, 1, 'They judge', 'No fact stands behind them.');
	await writeOption(hand, 2, 'They inform', 'Nothing is learned from them.');
	await writeOption(hand, 3, 'They quote somebody', 'Nobody is named.');
	await hand.tick('This option is right');
	await hand.choose('Kind of step', 'Short answer');
	await hand.press('Add a step');
	await hand.fill('The task', 'Which word of the passage is charged? One is enough.');
	await hand.fill(/^Answer/, 'disgraceful');
	await hand.fill('Model answer', 'disgraceful');
	await hand.fill('Why that is the answer', 'It judges.');
}

async function writeOption(hand: Hand, number: number, text: string, feedback: string): Promise<void> {
	const option = hand.page.getByRole('group', { name: `Option ${number}` });
	hand.fields += 2;
	await option.getByLabel('Text').fill(text);
	await option.getByLabel('Feedback').fill(feedback);
}

/** Signs in with a card, marks, chooses, hands in. */
async function answer(page: Page, card: Card): Promise<void> {
	await signIn(page, card);
	await page.waitForURL('**/learn');
	await page.getByRole('link', { name: 'Look at it' }).click();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.waitForURL('**/steps/1');
	await answerTheRest(page);
	await handIn(page);
}
