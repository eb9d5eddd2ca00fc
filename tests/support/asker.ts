/** People who ask the server without a browser: forms, pages and JSON as a browser would send them. */
import { expect } from '@playwright/test';
import { ask, type Reply } from './ask';

export type Fields = Readonly<Record<string, string>>;

export class Asker {
	/** Where the server listens. */
	readonly origin: string;
	/** Every Set-Cookie that came. */
	readonly cookiesSet: string[] = [];
	/** Where the pages say to be, behind a proxy another address. */
	readonly #pages: string;
	readonly #cookies = new Map<string, string>();

	constructor(origin: string, cookies: Fields = {}, pages: string = origin) {
		this.origin = origin;
		this.#pages = pages;
		for (const [name, value] of Object.entries(cookies)) this.#cookies.set(name, value);
	}

	/** What the browser holds: for somebody who asks another server of the same people. */
	get cookies(): Fields {
		return Object.fromEntries(this.#cookies);
	}

	get(path: string, headers: Fields = {}): Promise<Reply> {
		return this.#send(path, { headers });
	}

	/** Sends a form, as a browser does that runs no script. */
	post(path: string, form: Fields): Promise<Reply> {
		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		return this.#send(path, { method: 'POST', headers, body: new URLSearchParams(form).toString() });
	}

	/** Sends JSON, as a page's script does. */
	postJson(path: string, content: unknown): Promise<Reply> {
		const headers = { 'content-type': 'application/json', accept: '*/*' };
		return this.#send(path, { method: 'POST', headers, body: JSON.stringify(content) });
	}

	/** Sends a form that must succeed. @returns where it leads, as a path. */
	async follow(path: string, form: Fields): Promise<string> {
		const reply = await this.post(path, form);
		expect(reply.status, `${path}: ${reply.body}`).toBe(303);
		const { pathname, search } = new URL(String(reply.headers.location), this.origin);
		return pathname + search;
	}

	/** Sends a form whose answer is the page itself. @returns the page. */
	async submit(path: string, form: Fields): Promise<string> {
		const reply = await this.post(path, form);
		expect(reply.status, `${path}: ${reply.body}`).toBe(200);
		return reply.body;
	}

	async #send(
		path: string,
		{ method = 'GET', headers, body }: { method?: string; headers: Fields; body?: string }
	): Promise<Reply> {
		const reply = await ask(this.origin + path, {
			method,
			headers: { accept: 'text/html', origin: this.#pages, cookie: this.#cookieHeader(), ...headers },
			...(body !== undefined && { body })
		});
		for (const cookie of [reply.headers['set-cookie'] ?? []].flat()) this.#keep(cookie);
		return reply;
	}

	#cookieHeader(): string {
		return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	#keep(cookie: string): void {
		this.cookiesSet.push(cookie);
		const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
		if (/;\s*max-age=0/i.test(cookie)) this.#cookies.delete(name);
		else this.#cookies.set(name, value);
	}
}
