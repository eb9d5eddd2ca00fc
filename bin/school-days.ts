/**
 * `npm run school-days -- --seeds 200`, `-- --seed 17`: days at a school, made by their seeds; after every step of each
 * an auditor looks whether all still holds. A day that fails says its seed, the step, and the fewest steps that fail.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
	options: { seeds: { type: 'string' }, seed: { type: 'string', default: '1' } }
});
const first = Number(values.seed);
const count = Number(values.seeds ?? (process.argv.includes('--seed') ? 1 : 20));
if (!Number.isInteger(first) || !Number.isInteger(count) || first < 0 || count < 1) {
	console.error('Give whole numbers: npm run school-days -- --seeds 200, or -- --seed 17');
	process.exit(1);
}
const { status } = spawnSync(
	process.execPath,
	['node_modules/vitest/vitest.mjs', 'run', 'tests/school-days/school-days.test.ts', '--reporter=verbose'],
	{ stdio: 'inherit', env: { ...process.env, SCHOOL_DAYS: `${first}-${first + count - 1}` } }
);
process.exitCode = status ?? 1;
