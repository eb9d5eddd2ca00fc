import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { anyLesson } from '../../../tests/support/any-lesson';
import { anyText } from '../../../tests/support/any-text';
import { blankDraft } from '../lessons/draft';
import { readAnnotations } from './annotations-read';
import { writeAnnotations } from './annotations-write';
import { CodePoints } from './code-points';
import { tally } from './report';

const asked = { title: 'Mine', techniques: new Set(['loaded-language', 'name-calling']) };
const TEXT = 'The 😀 reckless new lane. A reckless plan.';
const bare = {
	...{ id: 'p', origin: 'written' as const, credit: 'Own', topic: 't', side: 's', use: 'lesson' as const },
	looksLike: []
};
const passage = { ...bare, text: TEXT };
const tag = { type: 'TextualBody', purpose: 'tagging', value: 'loaded-language' };
const quoted = (exact: string, more = {}) => ({ type: 'TextQuoteSelector', exact, ...more });
const at = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end });

/** What the Recommendation says MUST be there. */
const iri = z.string().regex(/^[a-z][a-z\d+.-]*:[\x21-\x7e]+$/);
const pageSchema = z.looseObject({
	'@context': z.tuple([z.literal('http://www.w3.org/ns/anno.jsonld')], z.unknown()),
	...{ id: iri, type: z.literal('AnnotationPage'), startIndex: z.literal(0) },
	partOf: z.looseObject({ id: iri, type: z.literal('AnnotationCollection'), total: z.int() }),
	items: z.array(
		z.looseObject({
			...{ id: iri, type: z.literal('Annotation') },
			stylesheet: z.strictObject({ type: z.literal('CssStylesheet'), value: z.string() }),
			body: z.array(z.looseObject({ type: z.literal('TextualBody'), value: z.string() })),
			target: z
				.array(
					z.looseObject({
						...{ type: z.literal('SpecificResource'), source: iri, styleClass: z.string() },
						selector: z.array(z.looseObject({ type: z.string() })).min(1)
					})
				)
				.min(1)
		})
	)
});

/** A page with one annotation of the passage. */
function pageWith(selector: unknown, more: object = {}): string {
	const annotation = { type: 'Annotation', body: [tag], target: { source: 'p', selector }, ...more };
	return JSON.stringify({ type: 'AnnotationPage', passages: [passage], items: [annotation] });
}

function coreOf(text: string): string[] | undefined {
	const read = readAnnotations(text, asked).drafts[0]?.passages[0];
	return read?.keys[0]?.core.map(({ start, end }) => read.text.slice(start, end));
}

function fateOf(text: string): unknown {
	return readAnnotations(text, asked).report.at(-1)?.fate;
}

