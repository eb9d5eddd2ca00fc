import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The Chromium on this machine: CHROMIUM_PATH, Playwright's own, or Debian's; undefined when there is none. */
export function findChromium(): string | undefined {
	const places = [process.env.CHROMIUM_PATH, chromium.executablePath(), '/usr/bin/chromium'];
	return places.find((place) => place !== undefined && place !== '' && existsSync(place));
}

/** Finds a Chromium, or installs one; undefined when that fails. */
export function obtainChromium(): string | undefined {
	return findChromium() ?? (installFromDebian() || installFromPlaywright() ? findChromium() : undefined);
}

/** Only on a machine that is there for tests: elsewhere, nobody asked for a system package. */
function installFromDebian(): boolean {
	const isRoot = process.getuid?.() === 0;
	if (!process.env.CI || !isRoot || !existsSync('/usr/bin/apt-get')) return false;
	return run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-y', '-q', 'chromium']);
}

function installFromPlaywright(): boolean {
	return run('npx', ['playwright', 'install', 'chromium']);
}

function run(command: string, words: string[]): boolean {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}
