import { z } from 'zod';
import { questionFileShape, referenceIds, type KindFile } from '../authoring';
import type { ShortContent } from './model';

/** The answer alone, or with what is said to it. */
const acceptedFile = z.union([
	z.string().transform((text): { text: string; feedback?: string | undefined } => ({ text })),
	z.strictObject({ text: z.string(), feedback: z.string().optional() })
]);

const schema = z.strictObject({
	...questionFileShape,
	kind: z.literal('short'),
	ignoreCase: z.boolean().default(true),
	ignorePunctuation: z.boolean().default(true),
	ignoreDiacritics: z.boolean().default(false),
	accepted: z.array(acceptedFile).min(1),
	wrong: z.array(z.strictObject({ text: z.string(), feedback: z.string() })).default([]),
	modelAnswer: z.string(),
	reason: z.string(),
	references: referenceIds
});

export const shortFile = {
	schema,

	resolve(written, desk) {
		desk.checkTechniques(written.techniques);
		return { ...written, references: desk.findReferences(written.references) };
	},

	feedback({ accepted, wrong, modelAnswer, reason, references }) {
		const all = (name: string, answers: readonly { readonly feedback?: string | undefined }[]) =>
			answers.flatMap(({ feedback }, index) =>
				feedback === undefined ? [] : [{ at: `${name} ${index + 1}`, texts: [feedback], references }]
			);
		return [
			...all('accepted', accepted),
			...all('wrong', wrong),
			{ at: 'reason', texts: [modelAnswer, reason], references }
		];
	}
} satisfies KindFile<z.infer<typeof schema>, ShortContent>;
