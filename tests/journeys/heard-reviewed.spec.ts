/** What a screen reader hears of the feedback on a question of each kind. Long texts by their beginnings. */
import { expect } from '@playwright/test';
import { HEARD, openReviewed } from '../support/heard';
import { test } from '../support/journey';

for (const kind of ['highlight', 'choice', 'match', 'order', 'verdict', 'short', 'rewrite'] as const) {
	test(`a question of the kind “${kind}” is heard with its feedback`, async ({ page, teacher, server }) => {
		await openReviewed({ page, teacher, server, questionId: HEARD[kind] });
		await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: `${kind}.aria.yml` });
	});
}
