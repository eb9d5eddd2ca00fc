/** Every page that there is, as everybody sees it: for those who see, hear, type or read otherwise. */
import { expect, type Page } from '@playwright/test';
import { findPages, type Shown } from '../shots/find-pages';
import { onlookers } from '../shots/people';
import { findingsIn, findingsInOtherThemes, LAYOUT_RULES } from '../support/accessible';
import {
	emptyPages,
	REFUSED_TO_VISITORS,
	refusedToTeachers,
	sendRefused,
	type Refused
} from '../support/every-state';
import { lostInForcedColors } from '../support/forced-colors';
import { test as base } from '../support/journey';
import { joinClass } from '../support/lesson';
import { asPseudoLocale } from '../support/pseudo-locale';
import { readPage, sendForm } from '../support/requests';
import { startServer, type TestServer } from '../support/server';
import {
	chooseDoubleText,
	clippedText,
	doubleText,
	hiddenFocus,
	moving,
	spaceText,
	untoldFigures,
	wideParts
} from '../support/page-checks';
import { LAPTOP, NARROW, PHONE } from '../support/widths';

/** All that is wrong with the page that is open. */
async function findingsOf(page: Page): Promise<string[]> {
	await expect(page.locator('main')).not.toBeEmpty();
	await page.evaluate(() => document.fonts.ready);
	const wide = [
		...(await untoldFigures(page)),
		...(await findingsIn(page)),
		...(await findingsInOtherThemes(page)),
		...(await wideParts(page)),
		...(await moving(page)),
		...(await lostInForcedColors(page)).map((one) => `forced colors, ${one}`)
	];
	await page.setViewportSize(NARROW);
	const narrow = [
		...(await findingsIn(page, LAYOUT_RULES)),
		...(await wideParts(page)),
		...(await clippedText(page)),
		...(await hiddenFocus(page))
	];
	const setBack = await spaceText(page);
	const spaced = [...(await wideParts(page)), ...(await clippedText(page))];
	await setBack();
	const large = await findingsInLargeText(page);
	await page.setViewportSize(NARROW);
	await asPseudoLocale(page);
	const longer = await wideParts(page);
	await page.setViewportSize(LAPTOP);
	longer.push(...(await wideParts(page)));
	return [
		...wide,
		...narrow.map((one) => `320 px, ${one}`),
		...spaced.map((one) => `spaced, ${one}`),
		...large,
		...longer.map((one) => `in another language, ${one}`)
	];
}

/** What does not fit its place with text twice as large, on a phone and on a laptop, whoever makes it so. */
async function findingsInLargeText(page: Page): Promise<string[]> {
	const findings: string[] = [];
	for (const viewport of [PHONE, LAPTOP]) {
		await page.setViewportSize(viewport);
		for (const enlarge of [chooseDoubleText, doubleText]) {
			const setBack = await enlarge(page);
			const found = [...(await wideParts(page)), ...(await clippedText(page)), ...(await hiddenFocus(page))];
			await setBack();
			findings.push(...found.map((one) => `${enlarge.name}, ${viewport.width} px, ${one}`));
		}
	}
	return findings;
}

/** The demo, with the page of styles: made once for all who walk through it. */
const test = base.extend<object, { demo: TestServer }>({
	demo: [
		async ({}, use) => {
			const demo = await startServer({ UNDERLINE_DEMO: '1', UNDERLINE_STYLE: '1' });
			await use(demo);
			await demo.stop();
		},
		{ scope: 'worker', timeout: 60_000 }
	],
	server: async ({ demo }, use) => use(demo)
});

test.use({ viewport: LAPTOP, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ mode: 'default' });

for (const { role, from, prepare } of onlookers) {
	test(`every page can be read and worked in every way by a ${role}`, async ({ page }) => {
		test.setTimeout(480_000);
		const findings: string[] = [];
		const look = async ({ path }: Shown): Promise<void> => {
			findings.push(...(await findingsOf(page)).map((one) => `${path}: ${one}`));
		};
		const further = await prepare(page);
		const pages = await findPages(page, [...further, ...from], { steps: 2, look });
		expect(pages.length).toBeGreaterThan(15);
		expect(findings).toEqual([]);
	});
}

/** Opens one page after the other. @returns what is wrong with them. */
async function findingsAfter<Opened>(
	all: readonly Opened[],
	open: (one: Opened) => Promise<Page>
): Promise<string[]> {
	const findings: string[] = [];
	for (const one of all) {
		const page = await open(one);
		findings.push(...(await findingsOf(page)).map((finding) => `${page.url()}: ${finding}`));
	}
	return findings;
}

/** Sends what is refused, and expects the page to say so. */
async function beRefused(page: Page, refused: Refused): Promise<Page> {
	await sendRefused(page, refused);
	const said = page.locator('main').locator('[role=alert], [aria-invalid=true], .note, .msg');
	await expect(said.first(), `${refused.path} ${refused.action ?? ''}`).toBeVisible();
	return page;
}

async function goTo(page: Page, path: string): Promise<Page> {
	await page.goto(path);
	return page;
}

/** Signs in as the demo's teacher. @returns the pages of a lesson that is written. */
async function asTeacher(page: Page): Promise<string[]> {
	const teacher = onlookers.find(({ role }) => role === 'teacher');
	return (await teacher?.prepare(page)) ?? [];
}

test('a page that refuses what was sent says so, and holds', async ({ page, newPerson, allowConsole }) => {
	test.setTimeout(300_000);
	allowConsole(/status of 4\d\d/);
	const visitor = await newPerson();
	expect(await findingsAfter(REFUSED_TO_VISITORS, (refused) => beRefused(visitor, refused))).toEqual([]);
	const [draft = ''] = await asTeacher(page);
	const home = await sendForm(page, '/teach?/create', { name: 'Refused', timeZone: 'America/Chicago' });
	const refused = refusedToTeachers(home, draft);
	expect(await findingsAfter(refused, (one) => beRefused(page, one))).toEqual([]);
});

test('a page with nothing on it yet holds', async ({ page, newPerson }) => {
	test.setTimeout(300_000);
	await asTeacher(page);
	const home = await sendForm(page, '/teach?/create', { name: 'Empty', timeZone: 'America/Chicago' });
	await sendForm(page, `${home}?/openCode`, { minutes: '60' });
	const [, code = ''] = />([2-9A-Z]{4}-[2-9A-Z]{4})</.exec(await readPage(page, home)) ?? [];
	expect(await findingsAfter(emptyPages(home), (path) => goTo(page, path))).toEqual([]);
	const student = await newPerson();
	await joinClass(student, { code, name: 'Only One' });
	const theirs = ['/learn', '/learn/progress', '/learn/review', '/learn/study'];
	expect(await findingsAfter(theirs, (path) => goTo(student, path))).toEqual([]);
});
