import { expect, type Page } from '@playwright/test';

/**
 * Waits until the page's script has taken it over; without script, it can be worked as it is. Kit puts the element
 * that says each new page's title on the page once everything on it listens.
 */
export async function expectAwake(page: Page): Promise<void> {
	const hasScript = (await page.locator('html.js').count()) > 0;
	if (hasScript) await expect(page.locator('#svelte-announcer')).toBeAttached();
}

/** Waits until the step is shown that the address names: the address changes a moment before the page does. */
export async function expectStepShown(page: Page): Promise<void> {
	const [, step] = /\/(\d+)$/.exec(new URL(page.url()).pathname) ?? [];
	if (step) await expect(page.getByText(new RegExp(`^Step ${step} of`)).first()).toBeVisible();
}
