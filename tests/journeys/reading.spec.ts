/** Text and theme: what helps to read is put on by a reader, works on every page, and is remembered. */
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { expectAwake } from '../support/awake';
import { keyboard } from '../support/hands';
import { test } from '../support/journey';

interface Voice {
	readonly name: string;
	readonly lang: string;
	readonly localService: boolean;
	readonly default: boolean;
}
const HERE: Voice = { name: 'Here', lang: 'en-GB', localService: true, default: false };
const REMOTE: Voice = { name: 'Remote', lang: 'en-US', localService: false, default: true };

/** What a browser that speaks was told to say, and by whom. */
interface Said {
	readonly text: string;
	readonly by: string | undefined;
}

/** Gives the page these voices, and a mouth that notes down what it is told. It speaks until it is let go. */
function giveVoices(voices: readonly Voice[]): void {
	class Utterance {
		voice: Voice | null = null;
		onend?: () => void;
		constructor(readonly text: string) {}
	}
	const said: Said[] = [];
	let last: Utterance | undefined;
	const mouth = Object.assign(new EventTarget(), {
		getVoices: () => voices,
		speak: (one: Utterance) => {
			said.push({ text: one.text, by: one.voice?.name });
			last = one;
		},
		cancel: () => void (last = undefined)
	});
	Object.defineProperty(window, 'speechSynthesis', { value: mouth });
	Object.assign(window, { SpeechSynthesisUtterance: Utterance, said, endSpeech: () => last?.onend?.() });
}

const saidOn = (page: Page) => page.evaluate(() => (window as unknown as { said: Said[] }).said);
const endSpeech = (page: Page) =>
	page.evaluate(() => (window as unknown as { endSpeech: () => void }).endSpeech());

const ruler = (page: Page) => page.locator('.ruler');
const cursor = (page: Page) => page.locator('.passage .cursor');

/** How far the middle of the ruler is from that of the word that the keyboard is at, in px. */
async function offCursor(page: Page): Promise<number> {
	const [band, word] = [await ruler(page).boundingBox(), await cursor(page).first().boundingBox()];
	return Math.abs((band?.y ?? 0) + (band?.height ?? 0) / 2 - ((word?.y ?? 999) + (word?.height ?? 0) / 2));
}

/** Puts something on by keyboard, and saves it. */
async function putOn(page: Page, name: string): Promise<void> {
	await page.goto('/reading');
	await expectAwake(page);
	await keyboard.press(page.getByRole('checkbox', { name }));
	await expect(page.getByText('It is not saved yet.')).toBeVisible();
	await keyboard.press(page.getByRole('button', { name: 'Save' }));
	await expect(page.getByText('Saved in this browser.')).toBeVisible();
}

test('a ruler that is put on by keyboard is at the word that the keys are at, and stays on', async ({
	page
}) => {
	await page.setViewportSize({ width: 480, height: 800 });
	await page.goto('/');
	await expectAwake(page);
	await expect(ruler(page)).toHaveCount(0);
	await putOn(page, 'A ruler at the line I read');
	await expect(ruler(page)).toBeVisible();
	await expectAccessible(page);

	await page.goto('/');
	await expect(ruler(page)).toBeAttached();
	await page.getByRole('group', { name: 'Passage' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => offCursor(page)).toBeLessThan(2);
	const before = (await ruler(page).boundingBox())?.y ?? 0;
	await page.keyboard.press('End');
	await expect.poll(() => offCursor(page)).toBeLessThan(2);
	expect((await ruler(page).boundingBox())?.y).toBeGreaterThan(before + 20);

	await page.reload();
	await expect(ruler(page)).toBeAttached();
	await page.mouse.move(200, 300);
	await expect.poll(async () => (await ruler(page).boundingBox())?.y).toBe(280);
	await page.goto('/reading');
	await expect(page.getByRole('checkbox', { name: 'A ruler at the line I read' })).toBeChecked();
});

test('reading aloud takes a voice of this device, whatever other there is, and can be stopped', async ({
	page
}) => {
	await page.addInitScript(giveVoices, [REMOTE, HERE]);
	await putOn(page, 'A button that reads passages aloud');
	await page.goto('/techniques');
	const read = page.getByRole('button', { name: 'Read it aloud' });
	await keyboard.press(read);
	const stop = page.getByRole('button', { name: 'Stop reading' });
	await expect(stop).toBeVisible();
	await keyboard.press(stop);
	await expect(read).toBeVisible();

	await page.goto('/');
	await keyboard.press(read);
	await expect(stop).toBeVisible();
	const said = await saidOn(page);
	expect(said.map(({ text }) => text)).toContain(
		(await page.getByRole('heading', { level: 1 }).innerText()).replaceAll(/\s+/g, ' ')
	);
	expect([...new Set(said.map(({ by }) => by))]).toEqual(['Here']);
	await endSpeech(page);
	await expect(read).toBeVisible();
	await page.reload();
	await expect(read).toBeVisible();
});

test('a browser whose voices are all elsewhere reads nothing aloud, and says why', async ({ page }) => {
	await page.addInitScript(giveVoices, [REMOTE]);
	await putOn(page, 'A button that reads passages aloud');
	await page.goto('/');
	await expect(page.getByText('This browser has no voice of its own.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Read it aloud' })).toHaveCount(0);
	expect(await saidOn(page)).toEqual([]);
	await expectAccessible(page);
});

