import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = join(ROOT, 'build', 'handler.js');
const INPUTS = [
	'src',
	'static',
	'drizzle',
	'bin/course-folder.ts',
	'bin/course-plugin.mjs',
	'bin/shipped-course.ts',
	'svelte.config.js',
	'vite.config.ts',
	'package.json',
	'package-lock.json'
];

/** Builds the application, unless there is a build that is newer than everything it is made of. */
export function buildIfStale() {
	const built = statSync(BUILT, { throwIfNoEntry: false });
	if (built && INPUTS.every((input) => newestIn(join(ROOT, input)) < built.mtimeMs)) return;
	console.log('Building Underline; this takes some seconds…');
	const begun = new Date();
	const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
	const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: ROOT,
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (status !== 0) {
		console.error('The build failed: run "npm run build" to see why.');
		process.exit(1);
	}
	// What changed while it was being built is newer than the build.
	utimesSync(BUILT, begun, begun);
}

/**
 * When a file, or anything in a folder, last changed; a folder's own time tells of files that went.
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (!stat) return Infinity;
	if (!stat.isDirectory()) return stat.mtimeMs;
	return readdirSync(path).reduce(
		(newest, name) => Math.max(newest, newestIn(join(path, name))),
		stat.mtimeMs
	);
}
