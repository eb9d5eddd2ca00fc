import type { Mark } from '../../text/marks';
import { passageText, type Key, type Passage, type PassageText, type Reference } from '../../text/passage';
import type { Span } from '../../text/words';
import type { SourceFinding } from '../sourcing/review';
import { scoreMarks, type Asked, type HighlightParts } from './score';

/** What a margin note says, and about which words. Numbered in reading order. */
export interface Note {
	readonly number: number;
	/** `near`: words beside a key, to which there is a reply. */
	readonly verdict: 'found' | 'partly' | 'missed' | 'wrong' | 'contested' | 'near';
	/** The words the note stands beside: its number is set after the last of them. */
	readonly spans: readonly Span[];
	readonly techniques: readonly string[];
	/** Core words marked, of how many; for found and partly. */
	readonly words: { readonly marked: number; readonly of: number } | undefined;
	/** Where naming was asked and these words were marked: whether an accepted name was given. */
	readonly named: boolean | undefined;
	readonly reason: string | undefined;
	readonly spot: string | undefined;
	readonly tempts: string | undefined;
	readonly plainer: string | undefined;
	readonly references: readonly Reference[];
	/** What a teacher says to these words. */
	readonly replies?: readonly { readonly text: string; readonly author: { readonly name: string } }[];
}

export interface HighlightReview {
	readonly kind: 'highlight';
	readonly context: string | undefined;
	readonly passage: PassageText;
	readonly marks: readonly Mark[];
	/** The key as it is drawn: core lines, acceptable hairlines, contested hatching. */
	readonly keys: readonly Pick<Key, 'id' | 'core' | 'acceptable' | 'techniques'>[];
	readonly contested: readonly Span[];
	readonly notes: readonly Note[];
	readonly score: number;
	readonly parts: HighlightParts;
	/** On a passage with nothing to mark: why it is fair. */
	readonly fair: Passage['fair'];
	readonly takeaway: string | undefined;
	/** Where claim and source were asked for. */
	readonly sourcing?: SourceFinding | undefined;
}

/** Sets a student's marks beside the key: one note a key, one a mark on fair or contested words. */
export function reviewHighlight(
	content: Asked & { readonly context?: string | undefined; readonly takeaway?: string | undefined },
	passage: Passage,
	marks: readonly Mark[]
): HighlightReview {
	const { score, parts } = scoreMarks(content, passage, marks);
	const keys = passage.keys.filter((key) => parts.keys.some(({ id }) => id === key.id));
	const notes = [
		...keys.map((key) => keyNote(key, parts, marks, content.naming !== undefined)),
		...marks.flatMap((mark, index) => markNote(passage, mark, parts.marks[index]))
	];
	return {
		kind: 'highlight',
		context: content.context,
		passage: passageText(passage),
		marks,
		keys: keys.map(({ id, core, acceptable, techniques }) => ({ id, core, acceptable, techniques })),
		contested: passage.contested.map(({ span }) => span),
		notes: inReadingOrder(notes),
		score,
		parts,
		fair: passage.fair,
		takeaway: content.takeaway
	};
}

type UnnumberedNote = Omit<Note, 'number'>;

/** Notes in the order of their last words, numbered from 1. */
export function inReadingOrder(notes: readonly UnnumberedNote[]): Note[] {
	return notes
		.toSorted((a, b) => lastEnd(a.spans) - lastEnd(b.spans))
		.map((note, index) => ({ ...note, number: index + 1 }));
}

function keyNote(
	key: Key,
	parts: HighlightParts,
	marks: readonly Mark[],
	asksNames: boolean
): UnnumberedNote {
	const result = parts.keys.find(({ id }) => id === key.id);
	const status = result?.status ?? 'missed';
	const touching = marks.filter((mark) => key.core.some((span) => overlaps(span, mark)));
	const { techniques, reason, spot, tempts, plainer, references } = key;
	return {
		verdict: status === 'partial' ? 'partly' : status,
		spans: key.core,
		words: result && { marked: result.markedCore, of: result.coreWords },
		named:
			asksNames && touching.length > 0
				? touching.some(({ technique }) => technique !== undefined && techniques.includes(technique))
				: undefined,
		...{ techniques, reason, spot, tempts, plainer, references }
	};
}

function markNote(
	passage: Passage,
	mark: Mark,
	verdict: HighlightParts['marks'][number] | undefined
): UnnumberedNote[] {
	const bare = {
		spans: [mark],
		words: undefined,
		named: undefined,
		spot: undefined,
		tempts: undefined,
		plainer: undefined
	};
	if (verdict === 'fair text') {
		const note = passage.fairNotes.find(({ span }) => overlaps(span, mark));
		return [
			{
				...bare,
				verdict: 'wrong',
				techniques: ['fair-statement'],
				reason: note?.reason ?? passage.fair?.reason,
				spot: note ? undefined : passage.fair?.spot,
				references: (note ?? passage.fair)?.references ?? []
			}
		];
	}
	if (verdict !== 'contested') return [];
	const contested = passage.contested.find(({ span }) => overlaps(span, mark));
	return [{ ...bare, verdict: 'contested', techniques: [], reason: contested?.reason, references: [] }];
}

function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

function lastEnd(spans: readonly Span[]): number {
	return Math.max(...spans.map((span) => span.end));
}
