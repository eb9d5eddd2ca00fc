/**
 * `npm run bench -- NAME`: how long things take, one JSON line for each figure. Databases are made in the system's
 * temporary folder, and go afterwards.
 *
 * - `answers`: the way of an answer, through the built server
 * - `browser`: an article of 10,000 words that is looked through, and keys pressed in the key editor, in a Chromium
 * - `cold`: the start of the server, and an installation
 * - `corrections`: a key that is corrected after 5,000 answers
 * - `growth`: how much the database grows by an answer
 * - `lighthouse`: what Lighthouse says of five pages, on a phone; it is fetched for this, and not part of `all`
 * - `pages`: pages rendered in a second, and sixty students who work at once
 * - `all`: one after the other
 * - `dashboards [--sizes 100k,1M,10M]`: what teachers' pages read; the largest database takes some gigabytes
 */
import { benchAnswers } from '../tests/bench/answers';
import { benchBrowser } from '../tests/bench/browser';
import { benchCold } from '../tests/bench/cold';
import { benchCorrections } from '../tests/bench/corrections';
import { benchDashboards } from '../tests/bench/dashboards';
import { benchGrowth } from '../tests/bench/load/growth';
import { benchLighthouse } from '../tests/bench/lighthouse';
import { benchPages } from '../tests/bench/pages';

const BENCHES: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
	answers: benchAnswers,
	browser: benchBrowser,
	cold: benchCold,
	corrections: benchCorrections,
	dashboards: benchDashboards,
	growth: benchGrowth,
	lighthouse: benchLighthouse,
	pages: benchPages
};

const [name = '', ...words] = process.argv.slice(2);
const asked =
	name === 'all'
		? Object.values(BENCHES).filter((bench) => bench !== benchLighthouse)
		: [BENCHES[name]].filter((bench) => bench !== undefined);
for (const bench of asked) await bench(words);
if (asked.length === 0) {
	console.error(`There is no bench “${name}”. There is: ${Object.keys(BENCHES).join(', ')}, all.`);
	process.exitCode = 1;
}
