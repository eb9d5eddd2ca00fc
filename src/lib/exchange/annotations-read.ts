import { z } from 'zod';
import { blankDraft, type Draft } from '../lessons/draft';
import type { Passage } from '../text/passage';
import { snapToWords, wordsOf, type Span } from '../text/words';
import {
	annotationSchema,
	bareSchema,
	PURPOSES,
	type Annotation,
	type Part,
	type Selector
} from './annotations';
import { CodePoints } from './code-points';
import { refuseFile } from './file-problem';
import type { Asked } from './from-plain';
import { parseGuarded } from './guarded-json';
import { keptOr, type Fate, type ReportItem } from './report';
import { sayPassage, shorten } from './say-item';
import { words } from './words';

const said = words.annotations;

/** A draft with the passages of a file and their keys, and no steps yet. @throws FileProblem */
export function readAnnotations(text: string, asked: Asked): { drafts: Draft[]; report: ReportItem[] } {
	const { items, bare } = parsePage(text);
	const texts = bare.map((passage) => new ReadPassage(passage));
	const report = items.map((item, index) => readItem(item, index, texts, asked.techniques));
	const passages = texts.map(({ passage }) => passage);
	return {
		drafts: [{ ...blankDraft('imported', asked.title), passages }],
		report: [
			...passages.map((passage): ReportItem => ({ what: sayPassage(passage), fate: { is: 'kept' } })),
			...report
		]
	};
}

function parsePage(text: string): { items: unknown[]; bare: z.infer<typeof bareSchema>[] } {
	const page = parseGuarded(text, said.notJson);
	const items = itemsOf(page);
	if (items === undefined) refuseFile(said.notOnes);
	const passages = z.array(bareSchema).min(1).safeParse(Object(page).passages);
	if (!passages.success) refuseFile(said.noPassages);
	const ids = passages.data.map(({ id }) => id);
	if (new Set(ids).size < ids.length) refuseFile(said.twice);
	return { items, bare: passages.data };
}

/** Of a page, of a collection with its first page in it, or of one annotation. */
function itemsOf(page: unknown): unknown[] | undefined {
	const { type, items, first } = Object(page) as Record<string, unknown>;
	if (Array.isArray(items)) return items;
	if (type === 'Annotation') return [page];
	const inFirst: unknown = Object(first).items;
	return Array.isArray(inFirst) ? inFirst : undefined;
}

/** A passage while its keys come in. */
class ReadPassage {
	readonly passage: Passage;
	readonly points: CodePoints;
	readonly words;

	constructor(bare: z.infer<typeof bareSchema>) {
		this.passage = { ...bare, keys: [], contested: [], fairNotes: [] };
		this.points = new CodePoints(bare.text);
		this.words = wordsOf(bare.text);
	}
}

/** A range that an annotation is about. */
interface Found {
	readonly in: ReadPassage;
	readonly span: Span;
	readonly extent: string | undefined;
}

function readItem(
	item: unknown,
	index: number,
	texts: readonly ReadPassage[],
	techniques: ReadonlySet<string>
): ReportItem {
	const parsed = annotationSchema.safeParse(item);
	if (!parsed.success)
		return { what: said.numbered(index + 1), fate: { is: 'skipped', why: said.malformed } };
	const annotation = parsed.data;
	const how = new Set<string>();
	const found = annotation.target.flatMap((target): Found[] => {
		const text = texts.find(({ passage }) => passage.id === target.source);
		const span = text && findSpan(text, target.selector, how);
		const snapped = span && snap(text, span, annotation, how);
		return text && snapped ? [{ in: text, span: snapped, extent: target.styleClass }] : [];
	});
	const [first] = found;
	const what = said.numbered(
		index + 1,
		first && shorten(first.in.passage.text.slice(first.span.start, first.span.end))
	);
	if (!first || found.length < annotation.target.length)
		return { what, fate: { is: 'skipped', why: said.notThere } };
	if (found.some((each) => each.in !== first.in))
		return { what, fate: { is: 'skipped', why: said.overPassages } };
	return { what, fate: addTo(first.in.passage, annotation, { found, techniques, how }) };
}

