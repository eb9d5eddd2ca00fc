/** The windows that pages are looked at in, and that a page fits into them. */
import { expect, type Page } from '@playwright/test';
import { wideParts } from './page-checks';

export const LAPTOP = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };
/** A phone as a browser's context: touched, and laid out as phones do. */
export const TOUCHED_PHONE = { viewport: PHONE, hasTouch: true, isMobile: true };
/** A laptop's page at 400 percent. */
export const NARROW = { width: 320, height: 640 };

/** Expects that a page is scrolled up and down only. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	expect(await wideParts(page), page.url()).toEqual([]);
}

/** Expects it of the page on a phone, and leaves the window as it was. */
export async function expectToFitPhone(page: Page): Promise<void> {
	const before = page.viewportSize() ?? LAPTOP;
	await page.setViewportSize(PHONE);
	await expectNoSidewaysScroll(page);
	await page.setViewportSize(before);
}
