import { z } from 'zod';
import { markProblem, mergeMarks, readText, type Mark, type MarkProblem } from '../../text/marks';
import { passageText, type Key, type Passage, type PassageText } from '../../text/passage';
import { questionShape, type FormFields, type Judgment, type QuestionModel } from '../kind';
import { marksFromForm } from './form';
import { highlightParts, scoreMarks, type HighlightParts } from './score';
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
	naming: z.strictObject({ offer: z.array(z.string()).min(2), all: z.array(z.string()).min(2) }).optional()
});
export type HighlightContent = z.infer<typeof contentSchema>;

const markSchema = z.strictObject({
	start: z.int().min(0),
	end: z.int().min(1),
	quote: z.string().min(1).max(4000),
	technique: z.string().max(60).optional()
});
const answerSchema = z.strictObject({
	marks: z.array(markSchema).max(MOST_MARKS),
	/** The student says that there is nothing to mark. */
	nothing: z.boolean()
});
export interface HighlightAnswer {
	readonly marks: readonly Mark[];
	readonly nothing: boolean;
}

export interface HighlightForStudent {
	readonly id: string;
	readonly kind: 'highlight';
	readonly prompt: string;
	readonly context: string | undefined;
	readonly passage: PassageText;
	readonly naming: { readonly offer: readonly string[]; readonly all: readonly string[] } | undefined;
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
	parts: highlightParts,

	forStudent(content, passage) {
		const { id, prompt, context, naming } = content;
		return { id, kind: 'highlight', prompt, context, passage: passageText(needed(passage)), naming };
	},

	confidenceScale: () => 'more',

	fromForm(content, passage, form: FormFields) {
		const text = readText(needed(passage).text);
		const marks = marksFromForm(text, form, content.naming?.all ?? []);
		return { marks, nothing: marks.length === 0 && form.get('nothing') === 'on' };
	},

	problem(content, passage, answer) {
		const text = readText(needed(passage).text);
		if (answer.nothing && answer.marks.length > 0) return '“Nothing to mark” cannot stand beside marks.';
		for (const mark of answer.marks) {
			const problem = markProblem(text, mark);
			if (problem) return REFUSALS[problem];
			if (mark.technique !== undefined && !content.naming?.all.includes(mark.technique)) {
				return 'That technique cannot be given here.';
			}
		}
		return sameMarks(mergeMarks(text, answer.marks), answer.marks)
			? undefined
			: 'The marks overlap, or cross a sentence end.';
	},

	isGiven: ({ marks, nothing }) => nothing || marks.length > 0,

	grade(content, passage, answer) {
		return scoreMarks(content, needed(passage), answer.marks);
	},

	judge(content, passage, answer): Judgment | undefined {
		const keys = needed(passage).keys;
		const asked = askedKeys(content, needed(passage));
		if (keys.length > 0 && asked.length === 0) return undefined;
		const { parts } = scoreMarks(content, needed(passage), answer.marks);
		return keys.length > 0
			? { signal: true, flagged: parts.keys.some((key) => key.status === 'found') }
			: { signal: false, flagged: parts.marks.includes('fair text') };
	},

	review(content, passage, answer) {
		return reviewHighlight(content, needed(passage), answer?.marks ?? []);
	},

	report(content, passage, answers) {
		return reportHighlight(
			content,
			needed(passage),
			answers.map(({ marks }) => marks)
		);
	}
};

/** The keys of a passage that a question asks about. */
export function askedKeys(content: Pick<HighlightContent, 'techniques'>, passage: Passage): Key[] {
	return passage.keys.filter((key) =>
		key.techniques.some((technique) => content.techniques.includes(technique))
	);
}

function needed(passage: Passage | undefined): Passage {
	if (!passage) throw new Error('a highlight question has no passage');
	return passage;
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
	const same = (x: Mark, y: Mark) => x.start === y.start && x.end === y.end && x.technique === y.technique;
	return a.length === b.length && a.every((mark) => b.some((other) => same(mark, other)));
}
