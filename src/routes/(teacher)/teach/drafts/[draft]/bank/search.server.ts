/** What the address of the bank asks for. */
import { z } from 'zod';
import { KINDS } from '$lib/questions/drafts';
import type { BankSearch } from '$lib/server/question-bank';

const A_PAGE = 25;

const percent = z.coerce.number().int().min(0).max(100);

/** A field that is empty, or holds what nobody can have chosen, asks for nothing. */
const asked = <T>(schema: z.ZodType<T>) =>
	z
		.string()
		.min(1)
		.pipe(schema as z.ZodType<T, string>)
		.optional()
		.catch(undefined);

const searchSchema = z.object({
	text: asked(z.string().max(200)),
	technique: asked(z.string()),
	kind: asked(z.enum(KINDS)),
	least: asked(percent),
	most: asked(percent),
	page: z.coerce.number().int().min(1).max(1000).catch(1),
	/** The step that makes room. */
	replace: asked(z.string())
});
export type Asked = z.infer<typeof searchSchema>;

export function readSearch(params: URLSearchParams): Asked {
	return searchSchema.parse(Object.fromEntries(params));
}

export function toBankSearch({ text, technique, kind, least, most }: Asked): BankSearch {
	const ends = [least ?? 0, most ?? 100].map((end) => end / 100);
	const hasRange = least !== undefined || most !== undefined;
	return {
		...{ text, technique, kind },
		facility: hasRange ? { least: Math.min(...ends), most: Math.max(...ends) } : undefined
	};
}

/** Which of the questions found a page shows, counted from 0; the last page where there are fewer. */
export function pageOf(total: number, page: number): { number: number; first: number; end: number } {
	const number = Math.min(page, Math.max(1, Math.ceil(total / A_PAGE)));
	const first = (number - 1) * A_PAGE;
	return { number, first, end: Math.min(first + A_PAGE, total) };
}

/** The same search, further on or back. */
export function pageHref(url: URL, page: number): string {
	const params = new URLSearchParams(url.searchParams);
	params.set('page', String(page));
	return `${url.pathname}?${params}`;
}
