/** How many of what the clock deleted, or would delete. */
import { z } from 'zod';

const count = z.int().min(0);

export const removalsSchema = z.strictObject({
	sessions: count,
	attempts: count,
	classes: count,
	/** Of teachers, from the trash. Nights of before did not count them. */
	lessons: count.default(0),
	students: count,
	/** Entries of the audit log. */
	entries: count
});
export type Removals = z.infer<typeof removalsSchema>;
export const NOTHING_REMOVED: Removals = {
	...{ sessions: 0, attempts: 0, classes: 0 },
	...{ lessons: 0, students: 0, entries: 0 }
};
