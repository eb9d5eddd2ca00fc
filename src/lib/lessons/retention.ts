/** How long an installation keeps what it knows of people. */
import { z } from 'zod';

/** What each period may be, and is until somebody decides; `inactive` in months, the others in days. */
export const PERIODS = {
	/** After a class's last day, until its data are due for deletion. */
	afterEnd: { least: 0, most: 1095, usual: 60 },
	/** Since a student began an attempt that was never handed in. */
	unfinished: { least: 7, most: 365, usual: 30 },
	/** Since a student account was used last. */
	inactive: { least: 1, most: 60, usual: 13 },
	/** Of a copy of the database. */
	backups: { least: 1, most: 365, usual: 35 }
} as const;
export type Period = keyof typeof PERIODS;

function within({ least, most }: { readonly least: number; readonly most: number }) {
	return z.int().min(least).max(most);
}

export const retentionSchema = z.strictObject({
	afterEnd: within(PERIODS.afterEnd),
	unfinished: within(PERIODS.unfinished),
	inactive: within(PERIODS.inactive),
	backups: within(PERIODS.backups)
});
export type Retention = z.infer<typeof retentionSchema>;

export const USUAL: Retention = {
	...{ afterEnd: PERIODS.afterEnd.usual, unfinished: PERIODS.unfinished.usual },
	...{ inactive: PERIODS.inactive.usual, backups: PERIODS.backups.usual }
};
