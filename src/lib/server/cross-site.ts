const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that could change something comes from a page of this site: by `Sec-Fetch-Site`, and where a
 * browser does not send it, by `Origin`. Every unsafe method is checked, whatever its content type.
 */
export function isFromThisSite(request: Request, origin: string): boolean {
	if (SAFE.has(request.method)) return true;
	const { headers } = request;
	return isOwnPage({ site: headers.get('sec-fetch-site'), from: headers.get('origin') }, origin);
}

/** Whether a page of this site sends a request, by these two headers. */
export function isOwnPage(
	{ site, from }: { readonly site: string | null; readonly from: string | null | undefined },
	origin: string
): boolean {
	return site === null ? from === origin : site === 'same-origin';
}

/** Endpoints take JSON that says so exactly: a form of another site cannot. */
export function isJson(request: Request): boolean {
	return typeOf(request) === 'application/json';
}

/** A form can also be sent as plain text, which nothing here reads. */
export function isPlainText(request: Request): boolean {
	return typeOf(request) === 'text/plain';
}

function typeOf(request: Request): string | undefined {
	return request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
}
