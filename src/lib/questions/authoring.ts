/** How questions are written in the course's files, and what resolving them needs. */
import { z } from 'zod';
import type { Reference } from '../text/passage';
import type { Span } from '../text/words';
import { questionShape } from './kind';

/** The references of a fact, by their ids in `references.yaml`. */
export const referenceIds = z.array(z.string()).default([]);

/** What is written alike for every kind: spread into each file schema. */
export const questionFileShape = {
	id: z.string(),
	prompt: z.string(),
	/** Background, or a sample text after a colon: what has to be read before the task. */
	context: questionShape.context,
	passage: z.string().optional(),
	techniques: z.array(z.string()).default([]),
	takeaway: z.string().optional(),
	hints: questionShape.hints,
	/** Ask “How sure are you?” with it. */
	asksConfidence: z.boolean().optional()
};

/** What the kinds find wrong with how a question is written. */
export type FileRule =
	'claim-and-name' | 'duplicate-target' | 'unknown-target' | 'item-text' | 'words-without-passage';

/** What an author's ids and quotations are looked up with. What is not there is reported and left out. */
export interface Desk {
	/** Every technique of the taxonomy but `fair-statement`. */
	readonly allTechniques: readonly string[];
	checkTechniques(ids: readonly string[], at?: string): void;
	findReferences(ids: readonly string[], at?: string): Reference[];
	/** The spans of quotations (`words#2` for the second occurrence) in a text, snapped to whole words. */
	spansOf(text: string, quotations: readonly string[], at?: string): Span[];
	/** The text of a passage of the lesson; undefined when it is not there, which is reported elsewhere. */
	textOf(passageId: string | undefined): string | undefined;
	report(rule: FileRule, message: string, at?: string): void;
}

/** A text of feedback that an author wrote, and the references given for it: where the check looks for facts. */
export interface WrittenFeedback {
	/** Such as `option 2`. */
	readonly at: string;
	readonly texts: readonly string[];
	readonly references: readonly string[];
	/** What the reader has before them beside passage and context: evidence cards, for one. */
	readonly given?: string;
}

/** How a kind is written: its schema, how it becomes content, and where its feedback stands. */
export interface KindFile<Written, Content> {
	readonly schema: z.ZodType<Written>;
	/** Only sound when nothing was reported. */
	resolve(written: Written, desk: Desk): Content;
	feedback(written: Written): WrittenFeedback[];
}
