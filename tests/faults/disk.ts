/** The disk is full, or fails. */
import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, type TestServer } from '../support/server';
import { ask } from './client';
import { demand, sleep, until, type Bench, type Fault } from './fault';
import { History } from './history';
import { Shim, shimIsMissing } from './shim';
import { copyOf, type Template } from './template';
import { judge, judgeFile, startAgain } from './verdict';
import { Writers, type Line } from './writers';

const AT_WORK = 20;
/** How soon saving has to work again once the disk does. */
const RECOVERS_WITHIN = 15_000;

export const disk: readonly Fault[] = [
	{ id: 'F4', name: 'disk full', isQuick: true, missing: needsMount, run: fullDisk },
	{
		id: 'F6',
		name: 'write error, Nth',
		isQuick: true,
		missing: shimIsMissing,
		run: (bench) => failNth(bench, 'writes')
	},
	{
		id: 'F7',
		name: 'fsync error, Nth',
		isQuick: true,
		missing: shimIsMissing,
		run: (bench) => failNth(bench, 'syncs')
	},
	{ id: 'F8', name: 'file-size limit', isQuick: false, missing: needsLimits, run: sizeLimit },
	{ id: 'F9', name: 'database locked by another process for 10 s', isQuick: false, run: locked }
];

function runs(command: string, ...words: string[]): boolean {
	return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}

