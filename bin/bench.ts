/**
 * `npm run bench -- NAME`: how long things take, one JSON line for each figure. Databases are made in the system's
 * temporary folder, and go afterwards.
 *
 * - `answers`: the way of an answer, through the built server
 * - `corrections`: a key that is corrected after 5,000 answers
 * - `dashboards [--sizes 100k,1M,10M]`: what teachers' pages read; the largest database takes some gigabytes
 */
import { benchAnswers } from '../tests/bench/answers';
import { benchCorrections } from '../tests/bench/corrections';
import { benchDashboards } from '../tests/bench/dashboards';

const BENCHES: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
	answers: benchAnswers,
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
