import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Checks the page as it stands with axe, in light and in dark. axe passes on what is not there: first expect what
 * should be seen.
 */
export async function expectAccessible(page: Page): Promise<void> {
	const before = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
	for (const isDark of [before, !before]) {
		const colorScheme = isDark ? 'dark' : 'light';
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		expect(await findingsOf(page), `axe, ${colorScheme}, ${page.url()}`).toEqual([]);
	}
	await page.emulateMedia({ colorScheme: before ? 'dark' : 'light', reducedMotion: null });
}

async function findingsOf(page: Page): Promise<string[]> {
	// Colors that change over a moment are measured when they have.
	await page.evaluate(() =>
		Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)))
	);
	const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(
			({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary ?? ''})`
		)
	);
}
