/** The words that a class often marked wrongly, as material for a reply. */
import { aboutSameWords, groupMarks } from '../../measure/mark-groups';
import type { Mark } from '../../text/marks';
import type { Passage } from '../../text/passage';
import { spanOfWords, wordsIn, wordsOf, type Span } from '../../text/words';
import { scoreMarks, type Asked } from './score';

/** A mark that earns nothing: on fair words, or on words around a key that hold none of it. */
const WRONG = ['fair text', 'near'] as const;
export type WrongVerdict = (typeof WRONG)[number];

export interface WrongMark extends Mark {
	readonly verdict: WrongVerdict;
}

export interface WrongMarkGroup extends Span {
	/** The commonest extent of these marks, in the passage's words. */
	readonly quote: string;
	/** Of the commonest extent. */
	readonly verdict: WrongVerdict;
	/** Students who made such a mark. */
	readonly count: number;
	/** What every student with such a mark reads about it; undefined where the passage has no word on it. */
	readonly reason: string | undefined;
}

/** The marks of an answer that earn nothing, in its order. */
export function wrongMarks(asked: Asked, passage: Passage, marks: readonly Mark[]): WrongMark[] {
	const verdicts = scoreMarks(asked, passage, marks).parts.marks;
	return marks.flatMap((mark, index) => {
		const verdict = WRONG.find((wrong) => wrong === verdicts[index]);
		return verdict ? [{ ...mark, verdict }] : [];
	});
}

/** The wrong marks of a class, those about the same words together; commonest first. `answers`: one a student. */
export function groupWrongMarks(
	asked: Asked,
	passage: Passage,
	answers: readonly (readonly Mark[])[]
): WrongMarkGroup[] {
	const words = wordsOf(passage.text);
	const wrong = answers.map((marks) => wrongMarks(asked, passage, marks));
	const owned = wrong.flatMap((marks, student) =>
		marks.flatMap((mark) => {
			const range = wordsIn(words, mark);
			return range ? [{ student: String(student), range }] : [];
		})
	);
	return groupMarks(owned).map(({ extent, students }) => {
		const span = spanOfWords(words, extent);
		const same = wrong.flat().find(({ start, end }) => start === span.start && end === span.end);
		const verdict = same?.verdict ?? 'fair text';
		return {
			...{ ...span, quote: passage.text.slice(span.start, span.end), verdict, count: students.length },
			reason: verdict === 'near' ? undefined : reasonOf(passage, span)
		};
	});
}

/** Whether two places of a passage are about the same words. */
export function isSamePlace({ text }: Pick<Passage, 'text'>, one: Span, other: Span): boolean {
	const words = wordsOf(text);
	const [first, second] = [wordsIn(words, one), wordsIn(words, other)];
	return first !== undefined && second !== undefined && aboutSameWords(first, second);
}

function reasonOf({ fairNotes, fair }: Passage, { start, end }: Span): string | undefined {
	return (fairNotes.find(({ span }) => span.start < end && start < span.end) ?? fair)?.reason;
}
