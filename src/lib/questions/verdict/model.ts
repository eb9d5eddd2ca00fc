import { z } from 'zod';
import { shuffled } from '../../measure/seeded';
import { passageText, referenceSchema, type Passage, type PassageText } from '../../text/passage';
import { questionShape, type QuestionModel } from '../kind';
import { reportVerdict, type VerdictReport } from './report';
import { reviewVerdict, type VerdictReview } from './review';
import { scoreVerdict, VERDICTS, type VerdictKey, type VerdictParts } from './score';

export const CARDS = { least: 2, most: 6 };

const cardSchema = z.strictObject({
	id: z.string().min(1),
	publisher: z.string().min(1),
	title: z.string().min(1),
	date: z.string().min(1),
	/** What the source says on the claim, summed up by the author. */
	says: z.string().min(1),
	link: z.url({ protocol: /^https$/ }).optional(),
	/** Whether the verdict rests on it. */
	decides: z.boolean()
});

const contentSchema = z.strictObject({
	...questionShape,
	kind: z.literal('verdict'),
	passage: z.string().min(1),
	/** The words of the passage that are judged. */
	claim: z.strictObject({ start: z.int().min(0), end: z.int().min(1), quote: z.string().min(1) }),
	cards: z.array(cardSchema).min(CARDS.least).max(CARDS.most),
	/** Whether “Which cards decided it?” is asked too. */
	asksCards: z.boolean(),
	right: z.array(z.enum(VERDICTS)).min(1).max(2),
	/** Why the verdict is what it is. */
	reason: z.string().min(1),
	/** What is said to each verdict. */
	feedback: z.strictObject({
		supported: z.string().min(1),
		misleading: z.string().min(1),
		contradicted: z.string().min(1),
		'cannot-tell': z.string().min(1)
	}),
	/** Beside the cards, which are references themselves. */
	references: z.array(referenceSchema)
});
export type VerdictContent = z.infer<typeof contentSchema>;

const answerSchema = z.strictObject({
	verdict: z.enum(VERDICTS).nullable(),
	cards: z.array(z.string().max(100)).max(CARDS.most)
});
export type VerdictAnswer = z.infer<typeof answerSchema>;

const partsSchema = z.strictObject({
	verdict: z.enum(VERDICTS).nullable(),
	right: z.boolean(),
	decidingNamed: z.int().min(0),
	deciding: z.int().min(0),
	othersNamed: z.int().min(0)
});

/** An evidence card as it is shown before release. */
export type EvidenceCard = Omit<VerdictContent['cards'][number], 'decides'>;

export interface VerdictForStudent {
	readonly id: string;
	readonly kind: 'verdict';
	readonly prompt: string;
	readonly context: string | undefined;
	readonly passage: PassageText;
	readonly claim: VerdictContent['claim'];
	readonly cards: readonly EvidenceCard[];
	readonly asksCards: boolean;
}

/** Judge a claim by evidence cards. */
export const verdict: QuestionModel<
	VerdictContent,
	VerdictAnswer,
	VerdictForStudent,
	VerdictParts,
	VerdictReview,
	VerdictReport
> = {
	content: contentSchema,
	answer: answerSchema,
	parts: partsSchema,

	forStudent(content, passage, { seed, shuffles }) {
		const { id, prompt, context, claim, asksCards } = content;
		const cards = content.cards.map(({ decides: _, ...card }) => card);
		return {
			...{ id, kind: 'verdict', prompt, context, claim, asksCards },
			passage: passageText(needed(passage)),
			cards: shuffles ? shuffled(cards, seed) : cards
		};
	},

	confidenceScale: () => 'more',

	fromForm({ asksCards }, _passage, form) {
		const chosen = form.get('verdict');
		const cards = asksCards ? form.getAll('card') : [];
		return {
			verdict: VERDICTS.find((known) => known === chosen) ?? null,
			cards: cards.filter((value) => typeof value === 'string')
		};
	},

	problem(content, _passage, { cards }) {
		if (!content.asksCards && cards.length > 0) return 'This question does not ask for cards.';
		if (new Set(cards).size < cards.length) return 'A card is named twice.';
		const known = new Set(content.cards.map(({ id }) => id));
		return cards.every((id) => known.has(id)) ? undefined : 'That card does not belong to this question.';
	},

	isGiven: (answer) => answer.verdict !== null,

	grade: (content, _passage, answer) => scoreVerdict(keyOf(content), answer),

	guessLevel: ({ right }) => right.length / VERDICTS.length,

	chosenOptions: (_content, answer) => (answer.verdict === null ? [] : [answer.verdict]),

	// A verdict on a claim says nothing on whether a passage is slanted.
	judge: () => undefined,

	review: (content, passage, answer) => reviewVerdict(content, needed(passage), answer),

	report: (content, passage, answers) => reportVerdict(content, needed(passage), answers)
};

function keyOf({ right, cards }: VerdictContent): VerdictKey {
	return { right, deciding: cards.filter(({ decides }) => decides).map(({ id }) => id) };
}

function needed(passage: Passage | undefined): Passage {
	if (!passage) throw new Error('a verdict question has no passage');
	return passage;
}
