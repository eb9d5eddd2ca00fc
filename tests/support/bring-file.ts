/** Brings a file to where files are read, as a browser sends its form without script. */
import type { BadFile, Importer } from './bad-files';

/** Who brings it, and the ids of what it is brought to. */
export interface Place {
	readonly origin: string;
	readonly cookie: string;
	readonly class: string;
	readonly assignment: string;
	readonly student: string;
	/** A lesson that is written. */
	readonly draft: string;
}

export interface Brought {
	readonly status: number;
	/** What can be read on the page. */
	readonly text: string;
	/** In milliseconds. */
	readonly took: number;
}

const ADDRESSES: Readonly<Record<Importer, (place: Place) => string>> = {
	'a lesson': () => '/teach/drafts/import?/look',
	'a list': (place) => `/teach/classes/${place.class}/roster?/preview`,
	'a pasted list': (place) => `/teach/classes/${place.class}/roster?/preview`,
	answers: ({ assignment, student }) => `/teach/assignments/${assignment}/students/${student}/file?/check`,
	'an article': ({ draft }) => `/teach/drafts/${draft}/passages?/add`
};
/** The field that takes a text; a file has one of its own. */
const FIELDS: Partial<Record<Importer, string>> = { 'a pasted list': 'list', 'an article': 'text' };

export async function bringFile(place: Place, { importer, name, content }: BadFile): Promise<Brought> {
	const body = new FormData();
	const field = FIELDS[importer];
	if (field === undefined) body.set('file', new File([content.slice()], name));
	else body.set(field, new TextDecoder('utf-8', { ignoreBOM: true }).decode(content));
	const headers = { origin: place.origin, cookie: place.cookie, accept: 'text/html' };
	const begun = performance.now();
	const reply = await fetch(place.origin + ADDRESSES[importer](place), { method: 'POST', headers, body });
	const page = await reply.text();
	return { status: reply.status, text: readable(page), took: performance.now() - begun };
}

/** A page’s text, without what its script is given. */
function readable(page: string): string {
	return page
		.replace(/<script\b[\s\S]*?<\/script>/g, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replaceAll('&lt;', '<')
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ');
}
