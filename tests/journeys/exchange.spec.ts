import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { test } from '../support/journey';

// Both bring in nearly as many files as one teacher may within a minute.
test.use({ isFresh: true });

const LESSON = '/teach/lessons/loaded-language';

async function choose(page: Page, name: string, content: Buffer | string): Promise<void> {
	await page.goto('/teach/drafts/import');
	await page.getByLabel('The file').setInputFiles({
		...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
	});
	await page.getByRole('button', { name: 'Look into the file' }).click();
}

async function download(page: Page, as: string): Promise<Buffer> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: `Download as ${as}` }).click()
	]);
	return readFile(await file.path());
}

test('a lesson goes out in four formats, each with its report, and comes back', async ({
	page,
	setUpTeacher
}) => {
	test.setTimeout(120_000);
	await setUpTeacher(page);
	await page.goto(LESSON);
	await page.getByRole('link', { name: 'Download it as a file' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Download this lesson');
	await expect(page.getByText(/^\d+ parts: \d+ kept, \d+ converted, \d+ left out\.$/)).toHaveCount(4);
	await page.getByText('What becomes of each part').nth(1).click();
	await expect(page.getByRole('table', { name: 'Moodle XML' })).toContainText('became a choice');
	await expectAccessible(page);

	const pack = await download(page, 'Underline pack');
	const [xml, gift, annotations] = [
		await download(page, 'Moodle XML'),
		await download(page, 'GIFT'),
		await download(page, 'Web Annotation')
	];
	await choose(page, 'words.xml', xml);
	await expect(page.getByText('From words.xml, read as Moodle XML.')).toBeVisible();
	await choose(page, 'words.txt', gift);
	await expect(page.getByText('From words.txt, read as GIFT.')).toBeVisible();
	await choose(page, 'words.jsonld', annotations);
	await expect(page.getByText('From words.jsonld, read as Web Annotation.')).toBeVisible();
	await choose(page, 'words.zip', pack);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'The file holds 1 lesson for you to edit.'
	);
	await expect(page.getByText(/^\d+ parts: \d+ kept, 0 converted, 0 left out\.$/)).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Add this lesson' }).click();
	await expect(page).toHaveURL(/\/teach\/drafts\/[0-9a-z]{22}$/);
	await page.getByRole('link', { name: 'Download it as a file' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Download this lesson');
	await expect(page.getByText(/^\d+ parts: \d+ kept, 0 converted, 0 left out\.$/)).toBeVisible();
});

test('a file that cannot be read is refused, by line, and nothing is stored', async ({
	newPerson,
	page,
	setUpTeacher
}) => {
	test.setTimeout(120_000);
	await setUpTeacher(page);
	await choose(
		page,
		'bomb.xml',
		'<?xml version="1.0"?>\n<!DOCTYPE q [<!ENTITY a "aaaa">]>\n<quiz>&a;</quiz>'
	);
	await expect(page.getByRole('alert')).toContainText('Line 2: The file has a DOCTYPE');

	// Without script too.
	const plain = await newPerson({
		javaScriptEnabled: false,
		storageState: await page.context().storageState()
	});
	await choose(plain, 'a.txt', '::One:: Which? {=a ~b}\n\nHow many? {#3}');
	await expect(plain.getByRole('table')).toContainText('Number questions');
	await expect(plain.getByText('2 parts: 1 kept, 0 converted, 1 left out.')).toBeVisible();
});
