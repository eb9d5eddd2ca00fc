import { z } from 'zod';
import { meanOrdering, scoreOrdering } from '../../measure/ordering';
import { shuffled } from '../../measure/seeded';
import { passageText, referenceSchema, type Passage, type PassageText } from '../../text/passage';
import { questionShape, type QuestionModel, type Scored } from '../kind';
import { orderFromForm } from './form';
import { reportOrder, type OrderReport } from './report';

const MOST_ITEMS = 8;

const itemSchema = z.strictObject({
	/** Says nothing about the item's place. */
	id: z.string().min(1),
	text: z.string().min(1),
	/** Why it stands where it stands. */
	feedback: z.string().min(1),
	references: z.array(referenceSchema)
});

const contentSchema = z.strictObject({
	...questionShape,
	kind: z.literal('order'),
	/** What stands first and what last, in words: “strongest evidence”, “weakest evidence”. */
	first: z.string().min(1),
	last: z.string().min(1),
	/** In the right order. */
	items: z.array(itemSchema).min(3).max(MOST_ITEMS)
});
export type OrderContent = z.infer<typeof contentSchema>;

const answerSchema = z.strictObject({
	/** The ids of all items in the student's order; empty while the question is open. */
	order: z.array(z.string().max(100)).max(MOST_ITEMS)
});
export type OrderAnswer = z.infer<typeof answerSchema>;

const partsSchema = z.strictObject({
	/** Pairs that stand the right way round; none in an open question. */
	pairsRight: z.int().min(0),
	pairs: z.int().min(1)
});
export type OrderParts = z.infer<typeof partsSchema>;

export interface OrderForStudent {
	readonly id: string;
	readonly kind: 'order';
	readonly prompt: string;
	readonly context: string | undefined;
	readonly passage: PassageText | undefined;
	readonly first: string;
	readonly last: string;
	/** Shuffled, and never in the right order. */
	readonly items: readonly { readonly id: string; readonly text: string }[];
}

export interface OrderReview {
	readonly kind: 'order';
	readonly context: string | undefined;
	readonly passage: PassageText | undefined;
	readonly first: string;
	readonly last: string;
	readonly parts: OrderParts;
	/** In the right order. */
	readonly items: readonly (OrderContent['items'][number] & {
		/** From 1. */
		readonly place: number;
		/** Where the student put it, from 1; undefined in an open question. */
		readonly given: number | undefined;
	})[];
	readonly takeaway: string | undefined;
}

/** Put claims in order, by the strength of their evidence for one. */
export const order: QuestionModel<
	OrderContent,
	OrderAnswer,
	OrderForStudent,
	OrderParts,
	OrderReview,
	OrderReport
> = {
	content: contentSchema,
	answer: answerSchema,
	parts: partsSchema,

	forStudent(content, passage, { seed }) {
		return {
			id: content.id,
			kind: 'order',
			prompt: content.prompt,
			context: content.context,
			passage: passage && passageText(passage),
			first: content.first,
			last: content.last,
			items: presented(content, seed).map(({ id, text }) => ({ id, text }))
		};
	},

	confidenceScale: () => 'more',

	fromForm: ({ items }, _passage, form) => ({
		order: orderFromForm(
			items.map(({ id }) => id),
			form
		)
	}),

	problem({ items }, _passage, answer) {
		if (answer.order.length === 0) return undefined;
		const given = new Set(answer.order);
		if (given.size < answer.order.length) return 'A statement stands in the order twice.';
		if (answer.order.some((id) => items.every((item) => item.id !== id)))
			return 'That statement does not belong to this question.';
		return given.size < items.length ? 'A statement is missing from the order.' : undefined;
	},

	isGiven: (answer) => answer.order.length > 0,

	grade: (content, _passage, answer) => gradeOrder(content, answer),

	guessLevel: ({ items }) => meanOrdering(items.length),

	chosenOptions: () => [],

	/** Strength of evidence is no judgment of a passage. */
	judge: () => undefined,

	review(content, passage: Passage | undefined, answer) {
		return {
			kind: 'order',
			context: content.context,
			passage: passage && passageText(passage),
			first: content.first,
			last: content.last,
			parts: gradeOrder(content, answer ?? { order: [] }).parts,
			items: content.items.map((item, index) => ({
				...{ ...item, place: index + 1 },
				given: answer && answer.order.length > 0 ? answer.order.indexOf(item.id) + 1 : undefined
			})),
			takeaway: content.takeaway
		};
	},

	report: (content, passage, answers) => reportOrder(content, passage && passageText(passage), answers)
};

/** max(0, τ), 0..1: the right order earns 1, half of the pairs the right way round or fewer earn 0. */
export function gradeOrder({ items }: OrderContent, answer: OrderAnswer): Scored<OrderParts> {
	const pairs = (items.length * (items.length - 1)) / 2;
	if (answer.order.length === 0) return { score: 0, parts: { pairsRight: 0, pairs } };
	const { inversions, score } = scoreOrdering(ranksOf({ items }, answer));
	return { score, parts: { pairsRight: pairs - inversions, pairs } };
}

/** For each place of an answer, the place its item has in the right order, from 0. */
function ranksOf({ items }: Pick<OrderContent, 'items'>, answer: OrderAnswer): number[] {
	return answer.order.map((given) => items.findIndex(({ id }) => id === given));
}

/** A shuffled order that is not the right one: nobody earns by leaving it. */
function presented({ id, items }: OrderContent, seed: string): OrderContent['items'] {
	const mixed = shuffled(items, `${seed}/${id}`);
	const isRight = mixed.every((item, place) => item === items[place]);
	return isRight ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}
