/** From nothing to a page: a start of the built server, and before that an installation from the cache of npm. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildIfStale } from '../../bin/fresh-build.mjs';
import { startServer } from '../support/server';
import { median, report } from './measure';
import { startOf } from './load/start-of';

const STARTS = 9;
/** In milliseconds. */
const MOST_START = 1000;
/** In seconds. */
const MOST_INSTALL = 180;

export async function benchCold(): Promise<void> {
	buildIfStale();
	const folder = mkdtempSync(join(tmpdir(), 'underline-bench-'));
	try {
		// The first start publishes the lessons.
		await (await startServer({ DATA_DIR: folder })).stop();
		const starts: number[] = [];
		for (let start = 0; start < STARTS; start++) starts.push(await startOf(process.cwd(), folder));
		report({ metric: 'cold: start to ready', value: median(starts), unit: 'ms', goal: MOST_START });
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	await benchInstallation();
}

/** A copy of what is under version control, as somebody has it who has just cloned it. */
async function benchInstallation(): Promise<void> {
	const copy = mkdtempSync(join(tmpdir(), 'underline-bench-'));
	try {
		copyCheckout(copy);
		const begun = performance.now();
		run(copy, ['ci', '--prefer-offline', '--no-audit', '--no-fund']);
		const installed = performance.now();
		run(copy, ['run', 'build']);
		const built = performance.now();
		const start = await startOf(copy, join(copy, 'data'));
		const all = (performance.now() - begun) / 1000;
		report({ metric: 'cold: npm ci', value: (installed - begun) / 1000, unit: 's', goal: null });
		report({ metric: 'cold: build', value: (built - installed) / 1000, unit: 's', goal: null });
		report({ metric: 'cold: first start to ready', value: start, unit: 'ms', goal: null });
		report({ metric: 'cold: npm ci to the first page', value: all, unit: 's', goal: MOST_INSTALL });
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
}

function copyCheckout(to: string): void {
	const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
	for (const file of files) {
		mkdirSync(dirname(join(to, file)), { recursive: true });
		cpSync(file, join(to, file));
	}
}

function run(folder: string, words: readonly string[]): void {
	const { status, stderr } = spawnSync('npm', words, { cwd: folder, encoding: 'utf8' });
	if (status !== 0) throw new Error(`npm ${words.join(' ')} failed:\n${stderr}`);
}
