/** The pictures of the README and of the teachers’ guide: parts of pages of the demo, and a draft with words of our own. */
import type { Browser, Page } from '@playwright/test';
import cards from '../../src/lib/server/demo-cards.json' with { type: 'json' };
import { pasteArticle } from '../support/paste-article';
import { sendForm } from '../support/requests';
import { signIn } from './people';

interface Picture {
	/** Its file’s name. */
	readonly name: string;
	readonly by: 'teacher' | 'student';
	/** Goes to the page, and does what is to be seen. */
	readonly reach: (page: Page) => Promise<void>;
	/** What of the page is shown; from its top, as high as the window. */
	readonly height: number;
}

/** Pictures are read beside text: as wide as it, and no sharper than a screen. */
const WIDTH = 1120;

const ARTICLE =
	'The council voted 7 to 2 on Tuesday to close the outdoor pool for repairs until September. ' +
	'Everybody knows that the mayor never cared about families. Officials say that the pump is from 1981. ' +
	'The repair plan, posted on the town website, puts the cost at $340,000. ' +
	'These reckless bureaucrats have robbed our children of their summer.';

const pictures: readonly Picture[] = [
	{ name: 'feedback', by: 'student', height: 980, reach: openFeedback },
	{ name: 'class', by: 'teacher', height: 900, reach: openClass },
	{ name: 'question', by: 'teacher', height: 960, reach: openQuestion },
	{
		name: 'board',
		by: 'teacher',
		height: 700,
		reach: async (page) => {
			await openAssignment(page);
			await page.getByRole('link', { name: 'Without names, for the projector' }).click();
			await page.waitForURL('**/board');
		}
	},
	{
		name: 'article',
		by: 'teacher',
		height: 900,
		reach: (page) => pasteArticle(page, 'The pool stays closed', ARTICLE)
	},
	{ name: 'key', by: 'teacher', height: 1000, reach: openKey }
];

/** The last question of a student’s newest feedback: marks that are named. */
async function openFeedback(page: Page): Promise<void> {
	await page.goto('/learn/progress');
	await follow(page, /^\/learn\/attempts\/\w+\/feedback$/);
	const last = page.getByRole('link', { name: /^Read why/ }).last();
	await last.click();
	await page.waitForURL(/feedback\/\d+$/);
}

async function openClass(page: Page): Promise<void> {
	await page.goto('/teach');
	await follow(page, /^\/teach\/classes\/\w+$/);
}

async function openAssignment(page: Page): Promise<void> {
	await openClass(page);
	await follow(page, /^\/teach\/assignments\/\w+$/);
}

async function openQuestion(page: Page): Promise<void> {
	await openAssignment(page);
	await follow(page, /\/questions\//);
	await page.getByLabel('Show the key over it').check();
}

async function openKey(page: Page): Promise<void> {
	await page.goto(await copyOfLesson(page));
	await page.getByRole('link', { name: /^4\. Marking/ }).click();
	await page.getByRole('link', { name: 'Edit its key' }).click();
	await page.getByRole('group', { name: 'Passage' }).waitFor();
	await page
		.getByRole('button', { name: /^Edit “/ })
		.first()
		.click();
}

async function copyOfLesson(page: Page): Promise<string> {
	return new URL(await sendForm(page, '/teach/lessons?/duplicate', { lesson: 'loaded-language' })).pathname;
}

/** Goes where the first link of this kind leads. */
async function follow(page: Page, kind: RegExp): Promise<void> {
	const links = await page
		.locator('main a[href]')
		.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
	const first = links.find((link) => kind.test(link));
	if (first === undefined) throw new Error(`${page.url()} has no link like ${kind.source}.`);
	await page.goto(first);
}

/** Takes the pictures of a server with the demo into a folder. @returns their files. */
export async function takeGuide(browser: Browser, baseURL: string, folder: string): Promise<string[]> {
	const pages = { teacher: await openAs(cards.teacher), student: await openAs(cards.students[0]) };
	const files: string[] = [];
	for (const { name, by, reach, height } of pictures) {
		const page = pages[by];
		await page.setViewportSize({ width: WIDTH, height });
		await reach(page);
		await page.waitForLoadState('networkidle');
		await page.evaluate(() => scrollTo(0, 0));
		const file = `${name}.png`;
		await page.screenshot({ path: `${folder}/${file}` });
		files.push(file);
	}
	return files;

	async function openAs(card: Parameters<typeof signIn>[1]): Promise<Page> {
		const page = await browser.newPage({ baseURL, locale: 'en-US' });
		await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
		await signIn(page, card);
		return page;
	}
}
