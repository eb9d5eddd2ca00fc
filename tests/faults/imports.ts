/** Files that somebody imports, made to do harm: each in time and in little memory, while others are served. */
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { badFiles, type BadFile } from '../support/bad-files';
import { bringFile, type Place } from '../support/bring-file';
import { aSource } from '../support/class-things';
import { SHORT } from '../support/graded-attempts';
import type { TestServer } from '../support/server';
import { ask } from './client';
import { demand, sleep, type Bench, type Fault } from './fault';
import { History } from './history';
import { copyOf, type Pupil, type Template } from './template';
import { judge, startAgain } from './verdict';
import { BESIDE } from './writers';

const MOST_MS = 2000;
/** For somebody else who asks meanwhile. */
const OTHERS_MS = 1000;
const MOST_MB = 300;
/** No teacher brings so many files in a minute; here nobody waits. */
const SETTINGS = { IMPORTS_PER_MINUTE: '99999' };

export const imports: readonly Fault[] = [
	{ id: 'F22', name: 'hostile files', isQuick: false, run: importAll }
];

async function importAll({ template }: Bench): Promise<string> {
	const school = await template();
	const folder = copyOf(school);
	const history = new History();
	const server = await startAgain(folder, SETTINGS);
	const files = Object.values(badFiles()).flat();
	const [pupil] = school.students;
	demand(pupil !== undefined, 'the school has no student');
	const other = new Other(server, pupil, history);
	const slowest = { ms: 0, name: '' };
	let before = 0;
	let most: number;
	try {
		const place = await placeIn(server, school);
		before = mostMemory(server);
		other.begin();
		for (const file of files) {
			const took = await importOne(place, file);
			if (took > slowest.ms) Object.assign(slowest, { ms: took, name: file.name });
		}
		await pasteStacks(place);
	} finally {
		await other.end();
		most = mostMemory(server) - before;
		await server.stop();
	}
	demand(most < MOST_MB, `the process took ${most.toFixed(0)} MB more than at rest`);
	demand(other.slowest < OTHERS_MS, `somebody else waited ${other.slowest.toFixed(0)} ms for an answer`);
	await judge(folder, history);
	return [
		`${files.length} files, the slowest ${slowest.name} in ${slowest.ms.toFixed(0)} ms`,
		`${most.toFixed(0)} MB more than at rest`,
		`somebody else got ${other.count} answers meanwhile, the slowest in ${other.slowest.toFixed(0)} ms`
	].join('; ');
}

/** What files are brought to. */
async function placeIn(server: TestServer, { teacher: cookie, classPath }: Template): Promise<Place> {
	const { origin, folder } = server;
	const title = { title: 'This week’s news' };
	const { headers } = await ask(origin, '/teach/lessons?/write', { cookie, form: title });
	const database = new Database(join(folder, 'underline.db'), { readonly: true });
	const one = (query: string) => String(database.prepare<[], string>(query).pluck().get());
	const assignment = one('select id from assignments limit 1');
	const student = one("select id from accounts where role = 'student' limit 1");
	database.close();
	const [draft, of] = [headers.get('location') ?? '', classPath].map((path) => path.split('/').at(-1) ?? '');
	return { origin, cookie, class: of ?? '', assignment, student, draft: draft ?? '' };
}

/** @returns how long it took, in milliseconds. */
async function importOne(place: Place, file: BadFile): Promise<number> {
	const { status, took } = await bringFile(place, file);
	const right = file.isShown ? status === 200 : [400, 413].includes(status);
	demand(right, `${file.name}, brought as ${file.importer}, was answered with ${status}`);
	demand(took < MOST_MS, `${file.name}, brought as ${file.importer}, took ${(took / 1000).toFixed(1)} s`);
	return took;
}

/** An article in which one letter carries a hundred thousand marks. It is a text, and is taken. */
async function pasteStacks({ origin, cookie, draft }: Place): Promise<void> {
	const text = `a${'\u0301\u0316'.repeat(49_000)}`;
	const body = new FormData();
	for (const [name, value] of Object.entries({ ...aSource(1), text })) body.set(name, value);
	const begun = performance.now();
	const headers = { origin, cookie, accept: 'text/html' };
	const address = `${origin}/teach/drafts/${draft}/passages?/add`;
	const { status } = await fetch(address, { method: 'POST', headers, body, redirect: 'manual' });
	const took = performance.now() - begun;
	demand(status === 303, `an article of stacked marks was answered with ${status}`);
	demand(took < MOST_MS, `an article of stacked marks took ${(took / 1000).toFixed(1)} s`);
}

/** A student who works meanwhile: opens a question, saves an answer, and so on. */
class Other {
	/** Answers to them. */
	count = 0;
	/** Of the slowest, in milliseconds. */
	slowest = 0;
	#isOver = false;
	#work: Promise<void> | undefined;

	constructor(
		readonly server: TestServer,
		readonly pupil: Pupil,
		readonly history: History
	) {}

	begin(): void {
		this.#work = this.#goOn();
	}

	async end(): Promise<void> {
		this.#isOver = true;
		await this.#work;
	}

	async #goOn(): Promise<void> {
		const { attemptId, cookie } = this.pupil;
		for (let revision = 1; !this.#isOver; revision++) {
			const value = { text: `Change ${revision}` };
			const save = { attemptId, questionId: SHORT, revision, value };
			this.history.send(save);
			const data = { ...BESIDE, questionId: SHORT, revision, value, key: randomUUID() };
			await this.#ask(`/api/attempts/${attemptId}/answers`, { cookie, data });
			this.history.acknowledge(save);
			await this.#ask(`/learn/attempts/${attemptId}/steps/1`, { cookie });
			// A student saves ten times a second at most.
			await sleep(100);
		}
	}

	async #ask(path: string, asked: NonNullable<Parameters<typeof ask>[2]>): Promise<void> {
		const { status, took } = await ask(this.server.origin, path, asked);
		demand(status === 200, `somebody else was answered with ${status}`);
		this.count += 1;
		this.slowest = Math.max(this.slowest, took);
	}
}

/** The most memory the process ever held, in megabytes; 0 where nobody says. */
function mostMemory({ process }: TestServer): number {
	const file = `/proc/${process.pid}/status`;
	const [, kilobytes = '0'] = (existsSync(file) && /VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))) || [];
	return Number(kilobytes) / 1024;
}
