/** How long an installation keeps what it knows of people. */

/** What each period may be, and is until somebody decides; `inactive` and `log` in months, the others in days. */
export const PERIODS = {
	/** After a class's last day, until it is deleted with all work in it. */
	afterEnd: { least: 0, most: 1095, usual: 60 },
	/** Since anybody worked on an attempt that was never handed in, and since it was due. */
	unfinished: { least: 7, most: 365, usual: 30 },
	/** Since a student account was used last. */
	inactive: { least: 1, most: 60, usual: 13 },
	/** Of a copy of the database. */
	backups: { least: 1, most: 365, usual: 35 },
	/** Of an entry in the audit log. */
	log: { least: 3, most: 60, usual: 12 }
} as const;
export type Period = keyof typeof PERIODS;

/** How long each is kept. */
export type Retention = Record<Period, number>;

export const USUAL: Retention = {
	...{ afterEnd: PERIODS.afterEnd.usual, unfinished: PERIODS.unfinished.usual },
	...{ inactive: PERIODS.inactive.usual, backups: PERIODS.backups.usual, log: PERIODS.log.usual }
};

const DAY = 86_400_000;
/** How long a session is kept after its end, in days. */
export const SESSION_DAYS = 1;

export function daysBefore(now: Date, days: number): Date {
	return new Date(now.getTime() - days * DAY);
}

/** The same day and time so many months earlier; the last day of a month that is too short. */
export function monthsBefore(now: Date, months: number): Date {
	const then = new Date(now);
	then.setUTCDate(1);
	then.setUTCMonth(then.getUTCMonth() - months);
	const lastDay = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
	then.setUTCDate(Math.min(now.getUTCDate(), lastDay));
	return then;
}

/** When what is due is deleted: from this hour of the night on, by the clock of the machine. */
export const NIGHT_HOUR = 3;
/** A machine that sleeps at night does it by day, when the last time is so many hours ago. */
const LATEST_HOURS = 36;

/** Whether what is due should be deleted now. `last`: when that was finished last. `hourNow`: of the machine’s clock. */
export function isNightlyDue(last: Date, now: Date, hourNow: number): boolean {
	const hours = (now.getTime() - last.getTime()) / 3_600_000;
	return hours > LATEST_HOURS || (hourNow === NIGHT_HOUR && hours > 12);
}
