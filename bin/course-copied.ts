import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findCopied } from '../src/lib/lessons/copied';
import { readCourseFolder } from './course-folder';

process.exitCode = run(process.argv.slice(2));

function run(paths: readonly string[]): number {
	if (paths.length === 0) {
		console.error('Usage: npm run course:copied -- TEXT…');
		return 1;
	}
	const others = paths.map((path) => ({ name: basename(path), text: readFileSync(path, 'utf8') }));
	const found = findCopied(readCourseFolder(), others);
	for (const { file, line, place, words, count, other } of found) {
		console.info(`${file}:${line} ${place}: ${count} words of ${other.name}:${other.line}`);
		console.info(`  “${words}”`);
	}
	console.info(`${found.length} runs of more than eight words in common`);
	return found.length > 0 ? 1 : 0;
}
