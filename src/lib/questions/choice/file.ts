import { z } from 'zod';
import { questionFileShape, referenceIds, type KindFile } from '../authoring';
import type { ChoiceContent } from './model';

const schema = z.strictObject({
	...questionFileShape,
	kind: z.literal('choice'),
	several: z.boolean().default(false),
	keepsOrder: z.boolean().optional(),
	options: z.array(
		z.strictObject({
			text: z.string(),
			right: z.boolean().default(false),
			technique: z.string().optional(),
			feedback: z.string(),
			references: referenceIds
		})
	)
});

export const choiceFile = {
	schema,

	resolve(written, desk) {
		desk.checkTechniques(written.techniques);
		return {
			...written,
			options: written.options.map((option, index) => {
				const id = String.fromCharCode('a'.charCodeAt(0) + index);
				const at = `option ${id}`;
				desk.checkTechniques(option.technique === undefined ? [] : [option.technique], at);
				return { ...option, id, references: desk.findReferences(option.references, at) };
			})
		};
	},

	feedback: ({ options }) =>
		options.map(({ feedback, references }, index) => ({
			...{ at: `option ${index + 1}`, texts: [feedback], references }
		}))
} satisfies KindFile<z.infer<typeof schema>, ChoiceContent>;
