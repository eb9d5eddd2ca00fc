import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { test } from '../support/journey';
import { dragOver, placeOf } from '../support/lesson';
import { pasteArticle } from '../support/paste-article';
import { expectNoSidewaysScroll, TOUCHED_PHONE } from '../support/widths';

const ARTICLE =
	'The savage regime will surely destroy our nation. It must be stopped before it is too late, said nobody we could find. ' +
	'The council published its report on Tuesday, with 14 sources and a list of every meeting it had held since March.';
const RTL =
	'הַמִּשְׁטָר האכזרי יהרוס את אומתנו 👩🏽‍🔬 בקרוב מאוד. אי אפשר לחכות עוד, כך אמרו כולם ביום שלישי. ' +
	'הוועדה פרסמה דוח עם 14 מקורות, ובו רשימה של כל הישיבות שקיימה מאז חודש מרץ.';

/** Cuts what is picked, and opens it in the editor. */
async function cutAndOpen(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Cut one passage' }).click();
	await page.getByRole('link', { name: 'Key it now' }).click();
	await expect(passageOf(page)).toBeVisible();
}

async function openPassage(page: Page, title: string, text: string): Promise<void> {
	await pasteArticle(page, title, text);
	await page.getByText(/^Pick from every sentence/).click();
	const every = page.getByRole('region', { name: 'Every sentence' });
	await every.getByRole('checkbox').first().check();
	const more = every.getByRole('button', { name: 'One sentence more after' });
	await more.click();
	await more.click();
	await expect(more).toBeDisabled();
	await cutAndOpen(page);
}

const passageOf = (page: Page) => page.getByRole('group', { name: 'Passage' });
const keysOf = (page: Page) => page.getByRole('region', { name: /^Keys/ }).getByRole('listitem');