function findSpan(text: ReadPassage, selectors: readonly Selector[], how: Set<string>): Span | undefined {
	const position = selectors.find(({ type }) => type === 'TextPositionSelector');
	const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
	const { start, end } = position ?? {};
	const span = start === undefined || end === undefined ? undefined : text.points.toUnits({ start, end });
	const { exact } = quote ?? {};
	if (span && (exact === undefined || text.passage.text.slice(span.start, span.end) === exact)) return span;
	const byWords = exact ? findQuoted(text.passage.text, { ...quote, exact }) : undefined;
	if (byWords && position) how.add(said.byWords);
	return byWords;
}

/** Where a quotation stands; undefined where it stands nowhere, or at several places that nothing tells apart. */
function findQuoted(
	text: string,
	{
		exact,
		prefix = '',
		suffix = ''
	}: { exact: string; prefix?: string | undefined; suffix?: string | undefined }
): Span | undefined {
	const whole = prefix + exact + suffix;
	const at = text.indexOf(whole);
	if (at < 0 || text.indexOf(whole, at + 1) >= 0) return undefined;
	return { start: at + prefix.length, end: at + prefix.length + exact.length };
}

/** What others marked may cut words; a key of ours is as it was made. */
function snap(text: ReadPassage, span: Span, annotation: Annotation, how: Set<string>): Span | undefined {
	if (annotation.key !== undefined || annotation.target.some(({ styleClass }) => styleClass !== undefined))
		return span;
	const snapped = snapToWords(text.words, span);
	if (snapped && (snapped.start !== span.start || snapped.end !== span.end)) how.add(said.snapped);
	return snapped;
}

interface Reading {
	readonly found: readonly Found[];
	readonly techniques: ReadonlySet<string>;
	readonly how: Set<string>;
}

function addTo(passage: Passage, annotation: Annotation, { found, techniques, how }: Reading): Fate {
	const reason = partOf(annotation, 'reason') ?? '';
	const { references = [] } = annotation;
	const extent = found[0]?.extent;
	if (extent === 'contested') {
		passage.contested.push(...found.map(({ span }) => ({ span, reason })));
		return keptOr([...how]);
	}
	if (extent === 'fair') {
		passage.fairNotes.push(...found.map(({ span }) => ({ span, reason, references })));
		return keptOr([...how]);
	}
	const tags = annotation.body
		.filter(({ purpose }) => purpose === PURPOSES.technique)
		.map(({ value }) => value);
	const known = tags.filter((tag) => techniques.has(tag));
	if (known.length === 0) return { is: 'skipped', why: said.noTechnique };
	if (known.length < tags.length) how.add(said.otherTags);
	passage.keys.push({
		...{ id: annotation.key ?? `k${passage.keys.length + 1}`, ...rangesOf(found), techniques: known },
		...{ weight: annotation.weight ?? 1, reason, ...optionalParts(annotation), references }
	});
	return keptOr([...how]);
}

/** Where nothing says what a range is, all of them are the core, and cost nothing. */
function rangesOf(found: readonly Found[]): { core: Span[]; acceptable: Span[] } {
	const acceptable = found.filter(({ extent }) => extent === 'acceptable').map(({ span }) => span);
	const core = found.filter(({ extent }) => extent !== 'acceptable').map(({ span }) => span);
	return { core, acceptable: acceptable.length > 0 ? acceptable : core };
}

function optionalParts(annotation: Annotation): { spot?: string; tempts?: string; plainer?: string } {
	const parts = (['spot', 'tempts', 'plainer'] as const).flatMap((part): [string, string][] => {
		const text = partOf(annotation, part);
		return text === undefined ? [] : [[part, text]];
	});
	return Object.fromEntries(parts);
}

/** What a body says; one without a purpose is taken for a comment. */
function partOf({ body }: Annotation, part: Part): string | undefined {
	const fits = (purpose: string | undefined) =>
		purpose === PURPOSES[part] || (part === 'reason' && purpose === undefined);
	return body.find(({ purpose }) => fits(purpose))?.value;
}
