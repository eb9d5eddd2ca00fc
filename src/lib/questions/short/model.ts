import { z } from 'zod';
import { passageText, referenceSchema, type PassageText } from '../../text/passage';
import { textProblem } from '../../text/plain-text';
import { questionShape, type QuestionModel } from '../kind';
import { reportShort, type ShortReport } from './report';
import { reviewShort, type ShortReview } from './review';
import { isBlank, MOST_UNITS, scoreShort, type ShortParts } from './score';

const words = z.string().min(1).max(MOST_UNITS);

const contentSchema = z.strictObject({
	...questionShape,
	kind: z.literal('short'),
	ignoreCase: z.boolean(),
	ignorePunctuation: z.boolean(),
	ignoreDiacritics: z.boolean(),
	/** Any of them earns the point; some with something to add. */
	accepted: z.array(z.strictObject({ text: words, feedback: z.string().min(1).optional() })).min(1),
	/** Known wrong answers. What is in neither list waits for a teacher. */
	wrong: z.array(z.strictObject({ text: words, feedback: z.string().min(1) })),
	/** What a good answer says, shown after release. */
	modelAnswer: z.string().min(1),
	/** Why that is the answer. */
	reason: z.string().min(1),
	references: z.array(referenceSchema)
});
export type ShortContent = z.infer<typeof contentSchema>;

// Longer than is allowed, so that what is too long is refused with a sentence of its own.
const answerSchema = z.strictObject({ text: z.string().max(10_000) });
export type ShortAnswer = z.infer<typeof answerSchema>;

const index = z.int().min(0);
const partsSchema = z.discriminatedUnion('state', [
	z.strictObject({ state: z.literal('accepted'), index }),
	z.strictObject({ state: z.literal('wrong'), index }),
	z.strictObject({ state: z.literal('waiting') }),
	z.strictObject({ state: z.literal('empty') })
]);

export interface ShortForStudent {
	readonly id: string;
	readonly kind: 'short';
	readonly prompt: string;
	readonly context: string | undefined;
	readonly passage: PassageText | undefined;
}

/** Write a few words. */
export const short: QuestionModel<
	ShortContent,
	ShortAnswer,
	ShortForStudent,
	ShortParts,
	ShortReview,
	ShortReport
> = {
	content: contentSchema,
	answer: answerSchema,
	parts: partsSchema,

	forStudent({ id, prompt, context }, passage) {
		return { id, kind: 'short', prompt, context, passage: passage && passageText(passage) };
	},

	// A grade follows in every case, if not from a machine.
	confidenceScale: () => 'more',

	fromForm(_content, _passage, form) {
		const text = form.get('text');
		return { text: typeof text === 'string' ? text : '' };
	},

	problem: (_content, _passage, { text }) => textProblem(text, { most: MOST_UNITS, lines: false }),

	isGiven: ({ text }) => !isBlank(text),

	grade: (content, _passage, { text }) => scoreShort(content, text),

	guessLevel: () => 0,

	chosenOptions: () => [],

	judge: () => undefined,

	review: reviewShort,

	report: reportShort
};
