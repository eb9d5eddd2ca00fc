import type { Page } from '@playwright/test';
import { routeOf } from './route-of';

/** A page to be looked at. */
export interface Shown {
	readonly route: string;
	readonly path: string;
}

interface Search {
	/** How many pages of a route of steps are looked at: each may ask something else. Of other routes it is one. */
	readonly steps?: number;
	/** Called with each page that is found, while it is open. */
	readonly look?: (shown: Shown) => Promise<void>;
}

/** Follows the links of somebody's pages, and finds some pages of every route that can be reached. */
export async function findPages(
	page: Page,
	from: readonly string[],
	{ steps = 16, look }: Search = {}
): Promise<Shown[]> {
	const found: Shown[] = [];
	const counts = new Map<string, number>();
	const known = new Set<string>();
	const waiting = [...from];
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const route = routeOf(path);
		const kind = `${route} ${partOf(path)}`;
		const count = counts.get(kind) ?? 0;
		const most = route?.endsWith('[step]') ? steps : 1;
		if (route === undefined || count >= most || known.has(path)) continue;
		known.add(path);
		const reply = await page.goto(path, { waitUntil: look ? 'load' : 'domcontentloaded' });
		// Where it leads is what is shown; who may not see it is sent away.
		const shown = pathOf(page.url());
		if (!reply?.ok() || routeOf(shown) !== route) continue;
		counts.set(kind, count + 1);
		found.push({ route, path: shown });
		waiting.push(...(await linksOn(page)));
		await look?.({ route, path: shown });
	}
	return found;
}

async function linksOn(page: Page): Promise<string[]> {
	const links = await page
		.locator('a[href]')
		.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
	const { origin } = new URL(page.url());
	return links.filter((link) => URL.canParse(link) && new URL(link).origin === origin).map(pathOf);
}

/** Some pages have parts, each of which looks like a page of its own. */
function partOf(path: string): string {
	return new URLSearchParams(path.split('?')[1]).get('part') ?? '';
}

function pathOf(address: string): string {
	const { pathname, search } = new URL(address);
	return pathname + search;
}
