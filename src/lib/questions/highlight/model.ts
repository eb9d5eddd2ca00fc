import { z } from 'zod';
import { markProblem, mergeMarks, readPassage, type Mark, type MarkProblem } from '../../text/marks';
import { passageText, type Passage, type PassageText } from '../../text/passage';
import { questionShape, type FormFields, type Judgment, type QuestionModel } from '../kind';
import {
	isDouble,
	marksOf,
	NO_SOURCE_FIELD,
	ROLES,
	toNamed,
	toRoles,
	type Role,
	type Sourcing
} from '../sourcing/form';
import { sourcingSchema } from '../sourcing/model';
import { reportSourcing } from '../sourcing/report';
import { reviewSourcing } from '../sourcing/review';
import { scoreSourcing } from '../sourcing/score';
import { askedKeys } from './asked-keys';
import { marksFromForm } from './form';
import { scoreMarks, type HighlightParts } from './score';
import { reportHighlight, type HighlightReport } from './report';
import { reviewHighlight, type HighlightReview } from './review';

/** More marks than any passage has words for is not an answer but an attack. */
export const MOST_MARKS = 200;

const contentSchema = z.strictObject({
	...questionShape,
	kind: z.literal('highlight'),
	passage: z.string().min(1),
	/** The techniques asked for. Keys for others are not counted, either way. */
	techniques: z.array(z.string()).min(1),
	/** Where naming is asked: the likely techniques to offer first, and all that may be given. */
	naming: z.strictObject({ offer: z.array(z.string()).min(2), all: z.array(z.string()).min(2) }).optional(),
	/** Claim and source are asked for, by this key, instead of techniques. */
	sourcing: sourcingSchema.optional()
});
export type HighlightContent = z.infer<typeof contentSchema>;

const markSchema = z.strictObject({
	start: z.int().min(0),
	end: z.int().min(1),
	quote: z.string().min(1).max(4000),
	technique: z.string().max(60).optional(),
	/** Where claim and source are asked for. */
	role: z.enum(ROLES).optional()
});
const answerSchema = z.strictObject({
	marks: z.array(markSchema).max(MOST_MARKS),
	/** The student says that there is nothing to mark. */
	nothing: z.boolean(),
	/** Where claim and source are asked for: the student says that no source is given. */
	noSource: z.boolean().optional()
});
export interface HighlightAnswer {
	readonly marks: readonly (Mark & { readonly role?: Role | undefined })[];
	readonly nothing: boolean;
	readonly noSource?: boolean | undefined;
}

const partsSchema = z.strictObject({
	caught: z.number(),
	extraWords: z.int(),
	penalty: z.number(),
	keys: z.array(
		z.strictObject({
			id: z.string(),
			status: z.enum(['found', 'partial', 'missed']),
			coverage: z.number(),
			credit: z.number(),
			coreWords: z.int(),
			markedCore: z.int()
		})
	),
	marks: z.array(z.enum(['on target', 'too wide', 'near', 'contested', 'fair text']))
});

export interface HighlightForStudent {
	readonly id: string;
	readonly kind: 'highlight';
	readonly prompt: string;
	readonly context: string | undefined;
	readonly passage: PassageText;
	readonly naming:
		| {
				readonly offer: readonly string[];
				readonly all: readonly string[];
				/** What the names are, where they are no techniques. */
				readonly words?: NamingWords | undefined;
		  }
		| undefined;
	/** undefined: techniques. */
	readonly asks: 'claim-and-source' | undefined;
}

export interface NamingWords {
	/** Over the names of a mark. */
	readonly legend: string;
	/** Beside the words of a sentence. */
	readonly field: string;
	/** With the task. */
	readonly then: string;
}

const REFUSALS: Record<MarkProblem, string> = {
	'outside the passage': 'A mark lies outside the passage.',
	'holds no word': 'A mark holds no word.',
	'quote does not match': 'A mark does not quote the passage. Reload the page and mark these words again.',
	'not whole words': 'A mark cuts a word in two.'
};

/** Mark words in a passage; where asked, name what they do. */
export const highlight: QuestionModel<
	HighlightContent,
	HighlightAnswer,
	HighlightForStudent,
	HighlightParts,
	HighlightReview,
	HighlightReport
