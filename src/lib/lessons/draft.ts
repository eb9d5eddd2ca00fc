/** A lesson while it is written: what an edition will hold, with gaps. */
import type { z } from 'zod';
import { FAIR } from '../questions/choice/model';
import { allSteps, passageIdOf } from './draft-steps';
import { lessonSchema, type Lesson } from './lesson';
import { loosen } from './loosen';
import { distinct } from './sights';

/** Of the shape of a lesson; texts may be empty and lists short, and nothing is said to fit. */
export type Draft = Lesson;

export const draftSchema: z.ZodType<Draft> = loosen(lessonSchema);

/** A lesson with nothing in it. `id` becomes the lesson's id in every edition of it. */
export function blankDraft(id: string, title: string): Draft {
	return {
		...{ id, title, canDo: '', minutes: 20, techniques: [] },
		...{ glossary: [], steps: [], passages: [] }
	};
}

/**
 * The lesson as it would be published: without the passages that no step is about, with the techniques its questions
 * measure, and without optional texts that were left empty. It still has to be checked.
 */
export function toLesson(draft: Draft): Lesson {
	const steps = allSteps(draft);
	const used = new Set(steps.map(passageIdOf));
	const asked = steps.flatMap((step) => (step.kind === 'question' ? step.question.techniques : []));
	return withoutBlanks({
		...draft,
		techniques: distinct(asked).filter((technique) => technique !== FAIR),
		passages: draft.passages.filter(({ id }) => used.has(id))
	});
}

const OPTIONAL_TEXTS = new Set([
	'takeaway',
	'context',
	'contentNote',
	'spot',
	'tempts',
	'plainer',
	'link',
	'license'
]);

/** An optional text that is empty says nothing: it is left out, so that its schema does not ask for it. */
function withoutBlanks<T>(value: T): T {
	if (Array.isArray(value)) return value.map(withoutBlanks) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([name, field]) => !(field === '' && OPTIONAL_TEXTS.has(name)))
			.map(([name, field]) => [name, withoutBlanks(field)])
	) as T;
}