describe('annotations', () => {
	it('give back every key, contested and fair word of a lesson, whatever its passages hold', () => {
		fc.assert(
			fc.property(anyLesson, (lesson) => {
				const techniques = new Set(
					lesson.passages.flatMap(({ keys }) => keys.flatMap((key) => key.techniques))
				);
				const { text } = writeAnnotations({ lesson, sources: [], withClassOnly: false });
				const { drafts, report } = readAnnotations(text, { title: 'Mine', techniques });
				expect(drafts[0]?.passages).toEqual(lesson.passages.map(({ agreement: _, ...bare }) => bare));
				expect(tally(report).kept).toBe(report.length);
			}),
			{ numRuns: 150 }
		);
	});

	it('report on every passage, key and step', () => {
		fc.assert(
			fc.property(anyLesson, (lesson) => {
				const { report } = writeAnnotations({ lesson, sources: [], withClassOnly: false });
				const marks = lesson.passages.flatMap((each) => [
					each,
					...each.keys,
					...each.contested,
					...each.fairNotes
				]);
				const steps = lesson.steps.flatMap(({ step, lighter }) => (lighter ? [step, lighter] : [step]));
				const { items, kept, converted, skipped } = tally(report);
				expect(items).toBe(marks.length + steps.length);
				expect(kept + converted + skipped).toBe(items);
			}),
			{ numRuns: 50 }
		);
	});

	it('have what the model asks of a page, its annotations and their targets', () => {
		fc.assert(
			fc.property(anyLesson, (lesson) => {
				const { text } = writeAnnotations({ lesson, sources: [], withClassOnly: false });
				const page = pageSchema.parse(JSON.parse(text));
				const ids = [page.id, page.partOf.id, ...page.items.map(({ id }) => id)];
				expect(new Set(ids).size).toBe(ids.length);
				expect(page.partOf.total).toBe(page.items.length);
				const styled = page.items.map(({ stylesheet, target }) =>
					target.every(({ styleClass }) => stylesheet.value.includes(`.${styleClass} {`))
				);
				expect(styled).not.toContain(false);
			}),
			{ numRuns: 50 }
		);
	});

	it('quote whole characters around their words', () => {
		const around = '😀'.repeat(40);
		const start = around.length + 1;
		const key = {
			...{ id: 'k', core: [{ start, end: start + 3 }], acceptable: [], techniques: ['loaded-language'] },
			...{ weight: 1, reason: 'It judges.', references: [] }
		};
		const lesson = {
			...blankDraft('l', 'L'),
			passages: [{ ...bare, text: `${around}.mad.${around}`, keys: [key], contested: [], fairNotes: [] }]
		};
		const { text } = writeAnnotations({ lesson, sources: [], withClassOnly: false });
		expect(JSON.parse(text).items[0].target[0].selector[1]).toMatchObject({
			...{ exact: 'mad', prefix: `${'😀'.repeat(16)}.`, suffix: `.${'😀'.repeat(16)}` }
		});
	});

	it('count code points, as the model does, where we count UTF-16 units', () => {
		const points = new CodePoints('a😀b');
		expect(points.toPoints({ start: 3, end: 4 })).toEqual({ start: 2, end: 3 });
		expect(points.toUnits({ start: 1, end: 2 })).toEqual({ start: 1, end: 3 });
		expect(points.toUnits({ start: 2, end: 4 })).toBeUndefined();
		expect(points.toUnits({ start: -1, end: 1 })).toBeUndefined();
		expect(points.toUnits({ start: 0.5, end: 2 })).toBeUndefined();
	});

	it('never cut a pair of surrogates', () => {
		expect(new CodePoints('a😀b').toPoints({ start: 2, end: 3 })).toEqual({ start: 1, end: 2 });
		expect(new CodePoints('a😀b').toPoints({ start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
	});

	it('find the same words again in any text', () => {
		fc.assert(
			fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
				const characters = [...text];
				const from = a % characters.length;
				const to = from + 1 + (b % (characters.length - from));
				const start = characters.slice(0, from).join('').length;
				const span = { start, end: start + characters.slice(from, to).join('').length };
				const points = new CodePoints(text);
				expect(points.toPoints(span)).toEqual({ start: from, end: to });
				expect(points.toUnits(points.toPoints(span))).toEqual(span);
			})
		);
	});
});

describe('an annotation from elsewhere', () => {
	it.each([
		['its position, behind an emoji', at(6, 14), ['reckless']],
		['its position and its words', [at(6, 14), quoted('reckless')], ['reckless']],
		['its words', quoted('new lane'), ['new lane']],
		['its words and what stands before them', quoted('reckless', { prefix: 'A ' }), ['reckless']]
	])('is found by %s', (_, selector, core) => {
		expect(coreOf(pageWith(selector))).toEqual(core);
		expect(fateOf(pageWith(selector))).toEqual({ is: 'kept' });
	});

	it.each([
		['by its words where its position does not fit', [at(0, 3), quoted('new lane')], /found by its words/],
		['and takes whole words', quoted('ckless new'), /whole words/]
	])('is found %s', (_, selector, how) => {
		expect(fateOf(pageWith(selector))).toEqual({ is: 'converted', how: [expect.stringMatching(how)] });
	});

	it.each([
		['its kind among others', { type: ['Annotation', 'oa:Annotation'] }],
		[
			'one body alone, with its purpose in a list',
			{ body: { value: 'loaded-language', purpose: ['tagging'] } }
		],
		['a tag that only the whole is for', { motivation: 'tagging', body: { value: 'loaded-language' } }],
		['a text instead of bodies', { motivation: ['tagging'], body: undefined, bodyValue: 'loaded-language' }],
		['its passage by its address', { target: { source: 'urn:underline:passage:p', selector: at(6, 14) } }],
		[
			'its passage with its facts',
			{ target: { source: { id: 'p', format: 'text/plain' }, selector: at(6, 14) } }
		],
		[
			'a class of its own style sheet, and cuts a word',
			{ target: [{ source: 'p', styleClass: ['red'], selector: at(7, 13) }] },
			{ is: 'converted', how: [expect.stringMatching(/whole words/)] }
		],
		[
			'something to be read elsewhere',
			{ body: [tag, 'https://example.org/note', { id: 'https://example.org/film', type: 'Video' }] },
			{ is: 'converted', how: [expect.stringMatching(/by an address/)] }
		]
	])('may have %s', (_, more, fate: unknown = { is: 'kept' }) => {
		const text = pageWith(at(6, 14), more);
		expect(coreOf(text)).toEqual(['reckless']);
		expect(fateOf(text)).toEqual(fate);
	});

	const sentence = quoted('A reckless plan.');
	it.each([
		['a quotation within a quotation', { ...sentence, refinedBy: quoted('reckless') }, ['reckless']],
		['a position within a quotation', { ...sentence, refinedBy: [at(2, 10)] }, ['reckless']],
		['a quotation within a position', { ...at(24, 40), refinedBy: quoted('reckless') }, ['reckless']],
		[
			'a quotation within what only its page knows',
			{ type: 'CssSelector', refinedBy: quoted('new lane') },
			['new lane']
		],
		[
			'the other way that is told',
			[{ type: 'CssSelector', refinedBy: at(0, 3) }, quoted('new lane')],
			['new lane']
		],
		['an address and a quotation', ['https://example.org/s', quoted('new lane')], ['new lane']]
	])('is found by %s', (_, selector, core) => {
		const text = pageWith(selector);
		expect(coreOf(text)).toEqual(core);
		expect(fateOf(text)).toEqual({ is: 'kept' });
	});

	it('says what is left out of its tags', () => {
		const body = [tag, { ...tag, value: 'irony' }, 'Why so?'];
		expect(fateOf(pageWith(quoted('new lane'), { body }))).toMatchObject({ is: 'converted' });
		expect(
			readAnnotations(pageWith(quoted('new lane'), { body }), asked).drafts[0]?.passages[0]?.keys
		).toEqual([expect.objectContaining({ techniques: ['loaded-language'], reason: 'Why so?', weight: 1 })]);
	});

	it.each([
		['lie outside the passage', pageWith(at(30, 400))],
		['stand at several places', pageWith(quoted('reckless'))],
		['stand nowhere', pageWith(quoted('no such words'))],
		['are nothing', pageWith(at(4, 4))],
		['hold no word', pageWith(at(4, 5))],
		['are of another text', pageWith([], { target: { source: 'https://example.org', selector: at(0, 3) } })],
		['are told in another way', pageWith({ type: 'XPathSelector', value: '/p' })],
		['are counted from what only its page knows', pageWith({ type: 'XPathSelector', refinedBy: at(0, 3) })],
		['lie outside what is refined', pageWith({ ...quoted('new lane'), refinedBy: at(4, 20) })],
		['are the whole of a work', pageWith([], { target: 'p' })],
		['are the whole of a described work', pageWith([], { target: { id: 'p', type: 'Text' } })]
	])('is passed over when its words %s', (_, text) => {
		expect(fateOf(text)).toEqual({ is: 'skipped', why: expect.stringMatching(/not in the passage/) });
	});

	it.each([
		['tagged with nothing', pageWith(quoted('new lane'), { body: [] }), /no technique/],
		['of another shape', pageWith(quoted('new lane'), { target: 7 }), /W3C/]
	])('is passed over when it is %s', (_, text, why) => {
		expect(fateOf(text)).toEqual({ is: 'skipped', why: expect.stringMatching(why) });
	});
});

describe('a file of annotations is refused when it', () => {
	it.each([
		['is no JSON', '{', /not JSON/],
		['holds something else', '{"type":"Book"}', /no annotations/],
		['has no passages', '{"type":"AnnotationPage","items":[]}', /elsewhere/],
		['has two passages of one id', JSON.stringify({ items: [], passages: [passage, passage] }), /same id/],
		[
			'has too many',
			JSON.stringify({ items: Array.from({ length: 501 }), passages: [passage] }),
			/more than 500/
		]
	])('%s', (_, text, message) => {
		expect(() => readAnnotations(text, asked)).toThrow(message);
	});
});
