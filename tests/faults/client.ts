/** What a browser sends, without one. */

export interface Reply {
	readonly status: number;
	readonly body: unknown;
	readonly text: string;
	readonly headers: Headers;
	/** In milliseconds. */
	readonly took: number;
}

interface Ask {
	readonly cookie?: string;
	/** JSON. */
	readonly data?: unknown;
	readonly form?: Readonly<Record<string, string>>;
	readonly within?: number;
}

/** Asks a server for something. @throws Error when no whole reply comes in time. */
export async function ask(
	origin: string,
	path: string,
	{ cookie, data, form, within = 60_000 }: Ask = {}
): Promise<Reply> {
	const begun = performance.now();
	const response = await fetch(new URL(path, origin), {
		method: data === undefined && form === undefined ? 'GET' : 'POST',
		redirect: 'manual',
		signal: AbortSignal.timeout(within),
		headers: {
			origin,
			accept: data === undefined ? 'text/html' : '*/*',
			...(cookie && { cookie }),
			...(data !== undefined && { 'content-type': 'application/json' })
		},
		...(data !== undefined && { body: JSON.stringify(data) }),
		...(form && { body: new URLSearchParams(form) })
	});
	const text = await response.text();
	const body = response.headers.get('content-type')?.includes('json')
		? (JSON.parse(text) as unknown)
		: undefined;
	return { status: response.status, body, text, headers: response.headers, took: performance.now() - begun };
}
