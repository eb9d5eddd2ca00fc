/** The process ends when nobody expects it. */
import Database from 'better-sqlite3';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import type { TestServer } from '../support/server';
import { ask } from './client';
import { demand, sleep, until, type Bench, type Fault } from './fault';
import { History } from './history';
import { copyOf, type Pupil, type Template } from './template';
import { judge, judgeFile, startAgain } from './verdict';
import { Writers, type Line } from './writers';

const AT_WORK = 20;

export const crashes: readonly Fault[] = [
	{ id: 'F1', name: 'kill -9 while answers are saved', isQuick: true, run: killSaving },
	{ id: 'F2', name: 'kill -9 while work is handed in and a list imported', isQuick: true, run: killWhole },
	{ id: 'F3', name: 'stopped under load', isQuick: true, run: stopUnderLoad }
];

export async function kill(server: TestServer): Promise<void> {
	server.process.kill('SIGKILL');
	if (server.process.exitCode === null && server.process.signalCode === null)
		await once(server.process, 'exit');
}

async function killSaving({ template, isQuick }: Bench): Promise<string> {
	const school = await template();
	const folder = copyOf(school);
	const rounds = isQuick ? 5 : 100;
	const history = new History();
	const line: Line = { origin: undefined };
	const writers = new Writers(school.students.slice(0, AT_WORK), history, line);
	try {
		for (let round = 0; round < rounds; round++) {
			const server = await startAgain(folder);
			judgeFile(folder, history);
			line.origin = server.origin;
			await sleep(100 + Math.random() * 900);
			await kill(server);
		}
		const server = await startAgain(folder);
		line.origin = server.origin;
		await writers.finish();
		await server.stop();
	} finally {
		await writers.stop();
	}
	await judge(folder, history);
	demand(history.count > 0, 'no save was acknowledged: nothing was tried');
	return `${rounds} rounds, ${history.count} saves`;
}

async function killWhole(bench: Bench): Promise<string> {
	const handIns = await killHandingIn(bench);
	return `${handIns}; ${await killImporting(bench)}`;
}

async function killHandingIn({ template, isQuick }: Bench): Promise<string> {
	const school = await template();
	const rounds = isQuick ? 2 : 25;
	let handedIn = 0;
	for (let round = 0; round < rounds; round++) {
		const folder = copyOf(school);
		const history = new History();
		const server = await startAgain(folder);
		const sent = school.students.map((student) => handIn(server.origin, student, history));
		// In the middle: some are told that they have handed in, some will never hear.
		const told = 1 + Math.random() * 40;
		const sentence = 'work was not handed in';
		await until(() => history.handedIn.size >= told, { within: 20_000, sentence });
		await kill(server);
		await Promise.all(sent);
		await judge(folder, history);
		handedIn += history.handedIn.size;
	}
	return `${rounds} rounds, ${handedIn} hand-ins acknowledged`;
}

/** Hands in as the form does that works without script; without a reply nothing is known. */
export async function handIn(
	origin: string,
	{ cookie, attemptId }: Pupil,
	history: History
): Promise<number> {
	try {
		const { status } = await ask(origin, `/learn/attempts/${attemptId}?/handIn`, { cookie, form: {} });
		if (status === 303) history.handedIn.add(attemptId);
		return status;
	} catch {
		return 0;
	}
}

const NEWCOMERS = 30;

/** A list of students is in the class whole, or not at all. */
async function killImporting({ template, isQuick }: Bench): Promise<string> {
	const school = await template();
	const rounds = isQuick ? 2 : 15;
	let whole = 0;
	for (let round = 0; round < rounds; round++) {
		const folder = copyOf(school);
		const server = await startAgain(folder);
		const { status: applied } = await importList(server.origin, school);
		// Most of the time goes into the passphrases, before anything is written.
		await sleep(Math.random() * 1500);
		await kill(server);
		const status = await applied;
		await judge(folder, undefined);
		const count = countNewcomers(folder);
		demand(count === 0 || count === NEWCOMERS, `${count} of ${NEWCOMERS} students of a list came in`);
		demand(status !== 200 || count === NEWCOMERS, 'a list that was acknowledged is not there');
		if (count > 0) whole += 1;
	}
	return `${rounds} lists, ${whole} of them in the class`;
}

/** Agrees to what a list would change, and does not wait. Status 0: no reply came. */
async function importList(
	origin: string,
	{ teacher, classPath }: Template
): Promise<{ readonly status: Promise<number> }> {
	const names = Array.from({ length: NEWCOMERS }, (_, index) => `Newcomer ${index + 1}`);
	const form = { list: ['Name', ...names].join('\n') };
	const preview = await ask(origin, `${classPath}/roster?/preview`, { cookie: teacher, form });
	const [, seal] = /name="seal" value="([^"]+)"/.exec(preview.text) ?? [];
	demand(seal !== undefined, `a list was not previewed: ${preview.status}`);
	const agreed = ask(origin, `${classPath}/roster?/apply`, { cookie: teacher, form: { ...form, seal } });
	const reply = agreed.then(
		({ status }) => status,
		() => 0
	);
	return { status: reply };
}

function countNewcomers(folder: string): number {
	const database = new Database(join(folder, 'underline.db'), { readonly: true });
	const sql = "select count(*) as n from accounts where display_name like 'Newcomer %'";
	const row = database.prepare<[], { n: number }>(sql).get();
	database.close();
	return row?.n ?? 0;
}

/** What is under way is finished, the write-ahead log is put away, and the process says that all went well. */
async function stopUnderLoad({ template }: Bench): Promise<string> {
	const school = await template();
	const folder = copyOf(school);
	const history = new History();
	const server = await startAgain(folder);
	const line: Line = { origin: server.origin };
	const writers = new Writers(school.students.slice(0, AT_WORK), history, line);
	await sleep(1500);
	const code = await server.stop();
	await writers.stop();
	demand(code === 0, `the process ended with ${code}`);
	const log = join(folder, 'underline.db-wal');
	demand(!existsSync(log) || statSync(log).size === 0, 'the write-ahead log was left behind');
	const errors = [...writers.refusals.keys()].filter((status) => status >= 500);
	demand(errors.length === 0, `requests were answered with ${errors.join()}`);
	await judge(folder, history);
	return `${history.count} saves`;
}
