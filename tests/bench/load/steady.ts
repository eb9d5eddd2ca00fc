/** Saves at a steady rate: how long they take, whether one is lost, and what memory the server needs. */
import type { Pool } from 'undici';
import { report, timesOf } from '../measure';
import { callsToNothing, CONNECTIONS } from './ceilings';
import { countLost, type NextSave, type Save } from './saves';
import { openStore } from './school';
import { openPool, steadily, type Call, type Sent } from './send';
import { startWatched, watch } from './watched-server';

const RATES = [300, 1000, 2000];
const SECONDS = 12;
const WARM_UP = { perSecond: 300, seconds: 4 };
/** At a thousand a second, in milliseconds. */
const MOST_P99 = 50;
const REST = 2000;
const MEGABYTE = 1e6;

export async function benchSteady(folder: string, nextSave: NextSave): Promise<void> {
	const server = await startWatched(folder);
	const next = () => nextSave(server.origin);
	const pool = openPool(server.origin, CONNECTIONS);
	const runs = new Map<number, readonly Sent<Save>[]>();
	try {
		await new Promise((resolve) => setTimeout(resolve, REST));
		const { rss } = await server.ask();
		report({ metric: 'answers: memory at rest', value: rss / MEGABYTE, unit: 'MB', goal: null });
		await steadily(pool, next, WARM_UP);
		await reportNothing(pool, callsToNothing(next));
		for (const perSecond of RATES) {
			const watching = watch(server);
			const { sent } = await steadily(pool, next, { perSecond, seconds: SECONDS });
			const health = await watching.stop();
			runs.set(perSecond, sent);
			reportTimes(perSecond, sent);
			const memory = `answers: memory at ${perSecond} saves a second`;
			report({ metric: memory, value: health.rss / MEGABYTE, unit: 'MB', goal: null });
		}
	} finally {
		await pool.destroy();
		await server.stop();
	}
	const store = openStore(folder);
	for (const [perSecond, sent] of runs) {
		const lost = await countLost(store, sent);
		report({ metric: `answers: lost at ${perSecond} a second`, value: lost, unit: 'answers', goal: 0 });
	}
	await store.close();
}

/** What the machine and the framework take of it: the same rate, where nothing is read, checked or stored. */
async function reportNothing(pool: Pool, next: () => Call): Promise<void> {
	const { sent } = await steadily(pool, next, { perSecond: 1000, seconds: SECONDS });
	const { p50, p99 } = timesOf(sent.map(({ took }) => took));
	const of = 'answers: (d) an endpoint that does nothing, 1000 times a second';
	report({ metric: `${of}, p50`, value: p50, unit: 'ms', goal: null });
	report({ metric: `${of}, p99`, value: p99, unit: 'ms', goal: null });
}

function reportTimes(perSecond: number, sent: readonly Sent<Save>[]): void {
	const { p50, p95, p99 } = timesOf(sent.map(({ took }) => took));
	const at = `answers: (d) at ${perSecond} saves a second`;
	const refused = sent.filter(({ status }) => status !== 200).length;
	report({ metric: `${at}, p50`, value: p50, unit: 'ms', goal: null });
	report({ metric: `${at}, p95`, value: p95, unit: 'ms', goal: null });
	report({ metric: `${at}, p99`, value: p99, unit: 'ms', goal: perSecond === 1000 ? MOST_P99 : null });
	report({ metric: `${at}, not stored`, value: refused, unit: 'answers', goal: 0 });
}
