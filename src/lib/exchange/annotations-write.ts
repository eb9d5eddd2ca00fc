import { allSteps } from '../lessons/draft-steps';
import type { Key, Passage, Reference } from '../text/passage';
import type { Span } from '../text/words';
import { CONTEXT, iriOf, PURPOSES, stylesheetOf, type Extent, type Part } from './annotations';
import { CodePoints } from './code-points';
import { keptOr, type ReportItem } from './report';
import { sayPassage, sayStep, shorten } from './say-item';
import { staysOut, type SharedLesson } from './shared-lesson';
import { stableJson } from './stable-json';
import { words } from './words';

/** UTF-16 units of the text around a quotation that tell it from others of the same words. */
const AROUND = 32;

/** The keys of a lesson’s passages as one page of annotations, and what becomes of everything in it. */
export function writeAnnotations(shared: SharedLesson): { text: string; report: ReportItem[] } {
	const { lesson } = shared;
	const passages = lesson.passages.filter((passage) => !staysOut(shared, passage));
	const items = passages.flatMap(annotate).map((annotation, index) => ({
		id: iriOf('lesson', lesson.id, 'annotation', String(index + 1)),
		...annotation
	}));
	const collection = { id: iriOf('lesson', lesson.id), type: 'AnnotationCollection', label: lesson.title };
	const page = {
		'@context': CONTEXT,
		...{ id: iriOf('lesson', lesson.id, 'page', '1'), type: 'AnnotationPage', startIndex: 0 },
		partOf: { ...collection, total: items.length },
		passages: passages.map(({ keys: _k, contested: _c, fairNotes: _f, agreement: _a, ...bare }) => bare),
		items
	};
	return {
		text: stableJson(page),
		report: [
			...lesson.passages.flatMap((passage) => reportOn(passage, staysOut(shared, passage))),
			...allSteps(lesson).map((step, index): ReportItem => ({
				what: sayStep(index, step),
				fate: { is: 'skipped', why: words.annotations.noQuestions }
			}))
		]
	};
}

function reportOn(passage: Passage, isOut: boolean): ReportItem[] {
	const { keys, contested, fairNotes, agreement } = passage;
	const marks = [
		...keys.map(({ core }) => words.annotations.key(quote(passage, core[0]))),
		...contested.map(({ span }) => words.annotations.contested(quote(passage, span))),
		...fairNotes.map(({ span }) => words.annotations.fair(quote(passage, span)))
	];
	const fate = isOut ? ({ is: 'skipped', why: words.notForMoodle } as const) : undefined;
	return [
		{ what: sayPassage(passage), fate: fate ?? keptOr(agreement ? [words.annotations.noAgreement] : []) },
		...marks.map((what): ReportItem => ({ what, fate: fate ?? { is: 'kept' } }))
	];
}

function quote({ text }: Passage, span: Span | undefined): string {
	return span ? shorten(text.slice(span.start, span.end)) : '';
}

function annotate(passage: Passage): object[] {
	const points = new CodePoints(passage.text);
	const target = (span: Span, extent: Extent) => ({
		...{ type: 'SpecificResource', source: iriOf('passage', passage.id), styleClass: extent },
		selector: selectorsOf(passage.text, span, points)
	});
	return [
		...passage.keys.map((key) => annotateKey(key, target)),
		...passage.contested.map(({ span, reason }) => ({
			...{ type: 'Annotation', motivation: 'questioning', stylesheet: stylesheetOf('contested') },
			...{ body: [body('reason', reason)], target: [target(span, 'contested')] }
		})),
		...passage.fairNotes.map(({ span, reason, references }) => ({
			...{ type: 'Annotation', motivation: 'assessing', stylesheet: stylesheetOf('fair'), references },
			...{ body: [body('reason', reason)], target: [target(span, 'fair')] }
		}))
	];
}

function annotateKey(key: Key, target: (span: Span, extent: Extent) => object): object {
	const { id, core, acceptable, techniques, weight, reason, spot, tempts, plainer, references } = key;
	const parts = { reason, spot, tempts, plainer };
	return {
		...{ type: 'Annotation', motivation: 'tagging', key: id, weight },
		stylesheet: stylesheetOf('core', 'acceptable'),
		...{ references: references satisfies readonly Reference[] },
		body: [
			...techniques.map((technique) => body('technique', technique)),
			...Object.entries(parts).flatMap(([part, text]) =>
				text === undefined ? [] : [body(part as Part, text)]
			)
		],
		target: [
			...core.map((span) => target(span, 'core')),
			...acceptable.map((span) => target(span, 'acceptable'))
		]
	};
}

function body(part: Part, value: string): object {
	return { type: 'TextualBody', purpose: PURPOSES[part], format: 'text/plain', value };
}

/** By position, in code points, and by the words with what stands around them, whole code points as well. */
function selectorsOf(text: string, span: Span, points: CodePoints): object[] {
	const before = points.toWhole({ start: Math.max(0, span.start - AROUND), end: span.start });
	const after = points.toWhole({ start: span.end, end: Math.min(text.length, span.end + AROUND) });
	return [
		{ type: 'TextPositionSelector', ...points.toPoints(span) },
		{
			type: 'TextQuoteSelector',
			exact: text.slice(span.start, span.end),
			prefix: text.slice(before.start, span.start),
			suffix: text.slice(span.end, after.end)
		}
	];
}
