import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a dark page can fail that a light one does not: the rest of the rules does not read colors. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Checks the page as it stands with axe, in light and in dark. axe passes on what is not there: first expect what
 * should be seen.
 */
export async function expectAccessible(page: Page): Promise<void> {
	const wasDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
	const [before, other] = wasDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
	await expectNoFindings(page, before, (axe) => axe.withTags(RULES));
	await expectNoFindings(page, other, (axe) => axe.withRules(COLOR_RULES));
	await page.emulateMedia({ colorScheme: before, reducedMotion: null });
}

async function expectNoFindings(
	page: Page,
	colorScheme: 'light' | 'dark',
	narrow: (axe: AxeBuilder) => AxeBuilder
): Promise<void> {
	await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
	// Colors that change over a moment are measured when they have.
	await page.evaluate(() =>
		Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)))
	);
	// Without a second page for the sum of the frames: no page of ours has frames.
	const axe = new AxeBuilder({ page }).setLegacyMode(true);
	const findings = findingsIn(await narrow(axe).analyze());
	expect(findings, `axe, ${colorScheme}, ${page.url()}`).toEqual([]);
}

function findingsIn({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(
			({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary ?? ''})`
		)
	);
}
