/** `npm test`: everything that must hold before a change goes in, up to the first stage that fails. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

interface Counts {
	readonly passed: number;
	readonly failed: number;
}
interface Step {
	readonly name: string;
	readonly script: string;
	readonly words?: readonly string[];
	/** What the tests of this step came to; a step without tests passes or fails. */
	readonly count?: () => Counts;
}

const reports = mkdtempSync(join(tmpdir(), 'underline-reports-'));
const unitReport = join(reports, 'unit.json');
const journeysReport = join(reports, 'journeys.json');
const faultsReport = join(reports, 'faults.json');

/** Steps that follow each other. */
type Lane = readonly Step[];

/** Stages follow each other up to the first that fails; the lanes of a stage run side by side. */
const stages: readonly (readonly Lane[])[] = [
	[[{ name: 'generated types', script: 'sync' }]],
	[
		[{ name: 'lint', script: 'lint' }],
		[
			{ name: 'types', script: 'check' },
			{ name: 'course', script: 'course:check' },
			{ name: 'migrations', script: 'db:check' },
			{ name: 'build', script: 'build', words: ['--logLevel', 'error'] }
		]
	],
	[
		[
			{
				name: 'unit and server tests',
				script: 'test:unit',
				words: ['--reporter=default', '--reporter=json', `--outputFile=${unitReport}`],
				count: countUnitTests
			}
		]
	],
	// Alone: beside the journeys, which want both cores, a server would seem slow to start again.
	[
		[{ name: 'faults', script: 'faults', words: ['--quick', `--report=${faultsReport}`], count: countFaults }]
	],
	[[{ name: 'journeys', script: 'test:journeys', words: ['--reporter=list,json'], count: countJourneys }]]
];

const totals = { passed: 0, failed: 0 };
for (const lanes of stages) {
	const counts = await Promise.all(lanes.map((lane) => runLane(lane, lanes.length > 1)));
	for (const { passed, failed } of counts) {
		totals.passed += passed;
		totals.failed += failed;
	}
	if (totals.failed > 0) break;
}
rmSync(reports, { recursive: true, force: true });
console.log(`${totals.passed} passed, ${totals.failed} failed`);
if (totals.failed > 0) process.exitCode = 1;

async function runLane(lane: Lane, isBesideOthers: boolean): Promise<Counts> {
	const sum = { passed: 0, failed: 0 };
	for (const step of lane) {
		const { passed, failed } = await runStep(step, isBesideOthers);
		sum.passed += passed;
		sum.failed += failed;
		if (failed > 0) break;
	}
	return sum;
}

/** Beside others, what a step says is shown when it is done. */
async function runStep({ name, script, words = [], count }: Step, isBesideOthers: boolean): Promise<Counts> {
	if (!isBesideOthers) console.log(`\n== ${name}`);
	const begun = performance.now();
	const { status, output } = await runScript(script, words, isBesideOthers ? 'pipe' : 'inherit');
	const seconds = ((performance.now() - begun) / 1000).toFixed(1);
	const counted = count?.() ?? { passed: 0, failed: 0 };
	// A runner that fails with no failing test, or left no report, has failed all the same.
	const failed = status === 0 ? counted.failed : Math.max(1, counted.failed);
	if (isBesideOthers) console.log(`\n== ${name}\n${output.trimEnd()}`);
	console.log(failed > 0 ? `== ${name}: FAILED after ${seconds} s` : `== ${name}: ${seconds} s`);
	return { passed: counted.passed, failed };
}

async function runScript(
	script: string,
	words: readonly string[],
	stdio: 'inherit' | 'pipe'
): Promise<{ status: number | null; output: string }> {
	const child = spawn('npm', ['run', '--silent', script, '--', ...words], {
		stdio: ['ignore', stdio, stdio],
		env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: journeysReport }
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
	const [status] = (await once(child, 'close')) as [number | null];
	return { status, output };
}

/** A test that was not run counts as failed: it shows nothing. */
function countUnitTests(): Counts {
	const report = z.object({
		numPassedTests: z.number(),
		numTotalTests: z.number(),
		testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) }))
	});
	return counted(unitReport, report, ({ numPassedTests, numTotalTests, testResults }) => {
		const unloadable = testResults.filter(
			({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
		);
		return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unloadable.length };
	});
}

function countJourneys(): Counts {
	const report = z.object({
		stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
		errors: z.array(z.unknown())
	});
	return counted(journeysReport, report, ({ stats, errors }) => ({
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + stats.skipped + errors.length
	}));
}

/** A fault that this machine cannot produce is named, and counts for nothing. */
function countFaults(): Counts {
	const report = z.object({ passed: z.number(), failed: z.number() });
	return counted(faultsReport, report, ({ passed, failed }) => ({ passed, failed }));
}

function counted<T>(file: string, schema: z.ZodType<T>, count: (report: T) => Counts): Counts {
	try {
		return count(schema.parse(JSON.parse(readFileSync(file, 'utf8'))));
	} catch (problem) {
		console.error(`No report at ${file}: ${problem instanceof Error ? problem.message : String(problem)}`);
		return { passed: 0, failed: 1 };
	}
}
