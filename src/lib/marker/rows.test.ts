import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldNames, marksFromForm } from '../questions/highlight/form';
import { addMark, nameMark, readText, type Mark } from '../text/marks';
import { spanOfWords } from '../text/words';
import { marksOfRows, openRow, reconcileRows, rowsOf, type Row, type Rows } from './rows';

const passage = readText('One two three four five six. Seven eight nine ten!\nEleven twelve.');
const techniques = ['repetition', 'false-dilemma'];
const aRow = (row: Partial<Row>): Row => ({ on: true, from: 0, to: 5, technique: undefined, ...row });

/** What a form with these rows sends. */
function formOf(rows: Rows): FormData {
	const form = new FormData();
	for (const [sentence, parts] of rows.entries()) {
		for (const [part, row] of parts.entries()) {
			if (row.on) form.set(fieldNames.on(sentence, part), 'on');
			form.set(fieldNames.from(sentence, part), String(row.from));
			form.set(fieldNames.to(sentence, part), String(row.to));
			form.set(fieldNames.technique(sentence, part), row.technique ?? '');
		}
	}
	return form;
}

const someMarks = fc
	.array(fc.tuple(fc.nat(11), fc.nat(3), fc.constantFrom(undefined, ...techniques)), { maxLength: 5 })
	.map((picks) =>
		picks.reduce<readonly Mark[]>((marks, [from, more, technique]) => {
			const range = { from, to: Math.min(from + more + 1, passage.words.length) };
			return addMark(passage, marks, spanOfWords(passage.words, range), technique);
		}, [])
	);

describe('the sentence list', () => {
	test('says every set of marks, on the page and in the form', () => {
		fc.assert(
			fc.property(someMarks, (marks) => {
				const rows = rowsOf(passage, marks, { 0: 2 });
				expect(marksOfRows(passage, rows)).toEqual(marks);
				expect(marksFromForm(passage, formOf(rows), techniques)).toEqual(marks);
			})
		);
	});

	test('has an open row for each sentence without a mark, over the whole sentence', () => {
		expect(rowsOf(passage, [])).toEqual([
			[aRow({ on: false, to: 5 })],
			[aRow({ on: false, to: 3 })],
			[aRow({ on: false, to: 1 })]
		]);
	});

	test.each<[string, Row[], Partial<Row>]>([
		['the longest run that touches no other part', [aRow({ from: 1, to: 2 })], { from: 4, to: 5 }],
		['the words before, when those after are fewer', [aRow({ from: 4, to: 4 })], { from: 0, to: 2 }],
		['the whole sentence, when nothing is left', [aRow({ from: 1, to: 4 })], { from: 0, to: 5 }]
	])('another part suggests %s', (_, rows, suggested) => {
		expect(openRow(6, rows)).toEqual(aRow({ on: false, ...suggested }));
	});

	test('keeps what was typed where it still says the marks, and writes the rest anew', () => {
		const typed = [
			[aRow({ on: false, from: 2 }), aRow({ from: 4 })],
			[aRow({ from: 1, to: 2 })],
			[aRow({ on: false })]
		];
		const marks = marksOfRows(passage, typed);
		expect(reconcileRows(passage, marks, typed, rowsOf(passage, marks))).toEqual(typed);
		const named = nameMark(passage, marks, 1, 'repetition');
		const rows = reconcileRows(passage, named, typed, rowsOf(passage, named));
		expect(rows[0]).toBe(typed[0]);
		expect(rows[1]).toEqual([aRow({ from: 1, to: 2, technique: 'repetition' })]);
	});
});
