/** Whether the server can do its work, and what keeps it from that. */
import { stat } from 'node:fs/promises';
import type { App } from './app';
import { beat } from './db/heartbeat';
import { freeBytes } from './db/sqlite-writer';

const MB = 1024 * 1024;
const HOUR = 3_600_000;

export const LIMITS = { free: 200 * MB, log: 64 * MB, backupAge: 2 * HOUR } as const;

export interface Check {
	readonly isOk: boolean;
	/** What was found. */
	readonly found: string;
}

export type CheckName = 'database' | 'writing' | 'disk' | 'backup' | 'schema' | 'log';
export type Health = Readonly<Record<CheckName, Check>>;

/** Reads and writes a row, and looks at the disk, the copies and the log. */
export async function checkHealth(app: App, now: Date): Promise<Health> {
	const { log } = await sizes(app.file);
	const free = await freeBytes(app.file);
	const { schema } = app.database;
	return {
		database: await check(async () => {
			await app.store.read.$count(app.store.read.tables.heartbeats);
			return 'can be read';
		}),
		writing: await check(async () => {
			await app.database.write((tx) => beat(tx, now));
			return 'works';
		}),
		disk: { isOk: free > LIMITS.free, found: `${Math.floor(free / MB)} MB free` },
		backup: backupCheck(app, now),
		schema: { isOk: schema === app.schema, found: `${schema} of ${app.schema}` },
		log: { isOk: log < LIMITS.log, found: `${Math.ceil(log / MB)} MB` }
	};
}

export function isHealthy(health: Health): boolean {
	return Object.values(health).every(({ isOk }) => isOk);
}

/** Bytes of the database and of its write-ahead log. */
export async function sizes(file: string): Promise<{ database: number; log: number }> {
	const sizeOf = (path: string) =>
		stat(path).then(
			({ size }) => size,
			() => 0
		);
	return { database: await sizeOf(file), log: await sizeOf(`${file}-wal`) };
}

async function check(find: () => Promise<string>): Promise<Check> {
	try {
		return { isOk: true, found: await find() };
	} catch (problem) {
		return { isOk: false, found: problem instanceof Error ? problem.message : 'failed' };
	}
}

/** When the newest copy was made; undefined while there is none. */
export function newestBackup({ backups }: App): Date | undefined {
	return backups.last.newest?.manifest.madeAt;
}

/** A server that has just begun has two hours for its first copy. */
function backupCheck(app: App, now: Date): Check {
	const madeAt = newestBackup(app);
	const since = (moment: Date) => now.getTime() - moment.getTime();
	const found = madeAt ? `${Math.floor(since(madeAt) / 60_000)} minutes old` : 'none yet';
	const isNew = since(app.startedAt) < LIMITS.backupAge;
	return { isOk: isNew || (madeAt !== undefined && since(madeAt) < LIMITS.backupAge), found };
}
