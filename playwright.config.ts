import { defineConfig } from '@playwright/test';
import { findChromium } from './bin/chromium';

export default defineConfig({
	testDir: 'tests/journeys',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results',
	workers: 2,
	fullyParallel: true,
	retries: 0,
	forbidOnly: true,
	timeout: 120_000,
	expect: { timeout: 10_000 },
	reporter: [['list']],
	use: {
		browserName: 'chromium',
		// So that what is not there is told long before the test's own end.
		actionTimeout: 15_000,
		navigationTimeout: 30_000,
		trace: 'off',
		// Every fresh browser would fetch the whole shell; the journeys of the player allow it (`test.use`).
		serviceWorkers: 'block',
		locale: 'en-US',
		timezoneId: 'America/Chicago',
		launchOptions: {
			executablePath: findChromium(),
			args: [
				// Chromium's sandbox refuses root.
				...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
				'--disable-gpu',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run'
			]
		}
	}
});
