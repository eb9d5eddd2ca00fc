import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * What a thread begins with, to run a module of ours: give it the module's own `import.meta.url`. Built, that is a
 * file of JavaScript; before, it is TypeScript, which Node 20 reads only through tsx, and not by an option in a thread.
 */
export function threadEntry(module: string): URL {
	if (!new URL(module).pathname.endsWith('.ts')) return new URL(module);
	// What is required is the twin of what is imported.
	const twin = createRequire(module).resolve('tsx/esm/api');
	const tsx = pathToFileURL(twin.replace(/\.cjs$/, '.mjs')).href;
	const [api, own] = [JSON.stringify(tsx), JSON.stringify(module)];
	const source = `import { tsImport } from ${api}; await tsImport(${own}, ${own});`;
	return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}
