import { z } from 'zod';

/** What a form sends for a ticked box, and a cookie keeps. */
const tick = z.literal('on').optional().catch(undefined);

/** How a reader wants pages: theme, text, and what helps to read. Kept in a cookie of their own browser. */
export const readingSchema = z.object({
	theme: z.enum(['system', 'light', 'dark', 'contrast']).catch('system'),
	size: z.enum(['100', '125', '150', '200']).catch('100'),
	spacing: z.enum(['normal', 'wide']).catch('normal'),
	font: z.enum(['designed', 'plain']).catch('designed'),
	ruler: tick,
	aloud: tick
});
export type Reading = z.infer<typeof readingSchema>;

export const READING_COOKIE = 'reading';

/** The wishes in a cookie; what is missing or unknown is as the system has it. */
export function readReading(cookie: string | undefined): Reading {
	return readingSchema.parse(Object.fromEntries(new URLSearchParams(cookie ?? '')));
}

export function writeReading({ ruler, aloud, ...rest }: Reading): string {
	return new URLSearchParams({ ...rest, ...(ruler && { ruler }), ...(aloud && { aloud }) }).toString();
}

/** The attributes of `<html>` that the styles, and what helps to read, go by. */
export function readingAttributes({ theme, size, spacing, font, ruler, aloud }: Reading): string {
	const aids = [ruler && 'ruler', aloud && 'aloud'].filter(Boolean).join(' ');
	return [
		theme !== 'system' && `data-theme="${theme}"`,
		`data-size="${size}"`,
		`data-spacing="${spacing}"`,
		font !== 'designed' && `data-font="${font}"`,
		aids && `data-aids="${aids}"`
	]
		.filter(Boolean)
		.join(' ');
}
