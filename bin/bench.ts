/**
 * `npm run bench -- dashboards [--sizes 100k,1M,10M]`, `npm run bench -- corrections`: how long things take, one JSON
 * line for each figure. Databases are made in the system's temporary folder; that of 10 million answers takes some gigabytes, and goes afterwards.
 */
import { benchCorrections } from '../tests/bench/corrections';
import { benchDashboards } from '../tests/bench/dashboards';

const BENCHES: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
	corrections: benchCorrections,
	dashboards: benchDashboards
};

const [name = '', ...words] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) await bench(words);
else {
	console.error(`There is no bench “${name}”. There is: ${Object.keys(BENCHES).join(', ')}.`);
	process.exitCode = 1;
}
