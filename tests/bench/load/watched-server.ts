/** The built server, as a process that says on request how it is. */
import { startServer, type TestServer } from '../../support/server';

const WATCH = new URL('watch.mjs', import.meta.url);

/** How the server's process is, since it was asked last. */
export interface Health {
	/** In bytes. */
	readonly rss: number;
	/** How long its event loop was held up at most, and at the 99th percentile, in milliseconds. */
	readonly delay: { readonly most: number; readonly p99: number };
	/** CPU time spent, in milliseconds. */
	readonly cpu: number;
}

export interface WatchedServer extends TestServer {
	ask(): Promise<Health>;
}

/** Starts the built server on a folder that is kept, with these settings besides. */
export async function startWatched(
	folder: string,
	settings: Readonly<Record<string, string>> = {}
): Promise<WatchedServer> {
	const server = await startServer({
		...{ DATA_DIR: folder, NODE_OPTIONS: `--import=${WATCH.href}` },
		...settings
	});
	let asked = 0;
	const ask = async () => {
		asked++;
		server.process.kill('SIGUSR2');
		for (;;) {
			const said = server.output().match(/^watch \{.*\}$/gm) ?? [];
			const line = said[asked - 1];
			if (line) return JSON.parse(line.slice('watch '.length)) as Health;
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
	};
	return { ...server, ask };
}

const EVERY = 250;

/** Asks again and again until it is stopped. @returns the worst of what was said. */
export function watch(server: WatchedServer): { stop: () => Promise<Health> } {
	let isOver = false;
	const said: Health[] = [];
	const asking = (async () => {
		await server.ask();
		while (!isOver) {
			await new Promise((resolve) => setTimeout(resolve, EVERY));
			said.push(await server.ask());
		}
	})();
	return {
		async stop() {
			isOver = true;
			await asking;
			return {
				rss: Math.max(...said.map(({ rss }) => rss)),
				delay: {
					most: Math.max(...said.map(({ delay }) => delay.most)),
					p99: Math.max(...said.map(({ delay }) => delay.p99))
				},
				cpu: said.reduce((sum, { cpu }) => sum + cpu, 0)
			};
		}
	};
}