> = {
	content: contentSchema,
	answer: answerSchema,
	parts: partsSchema,

	forStudent(content, passage) {
		const { id, prompt, context, naming, sourcing } = content;
		const asks = sourcing && ('claim-and-source' as const);
		return { id, kind: 'highlight', prompt, context, passage: passageText(needed(passage)), naming, asks };
	},

	confidenceScale: () => 'more',

	fromForm(content, passage, form: FormFields) {
		const text = readPassage(needed(passage));
		if (content.sourcing) {
			const marks = toRoles(marksFromForm(text, form, ROLES));
			return { marks, nothing: false, noSource: form.get(NO_SOURCE_FIELD) === 'on' };
		}
		const marks = marksFromForm(text, form, content.naming?.all ?? []);
		return { marks, nothing: marks.length === 0 && form.get('nothing') === 'on' };
	},

	problem(content, passage, answer) {
		const text = readPassage(needed(passage));
		const asked = content.sourcing ? sourcingProblem(answer) : techniquesProblem(answer);
		if (asked) return asked;
		const marks = content.sourcing ? toNamed(answer.marks) : answer.marks;
		for (const mark of marks) {
			const problem = markProblem(text, mark);
			if (problem) return REFUSALS[problem];
			if (
				!content.sourcing &&
				mark.technique !== undefined &&
				!content.naming?.all.includes(mark.technique)
			) {
				return 'That technique cannot be given here.';
			}
		}
		return sameMarks(mergeMarks(text, marks), marks)
			? undefined
			: 'The marks overlap, or cross a sentence end.';
	},

	isGiven: ({ marks, nothing, noSource = false }) => nothing || noSource || marks.length > 0,

	grade(content, passage, answer) {
		return content.sourcing
			? scoreSourcing(content.sourcing, needed(passage), sourcingOf(answer))
			: scoreMarks(content, needed(passage), answer.marks);
	},

	guessLevel: () => 0,

	chosenOptions: () => [],

	judge(content, passage, answer): Judgment | undefined {
		if (content.sourcing) return undefined;
		const keys = needed(passage).keys;
		const asked = askedKeys(content, needed(passage));
		if (keys.length > 0 && asked.length === 0) return undefined;
		const { parts } = scoreMarks(content, needed(passage), answer.marks);
		return keys.length > 0
			? { signal: true, flagged: parts.keys.some((key) => key.status === 'found') }
			: { signal: false, flagged: parts.marks.includes('fair text') };
	},

	review(content, passage, answer) {
		return content.sourcing
			? reviewSourcing(content, content.sourcing, needed(passage), sourcingOf(answer))
			: reviewHighlight(content, needed(passage), answer?.marks ?? []);
	},

	report(content, passage, answers) {
		if (content.sourcing) {
			return reportSourcing(content.sourcing, needed(passage), answers.map(sourcingOf));
		}
		return reportHighlight(
			content,
			needed(passage),
			answers.map(({ marks }) => marks)
		);
	}
};

/** What an answer says of claim and source; nothing where there is none. */
function sourcingOf(answer: HighlightAnswer | undefined): Sourcing {
	return { marks: answer?.marks ?? [], noSource: answer?.noSource ?? false };
}

function techniquesProblem({ marks, nothing, noSource }: HighlightAnswer): string | undefined {
	if (nothing && marks.length > 0) return '“Nothing to mark” cannot stand beside marks.';
	return noSource !== undefined || marks.some(({ role }) => role !== undefined)
		? 'Claim and source are not asked for here.'
		: undefined;
}

function sourcingProblem({ marks, nothing, noSource = false }: HighlightAnswer): string | undefined {
	if (nothing) return '“Nothing to mark” cannot be said here.';
	if (marks.some(({ technique }) => technique !== undefined)) return 'That technique cannot be given here.';
	if (noSource && marksOf('source', marks).length > 0) {
		return '“None given” cannot stand beside words that are marked as the source.';
	}
	return isDouble(marks) ? 'The same words are marked as claim and as source. Decide for one.' : undefined;
}

function needed(passage: Passage | undefined): Passage {
	if (!passage) throw new Error('a highlight question has no passage');
	return passage;
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
	const same = (x: Mark, y: Mark) => x.start === y.start && x.end === y.end && x.technique === y.technique;
	return a.length === b.length && a.every((mark) => b.some((other) => same(mark, other)));
}
