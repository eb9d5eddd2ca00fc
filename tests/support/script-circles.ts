import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SCRIPTS = '.svelte-kit/output/client/_app/immutable';
const IMPORT = /(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g;

/** What each script imports when it is loaded. */
type Needs = ReadonlyMap<string, readonly string[]>;

/** The scripts of the build for browsers, with what each imports. */
export function readScripts(): Needs {
	const files = readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' });
	return new Map(files.filter((file) => file.endsWith('.js')).map((file) => [file, importsOf(file)]));
}

/**
 * The scripts that need themselves, by way of others. What such a file makes when it is loaded may need what is not
 * there yet, and whom that meets depends on the page a reader comes from.
 */
export function scriptsInCircles(needs: Needs): string[] {
	return [...needs.keys()].filter((file) => reachable(file, needs).has(file));
}

function importsOf(file: string): string[] {
	const text = readFileSync(join(SCRIPTS, file), 'utf8');
	return Array.from(text.matchAll(IMPORT), ([, path = '']) => join(dirname(file), path));
}

/** What a file imports, and what that imports, and so on. */
function reachable(file: string, needs: Needs): Set<string> {
	const found = new Set<string>();
	const open = [...(needs.get(file) ?? [])];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (found.has(next)) continue;
		found.add(next);
		open.push(...(needs.get(next) ?? []));
	}
	return found;
}
