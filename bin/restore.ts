/**
 * `npm run restore -- FILE [--yes]`: puts a copy in the place of the database, while the server is stopped. Without
 * a file it lists the copies there are.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/lib/server/config';
import { copiesFolder, listCopies, type Copy } from '../src/lib/server/db/copy-files';
import { readMigrations } from '../src/lib/server/db/migrations-folder';
import { lockFolder } from '../src/lib/server/lock';
import { restore } from '../src/lib/server/restore';
import { openCopy } from '../src/lib/server/verify-copy';
import { words } from './restore-words';

const MIGRATIONS = join(import.meta.dirname, '..', 'drizzle', 'sqlite');

try {
	console.log(await run());
} catch (problem) {
	console.error(problem instanceof Error ? problem.message : String(problem));
	process.exitCode = 1;
}

async function run(): Promise<string> {
	const { named, isAgreed } = readArguments();
	const { folder } = readConfig(process.env);
	const copies = copiesFolder(join(folder, 'underline.db'));
	if (named === undefined) return words.copies(copies, listCopies(copies));
	const copy = openCopy(existsSync(named) ? named : join(copies, named));
	mkdirSync(folder, { recursive: true });
	const unlock = lockFolder(folder);
	try {
		if (!isAgreed && !(await isWanted(copy))) return words.unchanged;
		const begun = performance.now();
		const order = { folder, copy, migrations: readMigrations(MIGRATIONS), now: new Date() };
		const report = await restore(order);
		return words.report(copy, report, (performance.now() - begun) / 1000);
	} finally {
		unlock();
	}
}

function readArguments(): { named: string | undefined; isAgreed: boolean } {
	try {
		const options = { yes: { type: 'boolean', default: false } } as const;
		const { values, positionals } = parseArgs({ options, allowPositionals: true });
		if (positionals.length > 1) throw new Error('Two files.');
		return { named: positionals[0], isAgreed: values.yes };
	} catch (cause) {
		throw new Error(words.usage, { cause });
	}
}

/** Asks whoever sits at the console. Nobody does when it is a script. */
async function isWanted(copy: Copy): Promise<boolean> {
	console.log(words.before(copy));
	if (!process.stdin.isTTY) throw new Error(words.sayYes);
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await terminal.question(words.question);
	terminal.close();
	return answer.trim().toLowerCase() === 'yes';
}