/** Why no small disk can be had; undefined where one can. */
export function needsMount(): string | undefined {
	if (process.getuid?.() !== 0) return 'it needs root, to mount a small disk';
	const folder = newFolder();
	if (!runs('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder))
		return 'it may not mount a small disk here';
	runs('umount', folder);
	return undefined;
}

function needsLimits(): string | undefined {
	return runs('prlimit', '--version') ? undefined : 'it needs prlimit';
}

/** While nothing can be written: saves are refused with 503, and what is there can be read. */
async function demandReading(server: TestServer, { students }: Template): Promise<void> {
	const { status } = await ask(server.origin, '/learn', { cookie: students[0]?.cookie ?? '' });
	demand(status === 200, `a page was answered with ${status} while nothing can be written`);
}

/** What is refused because nothing can be written says so: 503, when to come again, and nothing else. */
function demandRefusals({ refusals, busy }: Writers): void {
	const others = [...refusals.keys()].filter((status) => ![503, 429, 0].includes(status));
	demand(others.length === 0, `saves were refused with ${others.join()} instead of 503`);
	demand((refusals.get(503) ?? 0) > 0, 'no save was refused with 503');
	demand(
		busy.every(({ headers }) => headers.has('retry-after')),
		'a refusal does not say when to come again'
	);
}

/** Fills a disk, lets the students write against it, frees it, and wants all of it stored without a restart. */
async function writeThrough(
	school: Template,
	folder: string,
	{ server, fill, free }: { server: TestServer; fill: () => void; free: () => void }
): Promise<string> {
	const history = new History();
	const line: Line = { origin: server.origin };
	const writers = new Writers(school.students.slice(0, AT_WORK), history, line);
	try {
		await sleep(700);
		fill();
		await until(() => (writers.refusals.get(503) ?? 0) > AT_WORK, {
			within: 20_000,
			sentence: `saves were not refused with 503, but so: ${JSON.stringify([...writers.refusals])}`
		});
		await demandReading(server, school);
		demandRefusals(writers);
		free();
		const before = history.count;
		await until(() => history.count > before + AT_WORK, {
			within: RECOVERS_WITHIN,
			sentence: 'saving did not work again, though there was room'
		});
		await writers.finish();
	} finally {
		free();
		await sleep(500);
		await writers.stop();
		await server.stop();
	}
	await judge(folder, history);
	return `${history.count} saves`;
}

async function fullDisk({ template }: Bench): Promise<string> {
	const school = await template();
	const folder = newFolder();
	demand(runs('mount', '-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder), 'the small disk was not mounted');
	try {
		runs('cp', '-a', `${school.folder}/.`, folder);
		const ballast = join(folder, 'ballast');
		const fill = () => {
			const { bavail, bsize } = statfsSync(folder);
			writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 64 * 1024)));
		};
		// Down to the last byte: the server’s own reserve is not what is tried here.
		const server = await startAgain(folder, { MIN_FREE_MB: '0' });
		return await writeThrough(school, folder, { server, fill, free: () => rmSync(ballast, { force: true }) });
	} finally {
		runs('umount', '-l', folder);
	}
}

/** No file of the process may grow beyond what the log has by then. */
async function sizeLimit({ template }: Bench): Promise<string> {
	const school = await template();
	const folder = copyOf(school);
	const server = await startAgain(folder);
	const limit = (size: string) =>
		runs('prlimit', '--pid', String(server.process.pid), `--fsize=${size}:unlimited`);
	return writeThrough(school, folder, { server, fill: () => limit('65536'), free: () => limit('unlimited') });
}

/** One call fails, each time a later one; the students go on sending, and every answer is there in the end. */
async function failNth({ template, isQuick }: Bench, calls: 'writes' | 'syncs'): Promise<string> {
	const school = await template();
	const folder = copyOf(school);
	const shim = new Shim();
	const history = new History();
	const rounds = isQuick
		? [1, 2, 3, 5, 8, 13]
		: Array.from({ length: calls === 'writes' ? 150 : 40 }, (_, index) => index + 1);
	let server = await startAgain(folder, shim.environment);
	const line: Line = { origin: server.origin };
	const writers = new Writers(school.students.slice(0, AT_WORK), history, line);
	try {
		for (const nth of rounds) {
			shim.arm({ calls, nth, error: calls === 'writes' ? 'ENOSPC' : 'EIO' });
			await until(() => shim.hits() > 0, { within: 20_000, sentence: `the ${nth}th call never came` });
			shim.disarm();
			const before = history.count;
			const isBack = () => history.count > before || server.process.exitCode !== null;
			await until(isBack, {
				within: RECOVERS_WITHIN,
				sentence: `after the ${nth}th call failed, nothing was saved any more: ${server.output().slice(-300)}`
			});
			if (server.process.exitCode === null) continue;
			// A process may end where it cannot trust its disk; whoever watches it starts it again.
			server = await startAgain(folder, shim.environment);
			line.origin = server.origin;
		}
		const others = [...writers.refusals.keys()].filter((status) => ![503, 429, 0].includes(status));
		demand(others.length === 0, `saves were refused with ${others.join()} instead of 503`);
		shim.disarm();
		await writers.finish();
	} finally {
		shim.disarm();
		await writers.stop();
		await server.stop();
		shim.close();
	}
	judgeFile(folder, history);
	await judge(folder, history);
	return `${rounds.length} rounds, ${history.count} saves`;
}

async function locked({ template }: Bench): Promise<string> {
	const school = await template();
	const folder = copyOf(school);
	const server = await startAgain(folder);
	const other = new Database(join(folder, 'underline.db'));
	const history = new History();
	const line: Line = { origin: server.origin };
	const writers = new Writers(school.students.slice(0, AT_WORK), history, line);
	try {
		await sleep(500);
		other.exec('begin immediate');
		await sleep(10_000);
		other.exec('rollback');
		const before = history.count;
		await until(() => history.count > before + AT_WORK, {
			within: RECOVERS_WITHIN,
			sentence: 'saving did not work again'
		});
		demandRefusals(writers);
		const slowest = Math.max(...writers.busy.map(({ took }) => took));
		demand(slowest < 6000, `a refusal took ${(slowest / 1000).toFixed(1)} s`);
		demand((await ask(server.origin, '/healthz')).status === 200, '/healthz does not answer');
		await writers.finish();
	} finally {
		other.close();
		await writers.stop();
		await server.stop();
	}
	await judge(folder, history);
	return `${writers.busy.length} refusals, ${history.count} saves`;
}
