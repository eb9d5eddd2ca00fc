import { z } from 'zod';
import { blankDraft, type Draft } from '../lessons/draft';
import type { Passage } from '../text/passage';
import type { Span } from '../text/words';
import { extentOf, findWords, ReadPassage } from './annotated-words';
import {
	annotationSchema,
	bareSchema,
	PURPOSES,
	type Annotation,
	type Extent,
	type Part
} from './annotations';
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

/** A range that an annotation is about. */
interface Found {
	readonly in: ReadPassage;
	readonly span: Span;
	readonly extent: Extent | undefined;
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
		const text = texts.find(({ names }) => names.includes(target.source));
		const span = text && findWords(text, target, annotation, how);
		return text && span ? [{ in: text, span, extent: extentOf(target) }] : [];
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
	if (annotation.body.some(({ value }) => value === undefined)) how.add(said.elsewhere);
	const tags = annotation.body.flatMap(({ value, purpose }) =>
		value !== undefined && isTag(purpose, annotation) ? [value] : []
	);
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

/** A body without a purpose is a tag where tagging is what the whole annotation is for. */
function isTag(purpose: readonly string[], { motivation }: Annotation): boolean {
	return (purpose.length > 0 ? purpose : motivation).includes(PURPOSES.technique);
}

/** What a body says; one without a purpose, that is no tag, is taken for a comment. */
function partOf(annotation: Annotation, part: Part): string | undefined {
	const { body } = annotation;
	const fits = (purpose: readonly string[]) =>
		purpose.includes(PURPOSES[part]) ||
		(part === 'reason' && purpose.length === 0 && !isTag(purpose, annotation));
	const texts = body.flatMap(({ value, purpose }) => (value !== undefined && fits(purpose) ? [value] : []));
	return texts[0];
}
