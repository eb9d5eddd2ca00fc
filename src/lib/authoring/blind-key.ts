import { z } from 'zod';
import { MOST_MARKS } from '../questions/highlight/model';
import { agreementSchema } from '../text/passage';

/** What a colleague marks who has not seen the key: as a student would, with names. */
export const blindKeySchema = z.strictObject({
	marks: z
		.array(
			z.strictObject({
				start: z.int().min(0),
				end: z.int().min(1),
				quote: z.string().min(1).max(4000),
				technique: z.string().max(60).optional()
			})
		)
		.max(MOST_MARKS),
	/** The reader says that there is nothing to mark. */
	nothing: z.boolean()
});
export type BlindKey = z.infer<typeof blindKeySchema>;

/** How the two compared when the second reader was done: before anything was changed after it. */
const firstLookSchema = agreementSchema.pick({ alpha: true, differing: true });
export type FirstLook = z.infer<typeof firstLookSchema>;

/** A blind key as it is kept. */
export const keptKeySchema = blindKeySchema.extend({ first: firstLookSchema.optional() });

/** What keeps a reading from being finished. */
export type Unfinished = 'nothing-decided' | 'unnamed';

export function unfinishedOf({ marks, nothing }: BlindKey): Unfinished | undefined {
	if (marks.length === 0) return nothing ? undefined : 'nothing-decided';
	return marks.some(({ technique }) => technique === undefined) ? 'unnamed' : undefined;
}
