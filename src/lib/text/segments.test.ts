import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, type Layer } from './segments';

const TEXT = 'The proxy army\ncame at night';

const drawn = (text: string, layers: readonly Layer<string>[]) =>
	paragraphsOf(text, layers).map(({ segments }) =>
		segments.map((segment) => [segment.text, ...segment.layers].join('|'))
	);

describe('the segments of a text', () => {
	it.each<[string, Layer<string>[], string[][]]>([
		['without a layer are its paragraphs', [], [['The proxy army'], ['came at night']]],
		[
			'are cut at both edges of a layer',
			[{ start: 4, end: 9, value: 'a' }],
			[['The ', 'proxy|a', ' army'], ['came at night']]
		],
		[
			'are cut where layers overlap',
			[
				{ start: 0, end: 9, value: 'a' },
				{ start: 4, end: 14, value: 'b' }
			],
			[['The |a', 'proxy|a|b', ' army|b'], ['came at night']]
		],
		[
			'have the longer of two layers outermost',
			[
				{ start: 4, end: 9, value: 'in' },
				{ start: 4, end: 14, value: 'out' }
			],
			[['The ', 'proxy|out|in', ' army|out'], ['came at night']]
		],
		[
			'carry a layer over a line break',
			[{ start: 10, end: 19, value: 'a' }],
			[
				['The proxy ', 'army|a'],
				['came|a', ' at night']
			]
		],
		[
			'leave out a layer outside the text',
			[{ start: 90, end: 99, value: 'a' }],
			[['The proxy army'], ['came at night']]
		]
	])('%s', (_, layers, expected) => {
		expect(drawn(TEXT, layers)).toEqual(expected);
	});

	it('are none in an empty text', () => {
		expect(paragraphsOf('', [])).toEqual([]);
	});

	const layer = fc
		.tuple(fc.nat(30), fc.integer({ min: 1, max: 20 }), fc.nat(9))
		.map(([start, length, value]) => ({ start, end: start + length, value }));
	const text = fc
		.array(fc.constantFrom('word', ' ', '\n', '.', '🙂'), { maxLength: 12 })
		.map((parts) => parts.join(''));

	it('together are the text without its line breaks', () => {
		fc.assert(
			fc.property(text, fc.array(layer, { maxLength: 5 }), (any, layers) => {
				const segments = paragraphsOf(any, layers).flatMap((paragraph) => paragraph.segments);
				expect(segments.map((segment) => segment.text).join('')).toBe(any.replaceAll('\n', ''));
				expect(segments.map(({ start, end }) => any.slice(start, end))).toEqual(
					segments.map((segment) => segment.text)
				);
			})
		);
	});

	it('carry the layers that lie over them, and no others', () => {
		fc.assert(
			fc.property(text, fc.array(layer, { maxLength: 5 }), (any, layers) => {
				const segments = paragraphsOf(any, layers).flatMap((paragraph) => paragraph.segments);
				const over = segments.map(({ start, end }) =>
					layers.filter((each) => each.start <= start && end <= each.end).map(({ value }) => value)
				);
				expect(segments.map(({ layers: values }) => [...values].sort())).toEqual(
					over.map((values) => values.sort())
				);
			})
		);
	});
});
