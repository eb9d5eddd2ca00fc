/** Saves on a disk that takes 2 ms longer for every fsync: many in one transaction, and each in one of its own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, report, reportNotRun } from '../measure';
import { CONNECTIONS } from './ceilings';
import type { NextSave } from './saves';
import { openPool, saturate } from './send';
import { startWatched } from './watched-server';

const SOURCE = fileURLToPath(new URL('slow-fsync.c', import.meta.url));
const ROUNDS = 3;
const SECONDS = 3;
const NAME = 'answers: (e) group commit ÷ one transaction each, every fsync 2 ms slower';

export async function benchSlowDisk(folder: string, nextSave: NextSave): Promise<void> {
	const preload = join(folder, 'slow-fsync.so');
	const made = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-o', preload, SOURCE, '-ldl'], {
		encoding: 'utf8'
	});
	if (made.status !== 0)
		return reportNotRun(NAME, `gcc did not compile slow-fsync.c: ${made.error?.message ?? made.stderr}`);
	const server = await startWatched(folder, { LD_PRELOAD: preload });
	const pool = openPool(server.origin, CONNECTIONS);
	try {
		const next = () => nextSave(server.origin);
		await saturate(pool, next, { connections: CONNECTIONS, seconds: SECONDS });
		const rates = { group: [] as number[], each: [] as number[] };
		for (let round = 0; round < ROUNDS; round++) {
			const group = await saturate(pool, next, { connections: CONNECTIONS, seconds: SECONDS });
			// Who waits for each reply before the next save has a transaction for every save.
			const each = await saturate(pool, next, { connections: 1, seconds: SECONDS });
			rates.group.push(group.sent.length / group.seconds);
			rates.each.push(each.sent.length / each.seconds);
		}
		const ratios = rates.group.map((rate, round) => rate / (rates.each[round] ?? rate));
		report({ metric: 'answers: (e) group commit', value: median(rates.group), unit: '1/s', goal: null });
		report({
			metric: 'answers: (e) one transaction each',
			value: median(rates.each),
			unit: '1/s',
			goal: null
		});
		report({ metric: NAME, value: median(ratios), unit: 'ratio', goal: { atLeast: 8 } });
	} finally {
		await pool.destroy();
		await server.stop();
	}
}
