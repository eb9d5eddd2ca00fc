import { expect, test } from '@playwright/test';
import { gzippedSize, scriptsOf } from '../support/page-weight';

const KIB = 1024;

test.describe('the page that asks a question', () => {
	test('loads at most 60 KiB of script, gzipped', async () => {
		const scripts = await scriptsOf('/(student)/learn/attempts/[attempt]/steps/[step]');
		expect(scripts.size).toBeGreaterThan(3);
		expect(gzippedSize(scripts) / KIB).toBeLessThan(60);
	});

	test('brings no Zod along', async () => {
		const scripts = await scriptsOf('/(student)/learn/attempts/[attempt]/steps/[step]');
		expect([...scripts].filter(([, text]) => /ZodError|_zod\b/.test(text)).map(([file]) => file)).toEqual([]);
	});
});
