import type { APIRequestContext } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

/** What an address answered. */
export interface Answer {
	readonly path: string;
	readonly status: number;
	readonly text: string;
	/** Whether it is a page, which links to others. */
	readonly isPage: boolean;
}

interface Crawl {
	readonly origin: string;
	readonly from: readonly string[];
	readonly withData: boolean;
	readonly without?: RegExp;
}

/** Of addresses that differ in ids or after the question mark alone, so many are asked for. */
const MOST_ALIKE = 2;
/** Steps of the lessons that ship with Underline: many, and the same for everybody who may see them. */
export const SHIPPED = /^\/(course|teach\/lessons)\/[a-z-]+\/(\d|whole|export)/;
const ID = /\b0[0-9a-z]{21}\b/g;

/**
 * What somebody gets who follows every link from some pages on, but those to addresses `without`; `withData`: and the
 * data that each page asks for when it is gone to by script. Files are opened.
 */
export async function crawl(
	request: APIRequestContext,
	{ origin, from, withData, without }: Crawl
): Promise<Answer[]> {
	const answers: Answer[] = [];
	const waiting = [...from];
	const known = new Set(waiting);
	const alike = new Map<string, number>();
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const answer = await ask(request, origin, path);
		answers.push(answer);
		if (!answer.isPage) continue;
		if (withData) answers.push(await ask(request, origin, dataOf(path)));
		for (const link of linksIn(answer.text, new URL(path, origin))) {
			const kind = link.replace(ID, '*').replace(/\?.*/, '?*');
			const count = alike.get(kind) ?? 0;
			if (without?.test(link) || known.has(link) || (kind !== link && count >= MOST_ALIKE)) continue;
			known.add(link);
			alike.set(kind, count + 1);
			waiting.push(link);
		}
	}
	return answers;
}

/** What one address answers. */
export async function ask(request: APIRequestContext, origin: string, path: string): Promise<Answer> {
	const response = await request.get(new URL(path, origin).href);
	const isZip = response.headers()['content-type'] === 'application/zip';
	const text = isZip ? unzip(await response.body()) : await response.text();
	const isPage = response.headers()['content-type']?.startsWith('text/html') ?? false;
	return { path, status: response.status(), text, isPage };
}

function unzip(body: Uint8Array): string {
	return Object.values(unzipSync(new Uint8Array(body)))
		.map((file) => strFromU8(file))
		.join('\n');
}

function dataOf(path: string): string {
	const [address = '', query] = path.split('?');
	return `${address.replace(/\/$/, '')}/__data.json${query ? `?${query}` : ''}`;
}

/** The addresses of this site that a page links to. */
function linksIn(html: string, at: URL): string[] {
	const links = [...html.matchAll(/<a\b[^>]*?\bhref="([^"#]+)[^"]*"/g)].map(([, href = '']) =>
		href.replaceAll('&amp;', '&')
	);
	return links
		.filter((href) => URL.canParse(href, at))
		.map((href) => new URL(href, at))
		.filter(({ origin }) => origin === at.origin)
		.map(({ pathname, search }) => pathname + search);
}
