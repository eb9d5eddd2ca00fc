/** What a server's disk and clock do, by `shim.c`: compiled where there is a C compiler. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { newFolder } from '../support/server';

const SIZE = 32;
const CALLS = { writes: 1, syncs: 2 } as const;

let compiled: { readonly library?: string } | undefined;

/** The library, compiled once; undefined where it cannot be. */
function compile(): string | undefined {
	if (compiled) return compiled.library;
	const library = join(newFolder(), 'shim.so');
	const words = ['-shared', '-fPIC', '-O2', '-o', library, join(import.meta.dirname, 'shim.c'), '-ldl'];
	const { status } = spawnSync('cc', words, { stdio: 'ignore' });
	compiled = process.platform === 'linux' && status === 0 ? { library } : {};
	return compiled.library;
}

/** Why there is no shim here; undefined where there is one. */
export function shimIsMissing(): string | undefined {
	return compile() ? undefined : 'it needs Linux and a C compiler (cc)';
}

interface Trouble {
	readonly calls: keyof typeof CALLS;
	/** The call that fails, from now; 1 is the next. */
	readonly nth: number;
	readonly error: 'ENOSPC' | 'EIO';
	/** How many calls fail in a row. */
	readonly times?: number;
}

/** One server's shim. */
export class Shim {
	readonly environment: Readonly<Record<string, string>>;
	readonly #file: number;

	constructor() {
		const control = join(newFolder(), 'control');
		writeFileSync(control, Buffer.alloc(SIZE));
		this.#file = openSync(control, 'r+');
		this.environment = { LD_PRELOAD: compile() ?? '', UNDERLINE_SHIM: control };
	}

	arm({ calls, nth, error, times = 1 }: Trouble): void {
		this.disarm();
		for (const [index, value] of [nth, constants.errno[error], times, 0].entries())
			this.#set(4 + 4 * index, value);
		this.#set(0, CALLS[calls]);
	}

	disarm(): void {
		this.#set(0, 0);
	}

	/** How many calls have failed since it was armed. */
	hits(): number {
		const bytes = Buffer.alloc(4);
		readSync(this.#file, bytes, 0, 4, 16);
		return bytes.readInt32LE();
	}

	/** How long each sync takes more, in milliseconds. */
	delaySyncs(ms: number): void {
		this.#set(20, ms * 1000);
	}

	/** Moves the server's clock against ours. */
	moveClock(ms: number): void {
		const bytes = Buffer.alloc(8);
		bytes.writeBigInt64LE(BigInt(ms));
		writeSync(this.#file, bytes, 0, 8, 24);
	}

	close(): void {
		closeSync(this.#file);
	}

	#set(at: number, value: number): void {
		const bytes = Buffer.alloc(4);
		bytes.writeInt32LE(value);
		writeSync(this.#file, bytes, 0, 4, at);
	}
}
