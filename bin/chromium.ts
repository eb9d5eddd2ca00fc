import { chromium, type Browser } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's Chromium, and the same without its window, whose tabs and menus double the work of every journey. */
const WHOLE = '/usr/bin/chromium';
const SHELL = '/usr/bin/chromium-headless-shell';

/** The Chromium on this machine: CHROMIUM_PATH, Playwright's own, or Debian's; undefined when there is none. */
export function findChromium(): string | undefined {
	const places = [process.env.CHROMIUM_PATH, chromium.executablePath(), SHELL, WHOLE];
	return places.find((place) => place !== undefined && place !== '' && existsSync(place));
}

/** Starts a Chromium without a window: the one at a path, or Playwright's own. */
export async function launchChromium(executablePath: string | undefined): Promise<Browser> {
	// Its sandbox refuses to be root's.
	const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	return chromium.launch({ ...(executablePath && { executablePath }), args: [...sandbox, '--disable-gpu'] });
}

/** Finds a Chromium, or installs one; undefined when that fails. */
export function obtainChromium(): string | undefined {
	const found = findChromium();
	if (found !== undefined && found !== WHOLE) return found;
	return installFromDebian() || found !== undefined || installFromPlaywright() ? findChromium() : undefined;
}

/** Only on a machine that is there for tests: elsewhere, nobody asked for a system package. */
function installFromDebian(): boolean {
	const isRoot = process.getuid?.() === 0;
	if (!process.env.CI || !isRoot || !existsSync('/usr/bin/apt-get')) return false;
	const install = (name: string) => run('apt-get', ['install', '-y', '-q', name]);
	return run('apt-get', ['update', '-q']) && (install('chromium-headless-shell') || install('chromium'));
}

function installFromPlaywright(): boolean {
	return run('npx', ['playwright', 'install', 'chromium']);
}

function run(command: string, words: string[]): boolean {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}
