import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeMarks, markWords, readText, type Mark } from '../../text/marks';
import { wordsIn } from '../../text/words';
import { fieldNames, marksFromForm } from './form';

const passage = readText(
	'The savage plan, they say, was made at night. Nobody saw them go. It cost 2 pounds'
);
const TECHNIQUES = ['a', 'b'];

type Row = readonly [
	sentence: number,
	part: number,
	fields: { from?: string; to?: string; technique?: string }
];

function formOf(...rows: Row[]): FormData {
	const form = new FormData();
	for (const [sentence, part, { from, to, technique }] of rows) {
		form.set(fieldNames.on(sentence, part), 'on');
		if (from !== undefined) form.set(fieldNames.from(sentence, part), from);
		if (to !== undefined) form.set(fieldNames.to(sentence, part), to);
		if (technique !== undefined) form.set(fieldNames.technique(sentence, part), technique);
	}
	return form;
}

const said = (form: FormData) =>
	marksFromForm(passage, form, TECHNIQUES).map(({ quote, technique }) => [quote, technique ?? ''].join('|'));

/** The rows a reader would tick for marks: each in its sentence, numbered there. */
function rowsFor(marks: readonly Mark[]): Row[] {
	const parts = new Map<number, number>();
	return marks.map((mark) => {
		const { from, to } = wordsIn(passage.words, mark) ?? { from: 0, to: 0 };
		const sentence = passage.sentences.findIndex(({ words }) => words.from <= from && from < words.to);
		const first = passage.sentences[sentence]?.words.from ?? 0;
		const part = parts.get(sentence) ?? 0;
		parts.set(sentence, part + 1);
		return [
			sentence,
			part,
			{ from: String(from - first), to: String(to - 1 - first), technique: mark.technique ?? '' }
		];
	});
}

describe('the list of sentences', () => {
	it.each<[string, Row[], string[]]>([
		['a ticked sentence is marked whole', [[1, 0, {}]], ['Nobody saw them go|']],
		['empty ends are those of the sentence', [[1, 0, { from: '', to: '' }]], ['Nobody saw them go|']],
		['words are counted within the sentence', [[1, 0, { from: '1', to: '2' }]], ['saw them|']],
		['one word is from itself to itself', [[0, 0, { from: '1', to: '1' }]], ['savage|']],
		['reversed ends are taken in reading order', [[0, 0, { from: '2', to: '1' }]], ['savage plan|']],
		[
			'parts of a sentence stand side by side',
			[
				[0, 0, { from: '1', to: '1' }],
				[0, 1, { from: '3', to: '4' }]
			],
			['savage|', 'they say|']
		],
		[
			'parts that touch are one',
			[
				[0, 0, { from: '1', to: '1' }],
				[0, 1, { from: '2', to: '2' }]
			],
			['savage plan|']
		],
		['a part has its technique', [[0, 0, { from: '1', to: '1', technique: 'b' }]], ['savage|b']],
		['an unknown technique is none', [[0, 0, { from: '1', to: '1', technique: 'z' }]], ['savage|']],
		['a word behind the sentence is left out', [[1, 0, { from: '1', to: '4' }]], []],
		['a negative word is left out', [[1, 0, { from: '-1' }]], []],
		['half a word number is left out', [[1, 0, { from: '0.5' }]], []],
		['what is no number is left out', [[1, 0, { from: 'x' }]], []],
		['a sentence too many is left out', [[3, 0, {}]], []],
		['a part too many is left out', [[0, 12, {}]], []],
		['no row is no mark', [], []]
	])('%s', (_, rows, marks) => {
		expect(said(formOf(...rows))).toEqual(marks);
	});

	it('leaves out a row that is not ticked', () => {
		const form = formOf([0, 0, { from: '1', to: '1' }]);
		form.delete(fieldNames.on(0, 0));
		expect(said(form)).toEqual([]);
	});

	it('leaves out a file in the place of a number', () => {
		const form = formOf([0, 0, {}]);
		form.set(fieldNames.from(0, 0), new Blob(['1']));
		expect(said(form)).toEqual([]);
	});

	it('gives the very marks that a reader makes by hand', () => {
		const mark = fc
			.tuple(
				fc.nat(passage.words.length - 1),
				fc.integer({ min: 1, max: 5 }),
				fc.constantFrom(undefined, ...TECHNIQUES)
			)
			.map(([from, length, technique]) => ({
				from,
				to: Math.min(from + length, passage.words.length),
				technique
			}));
		fc.assert(
			fc.property(fc.array(mark, { maxLength: 4 }), (ranges) => {
				const byHand = mergeMarks(
					passage,
					ranges.flatMap(({ technique, ...range }) => markWords(passage, range, technique))
				);
				expect(marksFromForm(passage, formOf(...rowsFor(byHand)), TECHNIQUES)).toEqual(byHand);
			})
		);
	});
});
