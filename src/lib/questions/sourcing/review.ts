import { passageText, type Passage } from '../../text/passage';
import type { Span } from '../../text/words';
import type { HighlightReview, Note } from '../highlight/review';
import { marksOf, ROLES, toNamed, type Role, type Sourcing } from './form';
import type { SourcingKey } from './model';
import { scoreSourcing } from './score';

/** What is said about the source as a whole, beside the notes on words. */
export interface SourceFinding {
	/** Whether the passage gives one. */
	readonly isGiven: boolean;
	/** Whether the reader said “none given”. */
	readonly saidNone: boolean;
	/** Whether that, or marking words as a source, was right to do. */
	readonly isRight: boolean;
	/** Why. */
	readonly reason: string;
	readonly references: Note['references'];
	/** The “how to spot it” test, done on these very words. */
	readonly spot: string;
	/** How the passage could say it, with its source. */
	readonly plainer: string | undefined;
}

interface Asked {
	readonly context?: string | undefined;
	readonly takeaway?: string | undefined;
}

/** Sets what a student marked beside the question’s key; `techniques` of keys and notes are roles here. */
export function reviewSourcing(
	content: Asked,
	key: SourcingKey,
	passage: Passage,
	given: Sourcing
): HighlightReview & { readonly sourcing: SourceFinding } {
	const { score, parts } = scoreSourcing(key, passage, given);
	const keys = ROLES.flatMap((role) => {
		const part = key[role];
		return 'none' in part
			? []
			: [{ id: role, core: part.core, acceptable: part.acceptable, techniques: [role] }];
	});
	const notes = [
		...keys.map(({ id }) =>
			keyNote(
				id,
				key,
				parts.keys.find((part) => part.id === id)
			)
		),
		...given.marks.flatMap((mark, index) =>
			mark.role && parts.marks[index] === 'fair text' ? [wrongNote(mark, mark.role)] : []
		)
	].sort((a, b) => lastEnd(a.spans) - lastEnd(b.spans));
	return {
		kind: 'highlight',
		context: content.context,
		passage: passageText(passage),
		marks: toNamed(given.marks),
		keys,
		contested: [],
		notes: notes.map((note, index) => ({ ...note, number: index + 1 })),
		...{ score, parts },
		fair: undefined,
		takeaway: content.takeaway,
		sourcing: findSource(key, given)
	};
}

function findSource({ source, spot, plainer }: SourcingKey, { marks, noSource }: Sourcing): SourceFinding {
	const shared = { saidNone: noSource, references: source.references, spot, plainer };
	const isMarked = marksOf('source', marks).length > 0;
	if ('none' in source) {
		const reason = isMarked ? source.marked : source.reason;
		return { ...shared, isGiven: false, isRight: noSource && !isMarked, reason };
	}
	const reason = noSource ? source.saidNone : source.reason;
	return { ...shared, isGiven: true, isRight: isMarked && !noSource, reason };
}

type UnnumberedNote = Omit<Note, 'number'>;
const BARE = {
	...{ words: undefined, named: undefined, reason: undefined, spot: undefined },
	...{ tempts: undefined, plainer: undefined, references: [] }
} as const;

function keyNote(
	role: Role,
	key: SourcingKey,
	result: HighlightReview['parts']['keys'][number] | undefined
): UnnumberedNote {
	const part = key[role];
	const status = result?.status ?? 'missed';
	return {
		...BARE,
		verdict: status === 'partial' ? 'partly' : status,
		spans: 'core' in part ? part.core : [],
		techniques: [role],
		words: result && { marked: result.markedCore, of: result.coreWords },
		reason: part.reason,
		tempts: 'saidNone' in part ? part.saidNone : undefined,
		references: part.references
	};
}

function wrongNote(span: Span, role: Role): UnnumberedNote {
	return { ...BARE, verdict: 'wrong', spans: [{ start: span.start, end: span.end }], techniques: [role] };
}

function lastEnd(spans: readonly Span[]): number {
	return Math.max(...spans.map(({ end }) => end));
}
