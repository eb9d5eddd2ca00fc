/**
 * `npm run faults [-- --quick] [-- --only F7] [-- --report FILE]`: breaks the built server in every way we could think of, and looks
 * after each whether it starts, its file is sound and every acknowledged answer is there, once.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { copies } from '../tests/faults/copies';
import { crashes } from '../tests/faults/crashes';
import { browser } from '../tests/faults/browser';
import { clocks } from '../tests/faults/clocks';
import { disk } from '../tests/faults/disk';
import type { Fault } from '../tests/faults/fault';
import { imports } from '../tests/faults/imports';
import { network } from '../tests/faults/network';
import { makeTemplate, type Template } from '../tests/faults/template';
import { upgrades } from '../tests/faults/upgrades';
import { endServers } from '../tests/support/server';
import { buildIfStale } from './fresh-build.mjs';

const ALL: readonly Fault[] = [
	...crashes,
	...copies,
	...disk,
	...upgrades,
	...clocks,
	...network,
	...browser,
	...imports
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));

const { values } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		only: { type: 'string' },
		report: { type: 'string' }
	}
});
const wanted = values.only?.split(',').map((id) => id.toUpperCase());
const chosen = ALL.filter(({ id, isQuick }) => wanted?.includes(id) ?? (isQuick || !values.quick));

buildIfStale();
let made: Promise<Template> | undefined;
const template = () => (made ??= makeTemplate());
const counts = { passed: 0, failed: 0, 'not run': 0 };
for (const fault of chosen) counts[await tryFault(fault)] += 1;
if (chosen.length === 0)
	console.error(`There is no fault ${values.only}. There is: ${ALL.map(({ id }) => id).join(', ')}.`);
const left = counts['not run'] > 0 ? `, ${counts['not run']} not run` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${left}`);
if (values.report) writeFileSync(values.report, JSON.stringify(counts));
process.exitCode = counts.failed > 0 || chosen.length === 0 ? 1 : 0;

async function tryFault({ id, name, missing, run }: Fault): Promise<keyof typeof counts> {
	const reason = missing?.();
	if (reason) {
		console.log(`${id} ${name}: not run, ${reason}`);
		return 'not run';
	}
	const begun = performance.now();
	const seconds = () => ((performance.now() - begun) / 1000).toFixed(0);
	try {
		const done = await run({ template, isQuick: values.quick });
		console.log(`${id} ${name}: passed (${done}, ${seconds()} s)`);
		return 'passed';
	} catch (problem) {
		const sentence = problem instanceof Error ? problem.message : String(problem);
		console.log(`${id} ${name}: FAILED after ${seconds()} s: ${sentence}`);
		return 'failed';
	} finally {
		endServers();
	}
}
