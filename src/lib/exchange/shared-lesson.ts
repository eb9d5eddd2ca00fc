/** A lesson on its way out, and what may not go with it. */
import { z } from 'zod';
import type { Lesson, PlainStep } from '../lessons/lesson';
import type { Passage } from '../text/passage';

export const RIGHTS_BASES = ['quotation', 'teaching-in-class', 'licensed', 'public-domain', 'own'] as const;

export const sharedSourceSchema = z.strictObject({
	id: z.string().min(1),
	basis: z.enum(RIGHTS_BASES),
	/** The line that stands under each quotation. */
	credit: z.string().min(1),
	license: z.string().min(1).optional(),
	link: z.url({ protocol: /^https?$/ }).optional()
});
/** A work that is quoted, and on what ground. */
export type SharedSource = z.infer<typeof sharedSourceSchema>;

export interface SharedLesson {
	readonly lesson: Lesson;
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

/** Whether a passage stays with its class. */
export function staysOut(shared: SharedLesson, passage: Passage): boolean {
	return !shared.withClassOnly && sourceOf(shared, passage)?.basis === 'teaching-in-class';
}

/** The passage that a step stands on, by its id. */
export function passageIdOf(step: PlainStep): string | undefined {
	if (step.kind === 'reading') return undefined;
	return step.kind === 'question' ? step.question.passage : step.passage;
}

/** Whether a step stands on a passage that stays with its class. */
export function standsOnWithheld(shared: SharedLesson, step: PlainStep): boolean {
	const id = passageIdOf(step);
	return shared.lesson.passages.some((passage) => passage.id === id && staysOut(shared, passage));
}
