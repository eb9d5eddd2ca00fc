import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

const OUTPUT = fileURLToPath(new URL('../../.svelte-kit/output', import.meta.url));

const nodeSchema = z.object({ imports: z.array(z.string()) });
const manifestSchema = z.object({
	_: z.object({
		client: z.object({ imports: z.array(z.string()) }),
		nodes: z.array(z.custom<() => Promise<unknown>>((value) => typeof value === 'function')),
		routes: z.array(
			z.object({
				id: z.string(),
				page: z.object({ layouts: z.array(z.number().optional()), leaf: z.number() }).nullable()
			})
		)
	})
});

const chunksSchema = z.record(
	z.string(),
	z.object({ file: z.string(), imports: z.array(z.string()).default([]) })
);

/** The files of modules, by their places in the project or by their own names, and the files that they need. */
function filesOf(wanted: readonly string[]): string[] {
	const text = readFileSync(join(OUTPUT, 'client', '.vite', 'manifest.json'), 'utf8');
	const chunks = chunksSchema.parse(JSON.parse(text));
	const byFile = new Map(Object.entries(chunks).map(([id, { file }]) => [file, id]));
	const seen = new Set<string>();
	const visit = (id: string): void => {
		const chunk = chunks[id];
		if (!chunk) throw new Error(`The build has no ${id}.`);
		if (seen.has(chunk.file)) return;
		seen.add(chunk.file);
		chunk.imports.forEach(visit);
	};
	wanted.forEach((name) => visit(byFile.get(name) ?? name));
	return [...seen];
}

/**
 * Every script that a page of the build loads, by route, as text: the framework, its layouts, itself, and the
 * components that it loads with its data.
 */
export async function scriptsOf(
	routeId: string,
	...components: readonly string[]
): Promise<Map<string, string>> {
	const module: unknown = await import(pathToFileURL(join(OUTPUT, 'server', 'manifest-full.js')).href);
	const { manifest } = z.object({ manifest: manifestSchema }).parse(module);
	const page = manifest._.routes.find(({ id }) => id === routeId)?.page;
	if (!page) throw new Error(`The build has no page ${routeId}.`);
	const indexes = [...page.layouts.filter((index) => index !== undefined), page.leaf];
	const nodes = await Promise.all(
		indexes.map(async (index) => nodeSchema.parse(await manifest._.nodes[index]?.()))
	);
	const imports = [...manifest._.client.imports, ...nodes.flatMap((node) => node.imports)];
	return new Map(
		filesOf([...imports, ...components]).map((file) => [
			file,
			readFileSync(join(OUTPUT, 'client', file), 'utf8')
		])
	);
}

/** The files of the build that a device keeps for an attempt. */
export function attemptFiles(): string[] {
	const text = readFileSync(join(OUTPUT, 'client', '_app', 'attempt-files.json'), 'utf8');
	return z.array(z.string()).parse(JSON.parse(text));
}

/** What the scripts weigh on the network, in bytes: each gzipped by itself. */
export function gzippedSize(scripts: ReadonlyMap<string, string>): number {
	return [...scripts.values()].reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
}
