/** Answers stored in a second, beside what the same requests cost where nothing is done with them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'undici';
import { median, report } from '../measure';
import { countLost, type NextSave, type Save } from './saves';
import { openStore } from './school';
import { openPool, saturate, type Call, type Run, type Sent } from './send';
import { startWatched } from './watched-server';

export const CONNECTIONS = 48;
const ROUNDS = 5;
const SECONDS = 3;
const WARM_UP = 4;
const SAMPLE = 500;
const BARE = fileURLToPath(new URL('bare.mjs', import.meta.url));

/** In one round. `cpu`: of the server, for each request, in microseconds. */
interface Round {
	readonly bare: number;
	readonly nothing: { readonly rate: number; readonly cpu: number };
	readonly saves: { readonly rate: number; readonly cpu: number };
}

/** In turns, so that what else the machine does meets all three alike. */
export async function benchCeilings(folder: string, nextSave: NextSave): Promise<void> {
	const server = await startWatched(folder);
	const bare = await startBare();
	const pools = { bare: openPool(bare.origin, CONNECTIONS), server: openPool(server.origin, CONNECTIONS) };
	const next = () => nextSave(server.origin);
	const toNothing = callsToNothing(next);
	const measure = async <C extends Call>(make: () => C, status: number, seconds: number) => {
		await server.ask();
		const run = await runOf(pools.server, make, { status, seconds });
		const { cpu } = await server.ask();
		return { sent: run.sent, rate: rateOf(run), cpu: (1000 * cpu) / run.sent.length };
	};
	const sent: Sent<Save>[] = [];
	const rounds: Round[] = [];
	try {
		for (let round = 0; round <= ROUNDS; round++) {
			const seconds = round === 0 ? WARM_UP : SECONDS;
			const bareRate = rateOf(await runOf(pools.bare, toNothing, { status: 200, seconds }));
			const nothing = await measure(toNothing, NOT_ALLOWED, seconds);
			const saves = await measure(next, 200, seconds);
			sent.push(...saves.sent);
			// In the first one, code and pages are cold.
			if (round > 0) rounds.push({ bare: bareRate, nothing, saves });
		}
	} finally {
		await Promise.all([pools.bare.destroy(), pools.server.destroy()]);
		bare.stop();
		await server.stop();
	}
	reportRounds(rounds);
	const store = openStore(folder);
	const lost = await countLost(store, sent);
	await store.close();
	report({ metric: 'answers: (c) lost', value: lost, unit: 'answers', goal: 0 });
}

const NOT_ALLOWED = 405;

/**
 * The same request to an endpoint that has no such method: the framework finds the route, runs the hooks and answers,
 * and nothing is read, checked or stored.
 */
export function callsToNothing(next: () => Save): () => Call {
	return cycle(Array.from({ length: SAMPLE }, () => withoutSession(next())));
}

function withoutSession({ body, headers }: Save): Call {
	const { cookie: _, ...others } = headers;
	return { method: 'PATCH', path: '/api/session', headers: others, ...(body !== undefined && { body }) };
}

function cycle<T>(items: readonly T[]): () => T {
	let count = 0;
	return () => {
		const item = items[count++ % items.length];
		if (item === undefined) throw new Error('There is nothing to go round in.');
		return item;
	};
}

/** @throws Error when any request ends with another status. */
async function runOf<C extends Call>(
	pool: Pool,
	next: () => C,
	{ status, seconds }: { readonly status: number; readonly seconds: number }
): Promise<Run<C>> {
	const run = await saturate(pool, next, { connections: CONNECTIONS, seconds });
	const others = run.sent.filter((one) => one.status !== status);
	if (others[0]) throw new Error(`${others.length} requests ended with ${others[0].status}, not ${status}.`);
	return run;
}

function rateOf({ sent, seconds }: Run<Call>): number {
	return sent.length / seconds;
}

function reportRounds(rounds: readonly Round[]): void {
	const middle = (value: (round: Round) => number) => median(rounds.map(value));
	const say = (metric: string, value: (round: Round) => number, unit: '1/s' | 'µs') =>
		report({ metric: `answers: ${metric}`, value: middle(value), unit, goal: null });
	say('(a) bare node:http', ({ bare }) => bare, '1/s');
	say('(b) an endpoint of the framework that does nothing', ({ nothing }) => nothing.rate, '1/s');
	say('(b) CPU time of a request', ({ nothing }) => nothing.cpu, 'µs');
	say('(c) durable saves', ({ saves }) => saves.rate, '1/s');
	say('(c) CPU time of a save', ({ saves }) => saves.cpu, 'µs');
	const toGoal = middle(({ saves, nothing }) => saves.rate / nothing.rate);
	report({ metric: 'answers: (c) ÷ (b)', value: toGoal, unit: 'ratio', goal: { atLeast: 0.5 } });
	const byCpu = middle(({ saves, nothing }) => nothing.cpu / saves.cpu);
	report({ metric: 'answers: (c) ÷ (b), by CPU time', value: byCpu, unit: 'ratio', goal: null });
	const ofBare = middle(({ saves, bare }) => saves.rate / bare);
	report({ metric: 'answers: (c) ÷ (a)', value: ofBare, unit: 'ratio', goal: null });
}

async function startBare(): Promise<{ origin: string; stop: () => void }> {
	const child = spawn(process.execPath, [BARE], { stdio: ['ignore', 'pipe', 'inherit'] });
	const [port] = (await once(child.stdout, 'data')) as [Buffer];
	return { origin: `http://127.0.0.1:${port.toString().trim()}`, stop: () => child.kill() };
}
