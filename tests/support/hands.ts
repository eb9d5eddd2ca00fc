/** The ways in which people work a page: by mouse, by keyboard alone, by touch, and without script. */
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAwake } from './awake';
import { markByMouse, markBySelection, markInList } from './lesson';

/** One way of working a question's controls. */
export interface Hand {
	/** Presses a button, ticks a box, chooses one of several. */
	readonly press: (control: Locator) => Promise<void>;
	/** Chooses from a native select, whose own list the browser draws. */
	readonly choose: (select: Locator, label: string) => Promise<void>;
	readonly write: (field: Locator, text: string) => Promise<void>;
	/** Marks words of the passage and, where a name is given, says what they are. */
	readonly mark: (page: Page, quote: string, name?: string) => Promise<void>;
	/** Puts a statement of a list on a place, from 1. */
	readonly place: (page: Page, text: RegExp, place: number) => Promise<void>;
}

const choose: Hand['choose'] = async (select, label) => void (await select.selectOption({ label }));

const picker = (page: Page, name: string) => page.locator('.pick').getByRole('radio', { name, exact: true });

/** Where a statement stands now, from 1. */
async function placeOf(page: Page, text: RegExp): Promise<number> {
	return Number(await page.getByRole('combobox', { name: text }).inputValue());
}

/** Moves a statement up by its button until it is where it should be. */
async function moveUp(page: Page, text: RegExp, place: number, press: Hand['press']): Promise<void> {
	while ((await placeOf(page, text)) > place) {
		const before = await placeOf(page, text);
		await press(page.getByRole('button', { name: new RegExp(`^Move up.*${text.source}`) }));
		await expect(page.getByRole('combobox', { name: text })).toHaveValue(String(before - 1));
	}
}

export const mouse: Hand = {
	press: (control) => control.click(),
	choose,
	write: async (field, text) => {
		await field.click();
		await field.fill(text);
	},
	mark: async (page, quote, name) => {
		await markByMouse(page, quote);
		if (name !== undefined) await picker(page, name).click();
	},
	place: (page, text, place) => moveUp(page, text, place, mouse.press)
};

export const touch: Hand = {
	press: (control) => control.tap(),
	choose,
	write: async (field, text) => {
		await field.tap();
		await field.fill(text);
	},
	mark: async (page, quote, name) => {
		await markBySelection(page, quote);
		if (name !== undefined) await picker(page, name).tap();
	},
	place: async (page, text, place) =>
		void (await page.getByRole('combobox', { name: text }).selectOption(String(place)))
};

export const keyboard: Hand = {
	press: async (control) => {
		const isRadio = await control.evaluate((element) => element.matches('[type="radio"]'));
		await (isRadio ? arrowTo(control) : tabTo(control));
		if (!isRadio) await control.press('Space');
	},
	choose: async (select, label) => {
		await tabTo(select);
		const isWanted = () =>
			select.evaluate(
				(element: HTMLSelectElement, wanted) => element.selectedOptions[0]?.text === wanted,
				label
			);
		while (!(await isWanted())) await select.press('ArrowDown');
	},
	write: async (field, text) => {
		await tabTo(field);
		await field.page().keyboard.type(text);
	},
	mark: async (page, quote, name) => {
		await keyboard.press(page.getByRole('radio', { name: 'Keyboard' }));
		await tabTo(page.getByRole('group', { name: 'Passage' }));
		await markAtCursor(page, quote);
		if (name === undefined) return;
		await keyboard.press(picker(page, name));
		await page.keyboard.press('Enter');
	},
	place: (page, text, place) => moveUp(page, text, place, keyboard.press)
};

export const plain: Hand = {
	press: (control) => control.click(),
	choose,
	write: (field, text) => field.fill(text),
	mark: async (page, quote, name) => {
		await markInList(page, quote);
		const part = page.locator('.list li', { hasText: quote }).first().locator('.part').last();
		if (name !== undefined) await choose(part.getByRole('combobox').nth(2), name);
	},
	place: touch.place
};

/** Most presses of Tab from one end of a page to the other. */
const MOST_TABS = 150;

/** Goes to a control as those do who have no pointer. */
export async function tabTo(control: Locator): Promise<void> {
	const isThere = () => control.evaluate((element) => element === document.activeElement);
	for (let press = 0; press < MOST_TABS && !(await isThere()); press++) {
		await control.page().keyboard.press('Tab');
	}
	await expect(control).toBeFocused();
}

/** Goes to a link or a button and presses Enter, which leads elsewhere. */
export async function follow(page: Page, control: Locator): Promise<void> {
	await tabTo(control);
	const before = page.url();
	await page.keyboard.press('Enter');
	await page.waitForURL((url) => url.href !== before);
}

/** Tab leads to the radio that is chosen, or to the first; arrows choose from there. */
async function arrowTo(radio: Locator): Promise<void> {
	const isInGroup = () =>
		radio.evaluate((element: HTMLInputElement) => {
			const focused = document.activeElement;
			return focused instanceof HTMLInputElement && focused.name === element.name;
		});
	const { keyboard: keys } = radio.page();
	for (let press = 0; press < MOST_TABS && !(await isInGroup()); press++) await keys.press('Tab');
	await keys.press('Space');
	for (let press = 0; press < 20 && !(await radio.isChecked()); press++) await keys.press('ArrowDown');
	await expect(radio).toBeChecked();
}

/** Moves the cursor, which is in the passage, to a quotation and marks it. */
export async function markAtCursor(page: Page, quote: string): Promise<void> {
	await expectAwake(page);
	await page.keyboard.press('Home');
	const before = await wordsBefore(page, quote);
	for (let word = 0; word < before; word++) await page.keyboard.press('ArrowRight');
	for (let word = 1; word < quote.split(' ').length; word++) await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status').filter({ hasText: 'Marked:' })).toContainText(quote);
}

/** How many words of the passage stand before a quotation. */
export async function wordsBefore(page: Page, quote: string): Promise<number> {
	const text = (await page.locator('.passage').first().innerText()).replaceAll('\n', ' ');
	const before = text.slice(0, text.indexOf(quote));
	return before.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
