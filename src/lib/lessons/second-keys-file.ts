import { z } from 'zod';

/** Words of the passage, quoted exactly, with `#2` for the second occurrence. One, or several. */
const quotations = z.union([z.string().transform((quote) => [quote]), z.array(z.string()).min(1)]);

/** The day of this reading, where it was made later than the rest of the file. */
const laterDate = z.iso.date().optional();

/** What became of a difference between the two keys. */
const settledSchema = z.enum(['agreed', 'became contested', 'item changed']);

const passage = z
	.strictObject({
		passage: z.string(),
		date: laterDate,
		/**
		 * What the second reader marked in the passage as it stands now; an empty list says that it is fair. Left out
		 * when the passage was changed and nobody has read it again.
		 */
		marks: z.array(z.strictObject({ words: quotations, technique: z.string() })).optional(),
		/** What the reader said of it. */
		note: z.string().min(1).optional(),
		/** The passage and both keys as they were, where it was changed after this reading. */
		before: z
			.strictObject({
				text: z.string().trim(),
				core: z.array(z.string()).default([]),
				acceptable: z.array(z.string()).default([]),
				contested: z.array(z.string()).default([]),
				marks: z.array(z.string()).default([])
			})
			.optional(),
		differences: z
			.array(z.strictObject({ words: quotations, status: settledSchema, why: z.string().min(1) }))
			.default([])
	})
	.refine(({ marks, before }) => marks !== undefined || before !== undefined, {
		path: ['marks'],
		message: 'gives marks (an empty list for a fair passage), or what stood there before'
	});

const question = z.strictObject({
	question: z.string(),
	date: laterDate,
	/** An option, row, statement or verdict, by its text or letter; several in a list; a short answer as it was given. */
	answer: z.union([z.string().transform((only) => [only]), z.array(z.string()).min(1)]),
	note: z.string().min(1).optional(),
	/** Given where the answer is not that of the key: what became of it. */
	status: settledSchema.optional(),
	why: z.string().min(1).optional()
});

/** `second-keys/NN-id.yaml`: what a reader marked and answered in a lesson without having seen its key. */
export const secondKeysFileSchema = z.strictObject({
	lesson: z.string(),
	/** Not a name: “second reader”. */
	reader: z.string().min(1),
	date: z.iso.date(),
	passages: z.array(passage).default([]),
	questions: z.array(question).default([])
});
export type SecondKeysFile = z.infer<typeof secondKeysFileSchema>;
export type SecondPassage = SecondKeysFile['passages'][number];
