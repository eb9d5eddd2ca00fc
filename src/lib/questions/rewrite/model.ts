import { z } from 'zod';
import { isProfane } from '../../measure/cues';
import { passageText, referenceSchema, type Passage, type PassageText } from '../../text/passage';
import { textProblem } from '../../text/plain-text';
import type { Span } from '../../text/words';
import { questionShape, type QuestionModel } from '../kind';
import { textFromForm } from './form';
import { countSeen, type RewriteReport } from './report';
import { lookAtRewrite, type RewriteReview, type Seen } from './review';

/** UTF-16 units: room for two or three sentences, which is more than one sentence needs. */
export const MOST_TEXT = 600;
/** Longer than this is no answer at all; between the two the student is asked to shorten it. */
const MOST_READ = 10_000;

const contentSchema = z.strictObject({
	...questionShape,
	kind: z.literal('rewrite'),
	passage: z.string().min(1),
	/** The words of the passage to be said fairly. */
	sentence: z.strictObject({ start: z.int().min(0), end: z.int().min(1), quote: z.string().min(1) }),
	/** One way to say it fairly; there are others. */
	model: z.string().min(1),
	/** Which words are charged, and how to tell. */
	reason: z.string().min(1),
	/** What a rewrite easily gets wrong. */
	tempts: z.string().min(1).optional(),
	/** What has to stay, such as names and numbers: said with the task. */
	keep: z.array(z.string().min(1)).optional(),
	references: z.array(referenceSchema)
});
export type RewriteContent = z.infer<typeof contentSchema>;

const answerSchema = z.strictObject({ text: z.string().max(MOST_READ) });
export type RewriteAnswer = z.infer<typeof answerSchema>;

const listed = z.array(z.string());
const partsSchema = z.strictObject({
	chargedLeft: listed,
	lost: z.strictObject({ numbers: listed, names: listed, quotes: listed })
});

const points = z.union([z.literal(0), z.literal(1), z.literal(2)]);
/** A person's ratings of a rewrite, 0 to 2 for each criterion of the rubric. */
export const ratingsSchema = z.strictObject({
	...{ facts: points, charge: points },
	...{ attribution: points, slant: points }
});
export type Ratings = z.infer<typeof ratingsSchema>;

export interface RewriteForStudent {
	readonly id: string;
	readonly kind: 'rewrite';
	readonly prompt: string;
	readonly context: string | undefined;
	readonly passage: PassageText;
	readonly sentence: Span & { readonly quote: string };
	readonly keep: readonly string[];
	/** The most UTF-16 units that may be typed. */
	readonly most: number;
}

/** Say it fairly: the same facts without the charge. A person grades it; the machine says what it sees. */
export const rewrite: QuestionModel<
	RewriteContent,
	RewriteAnswer,
	RewriteForStudent,
	Seen,
	RewriteReview,
	RewriteReport
> = {
	content: contentSchema,
	answer: answerSchema,
	parts: partsSchema,

	forStudent({ id, prompt, context, sentence, keep = [] }, passage) {
		const text = passageText(needed(passage));
		return { id, kind: 'rewrite', prompt, context, passage: text, sentence, keep, most: MOST_TEXT };
	},

	confidenceScale: () => undefined,

	fromForm: (_content, _passage, form) => ({ text: textFromForm(form) }),

	problem: (_content, _passage, { text }) => textProblem(text, { most: MOST_TEXT, lines: true }),

	isGiven: ({ text }) => text.trim() !== '',

	grade: ({ sentence }, _passage, { text }) => ({
		score: undefined,
		parts: lookAtRewrite(sentence.quote, text)
	}),

	guessLevel: () => 0,

	chosenOptions: () => [],

	judge: () => undefined,

	review(content, passage, answer) {
		const { context, sentence, model, reason, tempts, keep = [], references, takeaway } = content;
		const text = answer && answer.text.trim() !== '' ? answer.text : undefined;
		return {
			kind: 'rewrite',
			passage: passageText(needed(passage)),
			text,
			seen: text === undefined ? undefined : lookAtRewrite(sentence.quote, text),
			...{ context, sentence, model, reason, tempts, keep, references, takeaway }
		};
	},

	report({ sentence, model }, passage, answers) {
		const seen = answers.map(({ text }) => lookAtRewrite(sentence.quote, text));
		return {
			kind: 'rewrite',
			passage: passageText(needed(passage)),
			...{ sentence, model },
			...countSeen(seen, (word) => !isProfane(word))
		};
	}
};

function needed(passage: Passage | undefined): Passage {
	if (!passage) throw new Error('a rewrite question has no passage');
	return passage;
}
