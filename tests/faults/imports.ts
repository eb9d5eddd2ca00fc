/** Files that somebody imports, made to do harm. */
import { zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import type { TestServer } from '../support/server';
import { demand, sleep, type Bench, type Fault } from './fault';
import { History } from './history';
import { copyOf } from './template';
import { judge, startAgain } from './verdict';

const MOST_MS = 2000;
const MOST_MB = 300;

export const imports: readonly Fault[] = [
	{ id: 'F22', name: 'hostile files', isQuick: false, run: importAll }
];

const bytes = (text: string) => new TextEncoder().encode(text);
const quiz = (inside: string) => bytes(`<?xml version="1.0"?><quiz>${inside}</quiz>`);
const question = (inside: string) =>
	`<question type="multichoice"><name><text>q</text></name>${inside}</question>`;
const entities = `<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">`;

/** By name, as a teacher would choose them. A form takes 350 KB: what is larger is there to be refused. */
function files(): [name: string, content: Uint8Array][] {
	const option = '<answer fraction="0"><text>no</text></answer>';
	return [
		['bomb.zip', zipSync({ 'lesson.json': new Uint8Array(200_000_000) }, { level: 9 })],
		['deep.xml', quiz('<question>'.repeat(30_000))],
		['entities.xml', bytes(`<!DOCTYPE q [${entities}]><quiz>&c;</quiz>`)],
		['external.xml', bytes('<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>')],
		['options.xml', quiz(question(option.repeat(7000)))],
		['million-options.xml', quiz(question(option.repeat(1_000_000)))],
		['deep.json', bytes('['.repeat(150_000))],
		['nul.gift', bytes('Is it so?\u0000{T}')],
		['surrogate.json', bytes('{"format":"underline","lessons":[{"title":"\\ud800"}]}')],
		['not-utf8.gift', new Uint8Array(5000).fill(0xff)],
		['cut.zip', zipSync({ 'a.json': bytes('{}') }).slice(0, 20)]
	];
}

async function importAll({ template }: Bench): Promise<string> {
	const school = await template();
	const folder = copyOf(school);
	const server = await startAgain(folder);
	const before = mostMemory(server);
	const all = files();
	try {
		for (const [name, content] of all)
			await importOne(server, school.teacher, new File([content.slice()], name));
		const more = mostMemory(server) - before;
		demand(more < MOST_MB, `the process took ${more.toFixed(0)} MB more than at rest`);
	} finally {
		await server.stop();
	}
	await judge(folder, new History());
	return `${all.length} files`;
}

/** Some files in a minute are too many; then it waits and asks again. */
async function importOne(server: TestServer, cookie: string, file: File): Promise<void> {
	const { origin } = server;
	const begun = performance.now();
	const body = new FormData();
	body.set('file', file);
	const headers = { origin, cookie, accept: 'text/html' };
	const reply = await fetch(`${origin}/teach/drafts/import?/look`, { method: 'POST', headers, body });
	await reply.text();
	const took = performance.now() - begun;
	if (reply.status === 429) {
		await sleep(10_000);
		return importOne(server, cookie, file);
	}
	demand([200, 400, 413].includes(reply.status), `${file.name} was answered with ${reply.status}`);
	demand(took < MOST_MS, `${file.name} took ${(took / 1000).toFixed(1)} s`);
}

/** The most memory the process ever held, in megabytes; 0 where nobody says. */
function mostMemory({ process }: TestServer): number {
	const file = `/proc/${process.pid}/status`;
	const [, kilobytes = '0'] = (existsSync(file) && /VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))) || [];
	return Number(kilobytes) / 1024;
}
