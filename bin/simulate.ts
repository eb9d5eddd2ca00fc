/**
 * `npm run simulate [-- --seeds 20]`: classes of 30 whose skills are known work through the endpoints of the built
 * server; says how well the dashboards find the skills, a wrong key and an unfair passage. One JSON line a figure.
 */
import { rmSync } from 'node:fs';
import { pushClass, openStore } from '../tests/simulation/push-class';
import { recover, type Recovered } from '../tests/simulation/recover';
import { simulateClass } from '../tests/simulation/simulated-students';
import { newFolder } from '../tests/support/server';
import { buildIfStale } from './fresh-build.mjs';

const SIZE = 30;
const at = process.argv.indexOf('--seeds');
const seeds = at < 0 ? 20 : Number(process.argv[at + 1]);

buildIfStale();
const found: Recovered[] = [];
for (let seed = 1; seed <= seeds; seed++) found.push(await runSeed(seed));

const correlations = found.map(({ correlation }) => correlation).sort((a, b) => a - b);
const middle = correlations.length / 2;
const median = ((correlations[Math.ceil(middle) - 1] ?? 0) + (correlations[Math.floor(middle)] ?? 0)) / 2;
const of = (count: number) => `${count} of ${found.length}`;
const alarms = found.reduce((sum, { falseAlarms }) => sum + falseAlarms, 0);
const sound = found.reduce((sum, one) => sum + one.sound, 0);
console.log(`median rank correlation of mastery with skill: ${median.toFixed(3)} (wanted: 0.85)`);
console.log(
	`wrong key found: ${of(found.filter(({ isMiskeyFound }) => isMiskeyFound).length)} (wanted: 15 of 20)`
);
console.log(
	`unfair passage found: ${of(found.filter(({ isUnfairFound }) => isUnfairFound).length)} (wanted: 15 of 20)`
);
console.log(
	`sound questions flagged: ${alarms} of ${sound} (${((100 * alarms) / sound).toFixed(1)} %, wanted: at most 3 %)`
);

async function runSeed(seed: number): Promise<Recovered> {
	const folder = newFolder();
	const simulated = simulateClass(seed, SIZE);
	const pushed = await pushClass(folder, simulated);
	const store = openStore(folder);
	const recovered = await recover(store, pushed, simulated);
	await store.close();
	rmSync(folder, { recursive: true, force: true });
	console.log(JSON.stringify({ seed, ...recovered }));
	return recovered;
}
