import { z } from 'zod';

/** Where a fact stands. A link only where the source was opened. */
export const referenceSchema = z.strictObject({
	id: z.string().min(1),
	publisher: z.string().min(1),
	title: z.string().min(1),
	date: z.string().min(1),
	link: z.url().optional()
});
export type Reference = z.infer<typeof referenceSchema>;

const spanSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(1) });

/** One expert mark, resolved to offsets. */
const keySchema = z.strictObject({
	id: z.string().min(1),
	/** The words a reader has to find; may be several ranges. */
	core: z.array(spanSchema).min(1),
	/** The margin that costs nothing; holds the core. */
	acceptable: z.array(spanSchema).min(1),
	/** Every technique that a careful reader could defend. */
	techniques: z.array(z.string()).min(1),
	weight: z.number().positive(),
	/** Why these words are a key: what they do, in words. */
	reason: z.string().min(1),
	/** The “how to spot it” test, done on these very words. Like the two below, given for every key of the course. */
	spot: z.string().min(1).optional(),
	/** What else a reader may take them for, and why that is not it. */
	tempts: z.string().min(1).optional(),
	plainer: z.string().min(1).optional(),
	references: z.array(referenceSchema)
});
export type Key = z.infer<typeof keySchema>;

/** Words over which careful readers differ; never counted. */
const contestedSchema = z.strictObject({ span: spanSchema, reason: z.string().min(1) });

/** Fair words that tempt, and why they are fair. */
const fairNoteSchema = z.strictObject({
	span: spanSchema,
	reason: z.string().min(1),
	references: z.array(referenceSchema)
});

/** How two careful readers, who worked apart, keyed a passage. */
export const agreementSchema = z.strictObject({
	/** The second reader, not by name: the author of the key is the first. */
	reader: z.string().min(1),
	/** Krippendorff's alpha by words, before the two had talked; null where neither marked anything. */
	alpha: z.number().max(1).nullable(),
	differing: z.array(
		z.strictObject({
			span: spanSchema,
			/** Which of the two marked the words. */
			by: z.enum(['first', 'second']),
			/** What became of the difference, and why. */
			status: z.enum(['agreed', 'became contested', 'item changed']).optional(),
			why: z.string().min(1).optional()
		})
	),
	/** What the second reader said of the passage. */
	note: z.string().min(1).optional()
});
export type Agreement = z.infer<typeof agreementSchema>;

export const passageSchema = z.strictObject({
	id: z.string().min(1),
	text: z.string().min(1),
	origin: z.enum(['article', 'written']),
	/** The work it is cut from, by its id. */
	source: z.string().min(1).optional(),
	/** The line that stands under the passage wherever it is shown. */
	credit: z.string().min(1),
	topic: z.string().min(1),
	/** Whose side the text takes on its topic, in a word or two. */
	side: z.string().min(1),
	use: z.enum(['lesson', 'review', 'check']),
	keys: z.array(keySchema),
	contested: z.array(contestedSchema),
	/** On a fair passage: the techniques it could be mistaken for. */
	looksLike: z.array(z.string()),
	/** On a fair passage: why it is fair, said where somebody marked it. */
	fair: z
		.strictObject({
			variant: z.string(),
			reason: z.string().min(1),
			/** Given for every passage of the course. */
			spot: z.string().min(1).optional(),
			references: z.array(referenceSchema)
		})
		.optional(),
	fairNotes: z.array(fairNoteSchema),
	/** Given where the passage was keyed twice. */
	agreement: agreementSchema.optional()
});
/** An immutable text with its key. Never sent to a student before release: see the kinds' `forStudent`. */
export type Passage = z.infer<typeof passageSchema>;

/** What a reader gets before answering: the text and whose it is. */
export interface PassageText {
	readonly id: string;
	readonly text: string;
	readonly credit: string;
	readonly origin: 'article' | 'written';
}

export function passageText({ id, text, credit, origin }: Passage): PassageText {
	return { id, text, credit, origin };
}
