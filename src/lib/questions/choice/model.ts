import { z } from 'zod';
import { passageText, referenceSchema, type Passage, type PassageText } from '../../text/passage';
import { shuffled } from '../../measure/seeded';
import { questionShape, type FormFields, type Scored, type Judgment, type QuestionModel } from '../kind';

export const FAIR = 'fair-statement';

const optionSchema = z.strictObject({
	id: z.string().min(1),
	text: z.string().min(1),
	right: z.boolean(),
	/** The technique, or `fair-statement`, that choosing this option names. */
	technique: z.string().optional(),
	feedback: z.string().min(1),
	references: z.array(referenceSchema)
});

const contentSchema = z.strictObject({
	...questionShape,
	kind: z.literal('choice'),
	/** Whether several options may be chosen. */
	several: z.boolean(),
	options: z.array(optionSchema).min(2),
	/** Options that stand in an order of their own, such as a scale, are never shuffled. */
	keepsOrder: z.boolean().optional()
});
export type ChoiceContent = z.infer<typeof contentSchema>;

const answerSchema = z.strictObject({ chosen: z.array(z.string().max(100)).max(20) });
export type ChoiceAnswer = z.infer<typeof answerSchema>;

const partsSchema = z.strictObject({
	rightChosen: z.int().min(0),
	right: z.int().min(0),
	wrongChosen: z.int().min(0),
	wrong: z.int().min(0)
});
export type ChoiceParts = z.infer<typeof partsSchema>;

export interface ChoiceForStudent {
	readonly id: string;
	readonly kind: 'choice';
	readonly prompt: string;
	readonly context: string | undefined;
	readonly passage: PassageText | undefined;
	readonly several: boolean;
	readonly options: readonly { readonly id: string; readonly text: string }[];
}

export interface ChoiceReview {
	readonly kind: 'choice';
	readonly context: string | undefined;
	readonly passage: PassageText | undefined;
	readonly options: readonly (ChoiceContent['options'][number] & { readonly chosen: boolean })[];
	readonly takeaway: string | undefined;
}

export interface ChoiceReport {
	readonly kind: 'choice';
	readonly passage: PassageText | undefined;
	readonly options: readonly {
		readonly id: string;
		readonly text: string;
		readonly right: boolean;
		/** How many chose it. */
		readonly count: number;
	}[];
}

/** Choose one, or choose several. */
export const choice: QuestionModel<
	ChoiceContent,
	ChoiceAnswer,
	ChoiceForStudent,
	ChoiceParts,
	ChoiceReview,
	ChoiceReport
> = {
	content: contentSchema,
	answer: answerSchema,
	parts: partsSchema,

	forStudent(content, passage, { seed, shuffles }) {
		const options = content.options.map(({ id, text }) => ({ id, text }));
		return {
			id: content.id,
			kind: 'choice',
			prompt: content.prompt,
			context: content.context,
			passage: passage && passageText(passage),
			several: content.several,
			options: shuffles && !content.keepsOrder ? shuffled(options, seed) : options
		};
	},

	confidenceScale: ({ several, options }) => (!several && options.length === 2 ? 'two' : 'more'),

	fromForm(_content, _passage, form: FormFields) {
		return { chosen: form.getAll('option').filter((value) => typeof value === 'string') };
	},

	problem(content, _passage, { chosen }) {
		if (!content.several && chosen.length > 1) return 'Only one option can be chosen here.';
		if (new Set(chosen).size < chosen.length) return 'An option is chosen twice.';
		const known = new Set(content.options.map((option) => option.id));
		return chosen.every((id) => known.has(id)) ? undefined : 'That option does not belong to this question.';
	},

	isGiven: ({ chosen }) => chosen.length > 0,

	grade: (content, _passage, answer) => gradeChoice(content, answer),

	// Several may be right: any of them earns the point. Where several are chosen, chance earns nothing.
	guessLevel: ({ several, options }) =>
		several ? 0 : options.filter(({ right }) => right).length / options.length,

	chosenOptions: (_content, { chosen }) => chosen,

	judge(content, _passage, answer): Judgment | undefined {
		const keyed = techniquesOf(content, (option) => option.right);
		const chosen = techniquesOf(content, (option) => answer.chosen.includes(option.id));
		if (keyed.length === 0 || chosen.length === 0) return undefined;
		return { signal: keyed.some(isSlant), flagged: chosen.some(isSlant) };
	},

	review(content, passage: Passage | undefined, answer) {
		return {
			kind: 'choice',
			context: content.context,
			passage: passage && passageText(passage),
			options: content.options.map((option) => ({
				...option,
				chosen: answer?.chosen.includes(option.id) ?? false
			})),
			takeaway: content.takeaway
		};
	},

	report(content, passage, answers) {
		return {
			kind: 'choice',
			passage: passage && passageText(passage),
			options: content.options.map(({ id, text, right }) => ({
				...{ id, text, right },
				count: answers.filter(({ chosen }) => chosen.includes(id)).length
			}))
		};
	}
};

/**
 * One right: 0 or 1, and any right option earns it. Several: max(0, right chosen ÷ right − wrong chosen ÷ wrong);
 * where no option is right, or none is wrong, exactly the key earns 1 and anything else 0.
 */
export function gradeChoice(content: ChoiceContent, answer: ChoiceAnswer): Scored<ChoiceParts> {
	const rightOptions = content.options.filter((option) => option.right);
	const rightChosen = rightOptions.filter((option) => answer.chosen.includes(option.id)).length;
	const parts = {
		rightChosen,
		right: rightOptions.length,
		wrongChosen: answer.chosen.length - rightChosen,
		wrong: content.options.length - rightOptions.length
	};
	return { score: content.several ? scoreSeveral(parts) : Number(rightChosen > 0), parts };
}

function scoreSeveral({ rightChosen, right, wrongChosen, wrong }: ChoiceParts): number {
	if (right === 0 || wrong === 0) return Number(rightChosen === right && wrongChosen === 0);
	return Math.max(0, rightChosen / right - wrongChosen / wrong);
}

function techniquesOf(
	content: ChoiceContent,
	test: (option: ChoiceContent['options'][number]) => boolean
): string[] {
	return content.options.filter(test).flatMap((option) => option.technique ?? []);
}

function isSlant(technique: string): boolean {
	return technique !== FAIR;
}
