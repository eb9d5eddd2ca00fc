import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsFrom, type Migration } from './migrations';

/** The migrations of a folder, in order. Throws when it cannot be read or a number is missing. */
export function readMigrations(folder: string): Migration[] {
	const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
	return migrationsFrom(
		Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
	);
}
