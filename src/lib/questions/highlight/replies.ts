import type { Span } from '../../text/words';
import { inReadingOrder, type HighlightReview, type Note } from './review';
import { isSamePlace } from './wrong-marks';

/** What a teacher says to words that were marked wrongly. */
export interface Reply extends Span {
	readonly text: string;
	readonly author: { readonly name: string };
}

/**
 * Sets a teacher's replies into the notes of a review, each with the marks it is about. Words beside a key have no
 * note of their own: with a reply they get one.
 */
export function withReplies(review: HighlightReview, replies: readonly Reply[]): HighlightReview {
	const to = (spans: readonly Span[]) =>
		replies.filter((reply) => spans.some((span) => isSamePlace(review.passage, span, reply)));
	const answered = review.notes.map((note) =>
		note.verdict === 'wrong' ? { ...note, replies: to(note.spans) } : note
	);
	const beside = review.marks
		.filter((mark, index) => review.parts.marks[index] === 'near' && to([mark]).length > 0)
		.map((mark): Omit<Note, 'number'> => ({
			...{ verdict: 'near', spans: [mark], replies: to([mark]), techniques: [], references: [] },
			...{ words: undefined, named: undefined, reason: undefined },
			...{ spot: undefined, tempts: undefined, plainer: undefined }
		}));
	return { ...review, notes: inReadingOrder([...answered, ...beside]) };
}
