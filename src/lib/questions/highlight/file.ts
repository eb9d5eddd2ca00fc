import { z } from 'zod';
import { questionFileShape, type KindFile } from '../authoring';
import type { HighlightContent } from './model';

const schema = z.strictObject({
	...questionFileShape,
	kind: z.literal('highlight'),
	passage: z.string(),
	techniques: z.array(z.string()).min(1),
	/** Ask for names: the likely techniques to offer first. */
	name: z.array(z.string()).min(2).optional()
});

export const highlightFile = {
	schema,

	resolve({ name, ...written }, desk) {
		desk.checkTechniques([...written.techniques, ...(name ?? [])]);
		return { ...written, naming: name && { offer: name, all: [...desk.allTechniques] } };
	},

	// What is said of its words stands in the keys of the passage.
	feedback: () => []
} satisfies KindFile<z.infer<typeof schema>, HighlightContent>;
