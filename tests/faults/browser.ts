/** What happens to a student’s browser: journeys that show it, run and counted here as well. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findChromium } from '../../bin/chromium';
import { newFolder } from '../support/server';
import { demand, type Fault } from './fault';

const ROOT = join(import.meta.dirname, '../..');
const MOST_MS = 300_000;

export const browser: readonly Fault[] = [
	{
		...{ id: 'F17', name: 'network cut: half a minute, ten minutes, until after the deadline' },
		...{ isQuick: false, missing: needsChromium },
		run: async () => runJourneys(['offline', 'deadlines'])
	},
	{
		...{ id: 'F18', name: 'tab killed, reloaded, two tabs, two devices' },
		...{ isQuick: false, missing: needsChromium },
		run: async () => runJourneys(['saving', 'offline'])
	}
];

export function needsChromium(): string | undefined {
	return findChromium() ? undefined : 'it needs a Chromium';
}

const reportSchema = z.object({
	stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() })
});

export function runJourneys(names: readonly string[]): string {
	const output = join(newFolder(), 'report.json');
	const files = names.map((name) => `tests/journeys/${name}.spec.ts`);
	const words = ['node_modules/@playwright/test/cli.js', 'test', ...files, '--reporter=json'];
	const { error } = spawnSync(process.execPath, words, {
		...{ cwd: ROOT, stdio: 'ignore', timeout: MOST_MS },
		env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: output, CHROMIUM_PATH: findChromium() ?? '' }
	});
	demand(error === undefined, `the journeys did not end: ${error?.message}`);
	const { stats } = reportSchema.parse(JSON.parse(readFileSync(output, 'utf8')));
	const others = stats.unexpected + stats.flaky + stats.skipped;
	demand(others === 0 && stats.expected > 0, `${others} of ${others + stats.expected} journeys failed`);
	return `${stats.expected} journeys`;
}
