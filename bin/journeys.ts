/** `npm run test:journeys [-- words for Playwright]`: the built application, in a browser. */
import { spawnSync } from 'node:child_process';
import { obtainChromium } from './chromium';
import { buildIfStale } from './fresh-build.mjs';

buildIfStale();
const browser = obtainChromium();
if (browser) {
	const { status } = spawnSync(
		process.execPath,
		['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)],
		{ stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: browser } }
	);
	process.exitCode = status ?? 1;
} else {
	console.error('No Chromium here: install one (apt-get install chromium), or set CHROMIUM_PATH to it.');
	process.exitCode = 1;
}
