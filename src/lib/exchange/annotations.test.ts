import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLesson } from '../../../tests/support/any-lesson';
import { anyText } from '../../../tests/support/any-text';
import { readAnnotations } from './annotations-read';
import { writeAnnotations } from './annotations-write';
import { CodePoints } from './code-points';
import { tally } from './report';

const asked = { title: 'Mine', techniques: new Set(['loaded-language', 'name-calling']) };
const TEXT = 'The 😀 reckless new lane. A reckless plan.';
const passage = {
	...{
		id: 'p',
		text: TEXT,
		origin: 'written',
		credit: 'Own',
		topic: 't',
		side: 's',
		use: 'lesson',
		looksLike: []
	}
};
const tag = { type: 'TextualBody', purpose: 'tagging', value: 'loaded-language' };
const quoted = (exact: string, more = {}) => ({ type: 'TextQuoteSelector', exact, ...more });
const at = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end });

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
		['are told in another way', pageWith({ type: 'XPathSelector', value: '/p' })]
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
