/** The copies of the database: where they lie, what they are called, and what stands beside each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

export const COPY_KINDS = ['hourly', 'asked', 'migration'] as const;
/** Made by the clock, because somebody asked, or before a migration. */
export type CopyKind = (typeof COPY_KINDS)[number];

const manifestSchema = z.object({
	kind: z.enum(COPY_KINDS),
	madeAt: z.iso.datetime().transform((text) => new Date(text)),
	/** The version of the Underline that made it. */
	build: z.string(),
	/** How many migrations made its schema. */
	schema: z.int().positive(),
	/** Bytes. */
	size: z.int().positive(),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	/** Rows by table. */
	rows: z.record(z.string(), z.int().nonnegative())
});
/** What is known of a copy since it was made; a JSON file beside it. */
export type Manifest = z.infer<typeof manifestSchema>;

/** A copy under its final name, which is whole. */
export interface Copy {
	readonly path: string;
	readonly name: string;
	readonly manifest: Manifest;
}

/** The folder of the copies of a database. */
export function copiesFolder(file: string): string {
	return join(dirname(file), 'backups');
}

/** `backup-2026-03-02T12-00-00.000Z-hourly.db`: in the order of their names they are in that of their making. */
export function nameOfCopy(kind: CopyKind, madeAt: Date): string {
	return `backup-${madeAt.toISOString().replaceAll(':', '-')}-${kind}.db`;
}

/** The path of a copy's manifest. */
export function manifestOf(copy: string): string {
	return copy.replace(/\.db$/, '') + '.json';
}

/** Reads what stands beside a copy; undefined where there is no manifest, or none that can be read. */
export function findManifest(copy: string): Manifest | undefined {
	const path = manifestOf(copy);
	if (path === copy || !existsSync(path)) return undefined;
	try {
		return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
	} catch (problem) {
		if (problem instanceof SyntaxError || problem instanceof z.ZodError) return undefined;
		throw problem;
	}
}

/** The names in a folder; none where there is no folder that can be read, which shows when a copy is to be written. */
export function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

/** The copies in a folder that have their manifest, newest first. */
export function listCopies(folder: string): Copy[] {
	const copies = namesIn(folder)
		.filter((name) => name.endsWith('.db'))
		.map((name) => join(folder, name))
		.flatMap((path) => {
			const manifest = findManifest(path);
			return manifest ? [{ path, name: basename(path), manifest }] : [];
		});
	return copies.sort((a, b) => b.manifest.madeAt.getTime() - a.manifest.madeAt.getTime());
}
