/**
 * What a screen reader hears of a question of each kind, before anything is answered. Long texts by their beginnings;
 * the statements of an order come in one of their own for each attempt.
 */
import { expect } from '@playwright/test';
import { HEARD, openAsked } from '../support/heard';
import { test } from '../support/journey';

for (const kind of ['highlight', 'choice', 'match', 'order', 'verdict', 'short', 'rewrite'] as const) {
	test(`a question of the kind “${kind}” is heard as it is asked`, async ({ page, teacher, server }) => {
		await openAsked({ page, teacher, server, questionId: HEARD[kind] });
		await expect(page.locator('form:has(h1)')).toMatchAriaSnapshot({ name: `${kind}.aria.yml` });
	});
}
