/** What is answered to a form that cannot be taken now, so that nothing typed is lost. */
import type { RequestEvent } from '@sveltejs/kit';
import shell from '../../error.html?raw';
import { isSecret } from './forms';
import { keptForm as words } from './storage-words';

const ENHANCED = 'x-sveltekit-action';
/** The page needs its own style and its own form, and nothing else. */
const POLICY = [
	...["default-src 'none'", "style-src 'unsafe-inline'", "img-src 'self'"],
	...["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]
].join('; ');

/** Whether a browser sent a form by itself, without a script of ours. */
export function isPlainForm({ request, route }: RequestEvent): boolean {
	const isForm = request.method === 'POST' && !route.id?.startsWith('/api/');
	return isForm && !request.headers.has(ENHANCED);
}

interface Refused {
	readonly response: Response;
	/** The request once more, where a browser sent a form by itself. */
	readonly sent: Request | undefined;
	readonly message: string;
}

/**
 * To a form that a script sent: that it was not taken; its page stays as it is, and the frame says so. To one that a
 * browser sent by itself: a page with everything it sent and a button that sends it again. Files and secrets cannot
 * be sent back.
 */
export async function tellForNow(request: Request, { response, sent, message }: Refused): Promise<Response> {
	if (response.status !== 503) return response;
	if (request.headers.has(ENHANCED)) {
		return Response.json({ type: 'failure', status: 503, data: '[null]' }, { status: 503 });
	}
	const fields = sent && (await readFields(sent));
	if (!fields) return response;
	const { pathname, search } = new URL(request.url);
	return new Response(pageWith(message, pathname + search, fields), {
		status: 503,
		headers: {
			...{ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
			'content-security-policy': POLICY
		}
	});
}

async function readFields(sent: Request): Promise<[name: string, value: string][] | undefined> {
	const fields = [...(await sent.formData())];
	const isText = (field: (typeof fields)[number]): field is [string, string] =>
		typeof field[1] === 'string' && !isSecret(field[0]);
	return fields.every(isText) ? fields : undefined;
}

function pageWith(message: string, action: string, fields: readonly [name: string, value: string][]): string {
	const inputs = fields.map(
		([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`
	);
	const form = [
		`<p>${words.kept}</p>`,
		`<form method="POST" action="${escaped(action)}">${inputs.join('')}<button>${words.again}</button></form>`
	].join('\n');
	return shell
		.replaceAll('%sveltekit.error.message%', () => escaped(message))
		.replace('%sveltekit.status%', '503')
		.replace(/<p><a href="\/">.*?<\/p>/, () => form);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
