import { z } from 'zod';

/** How a reader wants pages: theme, text size in percent, spacing. Kept in a cookie of their own browser. */
export const readingSchema = z.object({
	theme: z.enum(['system', 'light', 'dark', 'contrast']).catch('system'),
	size: z.enum(['100', '125', '150', '200']).catch('100'),
	spacing: z.enum(['normal', 'wide']).catch('normal')
});
export type Reading = z.infer<typeof readingSchema>;

export const READING_COOKIE = 'reading';

/** The wishes in a cookie; what is missing or unknown is as the system has it. */
export function readReading(cookie: string | undefined): Reading {
	return readingSchema.parse(Object.fromEntries(new URLSearchParams(cookie ?? '')));
}

export function writeReading(reading: Reading): string {
	return new URLSearchParams(reading).toString();
}

/** The attributes of `<html>` that the styles go by. */
export function readingAttributes({ theme, size, spacing }: Reading): string {
	const chosen = theme === 'system' ? '' : `data-theme="${theme}" `;
	return `${chosen}data-size="${size}" data-spacing="${spacing}"`;
}
