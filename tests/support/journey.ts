/** The `test` of every journey: a server of the build, and a watch on all that goes wrong in the browser. */
import {
	test as base,
	expect,
	type BrowserContext,
	type BrowserContextOptions,
	type Page
} from '@playwright/test';
import { sendForm, type Person } from './requests';
import { startServer, type TestServer } from './server';

/** The first teacher of every server. */
export const TEACHER = {
	name: 'Ms. Okafor',
	username: 'okafor',
	password: 'a long sentence about newspapers'
} as const;

interface JourneyOptions {
	/** `test.use({ isFresh: true })`: each test has an empty server of its own. */
	isFresh: boolean;
	/** Settings of a fresh server, such as `{ UNDERLINE_DEMO: '1' }`. */
	environment: Readonly<Record<string, string>>;
}

interface Journey {
	/** The server of this test; `page.goto('/login')` goes there. */
	server: TestServer;
	/** Says that a message on the browser's console belongs to this test, such as that of a refused request. */
	allowConsole: (message: RegExp) => void;
	/** The teacher, signed in, who has no page. */
	teacher: Person;
	/** Signs the teacher in on a page, which stays where it is. */
	setUpTeacher: (page: Page) => Promise<typeof TEACHER>;
	/** The browser of one more person, watched like the first: `newPerson({ javaScriptEnabled: false })`. */
	newPerson: (options?: BrowserContextOptions) => Promise<Page>;
}

export const test = base.extend<
	Journey & JourneyOptions & { troubles: Troubles },
	{ sharedServer: TestServer }
>({
	isFresh: [false, { option: true }],
	environment: [{}, { option: true }],

	sharedServer: [
		async ({}, use) => {
			const server = await startServer();
			await use(server);
			await server.stop();
		},
		{ scope: 'worker', timeout: 60_000 }
	],

	server: async ({ isFresh, environment, sharedServer }, use) => {
		if (!isFresh) return use(sharedServer);
		const server = await startServer(environment);
		await use(server);
		await server.stop();
	},

	baseURL: async ({ server }, use) => use(server.origin),

	// Not automatic: Playwright would make it for beforeAll too, where a file's own server is not there yet.
	troubles: async ({ server }, use) => {
		const troubles = new Troubles(server.origin);
		await use(troubles);
		expect(troubles.unexpected(), 'what went wrong in the browser').toEqual([]);
	},

	context: async ({ context, troubles }, use) => {
		troubles.watch(context);
		await use(context);
	},

	allowConsole: async ({ troubles }, use) => use((message) => troubles.allow(message)),

	newPerson: async ({ browser, baseURL, troubles, contextOptions }, use) => {
		const contexts: BrowserContext[] = [];
		await use(async (options) => {
			const context = await browser.newContext({
				...contextOptions,
				...(baseURL && { baseURL }),
				...options
			});
			contexts.push(context);
			troubles.watch(context);
			return context.newPage();
		});
		await Promise.all(contexts.map((context) => context.close()));
	},

	teacher: async ({ playwright, server }, use) => {
		const storageState = signedIn.get(server);
		const request = await playwright.request.newContext({
			baseURL: server.origin,
			...(storageState && { storageState })
		});
		const reply = await request.get('/teach');
		if (new URL(reply.url()).pathname !== '/teach') await enter({ request }, server);
		signedIn.set(server, await request.storageState());
		await use({ request });
		await request.dispose();
	},

	setUpTeacher: async ({ teacher }, use) =>
		use(async (page) => {
			await page.context().addCookies((await teacher.request.storageState()).cookies);
			return TEACHER;
		})
});

/** What the teacher's browser holds once signed in, by server. */
const signedIn = new Map<TestServer, Awaited<ReturnType<BrowserContext['storageState']>>>();

/** Makes the teacher, or signs in where there is one. */
async function enter(person: Person, server: TestServer): Promise<void> {
	const { name, username, password } = TEACHER;
	if (signedIn.has(server)) {
		await sendForm(person, '/login', { username, passphrase: password });
	} else {
		const setupCode = new URL(setupAddress(server)).hash.slice(1);
		await sendForm(person, '/setup', { setupCode, name, username, password });
	}
}

/** Where the first teacher of a server is made, as it printed it. */
export function setupAddress(server: TestServer): string {
	const address = server.output().match(/\S+\/setup#\S+/)?.[0];
	if (!address) throw new Error(`No setup code was printed:\n${server.output()}`);
	return address;
}

/** Signs in through the page. */
export async function signIn(page: Page, card: { username: string; passphrase: string }): Promise<void> {
	await page.goto('/login');
	await page.getByLabel('Username').fill(card.username);
	await page.getByLabel('Passphrase or password').fill(card.passphrase);
	await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
}

/**
 * Console errors (a violated content policy is one), uncaught errors, and requests to anybody else. A form that is
 * sent before the page's script has taken it over is refused with a page of status 400: that is none.
 */
class Troubles {
	readonly #origin: string;
	readonly #found: string[] = [];
	readonly #refusedForms = new Set<string>();
	readonly #allowed: RegExp[] = [];

	constructor(origin: string) {
		this.#origin = origin;
	}

	watch(context: BrowserContext): void {
		context.on('console', (message) => {
			if (message.type() === 'error')
				this.#found.push(`console: ${message.text()} (${message.location().url})`);
		});
		context.on('weberror', (error) =>
			this.#found.push(`uncaught: ${error.error().stack ?? error.error().message}`)
		);
		context.on('response', (response) => {
			const request = response.request();
			if (request.isNavigationRequest() && request.method() === 'POST' && response.status() === 400)
				this.#refusedForms.add(refusedAt(response.url()));
		});
		context.on('request', (request) => {
			const { origin, protocol } = new URL(request.url());
			const isOurs = origin === this.#origin || ['data:', 'blob:', 'about:'].includes(protocol);
			if (!isOurs) this.#found.push(`request to another host: ${request.url()}`);
		});
	}

	allow(message: RegExp): void {
		this.#allowed.push(message);
	}

	unexpected(): string[] {
		return this.#found.filter(
			(trouble) => !this.#refusedForms.has(trouble) && !this.#allowed.some((allowed) => allowed.test(trouble))
		);
	}
}

/** What Chromium says on its console about a page of status 400. */
function refusedAt(url: string): string {
	return `console: Failed to load resource: the server responded with a status of 400 (Bad Request) (${url})`;
}
