import { askedKeys } from '../questions/highlight/asked-keys';
import type { HighlightContent } from '../questions/highlight/model';
import type { SourcingKey } from '../questions/sourcing/model';
import type { Key, Passage } from '../text/passage';
import { countWords, type Span } from '../text/words';
import { fairStretches } from './fair-stretches';
import type { PlainOption } from './plain-question';
import { withReferences } from './plain-text-parts';
import { words } from './words';

/** Wrong options beside those of keys; a passage may have fewer stretches to offer. */
const WRONG = 3;

/**
 * A marking question as a choice among words of its passage: the core of each key that is asked for, fair stretches,
 * and that there is nothing to mark. undefined where the passage has no stretch to offer.
 */
export function markingOptions(content: HighlightContent, passage: Passage): PlainOption[] | undefined {
	return content.sourcing ? sourceOptions(content.sourcing, passage) : keyOptions(content, passage);
}

function keyOptions(content: HighlightContent, passage: Passage): PlainOption[] | undefined {
	const keys = askedKeys(content, passage);
	const wrong = wrongOptions(
		passage,
		keys.map(({ core }) => core)
	);
	if (wrong.length === 0) return undefined;
	const nothing = {
		text: words.moodle.nothing,
		right: keys.length === 0,
		feedback: keys.length === 0 ? fairReason(passage) : words.moodle.thereIsSomething
	};
	const right = keys.map((key) => ({ at: key.core[0]?.start ?? 0, option: keyOption(passage, key) }));
	return [...[...right, ...wrong].sort((a, b) => a.at - b.at).map(({ option }) => option), nothing];
}

/** Which words are the source of a claim that is quoted in the task. */
function sourceOptions({ claim, source }: SourcingKey, passage: Passage): PlainOption[] | undefined {
	const isGiven = !('none' in source);
	const spoken = [claim.core, ...(isGiven ? [source.core] : [])];
	const wrong = wrongOptions(passage, spoken);
	if (wrong.length === 0) return undefined;
	const feedback = withReferences(source.reason, source.references);
	const given = isGiven
		? [
				{
					at: source.core[0]?.start ?? 0,
					option: { text: quoteAll(passage.text, source.core), right: true, feedback }
				}
			]
		: [];
	const none = {
		text: words.moodle.noSource,
		right: !isGiven,
		feedback: isGiven ? source.saidNone : feedback
	};
	return [...[...given, ...wrong].sort((a, b) => a.at - b.at).map(({ option }) => option), none];
}

/** Several ranges of one key as one quotation: “a … b”. */
export function quoteAll(text: string, spans: readonly Span[]): string {
	return words.quote(spans.map(({ start, end }) => text.slice(start, end)).join(' … '));
}

function keyOption({ text }: Passage, key: Key): PlainOption {
	return {
		text: quoteAll(text, key.core),
		right: true,
		feedback: withReferences(
			[key.reason, ...(key.plainer === undefined ? [] : [words.plainer(key.plainer)])].join('\n'),
			key.references
		)
	};
}

function wrongOptions(
	passage: Passage,
	cores: readonly (readonly Span[])[]
): { at: number; option: PlainOption }[] {
	const lengths = cores.flat().map(({ start, end }) => countWords(passage.text.slice(start, end)));
	const length = Math.round(lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length));
	const free = {
		...passage,
		contested: [...passage.contested, ...cores.flat().map((span) => ({ span, reason: '' }))]
	};
	return fairStretches(free, { length, most: WRONG }).map((span) => ({
		at: span.start,
		option: {
			text: quoteAll(passage.text, [span]),
			right: false,
			feedback: noteOf(passage, span) ?? fairReason(passage)
		}
	}));
}

function noteOf({ fairNotes }: Passage, { start, end }: Span): string | undefined {
	const note = fairNotes.find(({ span }) => span.start === start && span.end === end);
	return note && withReferences(note.reason, note.references);
}

function fairReason({ fair }: Passage): string {
	return fair ? withReferences(fair.reason, fair.references) : words.moodle.fair;
}
