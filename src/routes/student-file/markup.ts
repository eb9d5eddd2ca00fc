/** A page that stands alone, written as text: every value that goes into it is escaped here. */

/** Markup that is safe to put on a page. */
export interface Markup {
	readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
	...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
};

type Part = string | number | Markup | readonly Part[] | undefined;

function written(part: Part): string {
	if (part === undefined) return '';
	if (typeof part === 'string') return part.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
	if (typeof part === 'number') return String(part);
	return 'html' in part ? part.html : part.map(written).join('');
}

/** Writes a template; what is not markup itself is escaped. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
	return { html: texts.map((text, index) => text + written(parts[index])).join('') };
}

/** Nothing at all where there is nothing to show. */
export function section(title: string, rows: readonly Markup[], none?: string): Markup {
	if (rows.length === 0 && none === undefined) return { html: '' };
	return markup`<section><h2>${title}</h2>${rows.length > 0 ? rows : markup`<p class="small">${none}</p>`}</section>
`;
}
