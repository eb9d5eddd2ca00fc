/** What a page is on paper: its text, and what would be cut off or is set too small. */
import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

/** As `@page` in app.css says, in points. */
const SIDE_MARGIN = (18 / 25.4) * 72;
/** The width between the margins of A4, the narrower sheet, in CSS pixels. */
const LINE_WIDTH = Math.floor(((210 - 2 * 18) / 25.4) * 96);
const LEAST_POINTS = 12;
/** A letter may reach a little over its box, and a size be rounded. */
const TOLERANCE = 1;

export interface Printed {
	readonly pages: number;
	/** The text of each page, in the form of `text`. */
	readonly texts: readonly string[];
	/** Without spaces and line breaks: where lines end is another matter. */
	readonly text: string;
	/** Words that reach into the margin on the right. */
	readonly cut: readonly string[];
	/** Words (numbers in a disc are none) that are set in less than 12 points. */
	readonly small: readonly string[];
}

/** Prints the page as the browser does, from the width its window has; on sheets of its own where it sets them. */
export async function printPage(page: Page, format: 'A4' | 'Letter' | 'own'): Promise<Printed> {
	await page.evaluate(() => document.fonts.ready);
	const sheet = format === 'own' ? { preferCSSPageSize: true } : { format };
	const pdf = await getDocumentProxy(new Uint8Array(await page.pdf(sheet)));
	const sheets = await Promise.all(
		Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1).then(readSheet))
	);
	const texts = sheets.map(({ pieces }) => bare(pieces.map(({ text }) => text).join('')));
	return {
		pages: pdf.numPages,
		texts,
		text: texts.join(''),
		cut: sheets.flatMap(({ pieces, width }) =>
			pieces.filter(({ end }) => end > width - SIDE_MARGIN + TOLERANCE).map(({ text }) => text)
		),
		small: sheets.flatMap(({ pieces }) =>
			pieces
				.filter(({ text, size }) => /\p{L}{2}/u.test(text) && size < LEAST_POINTS - 0.1)
				.map(({ text }) => text)
		)
	};
}

/** A text as `Printed` has it, to look for it there. */
export function bare(text: string): string {
	return text.normalize('NFKC').replace(/\s+/g, '');
}

/** What is wider than the line of the narrower sheet, by its tag and classes. */
export async function boxesOverLine(page: Page): Promise<string[]> {
	const before = page.viewportSize();
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: LINE_WIDTH, height: 900 });
	const wide = await page.evaluate(
		(most) =>
			[...document.querySelectorAll('main *')]
				.filter((element) => element.getBoundingClientRect().right > most && !element.closest('.vh'))
				.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`),
		LINE_WIDTH + TOLERANCE
	);
	await page.emulateMedia({ media: null });
	if (before) await page.setViewportSize(before);
	return wide;
}

type Sheet = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function readSheet(sheet: Sheet) {
	const { items } = await sheet.getTextContent();
	const [, , width = 0] = sheet.view;
	const pieces = items.flatMap((item) =>
		'str' in item && item.str.trim() !== ''
			? [
					{
						text: item.str,
						end: Number(item.transform[4]) + item.width,
						size: Math.hypot(Number(item.transform[2]), Number(item.transform[3]))
					}
				]
			: []
	);
	return { pieces, width };
}
