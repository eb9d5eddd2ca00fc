/**
 * What a teacher's browser does by itself, in the built app: looking through an article, and a key in the key editor.
 *
 * - The look: from the moment when the last script of the page has arrived, the word lists among them, to the first
 *   frame in which the listed sentences stand. It holds running that script, the look itself and showing the lists.
 * - A key: from its event to the end of style and layout of what it changed, without painting. The events are made by
 *   the page's own script, so no way through the browser's processes is in it.
 */
import type { Browser, Page } from '@playwright/test';
import { findChromium, launchChromium } from '../../bin/chromium';
import { buildIfStale } from '../../bin/fresh-build.mjs';
import { setupAddress, TEACHER } from '../support/journey';
import { pasteArticle } from '../support/paste-article';
import { sendForm } from '../support/requests';
import { startServer } from '../support/server';
import { median, report, reportNotRun, timesOf, type Times } from './measure';

const ARTICLE_WORDS = 10_000;
const PASSAGE_WORDS = 1_500;
const LOOKS = 5;
const KEYS = 200;
/** The first of them, in which scripts are cold. */
const WARM_UP = 20;
/** In milliseconds. */
const MOST_LOOK = 300;
const MOST_KEY = 16;

export async function benchBrowser(): Promise<void> {
	const executablePath = findChromium();
	if (executablePath === undefined) return reportNotRun('browser', 'There is no Chromium here.');
	buildIfStale();
	const server = await startServer();
	const browser = await launchChromium(executablePath);
	try {
		const page = await signedIn(browser, server.origin, setupAddress(server));
		const looks: number[] = [];
		for (let look = 0; look < LOOKS; look++) looks.push(await timeLook(page, articleOf(ARTICLE_WORDS, 25)));
		report({
			metric: 'browser: an article of 10,000 words',
			value: median(looks),
			unit: 'ms',
			goal: MOST_LOOK
		});
		await openPassage(page, articleOf(PASSAGE_WORDS, PASSAGE_WORDS / 5));
		await reportKeys(page, 'the word cursor', 'ArrowRight', false);
		await reportKeys(page, 'a longer selection', 'ArrowRight', true);
	} finally {
		await browser.close();
		await server.stop();
	}
}

async function signedIn(browser: Browser, origin: string, setup: string): Promise<Page> {
	const page = await browser.newPage({ baseURL: origin, viewport: { width: 1280, height: 800 } });
	await page.addInitScript(markWhenListed);
	const { name, username, password } = TEACHER;
	const setupCode = new URL(setup).hash.slice(1);
	await sendForm(page, '/setup', { setupCode, name, username, password });
	return page;
}

/** Runs in the page: marks the first frame in which the sentences of an article are listed. */
function markWhenListed(): void {
	const seen = new MutationObserver(() => {
		if (!document.querySelector('.two li')) return;
		seen.disconnect();
		requestAnimationFrame(() => performance.mark('listed'));
	});
	seen.observe(document, { childList: true, subtree: true });
}

/** Words that the lists know and words that they do not, in sentences of so many. */
function articleOf(words: number, inSentence: number): string {
	const some =
		'The council will surely destroy our proud town with its reckless plan and its 14 secret papers'.split(
			' '
		);
	return Array.from({ length: words }, (_, place) => {
		const word = some[place % some.length] ?? '';
		return (place + 1) % inSentence === 0
			? `${word}.${(place + 1) % (4 * inSentence) === 0 ? '\n\n' : ''}`
			: word;
	})
		.join(' ')
		.replace(/([.\n]) (\w)/g, (_, end: string, first: string) => `${end} ${first.toUpperCase()}`);
}

/** In milliseconds; on a page that is loaded anew, whose files come from the browser's own store. */
async function timeLook(page: Page, text: string): Promise<number> {
	await pasteArticle(page, 'Measured', text);
	await page.reload();
	await page.waitForFunction(() => performance.getEntriesByName('listed').length > 0);
	return page.evaluate(() => {
		const listed = performance.getEntriesByName('listed')[0]?.startTime ?? 0;
		const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
		const arrived = scripts.map((entry) =>
			entry instanceof PerformanceResourceTiming ? entry.responseEnd : 0
		);
		return listed - Math.max(...arrived.filter((time) => time < listed));
	});
}

/** Cuts the whole text as one passage, and opens it in the key editor. */
async function openPassage(page: Page, text: string): Promise<void> {
	await pasteArticle(page, 'Measured', text);
	await page.getByText(/^Pick from every sentence/).click();
	const every = page.getByRole('region', { name: 'Every sentence' });
	await every.getByRole('checkbox').first().check();
	const more = every.getByRole('button', { name: 'One sentence more after' });
	while (await more.isEnabled()) await more.click();
	await page.getByRole('button', { name: 'Cut one passage' }).click();
	await page.getByRole('link', { name: 'Key it now' }).click();
	await page.getByRole('group', { name: 'Passage' }).waitFor();
}

async function reportKeys(page: Page, name: string, key: string, shiftKey: boolean): Promise<void> {
	const { p50, p95 } = await timeKeys(page, key, shiftKey);
	const what = `browser: a key in 1,500 words, ${name}`;
	report({ metric: `${what}, p50`, value: p50, unit: 'ms', goal: MOST_KEY });
	report({ metric: `${what}, p95`, value: p95, unit: 'ms', goal: MOST_KEY });
}

async function timeKeys(page: Page, key: string, shiftKey: boolean): Promise<Times> {
	const passage = page.getByRole('group', { name: 'Passage' });
	await passage.focus();
	await passage.press('Home');
	const times = await passage.evaluate(
		async (element, { key, shiftKey, presses }) => {
			const times: number[] = [];
			for (let press = 0; press < presses; press++) {
				await new Promise((resolve) => requestAnimationFrame(resolve));
				const begun = performance.now();
				element.dispatchEvent(
					new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true })
				);
				// What the key changed is in the document once the microtasks that it set going have run.
				await new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(undefined))));
				element.getBoundingClientRect();
				times.push(performance.now() - begun);
			}
			return times;
		},
		{ key, shiftKey, presses: KEYS }
	);
	return timesOf(times.slice(WARM_UP));
}
