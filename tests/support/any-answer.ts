/** Some answer to any question, with or without script, found by what the page offers. */
import type { Locator, Page } from '@playwright/test';
import { expectStepShown } from './awake';

interface Offer {
	/** What only a question of this sort has. */
	readonly control: (page: Page) => Locator;
	readonly answer: (controls: Locator) => Promise<void>;
}

const OFFERS: readonly Offer[] = [
	{
		control: (page) => page.getByLabel('There is nothing to mark in this passage'),
		answer: (box) => box.check()
	},
	{
		control: (page) => page.getByLabel('No source is given for the claim'),
		answer: (box) => box.check()
	},
	{ control: (page) => page.locator('input[name="option"]'), answer: (options) => options.first().check() },
	{ control: (page) => page.locator('select[name^="item."]'), answer: chooseInEach },
	{
		control: (page) => page.getByRole('button', { name: 'Keep this order' }),
		answer: (button) => button.click()
	},
	{ control: (page) => page.getByLabel('The order is right as it stands'), answer: (box) => box.check() },
	{
		control: (page) => page.locator('input[name="verdict"]'),
		answer: (verdicts) => verdicts.first().check()
	},
	{
		control: (page) => page.getByLabel(/^Your (answer|sentence)$/),
		answer: (field) => field.fill('It is said on the board.')
	}
];

async function chooseInEach(selects: Locator): Promise<void> {
	for (const select of await selects.all()) await select.selectOption({ index: 1 });
}

/** Answers the question that a page shows, and does nothing on a step without one. */
export async function answerAnyhow(page: Page): Promise<void> {
	await answerWith(page, (control, answer) => answer(control));
}

/** As `answerAnyhow`, without a pointer. */
export async function answerAnyhowByKeyboard(page: Page): Promise<void> {
	await answerWith(page, async (control) => {
		await control.first().focus();
		const isTyped = await control.first().evaluate((element) => element.matches('textarea, [type="text"]'));
		const isSelect = await control.first().evaluate((element) => element.matches('select'));
		if (isTyped) await page.keyboard.type('It is said on the board.');
		else await page.keyboard.press(isSelect ? 'ArrowDown' : 'Space');
	});
}

async function answerWith(
	page: Page,
	act: (control: Locator, answer: Offer['answer']) => Promise<void>
): Promise<void> {
	await expectStepShown(page);
	for (const { control, answer } of OFFERS) {
		if (await control(page).first().isVisible()) return act(control(page), answer);
	}
}
