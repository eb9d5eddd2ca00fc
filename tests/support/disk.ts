import { execFileSync } from 'node:child_process';
import type { TestServer } from './server';

/** From now on the disk takes nothing of a server: files of its process may not grow beyond a kilobyte. */
export function fillDisk(server: TestServer): void {
	limitFiles(server, '1024:');
}

/** The disk takes everything again. */
export function freeDisk(server: TestServer): void {
	limitFiles(server, 'unlimited:');
}

/** The soft limit, which a user may raise again. */
function limitFiles({ process }: TestServer, limit: string): void {
	execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${limit}`]);
}
