import { z } from 'zod';
import { PERIODS, type Retention } from './retention';

function within({ least, most }: { readonly least: number; readonly most: number }) {
	return z.int().min(least).max(most);
}

/** The periods as they are stored. It stands alone: pages that say them have no need of Zod. */
export const retentionSchema: z.ZodType<Retention> = z.strictObject({
	afterEnd: within(PERIODS.afterEnd),
	unfinished: within(PERIODS.unfinished),
	inactive: within(PERIODS.inactive),
	backups: within(PERIODS.backups),
	// Came later than the others.
	log: within(PERIODS.log).default(PERIODS.log.usual)
});