async function select(page: Page, quote: string): Promise<void> {
	await passageOf(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
	await dragOver(page, quote);
}

/** Drags the handle at the end of what is chosen to the end of other words. */
async function dragEnd(page: Page, quote: string): Promise<void> {
	const handle = page.locator('.handle.end');
	await handle.scrollIntoViewIfNeeded();
	const { to } = await placeOf(page, quote);
	await handle.hover();
	const box = await handle.boundingBox();
	const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
	await page.mouse.down();
	await page.mouse.move(to.x, middle.y, { steps: 8 });
	await page.mouse.up();
}

/** Tabs to a control, which has to come before long, and presses a key there. */
async function pressAt(page: Page, control: Locator, key: string): Promise<void> {
	await expect(async () => {
		await page.keyboard.press('Tab');
		await expect(control).toBeFocused({ timeout: 50 });
	}).toPass({ intervals: [0], timeout: 30_000 });
	await page.keyboard.press(key);
}

async function pressKeys(page: Page, ...keys: string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}

/** Writes the last words of a key, and waits until they are stored. */
async function writeLast(page: Page, text: string, write: () => Promise<void>): Promise<void> {
	const saved = page.waitForResponse((response) => response.request().postData()?.includes(text) ?? false);
	await write();
	await saved;
}

/** The key as it is stored: as it is drawn, and as it is said, after the page was loaded again. */
async function storedKey(page: Page) {
	await page.reload();
	await expect(passageOf(page).locator('.m')).not.toHaveCount(0);
	const reason = page.getByLabel('Why these words are a key');
	await page.getByRole('button', { name: /^Edit “/ }).click();
	return {
		drawn: await passageOf(page).innerHTML(),
		reason: await reason.inputValue(),
		techniques: await page.getByRole('checkbox', { checked: true }).count(),
		why: await page.getByLabel('Why careful readers differ').inputValue()
	};
}

test.describe('the key of a passage', () => {
	test('is the same whether it is made by mouse or by keyboard alone', async ({ page, setUpTeacher }) => {
		test.setTimeout(120_000);
		await setUpTeacher(page);

		await openPassage(page, 'By mouse', ARTICLE);
		await select(page, 'savage regime');
		await page.getByRole('button', { name: 'New key' }).click();
		await dragEnd(page, 'will');
		await select(page, 'surely destroy');
		await page.getByRole('button', { name: 'Margin of key 1' }).click();
		await page.getByRole('checkbox', { name: 'Loaded language' }).check();
		await page.getByLabel('Why these words are a key').fill('It is charged.');
		await select(page, 'too late');
		await page.getByRole('button', { name: 'Contested' }).click();
		await writeLast(page, 'It may be.', () =>
			page.getByLabel('Why careful readers differ').fill('It may be.')
		);
		const byMouse = await storedKey(page);

		await openPassage(page, 'By keyboard', ARTICLE);
		await passageOf(page).focus();
		await pressKeys(page, 'ArrowRight', 'Shift+ArrowRight', 'Enter');
		await expect(page.getByRole('heading', { name: 'Keys (1)' })).toBeVisible();
		await pressKeys(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowLeft');
		await pressAt(page, page.getByRole('button', { name: 'Margin of key 1' }), 'Enter');
		await pressAt(page, page.getByRole('button', { name: 'Key 1, Core, End: One word more' }), 'Enter');
		await pressAt(page, page.getByRole('checkbox', { name: 'Loaded language' }), 'Space');
		await pressAt(page, page.getByLabel('Why these words are a key'), 'Home');
		await page.keyboard.type('It is charged.');
		await passageOf(page).focus();
		await pressKeys(page, 'Home', ...Array<string>(15).fill('ArrowRight'), 'Shift+ArrowRight');
		await pressAt(page, page.getByRole('button', { name: 'Contested' }), 'Enter');
		await pressAt(page, page.getByLabel('Why careful readers differ'), 'Home');
		await writeLast(page, 'It may be.', () => page.keyboard.type('It may be.'));

		expect(await storedKey(page)).toEqual(byMouse);
		await expect(page.getByText('Nothing stands in the way.')).toBeVisible();
		await expect(page.getByRole('row', { name: /Exactly the key/ })).toContainText('100');
		await expectAccessible(page);
	});

	test('can be made on a phone by taps', async ({ newPerson, setUpTeacher }) => {
		const page = await newPerson(TOUCHED_PHONE);
		await setUpTeacher(page);
		await openPassage(page, 'On a phone', ARTICLE);
		await passageOf(page).scrollIntoViewIfNeeded();
		const { from } = await placeOf(page, 'savage');
		await page.touchscreen.tap(from.x + 4, from.y);
		await page.getByRole('button', { name: 'New key' }).tap();
		await expect(page.getByRole('heading', { name: 'Keys (1)' })).toBeVisible();
		await expectNoSidewaysScroll(page);
		await expectAccessible(page);
	});

	test('can be made in a script that runs from right to left', async ({ page, setUpTeacher }) => {
		await setUpTeacher(page);
		await openPassage(page, 'From the right', RTL);
		await passageOf(page).focus();
		await pressKeys(page, 'ArrowLeft', 'Shift+ArrowLeft', 'Enter');
		await expect(keysOf(page).filter({ hasText: 'האכזרי יהרוס' })).toBeVisible();
		await dragEnd(page, 'אומתנו');
		await expect(keysOf(page).filter({ hasText: 'האכזרי יהרוס את אומתנו' })).toBeVisible();
	});
});

test('a passage can be said to be fair, and cannot be keyed then', async ({ page, setUpTeacher }) => {
	await setUpTeacher(page);
	await pasteArticle(page, 'Fair', ARTICLE);
	await page
		.getByRole('checkbox', { name: /The council published/ })
		.first()
		.check();
	await cutAndOpen(page);
	await page.getByRole('checkbox', { name: /the passage is fair/ }).check();
	await page.getByRole('checkbox', { name: 'Unsourced claim' }).check();
	await page.getByLabel('Why it is fair').fill('It counts its sources.');
	await select(page, 'report');
	await expect(page.getByRole('button', { name: 'New key' })).toBeDisabled();
	await expect(page.getByText('Nothing stands in the way.')).toBeVisible();
	await expectAccessible(page);
});
