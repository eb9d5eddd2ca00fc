/** What people did before a journey begins, by the forms that work without script, sent without their pages. */
import { expect, type APIRequestContext } from '@playwright/test';

/** Somebody whose requests are sent: a page of theirs, or one who has no page. */
export interface Person {
	readonly request: APIRequestContext;
}

const origins = new WeakMap<APIRequestContext, string>();

/** Where the server of somebody's requests is. A request of our own has no page that could say. */
export async function originOf({ request }: Person): Promise<string> {
	const known = origins.get(request);
	if (known !== undefined) return known;
	const { origin } = new URL((await request.get('/robots.txt')).url());
	origins.set(request, origin);
	return origin;
}

/** Sends a form as a browser does that runs no script. @returns where it leads, as an address of its own. */
export async function sendForm(
	person: Person,
	address: string,
	form: Readonly<Record<string, string>>
): Promise<string> {
	const origin = await originOf(person);
	const headers = { origin, accept: 'text/html' };
	const reply = await person.request.post(address, { form, headers, maxRedirects: 0 });
	expect(reply.status(), `${address}: ${await reply.text()}`).toBe(303);
	return new URL(reply.headers()['location'] ?? '', origin).href;
}

/** The markup of a page as the server sends it. */
export async function readPage({ request }: Person, address: string): Promise<string> {
	const reply = await request.get(address);
	expect(reply.ok(), address).toBe(true);
	return reply.text();
}
