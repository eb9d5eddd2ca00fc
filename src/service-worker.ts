/// <reference lib="webworker" />
/**
 * Keeps the application's shell, so that an open attempt survives a reload without network. It is registered by the
 * player alone, keeps no answers, and starts nothing: an attempt has to be begun with the network.
 */
import { build, files, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const SHELL = `underline shell ${version}`;
const SHELL_PAGE = '/learn/shell';
/** Made by the build (`bin/attempt-files-plugin.mjs`). A server of developers has none. */
const ATTEMPT_FILES = '/_app/attempt-files.json';
/** One cache a student and attempt, filled by the player (`keep-shell.ts`). */
const ATTEMPT = 'underline attempt ';
const FILES = new Set([...build, ...files]);
/** Who sends these is about to be somebody else, or nobody. */
const CHANGES_OF_PERSON = new Set(['/logout', '/login', '/join', '/k', '/setup']);

worker.addEventListener('install', (event) => {
	event.waitUntil(keepShell());
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(forget((name) => name.startsWith('underline shell ') && name !== SHELL));
	// The page that registered it may lose its network before it is loaded again.
	event.waitUntil(worker.clients.claim());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (url.origin !== worker.location.origin) return;
	if (request.method === 'POST' && CHANGES_OF_PERSON.has(url.pathname)) {
		event.waitUntil(forget((name) => name.startsWith(ATTEMPT)));
		return;
	}
	if (request.method !== 'GET') return;
	if (FILES.has(url.pathname)) event.respondWith(fromShell(request));
	else if (attemptIn(url)) answerForAttempt(event, url);
});

function answerForAttempt(event: FetchEvent, url: URL): void {
	const { request } = event;
	if (request.mode === 'navigate') event.respondWith(orElse(request, () => fromCache(SHELL, SHELL_PAGE)));
	else if (url.pathname.endsWith('/__data.json')) event.respondWith(orElse(request, () => dataOf(url)));
}

async function keepShell(): Promise<void> {
	const page = await fetch(SHELL_PAGE);
	// Somebody who is signed out gets the sign-in page instead: then another time.
	if (!page.ok || page.redirected) throw new Error('The shell is not to be had now.');
	const shell = await caches.open(SHELL);
	await Promise.all([shell.put(SHELL_PAGE, page), shell.addAll([...(await attemptFiles()), ...files])]);
}

/** The files of the build that an attempt needs. */
async function attemptFiles(): Promise<string[]> {
	if (build.length === 0) return [];
	const names = (await (await fetch(ATTEMPT_FILES, { cache: 'no-store' })).json()) as string[];
	return names.map((name) => `/${name}`);
}

/** What has a hash in its name never changes. */
async function fromShell(request: Request): Promise<Response> {
	return (await fromCache(SHELL, new URL(request.url).pathname)) ?? fetch(request);
}

async function fromCache(name: string, address: string): Promise<Response | undefined> {
	const cache = await caches.open(name);
	return cache.match(address, { ignoreVary: true });
}

/** The network; without it, what is kept; without that, the network's own error. */
async function orElse(request: Request, kept: () => Promise<Response | undefined>): Promise<Response> {
	try {
		return await fetch(request);
	} catch (problem) {
		const response = await kept();
		if (response) return response;
		throw problem;
	}
}

/** The data of any page of an attempt serve all of its pages: none but the layout has any. */
async function dataOf(url: URL): Promise<Response | undefined> {
	const attempt = attemptIn(url) ?? '';
	const names = (await caches.keys()).filter(
		(name) => name.startsWith(ATTEMPT) && name.endsWith(` ${attempt}`)
	);
	for (const name of names) {
		const response = await fromCache(name, `/learn/attempts/${attempt}/__data.json`);
		if (response) return response;
	}
	return undefined;
}

/** The attempt whose overview or step an address is; its feedback and its receipt need the network. */
function attemptIn({ pathname }: URL): string | undefined {
	return /^\/learn\/attempts\/([^/]+)(\/steps\/\d+)?(\/__data\.json)?\/?$/.exec(pathname)?.[1];
}

async function forget(isGone: (name: string) => boolean): Promise<void> {
	const names = await caches.keys();
	await Promise.all(names.filter(isGone).map((name) => caches.delete(name)));
}
