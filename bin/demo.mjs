/** `npm run demo [-- --port N] [-- --reset]`: Underline with a class that has answered, on this machine only. */
import './check-node.mjs';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from './fresh-build.mjs';

const FOLDER = fileURLToPath(new URL('../data/demo', import.meta.url));
const CARDS = new URL('../src/lib/server/demo-cards.json', import.meta.url);

const { port, reset } = readArguments();
if (reset) await deleteData();
buildIfStale();
// In a terminal the addresses and cards are what is to be read.
process.env.LOG_LEVEL ??= 'warn';
Object.assign(process.env, {
	DATA_DIR: FOLDER,
	UNDERLINE_DEMO: '1',
	HOST: 'localhost',
	PORT: port,
	ORIGIN: `http://localhost:${port}`,
	REDIRECT_HOSTS: '1'
});
await import('./server.mjs');
console.log(cards());

function readArguments() {
	try {
		const { values } = parseArgs({ options: { port: { type: 'string' }, reset: { type: 'boolean' } } });
		return { port: values.port ?? '3000', reset: values.reset ?? false };
	} catch {
		return refuse('Usage: npm run demo [-- --port N] [-- --reset]');
	}
}

async function deleteData() {
	const lockFile = join(FOLDER, 'underline.lock');
	if (existsSync(lockFile)) {
		const { default: Database } = await import('better-sqlite3');
		const lock = new Database(lockFile, { timeout: 0 });
		try {
			lock.exec('BEGIN EXCLUSIVE');
		} catch {
			refuse('The demo is running: stop it first, then reset it.');
		} finally {
			lock.close();
		}
	}
	rmSync(FOLDER, { recursive: true, force: true });
}

function cards() {
	/** @typedef {{ name: string, username: string, passphrase: string }} Card */
	/** @type {{ teacher: Card, students: Card[] }} */
	const { teacher, students } = JSON.parse(readFileSync(CARDS, 'utf8'));
	/** @type {(role: string, card: Card) => string} */
	const line = (role, { name, username, passphrase }) =>
		`  ${role.padEnd(8)} ${name.padEnd(12)} ${username.padEnd(14)} ${passphrase}`;
	return [
		'',
		'Sign in as:',
		line('teacher', teacher),
		...students.map((student) => line('student', student)),
		'',
		'Stop with Ctrl+C. "npm run demo -- --reset" starts over.'
	].join('\n');
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
	console.error(sentence);
	process.exit(1);
}
