/**
 * `npm run shots [-- ROLE ...]`: pictures of every page of the demo, as a visitor, a student and a teacher, at 1280, 768
 * and 360 px, in light and dark, into `shots/`, with a sheet of all in `shots/index.html`. It says which routes no link
 * leads to, and which pages can be scrolled sideways. `npm run shots -- guide` takes those of the README and the teachers’ guide instead,
 * into `docs/pictures/`.
 */
import type { Browser } from '@playwright/test';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { takeGuide } from '../tests/shots/guide';
import { findPages } from '../tests/shots/find-pages';
import { onlookers, type Onlooker } from '../tests/shots/people';
import { pageRoutes } from '../tests/shots/route-of';
import { takeShots, writeSheet, type Shot } from '../tests/shots/take';
import { startServer } from '../tests/support/server';
import { launchChromium, obtainChromium } from './chromium';
import { buildIfStale } from './fresh-build.mjs';

const FOLDER = fileURLToPath(new URL('../shots', import.meta.url));
const GUIDE = fileURLToPath(new URL('../docs/pictures', import.meta.url));

const wanted = process.argv.slice(2);
buildIfStale();
const server = await startServer({ UNDERLINE_DEMO: '1', UNDERLINE_STYLE: '1' });
const browser = await launchChromium(obtainChromium());
await (wanted.includes('guide') ? shootGuide(browser) : shootPages(browser));
await browser.close();
await server.stop();

async function shootPages(from: Browser): Promise<void> {
	rmSync(FOLDER, { recursive: true, force: true });
	const looking = onlookers.filter(({ role }) => wanted.length === 0 || wanted.includes(role));
	const shots: Shot[] = [];
	for (const onlooker of looking) shots.push(...(await shootAs(from, onlooker)));
	writeSheet(FOLDER, shots);
	tell(shots);
}

async function shootGuide(from: Browser): Promise<void> {
	console.log(`In docs/pictures: ${(await takeGuide(from, server.origin, GUIDE)).join(', ')}`);
}

async function shootAs(from: Browser, { role, from: beginnings, prepare }: Onlooker): Promise<Shot[]> {
	const context = await from.newContext({ baseURL: server.origin, locale: 'en-US' });
	const page = await context.newPage();
	const further = await prepare(page);
	const pages = await findPages(page, [...further, ...beginnings]);
	const taken: Shot[] = [];
	for (const shown of pages) taken.push(...(await takeShots(page, { role, shown, folder: FOLDER })));
	await context.close();
	console.log(`${role}: ${pages.length} pages, ${taken.length} pictures`);
	return taken;
}

function tell(taken: readonly Shot[]): void {
	const seen = new Set(taken.map(({ route }) => route));
	const unseen = pageRoutes.filter((route) => !seen.has(route));
	if (wanted.length === 0 && unseen.length > 0) console.log(`Not shown: ${unseen.join(', ')}`);
	for (const { path, width } of taken.filter(({ isTooWide }) => isTooWide)) {
		console.log(`Scrolls sideways at ${width} px: ${path}`);
	}
}
