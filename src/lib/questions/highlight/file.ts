import { z } from 'zod';
import { questionFileShape, type KindFile } from '../authoring';
import { resolveSourcing, sourcingFeedback, sourcingFileSchema } from '../sourcing/file';
import type { HighlightContent } from './model';

const schema = z.strictObject({
	...questionFileShape,
	kind: z.literal('highlight'),
	passage: z.string(),
	techniques: z.array(z.string()).min(1),
	/** Ask for names: the likely techniques to offer first. */
	name: z.array(z.string()).min(2).optional(),
	/** Ask for claim and source instead of techniques: their key. */
	sourcing: sourcingFileSchema.optional()
});

export const highlightFile = {
	schema,

	resolve({ name, sourcing, ...written }, desk) {
		desk.checkTechniques([...written.techniques, ...(name ?? [])]);
		if (sourcing && name)
			desk.report('claim-and-name', 'claim and source are asked for, not names: leave out `name`');
		const text = desk.textOf(written.passage);
		return {
			...written,
			naming: name && { offer: name, all: [...desk.allTechniques] },
			// Without its passage there is nothing to quote from, which is reported elsewhere.
			sourcing: sourcing && text !== undefined ? resolveSourcing(sourcing, text, desk) : undefined
		};
	},

	// What is said of techniques stands in the keys of the passage.
	feedback: ({ sourcing }) => (sourcing ? sourcingFeedback(sourcing) : [])
} satisfies KindFile<z.infer<typeof schema>, HighlightContent>;
