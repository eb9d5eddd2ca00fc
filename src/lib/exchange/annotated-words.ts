/** Which words of a passage an annotation is about. */
import type { z } from 'zod';
import type { Passage } from '../text/passage';
import { snapToWords, wordsOf, type Span } from '../text/words';
import { EXTENTS, iriOf, type Annotation, type bareSchema, type Extent, type Selector } from './annotations';
import { CodePoints } from './code-points';
import { words } from './words';

const said = words.annotations;
type Target = Annotation['target'][number];

/** A passage while its keys come in. */
export class ReadPassage {
	readonly passage: Passage;
	readonly points: CodePoints;
	readonly words;
	/** What targets may call it. */
	readonly names: readonly string[];

	constructor(bare: z.infer<typeof bareSchema>) {
		this.passage = { ...bare, keys: [], contested: [], fairNotes: [] };
		this.points = new CodePoints(bare.text);
		this.words = wordsOf(bare.text);
		this.names = [bare.id, iriOf('passage', bare.id)];
	}

	/** The words at a position that is counted, in code points, from where a range of the text begins. */
	at({ start, end }: Selector, within: Span): Span | undefined {
		if (start === undefined || end === undefined || start < 0) return undefined;
		const first = this.points.toPoints({ start: within.start, end: within.start }).start;
		const span = this.points.toUnits({ start: first + start, end: first + end });
		return span && span.end <= within.end ? span : undefined;
	}
}

/** The words that a target is about, and in `how` what was done to find them; undefined where they are not there. */
export function findWords(
	text: ReadPassage,
	{ selector }: Target,
	annotation: Annotation,
	how: Set<string>
): Span | undefined {
	const span = findSpan(text, selector, how);
	return span && snap(text, span, annotation, how);
}

/** Which of our extents a target has. */
export function extentOf({ styleClass }: Target): Extent | undefined {
	return EXTENTS.find((extent) => styleClass.includes(extent));
}

/**
 * Where the words are that any of the selectors tells: by its position, or else by what it quotes. What refines a
 * selector is looked for in what that selects, or in the whole text where that cannot be told here.
 */
function findSpan(
	text: ReadPassage,
	selectors: readonly Selector[],
	how: Set<string>,
	within: Span = { start: 0, end: text.passage.text.length }
): Span | undefined {
	const refined = selectors.filter(({ refinedBy }) => refinedBy.length > 0);
	for (const { refinedBy, ...broad } of refined) {
		const outer = findSpan(text, [{ ...broad, refinedBy: [] }], how, within);
		// Where a position is counted from, only the broader one tells.
		const finer = outer ? refinedBy : refinedBy.filter(({ type }) => type !== 'TextPositionSelector');
		const span = findSpan(text, finer, how, outer ?? within);
		if (span) return span;
	}
	const ofType = (name: string) =>
		selectors.find(({ type, refinedBy }) => type === name && refinedBy.length === 0);
	const position = ofType('TextPositionSelector');
	const quote = ofType('TextQuoteSelector');
	const span = position && text.at(position, within);
	const { exact } = quote ?? {};
	if (span && (exact === undefined || text.passage.text.slice(span.start, span.end) === exact)) return span;
	const byWords = exact ? findQuoted(text.passage.text, { ...quote, exact }, within) : undefined;
	if (byWords && position) how.add(said.byWords);
	return byWords;
}

/** Where a quotation stands; undefined where it stands nowhere, or at several places that nothing tells apart. */
function findQuoted(
	text: string,
	{ exact, prefix = '', suffix = '' }: Pick<Selector, 'prefix' | 'suffix'> & { exact: string },
	within: Span
): Span | undefined {
	const whole = prefix + exact + suffix;
	const places: Span[] = [];
	for (let at = text.indexOf(whole); at >= 0 && places.length < 2; at = text.indexOf(whole, at + 1)) {
		const start = at + prefix.length;
		const end = start + exact.length;
		if (within.start <= start && end <= within.end) places.push({ start, end });
	}
	return places.length === 1 ? places[0] : undefined;
}

/** What others marked may cut words; a key of ours is as it was made. */
function snap(text: ReadPassage, span: Span, annotation: Annotation, how: Set<string>): Span | undefined {
	if (annotation.key !== undefined || annotation.target.some(extentOf)) return span;
	const snapped = snapToWords(text.words, span);
	if (snapped && (snapped.start !== span.start || snapped.end !== span.end)) how.add(said.snapped);
	return snapped;
}
