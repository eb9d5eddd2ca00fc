/** Copies of the database, made by the running server: every hour, and when somebody asks. */
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copiesFolder, listCopies, manifestOf, namesIn, type Copy, type CopyKind } from './db/copy-files';
import type { TellCopied } from './db/copy-running';
import type { CopyUnderWay } from './db/copy-thread';
import type { CopyOrder } from './db/finish-copy';
import { chooseKept } from './kept-copies';
import { logProblem } from './log';
import { listReplaced } from './replaced-files';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** After the start; who waited for the server comes first. */
const SOON = 10 * SECOND;
const AGAIN = 10 * MINUTE;

export interface BackupFailure {
	readonly at: Date;
	readonly reason: string;
}

/** How it stands with the copies. */
export interface LastBackup {
	/** The newest whole copy, whoever made it; undefined while there is none. */
	readonly newest: Copy | undefined;
	/** The last attempt, when it failed. */
	readonly failure: BackupFailure | undefined;
}

/** A copy that is being made. */
export interface CopyProgress {
	readonly since: Date;
	/** The share of the database that is in it, 0..1. With 1 the copy is being checked. */
	readonly copied: number;
}

interface BackupsOptions {
	/** The database. */
	readonly file: string;
	/** Bytes of the disk below which nothing more is saved. */
	readonly reserve: number;
	/** How many days copies are kept. */
	readonly keepDays: () => Promise<number>;
	/** Begins to make a copy; in a thread of its own when left out. */
	readonly begin?: (order: CopyOrder, tell: TellCopied) => CopyUnderWay;
}

/** A copy is due an hour after the newest, and ten minutes after an attempt that failed. */
export function isBackupDue(newest: Date | undefined, failed: Date | undefined, now: Date): boolean {
	if (failed && since(failed, now) < AGAIN) return false;
	return newest === undefined || since(newest, now) >= HOUR;
}

/** Milliseconds; a moment that is still to come is as good as none: the clock was set back. */
function since(moment: Date, now: Date): number {
	const passed = now.getTime() - moment.getTime();
	return passed < 0 ? Infinity : passed;
}

export class Backups {
	readonly #options: BackupsOptions;
	#newest: Copy | undefined;
	#failure: BackupFailure | undefined;
	#underWay: CopyUnderWay | undefined;
	#progress: CopyProgress | undefined;
	/** Settled when no copy is being made. */
	#idle: Promise<unknown> = Promise.resolve();
	#waiting: Promise<Copy> | undefined;
	#timers: NodeJS.Timeout[] = [];
	#isStopped = false;

	constructor(options: BackupsOptions) {
		this.#options = options;
		this.#newest = listCopies(this.#folder)[0];
	}

	get last(): LastBackup {
		return { newest: this.#newest, failure: this.#failure };
	}

	/** undefined while no copy is being made, nor waits to be. */
	get progress(): CopyProgress | undefined {
		return this.#progress;
	}

	/** Removes what was left unfinished, and looks every minute from now on whether a copy is due. */
	start(): void {
		for (const folder of [this.#folder, dirname(this.#options.file)]) removeUnfinished(folder);
		const look = () => this.#look(new Date());
		this.#timers = [setTimeout(look, SOON), setInterval(look, MINUTE)];
		for (const timer of this.#timers) timer.unref();
	}

	/**
	 * Makes a copy, after the one that is being made. Who asks while one waits to be made gets that.
	 * @throws Error saying why there is none. The database is as it was.
	 */
	backUp(kind: CopyKind, now: Date): Promise<Copy> {
		if (this.#waiting) return this.#waiting;
		const made = this.#idle.then(() => {
			this.#waiting = undefined;
			return this.#make(kind, now);
		});
		this.#waiting = made;
		this.#idle = made.catch(() => {});
		return made;
	}

	/** Makes no more copies; what is being made is given up. */
	async stop(): Promise<void> {
		this.#isStopped = true;
		for (const timer of this.#timers) clearTimeout(timer);
		await this.#underWay?.stop();
	}

	get #folder(): string {
		return copiesFolder(this.#options.file);
	}

	#look(now: Date): void {
		// Others make copies too, and may have removed some.
		this.#newest = listCopies(this.#folder)[0];
		if (this.#underWay || !isBackupDue(this.#newest?.manifest.madeAt, this.#failure?.at, now)) return;
		// That it failed is remembered and logged there.
		this.backUp('hourly', now).catch(() => {});
	}

	async #make(kind: CopyKind, now: Date): Promise<Copy> {
		try {
			const { file, reserve, begin = await loadThread() } = this.#options;
			if (this.#isStopped) throw new Error('The server is stopping.');
			const tell = (copied: number) => (this.#progress = { since: now, copied });
			tell(0);
			this.#underWay = begin({ file, kind, madeAt: now, reserve }, tell);
			this.#newest = await this.#underWay.finished;
			this.#failure = undefined;
		} catch (problem) {
			this.#failure = { at: now, reason: problem instanceof Error ? problem.message : String(problem) };
			if (!this.#isStopped) logProblem('backing up', problem);
			throw problem;
		} finally {
			this.#underWay = undefined;
			// Another one may wait to be made.
			this.#progress = this.#waiting && { since: now, copied: 0 };
		}
		await this.#removeOld(now);
		return this.#newest;
	}

	/** Only after a copy that succeeded: while there are no new ones, old ones stay. */
	async #removeOld(now: Date): Promise<void> {
		try {
			const days = await this.#options.keepDays();
			const copies = listCopies(this.#folder).map((copy) => ({ ...copy, ...copy.manifest }));
			const kept = chooseKept(copies, { days, now });
			const old = copies.filter((copy) => !kept.has(copy)).flatMap(({ path }) => [path, manifestOf(path)]);
			const replaced = listReplaced(dirname(this.#options.file));
			const over = replaced.filter(({ at }) => now.getTime() - at.getTime() > days * DAY);
			for (const path of [...old, ...over.map((file) => file.path)]) await rm(path, { force: true });
		} catch (problem) {
			logProblem('removing old copies', problem);
		}
	}
}

/** Loaded apart from all else: in its thread it is the whole program. */
async function loadThread() {
	const { copyInThread } = await import('./db/copy-thread');
	return copyInThread;
}

/** What was left of a copy or a restore that was killed. */
function removeUnfinished(folder: string): void {
	for (const name of namesIn(folder)) {
		if (/^(backup-|restored\.).*\.tmp(-journal|-wal|-shm)?$/.test(name)) rmSync(join(folder, name));
	}
}
