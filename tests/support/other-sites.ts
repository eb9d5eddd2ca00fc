/** Requests as pages of other sites have a browser send them, and as somebody sends them who lies about it. */
import type { Asker } from './asker';
import type { TestServer } from './server';

export const FORM = 'application/x-www-form-urlencoded';
export const JSON_TYPE = 'application/json';

interface Site {
	readonly name: string;
	readonly headers: Readonly<Record<string, string>>;
}

const ELSEWHERE = 'https://elsewhere.example';

/** Where a request may say to come from that is not a page of this server. */
export function otherSites({ origin }: Pick<TestServer, 'origin'>): Site[] {
	const { hostname, port } = new URL(origin);
	const said: [name: string, headers: Readonly<Record<string, string>>][] = [
		['no header', {}],
		['same-site', { 'sec-fetch-site': 'same-site', origin }],
		['cross-site', { 'sec-fetch-site': 'cross-site', origin: ELSEWHERE }],
		['cross-site with our origin', { 'sec-fetch-site': 'cross-site', origin }],
		['none', { 'sec-fetch-site': 'none', origin }],
		['a word that no browser says', { 'sec-fetch-site': 'Same-Origin', origin }],
		['an empty word', { 'sec-fetch-site': '', origin }],
		['another origin', { origin: ELSEWHERE }],
		['origin null', { origin: 'null' }],
		['another port', { origin: `http://${hostname}:${Number(port) + 1}` }],
		['no port', { origin: `http://${hostname}` }],
		['another scheme', { origin: `https://${hostname}:${port}` }],
		['a longer name', { origin: `${origin}.elsewhere.example` }],
		['a referrer alone', { referer: `${origin}/teach` }]
	];
	return said.map(([name, headers]) => ({ name, headers: { accept: 'text/html', ...headers } }));
}

/** The cookies of somebody who is signed in: a browser sends them along, whoever asks. */
export function withCookies({ cookies }: Asker): Readonly<Record<string, string>> {
	const pairs = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
	return pairs.length > 0 ? { cookie: pairs.join('; ') } : {};
}