test('theme, size, spacing and typeface are worn by every page after they are saved', async ({ page }) => {
	await page.goto('/reading');
	await expectAwake(page);
	await page.getByLabel('High contrast').check();
	await page.getByLabel('200%').check();
	await page.getByLabel('Wide').check();
	await page.getByLabel('One plain typeface').check();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Saved in this browser.')).toBeVisible();
	await page.goto('/course');
	const html = page.locator('html');
	await expect(html).toHaveAttribute('data-theme', 'contrast');
	await expect(html).toHaveAttribute('data-size', '200');
	await expect(html).toHaveAttribute('data-spacing', 'wide');
	await expect(html).toHaveAttribute('data-font', 'plain');
});

/** How each element is drawn, as far as it is told without color. */
async function shapesOf(page: Page, selectors: readonly string[]): Promise<string[]> {
	const all = await Promise.all(
		selectors.map((selector) => page.locator(selector).first().evaluate(shapeOf))
	);
	return all.map((shape) => shape.join(' '));
}

function shapeOf(element: Element): string[] {
	const style = getComputedStyle(element);
	const { textDecorationLine, textDecorationStyle, textDecorationThickness } = style;
	const { borderTopStyle, borderTopWidth, borderTopLeftRadius, backgroundImage } = style;
	const isFilled = style.backgroundColor === style.borderTopColor;
	return [
		...[textDecorationLine, textDecorationStyle, textDecorationThickness],
		...[
			borderTopStyle,
			borderTopWidth,
			borderTopLeftRadius,
			backgroundImage.split('(')[0] ?? '',
			`${isFilled}`
		]
	];
}

test.describe('on the page of styles', () => {
	test.use({ isFresh: true, environment: { UNDERLINE_STYLE: '1' } });

	test('every group of techniques has a line, and every verdict a shape, of its own', async ({ page }) => {
		await page.goto('/style?part=words');
		const groups = ['wording', 'people', 'evidence', 'reasoning', 'feelings', 'deflection', 'fair'];
		const lines = await shapesOf(
			page,
			groups.map((group) => `.m.g-${group}`)
		);
		expect(new Set(lines).size).toBe(groups.length);
		const verdicts = ['found', 'partly', 'missed', 'wrong', 'differ'];
		const shapes = await shapesOf(
			page,
			verdicts.map((verdict) => `.ref.${verdict}`)
		);
		expect(new Set(shapes).size).toBe(verdicts.length);
	});
});

/** How long what moves now takes, in ms, and how often. */
async function motions(page: Page): Promise<{ name: string; ms: number; times: number }[]> {
	return page.evaluate(() =>
		document.getAnimations().map((animation) => {
			const { duration = 0, iterations = 1 } = animation.effect?.getComputedTiming() ?? {};
			const name = animation instanceof CSSAnimation ? animation.animationName : animation.id;
			return { name, ms: Number(duration), times: iterations };
		})
	);
}

/** A line whose drawing is held shows how long it would take. */
async function holdDrawing(page: Page): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('.drawn { animation-play-state: paused !important }');
		document.adoptedStyleSheets = [sheet];
	});
}

test('nothing moves by itself, and a line that is drawn takes a fifth of a second', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.goto('/techniques');
	expect(await motions(page)).toEqual([]);
	await page.goto('/');
	await expectAwake(page);
	expect(await motions(page)).toEqual([]);
	await page.goto('/course/sweeping-generalizations/4');
	await expectAwake(page);
	await holdDrawing(page);
	await page.getByRole('radio', { name: 'Keyboard' }).check();
	await page.getByRole('group', { name: 'Passage' }).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await expect.poll(() => motions(page)).toContainEqual({ name: 'draw', ms: 200, times: 1 });
});
