/** A lesson on its way out, and what may not go with it. */
import { z } from 'zod';
import type { Draft } from '../lessons/draft';
import { passageIdOf } from '../lessons/draft-steps';
import type { PlainStep } from '../lessons/lesson';
import { BASES } from '../lessons/quotation';
import type { Passage } from '../text/passage';

/** A work that is quoted, as `SourceFacts` has it. */
export const sharedSourceSchema = z.strictObject({
	id: z.string().min(1),
	...{ title: z.string().min(1), author: z.string(), publisher: z.string(), published: z.string() },
	link: z.url({ protocol: /^https?$/ }).nullable(),
	/** On what ground it is used. */
	basis: z.enum(BASES),
	license: z.string().nullable(),
	/** The line that stands under each quotation. */
	credit: z.string().min(1)
});
export type SharedSource = z.infer<typeof sharedSourceSchema>;

export interface SharedLesson {
	readonly lesson: Draft;
	/** Those that its passages name. */
	readonly sources: readonly SharedSource[];
	/** The teacher says that passages whose ground is teaching in class may go out. */
	readonly withClassOnly: boolean;
}

export function sourceOf(
	{ sources }: Pick<SharedLesson, 'sources'>,
	passage: Passage
): SharedSource | undefined {
	return sources.find(({ id }) => id === passage.source);
}

/** Whether a passage is for the class alone. */
export function isForClassOnly(shared: Pick<SharedLesson, 'sources'>, passage: Passage): boolean {
	return sourceOf(shared, passage)?.basis === 'teaching-in-class';
}

/** Whether a passage stays with its class. */
export function staysOut(shared: SharedLesson, passage: Passage): boolean {
	return !shared.withClassOnly && isForClassOnly(shared, passage);
}

/** Whether a step stands on a passage that stays with its class. */
export function standsOnWithheld(shared: SharedLesson, step: PlainStep): boolean {
	const id = passageIdOf(step);
	return shared.lesson.passages.some((passage) => passage.id === id && staysOut(shared, passage));
}
