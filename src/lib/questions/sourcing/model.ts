import { z } from 'zod';
import { referenceSchema } from '../../text/passage';

const spans = z.array(z.strictObject({ start: z.int().min(0), end: z.int().min(1) })).min(1);
const marked = { core: spans, acceptable: spans };
const said = {
	/** Why these words are the claim, or the source; where none is given, why nothing in the passage is one. */
	reason: z.string().min(1),
	references: z.array(referenceSchema)
};

/** The key of a claim-and-source question. It is the question’s own: a passage’s key is for techniques. */
export const sourcingSchema = z.strictObject({
	claim: z.strictObject({ ...marked, ...said }),
	source: z.union([
		/** `saidNone`: said to those who say that none is given. */
		z.strictObject({ ...marked, ...said, saidNone: z.string().min(1) }),
		/** `marked`: said to those who mark a source. */
		z.strictObject({ none: z.literal(true), ...said, marked: z.string().min(1) })
	]),
	/** The “how to spot it” test, done on these very words. */
	spot: z.string().min(1),
	/** How the passage could say it, with its source. */
	plainer: z.string().min(1).optional()
});
export type SourcingKey = z.infer<typeof sourcingSchema>;
