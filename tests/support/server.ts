import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../../bin/server.mjs', import.meta.url));
const START_WITHIN = 30_000;

/** A running server of the build, with a data folder of its own. */
export interface TestServer {
	readonly origin: string;
	/** Its data folder. */
	readonly folder: string;
	/** The process, to send signals to. */
	readonly process: ChildProcess;
	/** All it printed so far, errors included. */
	output(): string;
	/** Stops it as an operator does and removes its folder. @returns the exit code. */
	stop(): Promise<number | null>;
}

/** How a server ended that was asked to start. */
export interface EndedServer {
	readonly code: number | null;
	readonly output: string;
}

type Environment = Readonly<Record<string, string>>;

/**
 * Starts the built server on a free port of this machine. `DATA_DIR` in the environment names a folder that is kept.
 * @throws Error with its output when it ends instead, or takes too long.
 */
export async function startServer(environment: Environment = {}): Promise<TestServer> {
	const folder = environment.DATA_DIR ?? newFolder();
	const { child, output } = launch({ ...environment, DATA_DIR: folder });
	const origin = await originOf(child, output);
	const stop = async () => {
		child.kill('SIGTERM');
		const code = await endOf(child);
		if (environment.DATA_DIR === undefined) remove(folder);
		return code;
	};
	return { origin, folder, process: child, output, stop };
}

/** Starts a server that is expected not to start, and waits for its end. */
export async function failToStart(environment: Environment): Promise<EndedServer> {
	const folder = newFolder();
	const { child, output } = launch({ DATA_DIR: folder, ...environment });
	const overtime = setTimeout(() => child.kill('SIGKILL'), START_WITHIN);
	const code = await endOf(child);
	clearTimeout(overtime);
	remove(folder);
	return { code, output: output() };
}

const folders = new Set<string>();

function remove(folder: string): void {
	rmSync(folder, { recursive: true, force: true });
}

/** A new, empty folder, which goes away with this process. */
export function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'underline-journey-'));
	if (folders.size === 0) process.once('exit', () => folders.forEach(remove));
	folders.add(folder);
	return folder;
}

/** A port that is free now; only for a server that is told its address. */
export async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	return typeof address === 'object' && address ? address.port : 0;
}

const launched = new Set<ChildProcess>();

/** Ends every server of this process that still runs: a failed test may have left one. */
export function endServers(): void {
	for (const child of launched) child.kill('SIGKILL');
	launched.clear();
}

/** The process of a server that nobody waits for. */
export function launchServer(environment: Environment): ChildProcess {
	return launch(environment).child;
}

function launch(environment: Environment): { child: ChildProcess; output: () => string } {
	const child = spawn(process.execPath, [SERVER], {
		// Nothing of the caller's settings: ORIGIN or HOST would change what is tested.
		env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', ...environment },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	launched.add(child);
	child.once('exit', () => launched.delete(child));
	let text = '';
	const keep = (chunk: Buffer) => (text += chunk.toString('utf8'));
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	return { child, output: () => text };
}

async function originOf(child: ChildProcess, output: () => string): Promise<string> {
	const until = Date.now() + START_WITHIN;
	while (Date.now() < until && child.exitCode === null) {
		const [, origin] = output().match(/^Underline is at (\S+)$/m) ?? [];
		if (origin) return origin;
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	child.kill('SIGKILL');
	throw new Error(`The server did not start:\n${output()}`);
}

async function endOf(child: ChildProcess): Promise<number | null> {
	// `close` comes after `exit`, when all that was printed has been read.
	if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
	return child.exitCode;
}
