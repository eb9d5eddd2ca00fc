import { z } from 'zod';
import { shuffled } from '../../measure/seeded';
import { passageText, referenceSchema, type Passage, type PassageText } from '../../text/passage';
import type { Span } from '../../text/words';
import { FAIR } from '../choice/model';
import { questionShape, type FormFields, type Judgment, type QuestionModel, type Scored } from '../kind';

export const MOST_ITEMS = 10;
export const MOST_TARGETS = 12;

const itemSchema = z.strictObject({
	/** By place in the file: says nothing about where the item belongs. */
	id: z.string().min(1),
	/** A statement, or the words of the passage that `span` covers. */
	text: z.string().min(1),
	span: z.strictObject({ start: z.int().min(0), end: z.int().min(1) }).optional(),
	/** The ids of every target that a careful reader could defend. */
	accepts: z.array(z.string().min(1)).min(1),
	feedback: z.string().min(1),
	references: z.array(referenceSchema)
});

const targetSchema = z.strictObject({
	id: z.string().min(1),
	text: z.string().min(1),
	/** The technique, or `fair-statement`, that putting an item here names. */
	technique: z.string().optional()
});
export type MatchTarget = z.infer<typeof targetSchema>;

const contentSchema = z.strictObject({
	...questionShape,
	kind: z.literal('match'),
	items: z.array(itemSchema).min(2).max(MOST_ITEMS),
	/** Shown in their author's order, always. */
	targets: z.array(targetSchema).min(2).max(MOST_TARGETS)
});
export type MatchContent = z.infer<typeof contentSchema>;

const idSchema = z.string().max(100);
const answerSchema = z.strictObject({
	/** Which item was put to which target; an item that is missing was left open. */
	pairs: z.array(z.strictObject({ item: idSchema, target: idSchema })).max(MOST_ITEMS)
});
export type MatchAnswer = z.infer<typeof answerSchema>;

const stateSchema = z.enum(['right', 'wrong', 'open']);
export type MatchState = z.infer<typeof stateSchema>;

const partsSchema = z.strictObject({
	items: z.array(z.strictObject({ id: z.string(), state: stateSchema }))
});
export type MatchParts = z.infer<typeof partsSchema>;

export interface MatchForStudent {
	readonly id: string;
	readonly kind: 'match';
	readonly prompt: string;
	readonly context: string | undefined;
	readonly passage: PassageText | undefined;
	readonly items: readonly { readonly id: string; readonly text: string; readonly span: Span | undefined }[];
	readonly targets: readonly { readonly id: string; readonly text: string }[];
}

export interface MatchReview {
	readonly kind: 'match';
	readonly context: string | undefined;
	readonly passage: PassageText | undefined;
	readonly items: readonly (Omit<MatchContent['items'][number], 'accepts'> & {
		readonly state: MatchState;
		/** Where it was put; undefined where it was left open. */
		readonly chosen: MatchTarget | undefined;
		readonly accepted: readonly MatchTarget[];
	})[];
	readonly takeaway: string | undefined;
}

export interface MatchReport {
	readonly kind: 'match';
	readonly passage: PassageText | undefined;
	readonly targets: readonly MatchTarget[];
	readonly items: readonly {
		readonly id: string;
		readonly text: string;
		readonly isQuote: boolean;
		/** How many put it to each target, in the order of the targets. */
		readonly cells: readonly {
			readonly target: string;
			readonly count: number;
			readonly isAccepted: boolean;
		}[];
		/** How many left it open. */
		readonly open: number;
		readonly right: number;
	}[];
}

/** Put statements, or words of the passage, to techniques or categories. */
export const match: QuestionModel<
	MatchContent,
	MatchAnswer,
	MatchForStudent,
	MatchParts,
	MatchReview,
	MatchReport
