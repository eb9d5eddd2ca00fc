import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { test } from '../support/journey';
import { expectToFitPhone } from '../support/widths';

test.describe('an administrator', () => {
	test.use({ isFresh: true });

	test('reads what runs here, decides how long data are kept, and everybody reads it', async ({
		page,
		newPerson,
		setUpTeacher
	}) => {
		await setUpTeacher(page);
		await page.goto('/admin');
		await page.getByRole('link', { name: 'Installation' }).click();
		// A server that is slow to get here has made its first copy by itself.
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Everything is in one file of .*\.$/);
		await page.getByRole('button', { name: 'Back up now' }).click();
		await expect(page.getByText(/^Copied and checked: .*\.$/)).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			/^Everything is in one file of .*, copied last .*\.$/
		);
		await expect(page.getByText('0 classes, 0 students, 0 answers')).toBeVisible();
		await expectToFitPhone(page);
		const days = page.getByLabel('What a class did, after its last day');
		await expect(days).toHaveValue('60');
		await days.fill('5000');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByText('A whole number from 0 to 1095.')).toBeVisible();
		await expect(days).toHaveValue('5000');
		await expectAccessible(page);
		await days.fill('90');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByText('Saved.')).toBeVisible();

		const visitor = await newPerson({ javaScriptEnabled: false });
		await visitor.goto('/privacy');
		await expect(visitor.getByText('until 90 days after its last day')).toBeVisible();
	});

	test('says whom to ask, on the page that every page leads to, and no markup comes through', async ({
		newPerson,
		setUpTeacher
	}) => {
		const page = await newPerson({ javaScriptEnabled: false });
		await setUpTeacher(page);
		const visitor = await newPerson();
		await visitor.goto('/join');
		await visitor.getByRole('link', { name: 'Read what that means' }).click();
		await expect(visitor.getByText('Your school has written nothing here yet.')).toBeVisible();
		await expectToFitPhone(visitor);

		await page.goto('/admin?part=texts');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nobody can read yet whom to ask.');
		await page.getByLabel('Whom to ask').fill('**Hill School**, Ms. Okafor\n\n<script>alert(1)</script>');
		await page.getByLabel('What else there is to say').fill('- Parents may ask at any time.');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everybody can read whom to ask.');

		await visitor.goto('/login');
		await visitor.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click();
		await expect(visitor.getByText('Hill School')).toBeVisible();
		await expect(visitor.getByText('<script>alert(1)</script>')).toBeVisible();
		await expect(visitor.getByRole('listitem').filter({ hasText: 'Parents may ask' })).toBeVisible();
		await expectAccessible(visitor);
	});
});
