import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Starts the server of a checkout and stops it. @returns milliseconds from its command to the first page it gave. */
export async function startOf(checkout: string, dataFolder: string): Promise<number> {
	const begun = performance.now();
	const child = spawn(process.execPath, ['bin/server.mjs'], {
		cwd: checkout,
		env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', DATA_DIR: dataFolder },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = once(child, 'exit');
	try {
		for await (const line of createInterface(child.stdout)) {
			const [, origin] = /^Underline is at (\S+)$/.exec(line) ?? [];
			if (!origin) continue;
			const { status } = await fetch(origin);
			if (status !== 200) throw new Error(`The first page ended with ${status}.`);
			return performance.now() - begun;
		}
		throw new Error('The server did not start.');
	} finally {
		child.kill('SIGTERM');
		await ended;
	}
}