> = {
	content: contentSchema,
	answer: answerSchema,
	parts: partsSchema,

	forStudent(content, passage, { seed, shuffles }) {
		const items = content.items.map(({ id, text, span }) => ({ id, text, span }));
		return {
			id: content.id,
			kind: 'match',
			prompt: content.prompt,
			context: content.context,
			passage: passage && passageText(passage),
			items: shuffles ? shuffled(items, seed) : items,
			targets: content.targets.map(({ id, text }) => ({ id, text }))
		};
	},

	confidenceScale: () => 'more',

	/** One field an item, `item.<id>`, that holds a target's id; empty where the item is left open. */
	fromForm({ items }, _passage, form: FormFields) {
		const pairs = items.flatMap(({ id }) => {
			const target = form.get(`item.${id}`);
			return typeof target === 'string' && target !== '' ? [{ item: id, target }] : [];
		});
		return { pairs };
	},

	problem({ items, targets }, _passage, { pairs }) {
		if (new Set(pairs.map(({ item }) => item)).size < pairs.length) return 'A row is answered twice.';
		if (pairs.some((pair) => items.every(({ id }) => id !== pair.item)))
			return 'That row does not belong to this question.';
		return pairs.some((pair) => targets.every(({ id }) => id !== pair.target))
			? 'That choice does not belong to this question.'
			: undefined;
	},

	isGiven: ({ pairs }) => pairs.length > 0,

	grade: (content, _passage, answer) => gradeMatch(content, answer),

	guessLevel: ({ items, targets }) =>
		items.reduce((sum, { accepts }) => sum + accepts.length / targets.length, 0) / items.length,

	chosenOptions: () => [],

	judge: (content, passage, answer) => (passage ? judgeMatch(content, answer) : undefined),

	review(content, passage: Passage | undefined, answer) {
		return {
			kind: 'match',
			context: content.context,
			passage: passage && passageText(passage),
			items: content.items.map(({ accepts, ...item }) => ({
				...item,
				state: stateOf({ id: item.id, accepts }, answer),
				chosen: content.targets.find(({ id }) => id === targetOf(item.id, answer)),
				accepted: content.targets.filter(({ id }) => accepts.includes(id))
			})),
			takeaway: content.takeaway
		};
	},

	report(content, passage, answers) {
		return {
			kind: 'match',
			passage: passage && passageText(passage),
			targets: content.targets,
			items: content.items.map((item) => reportItem(item, content.targets, answers))
		};
	}
};

/** The share of items put to an accepted target, 0..1; what was left open counts as wrong. */
export function gradeMatch({ items }: MatchContent, answer: MatchAnswer): Scored<MatchParts> {
	const graded = items.map((item) => ({ id: item.id, state: stateOf(item, answer) }));
	const right = graded.filter(({ state }) => state === 'right').length;
	return { score: right / items.length, parts: { items: graded } };
}

/**
 * One judgment is of one passage as a whole. So it is read only where every item is about the same side of it: all
 * belong to techniques, or all to `fair-statement`; and only from an answer that leaves nothing open, since a row
 * that is not answered calls nothing fair. Any technique chosen flags the passage.
 */
function judgeMatch({ items, targets }: MatchContent, answer: MatchAnswer): Judgment | undefined {
	const techniqueOf = (target: string | undefined) => targets.find(({ id }) => id === target)?.technique;
	const keyed = items.flatMap(({ accepts }) => accepts.map(techniqueOf));
	const chosen = items.map(({ id }) => techniqueOf(targetOf(id, answer)));
	if ([...keyed, ...chosen].includes(undefined)) return undefined;
	const signal = keyed.every((technique) => technique !== FAIR);
	if (!signal && keyed.some((technique) => technique !== FAIR)) return undefined;
	return { signal, flagged: chosen.some((technique) => technique !== FAIR) };
}

function reportItem(
	item: MatchContent['items'][number],
	targets: readonly MatchTarget[],
	answers: readonly MatchAnswer[]
): MatchReport['items'][number] {
	const chosen = answers.map((answer) => targetOf(item.id, answer));
	const cells = targets.map(({ id }) => ({
		target: id,
		count: chosen.filter((target) => target === id).length,
		isAccepted: item.accepts.includes(id)
	}));
	return {
		...{ id: item.id, text: item.text, isQuote: item.span !== undefined, cells },
		open: chosen.filter((target) => target === undefined).length,
		right: cells.reduce((sum, { isAccepted, count }) => (isAccepted ? sum + count : sum), 0)
	};
}

function stateOf(
	{ id, accepts }: Pick<MatchContent['items'][number], 'id' | 'accepts'>,
	answer: MatchAnswer | undefined
): MatchState {
	const target = targetOf(id, answer);
	if (target === undefined) return 'open';
	return accepts.includes(target) ? 'right' : 'wrong';
}

function targetOf(item: string, answer: MatchAnswer | undefined): string | undefined {
	return answer?.pairs.find((pair) => pair.item === item)?.target;
}
