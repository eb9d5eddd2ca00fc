/** Copies of the database: made when there is no room for one, put back, and asked for when the file is damaged. */
import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { failToStart, newFolder, type TestServer } from '../support/server';
import { ask } from './client';
import { needsMount } from './disk';
import { kill } from './crashes';
import { demand, sleep, type Bench, type Fault } from './fault';
import { History } from './history';
import { copyOf, type Template } from './template';
import { judge, startAgain } from './verdict';
import { Writers, type Line } from './writers';

const ROOT = join(import.meta.dirname, '../..');

export const copies: readonly Fault[] = [
	{
		id: 'F5',
		name: 'disk full while a copy is made',
		isQuick: false,
		missing: needsMount,
		run: fullWhileCopying
	},
	{ id: 'F10', name: 'damaged page, cut file, missing log', isQuick: false, run: damage },
	{ id: 'F11', name: 'a copy is put back', isQuick: false, run: restoreDrill },
	{ id: 'F12', name: 'a naive copy is refused', isQuick: false, run: naiveCopy }
];

/** As an administrator asks for a copy. */
function backUp({ origin }: TestServer, { teacher }: Template) {
	return ask(origin, '/admin?/backup', { cookie: teacher, form: {}, within: 60_000 });
}

/** A school in which some answers were saved, and a copy of it that was made after them. */
async function backedUp(school: Template): Promise<{ folder: string; history: History; server: TestServer }> {
	const folder = copyOf(school);
	const history = new History();
	const server = await startAgain(folder);
	const line: Line = { origin: server.origin };
	const writers = new Writers(school.students.slice(0, 20), history, line);
	await sleep(1000);
	await writers.finish();
	const { status, text } = await backUp(server, school);
	demand(status === 200, `asked for a copy, the server answered ${status}: ${text.slice(0, 200)}`);
	return { folder, history, server };
}

function copiesIn(folder: string): string[] {
	return readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.db'));
}

function restore(folder: string, file: string): { status: number | null; output: string } {
	const words = ['--import', 'tsx', 'bin/restore.ts', file, '--yes'];
	const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: folder };
	const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, env, timeout: 60_000 });
	return { status, output: `${String(stdout)}${String(stderr)}` };
}

function newestCopy(folder: string): string {
	const newest = copiesIn(folder).sort().at(-1);
	demand(newest !== undefined, 'there is no copy');
	return newest;
}

async function fullWhileCopying({ template }: Bench): Promise<string> {
	const school = await template();
	const folder = copyOf(school);
	const small = join(folder, 'backups');
	rmSync(small, { recursive: true, force: true });
	mkdirSync(small);
	spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small]);
	const history = new History();
	try {
		const server = await startAgain(folder);
		const { status } = await backUp(server, school);
		demand(status >= 400, `a copy that did not fit was answered with ${status}`);
		demand(readdirSync(small).length === 0, `${readdirSync(small).join()} was left behind`);
		const page = await ask(server.origin, '/admin', { cookie: school.teacher });
		demand(/failed|no copy|could not/i.test(page.text), 'the page of the administration says nothing of it');
		const line: Line = { origin: server.origin };
		const writers = new Writers(school.students.slice(0, 5), history, line);
		await sleep(500);
		await writers.finish();
		await server.stop();
	} finally {
		spawnSync('umount', ['-l', small]);
	}
	await judge(folder, history);
	return `${history.count} saves afterwards`;
}

const manifestSchema = z.object({ rows: z.record(z.string(), z.number()) });

async function restoreDrill({ template }: Bench): Promise<string> {
	const { folder, history, server } = await backedUp(await template());
	await server.stop();
	const name = newestCopy(folder);
	const { status, output } = restore(folder, name);
	demand(status === 0, `the copy was not put back: ${output}`);
	const manifest = readFileSync(join(folder, 'backups', name.replace(/db$/, 'json')), 'utf8');
	const wanted = manifestSchema.parse(JSON.parse(manifest)).rows;
	const database = new Database(join(folder, 'underline.db'), { readonly: true });
	const count = (table: string) =>
		database.prepare<[], { n: number }>(`select count(*) as n from ${table}`).get()?.n;
	const tables = ['accounts', 'classes', 'enrollments', 'attempts', 'answers', 'grades', 'saves'];
	const others = tables.filter((table) => count(table) !== wanted[table]);
	const sessions = count('sessions');
	database.close();
	demand(others.length === 0, `${others.join()} have other rows than the copy had`);
	demand(sessions === 0, `${sessions} sessions of before are still open`);
	await judge(folder, history);
	return `${history.count} saves`;
}

/** A file that was copied as files are copied has no manifest: what was in the log is not in it. */
async function naiveCopy({ template }: Bench): Promise<string> {
	const { folder, history, server } = await backedUp(await template());
	const naive = join(newFolder(), 'underline.db');
	copyFileSync(join(folder, 'underline.db'), naive);
	await server.stop();
	const before = readFileSync(join(folder, 'underline.db'));
	const { status, output } = restore(folder, naive);
	demand(status !== 0, `a file without a manifest was put back: ${output}`);
	demand(readFileSync(join(folder, 'underline.db')).equals(before), 'the database was changed all the same');
	await judge(folder, history);
	return 'refused, and nothing was changed';
}

interface Harm {
	readonly name: string;
	/** How the server ended before. After a power cut the newest pages are in the log, and a file without them is sound. */
	readonly after: 'stop' | 'power cut';
	readonly harm: (file: string) => void;
}

const HARMS: readonly Harm[] = [
	{ name: 'a page with other bytes', after: 'stop', harm: (file) => overwrite(file, 5 * 4096, 4096) },
	{ name: 'a header with other bytes', after: 'stop', harm: (file) => overwrite(file, 0, 100) },
	{ name: 'a file cut in the middle', after: 'stop', harm: (file) => truncateSync(file, 10 * 4096 + 1000) },
	{ name: 'a missing log', after: 'power cut', harm: (file) => rmSync(`${file}-wal`) }
];

function overwrite(file: string, at: number, length: number): void {
	const bytes = readFileSync(file);
	bytes.fill(0x5a, at, at + length);
	writeFileSync(file, bytes);
}

/** The server does not start on a damaged file, and says with which copy it would. */
async function damage({ template }: Bench): Promise<string> {
	const school = await template();
	for (const { name, after, harm } of HARMS) {
		const { folder, history, server } = await backedUp(school);
		await (after === 'stop' ? server.stop() : kill(server));
		const hasLog = existsSync(join(folder, 'underline.db-wal'));
		demand(hasLog === (after === 'power cut'), `after a ${after} there is ${hasLog ? 'a' : 'no'} log`);
		harm(join(folder, 'underline.db'));
		const { code, output } = await failToStart({ DATA_DIR: folder });
		demand(code === 1, `with ${name} the server ended with ${code}: ${output}`);
		demand(output.includes(newestCopy(folder)), `with ${name} the last good copy is not named: ${output}`);
		const restored = restore(folder, newestCopy(folder));
		demand(restored.status === 0, `with ${name} the copy was not put back: ${restored.output}`);
		await judge(folder, history);
	}
	return `${HARMS.length} kinds of damage`;
}
