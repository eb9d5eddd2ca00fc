/** Databases that a restore put aside, beside the one that took their place. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const NAME = /^replaced-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.db(-wal)?$/;

export function nameOfReplaced(at: Date): string {
	return `replaced-${at.toISOString().replaceAll(':', '-')}.db`;
}

interface Replaced {
	readonly path: string;
	readonly at: Date;
}

/** All in a folder, with their logs. */
export function listReplaced(folder: string): Replaced[] {
	return readdirSync(folder).flatMap((name) => {
		const [, hour, minute, rest] = NAME.exec(name) ?? [];
		return hour ? [{ path: join(folder, name), at: new Date(`${hour}:${minute}:${rest}`) }] : [];
	});
}
