import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask } from '../support/ask';
import { failToStart, newFolder, startServer } from '../support/server';

/** Runs a command of ours at the console. */
function run(folder: string, command: 'admin' | 'restore', words: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', `bin/${command}.ts`, ...words],
		{ env: { PATH: process.env.PATH, DATA_DIR: folder }, encoding: 'utf8' }
	);
	return { status, output: stdout + stderr };
}

test('a copy made while the server runs brings it back when its database is damaged', async () => {
	test.setTimeout(180_000);
	const folder = newFolder();
	const file = join(folder, 'underline.db');
	const server = await startServer({ DATA_DIR: folder });
	const copied = run(folder, 'admin', ['backup']);
	expect(copied.output).toMatch(/^Copied and checked: .*-asked\.db, /);
	const [copy = ''] = /backup-\S+\.db/.exec(copied.output) ?? [];
	expect(run(folder, 'restore', []).output).toContain(copy);
	const early = run(folder, 'restore', [copy, '--yes']);
	expect(early).toMatchObject({ status: 1, output: expect.stringContaining('another Underline runs on it') });

	server.process.kill('SIGKILL');
	await once(server.process, 'close');
	writeFileSync(file, readFileSync(file).fill(0x5a, 100_000, 200_000));
	const { code, output } = await failToStart({ DATA_DIR: folder });
	expect(code).toBe(1);
	expect(output).toMatch(/^Underline did not start: The database .* is damaged: .*\n$/);
	expect(output).toContain(`npm run restore -- ${copy}\n`);

	expect(run(folder, 'restore', [copy])).toMatchObject({ status: 1 });
	const restored = run(folder, 'restore', [copy, '--yes']);
	expect(restored.output).toContain(`Restored ${copy}, made `);
	expect(restored.status).toBe(0);
	const again = await startServer({ DATA_DIR: folder });
	expect((await ask(`${again.origin}/`)).status).toBe(200);
	expect(await again.stop()).toBe(0);
});
