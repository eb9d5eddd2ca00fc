import type { Passage } from '../../text/passage';
import { wordsIn, wordsOf, type Span } from '../../text/words';
import type { QuestionFinding } from '../drafting';
import type { SourcingKey } from './model';

type Marked = Pick<SourcingKey['claim'], 'core' | 'acceptable'>;

/** Words that are still to be chosen. */
export function blankMarked(): Marked {
	return { core: [{ start: 0, end: 0 }], acceptable: [{ start: 0, end: 0 }] };
}

/** A key of claim and source with nothing in it yet. */
export function blankSourcing(): SourcingKey {
	return {
		claim: { ...blankMarked(), reason: '', references: [] },
		source: { ...blankMarked(), reason: '', references: [], saidNone: '' },
		spot: ''
	};
}

/**
 * Sets one part of the words that have to be found. The words that cost nothing follow while they are the same, and
 * grow to hold the new ones where they are not.
 */
export function withCore({ core, acceptable }: Marked, part: number, span: Span): Marked {
	const around = acceptable[part] ?? span;
	const isSame = around.start === core[part]?.start && around.end === core[part]?.end;
	const grown = { start: Math.min(around.start, span.start), end: Math.max(around.end, span.end) };
	return {
		core: core.with(part, span),
		acceptable: part in acceptable ? acceptable.with(part, isSame ? span : grown) : [...acceptable, span]
	};
}

/** What keeps a key of claim and source from being scored. */
export function sourcingFindings(
	{ claim, source }: SourcingKey,
	{ text }: Pick<Passage, 'text'>
): QuestionFinding[] {
	const words = wordsOf(text);
	const inside = (spans: readonly Span[]) =>
		new Set(
			spans.flatMap((span) => {
				const range = wordsIn(words, span);
				return range ? words.slice(range.from, range.to).map(({ index }) => index) : [];
			})
		);
	const given = 'none' in source ? undefined : source;
	const found: QuestionFinding[] = [];
	for (const [name, part] of [
		['claim', claim],
		['source', given]
	] as const) {
		if (!part) continue;
		const [core, acceptable] = [inside(part.core), inside(part.acceptable)];
		if (![...core].every((word) => acceptable.has(word))) {
			found.push(
				problem(`sourcing.${name}.acceptable.0`, 'These words do not hold all that has to be found.')
			);
		}
	}
	const claimed = inside(claim.acceptable);
	if (given && [...inside(given.acceptable)].some((word) => claimed.has(word))) {
		found.push(problem('sourcing.source.acceptable.0', 'The claim and its source share words.'));
	}
	return found;
}

function problem(field: string, message: string): QuestionFinding {
	return { severity: 'error', field, message };
}
