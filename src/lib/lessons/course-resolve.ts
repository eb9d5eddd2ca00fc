import { FAIR } from '../questions/choice/model';
import type { Desk } from '../questions/authoring';
import { isQuestionFile, resolveQuestion } from '../questions/files';
import type { Passage, Reference } from '../text/passage';
import { findQuote, QuoteError } from '../text/quotes';
import { snapToWords, wordsOf, type Span } from '../text/words';
import type { LessonFile, PassageFile, Source, StepFile, Taxonomy } from './course-files';
import type { Report } from './findings';
import type { PlainStep } from './lesson';

/** What passages and steps refer to by id. */
export interface Shelf {
	readonly taxonomy: Taxonomy;
	readonly sources: readonly Source[];
	readonly references: readonly Reference[];
}

/** A passage with its quotations as spans and its ids as things. Only sound when nothing was reported. */
export function resolvePassage(
	written: PassageFile,
	source: Source | undefined,
	shelf: Shelf,
	place: string,
	report: Report
): Passage {
	if (!source) report(place, 'unknown-source', `“${written.source}” is not in sources.yaml`);
	const { id, text, topic, side, use, looksLike, fair } = written;
	checkTechniques(looksLike, shelf, place, report);
	return {
		...{ id, text, topic, side, use, looksLike },
		origin: source?.rightsBasis === 'own' ? 'written' : 'article',
		source: written.source,
		credit: source?.credit ?? '',
		keys: written.keys.map((key, index) => resolveKey(written, key, index, shelf, place, report)),
		contested: written.contested.flatMap(({ words, reason }, index) =>
			spansOf(text, [words], `${place} / contested ${index + 1}`, report).map((span) => ({ span, reason }))
		),
		fair: fair && resolveFair(fair, shelf, place, report),
		fairNotes: written.fairNotes.flatMap(({ words, reason, references }, index) => {
			const at = `${place} / fair note ${index + 1}`;
			const found = findReferences(references, shelf, at, report);
			return spansOf(text, [words], at, report).map((span) => ({ span, reason, references: found }));
		})
	};
}

/** A step as an edition holds it; a question makes a step of the same id. Only sound when nothing was reported. */
export function resolveStep(written: StepFile, lesson: LessonFile, shelf: Shelf, report: Report): PlainStep {
	const place = `${lesson.id} / ${written.id}`;
	checkPassage(written, lesson, place, report);
	const { id } = written;
	if (isQuestionFile(written)) {
		const question = resolveQuestion(written, deskFor(lesson, shelf, place, report));
		return { id, kind: 'question', question };
	}
	switch (written.kind) {
		case 'reading': {
			const { kind, title, body } = written;
			return { id, kind, title, body, references: findReferences(written.references, shelf, place, report) };
		}
		case 'worked-example':
			return written;
	}
}

/** The spans of quotations, snapped to whole words; one that is not there is reported and left out. */
export function spansOf(text: string, quotations: readonly string[], place: string, report: Report): Span[] {
	const words = wordsOf(text);
	return quotations.flatMap((quotation) => {
		try {
			const span = snapToWords(words, findQuote(text, quotation));
			if (span) return [span];
			report(place, 'quote-not-exact', `“${quotation}” holds no word`);
		} catch (error) {
			if (!(error instanceof QuoteError)) throw error;
			report(place, 'quote-not-exact', error.message);
		}
		return [];
	});
}

function resolveKey(
	{ id, text }: PassageFile,
	key: PassageFile['keys'][number],
	index: number,
	shelf: Shelf,
	place: string,
	report: Report
): Passage['keys'][number] {
	const at = `${place} / key ${index + 1}`;
	checkTechniques(key.techniques, shelf, at, report);
	const core = spansOf(text, key.core, at, report);
	const { techniques, weight, reason, spot, tempts, plainer } = key;
	return {
		id: `${id}.${index + 1}`,
		core,
		acceptable: joined([...core, ...spansOf(text, key.acceptable, at, report)]),
		...{ techniques, weight, reason, spot, tempts, plainer },
		references: findReferences(key.references, shelf, at, report)
	};
}

function resolveFair(
	fair: NonNullable<PassageFile['fair']>,
	shelf: Shelf,
	place: string,
	report: Report
): NonNullable<Passage['fair']> {
	const variants = shelf.taxonomy.techniques.find(({ id }) => id === FAIR)?.variants ?? [];
	if (!variants.some(({ id }) => id === fair.variant)) {
		report(`${place} / fair`, 'unknown-technique', `“${fair.variant}” is no variant of ${FAIR}`);
	}
	return { ...fair, references: findReferences(fair.references, shelf, `${place} / fair`, report) };
}

/** What a question of a lesson is resolved with. */
function deskFor(lesson: LessonFile, shelf: Shelf, place: string, report: Report): Desk {
	const inPlace = (at: string | undefined) => (at === undefined ? place : `${place} / ${at}`);
	return {
		allTechniques: shelf.taxonomy.techniques.map(({ id }) => id).filter((id) => id !== FAIR),
		checkTechniques: (ids, at) => checkTechniques(ids, shelf, inPlace(at), report),
		findReferences: (ids, at) => findReferences(ids, shelf, inPlace(at), report),
		spansOf: (text, quotations, at) => spansOf(text, quotations, inPlace(at), report),
		textOf: (passageId) => lesson.passages.find(({ id }) => id === passageId)?.text,
		report: (rule, message, at) => report(inPlace(at), rule, message)
	};
}

function checkPassage(
	step: { readonly passage?: string | undefined } | { readonly kind: 'reading' },
	lesson: LessonFile,
	place: string,
	report: Report
): void {
	const passage = 'passage' in step ? step.passage : undefined;
	if (passage !== undefined && !lesson.passages.some(({ id }) => id === passage)) {
		report(place, 'unknown-passage', `“${passage}” is no passage of this lesson`);
	}
}

export function isTechnique({ taxonomy }: Shelf, id: string): boolean {
	return taxonomy.techniques.some((technique) => technique.id === id);
}

export function checkTechniques(ids: readonly string[], shelf: Shelf, place: string, report: Report): void {
	for (const id of ids.filter((each) => !isTechnique(shelf, each))) {
		report(place, 'unknown-technique', `“${id}” is not in the taxonomy`);
	}
}

function findReferences(
	ids: readonly string[],
	{ references }: Shelf,
	place: string,
	report: Report
): Reference[] {
	return ids.flatMap((id) => {
		const found = references.find((reference) => reference.id === id);
		if (!found) report(place, 'unknown-reference', `“${id}” is not in references.yaml`);
		return found ?? [];
	});
}

/** Spans in reading order, those that overlap or touch as one. */
function joined(spans: readonly Span[]): Span[] {
	const result: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start)) {
		const last = result.at(-1);
		if (last && span.start <= last.end)
			result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
		else result.push(span);
	}
	return result;
}
