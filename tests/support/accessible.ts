import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All that axe knows of WCAG up to 2.2 AA, and what else it holds good practice. */
const EVERY_RULE: RunOptions['runOnly'] = {
	type: 'tag',
	values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
};

/** What a dark page can fail that a light one does not: the rest of the rules does not read colors. */
const COLOR_RULES: RunOptions['runOnly'] = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What a narrow page can fail that a wide one does not. */
export const LAYOUT_RULES: RunOptions['runOnly'] = {
	type: 'rule',
	values: ['target-size', 'scrollable-region-focusable']
};

/**
 * Checks the page as it stands with axe, in light and in dark. axe passes on what is not there: first expect what
 * should be seen.
 */
export async function expectAccessible(page: Page): Promise<void> {
	const wasDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
	const [before, other] = wasDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
	await expectNoFindings(page, before, EVERY_RULE);
	await expectNoFindings(page, other, COLOR_RULES);
	await page.emulateMedia({ colorScheme: before, reducedMotion: null });
}

/** Checks what another width can change of a page that is checked in the same state elsewhere. */
export async function expectRoom(page: Page): Promise<void> {
	expect(await findingsIn(page, LAYOUT_RULES), `axe, room, ${page.url()}`).toEqual([]);
}

async function expectNoFindings(
	page: Page,
	colorScheme: 'light' | 'dark',
	runOnly: RunOptions['runOnly']
): Promise<void> {
	await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
	expect(await findingsIn(page, runOnly), `axe, ${colorScheme}, ${page.url()}`).toEqual([]);
}

/** What axe finds on the page as it is now drawn, by all its rules or by some. */
export async function findingsIn(page: Page, runOnly: RunOptions['runOnly'] = EVERY_RULE): Promise<string[]> {
	// Half a megabyte, which a page needs once.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	// Made into words on the page: all that axe says of a page outweighs the page.
	return page.evaluate(
		async (options) => {
			// Colors that change over a moment are measured when they have.
			await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)));
			const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
			return violations.flatMap(({ id, help, nodes }) =>
				nodes.map(
					({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary ?? ''})`
				)
			);
		},
		{ runOnly, resultTypes: ['violations'] } satisfies RunOptions
	);
}

/** What axe finds of the page's colors as they now are. */
export async function colorFindingsIn(page: Page): Promise<string[]> {
	return findingsIn(page, COLOR_RULES);
}

/** What axe finds of the page's colors in the themes that it is not in now: dark, and high contrast. */
export async function findingsInOtherThemes(page: Page): Promise<string[]> {
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	const dark = await findingsIn(page, COLOR_RULES);
	await page.emulateMedia({ colorScheme: 'light', contrast: 'more', reducedMotion: 'reduce' });
	const contrast = await findingsIn(page, COLOR_RULES);
	await page.emulateMedia({ colorScheme: 'light', contrast: null, reducedMotion: 'reduce' });
	return [...dark.map((one) => `dark, ${one}`), ...contrast.map((one) => `high contrast, ${one}`)];
}
