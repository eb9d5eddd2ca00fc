import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../tests/support/any-text';
import { draftSchema } from '../lessons/draft';
import { readLessonFile } from './read-lesson-file';
import { tally } from './report';

const asked = { title: 'My file', techniques: new Set(['loaded-language']) };

function read(bytes: Uint8Array) {
	return readLessonFile(bytes, asked);
}

function utf16(text: string, mark: readonly [number, number]): Uint8Array {
	const little = mark[0] === 0xff;
	const units = [...Array(text.length).keys()].map((at) => text.charCodeAt(at));
	return new Uint8Array([
		...mark,
		...units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]))
	]);
}

const GIFT = '// [tag:loaded-language] [tag:other]\n::Q:: Which? {=a#Yes ~b}\n\nHow many? {#3}\n\nWrite. {}';

describe('a file with questions', () => {
	it.each([
		['UTF-8', strToU8(GIFT)],
		['UTF-8 with a byte order mark', strToU8(`\ufeff${GIFT}`)],
		['UTF-16, little end first', utf16(GIFT, [0xff, 0xfe])],
		['UTF-16, big end first', utf16(GIFT, [0xfe, 0xff])]
	])('may be %s', (_, bytes) => {
		expect(read(bytes)).toMatchObject({ ok: true, file: { format: 'gift', drafts: [{ title: 'My file' }] } });
	});

	it('may begin with the format of its first question', () => {
		expect(read(strToU8('[html]Which? {=a ~b}'))).toMatchObject({ ok: true, file: { format: 'gift' } });
	});

	it('may begin with a tag of its first question', () => {
		expect(read(strToU8('<p>Which?</p> {=a ~b}'))).toMatchObject({ ok: true, file: { format: 'gift' } });
	});

	it('says what a text to be read says afterwards at its end', () => {
		const xml =
			'<quiz><question type="description"><questiontext><text>One.</text></questiontext>' +
			'<generalfeedback><text>Two.</text></generalfeedback></question></quiz>';
		expect(read(strToU8(xml))).toMatchObject({
			file: {
				drafts: [{ steps: [{ step: { kind: 'reading', body: 'One.\n\nTwo.' } }] }],
				report: [{ fate: { is: 'converted', how: [expect.stringMatching(/at its end/)] } }]
			}
		});
	});

	it('becomes a draft, with one entry in the report for each question', () => {
		const reading = read(strToU8(GIFT));
		expect(reading).toMatchObject({
			file: {
				drafts: [
					{ steps: [{ step: { question: { techniques: ['loaded-language'] } } }, { step: { id: 'q2' } }] }
				],
				report: [
					{ line: 2, fate: { is: 'converted', how: [expect.stringMatching(/Tags that are no techniques/)] } },
					{ line: 4, fate: { is: 'skipped' } },
					{ line: 6, fate: { is: 'converted' } }
				]
			}
		});
	});

	it.each([
		[
			'XML',
			'<quiz><question type="description"><questiontext><text>a</text></questiontext></question></quiz>',
			'moodle-xml'
		],
		['JSON', JSON.stringify({ items: [], passages: [aPassage()] }), 'annotations']
	])('is told by how it begins: %s', (_, text, format) => {
		expect(read(strToU8(text))).toMatchObject({ ok: true, file: { format } });
	});

	it('gives drafts that can be kept, and a report that adds up, whatever it holds', () => {
		fc.assert(
			fc.property(fc.array(anyText, { minLength: 1 }), (parts) => {
				const { drafts, report } = fileOf(
					read(strToU8(`a{=b ~c}\n\n${parts.join('\n\n').replaceAll('\0', '')}`))
				);
				const { items, kept, converted, skipped } = tally(report);
				expect(drafts.map((draft) => draftSchema.safeParse(draft).success)).toEqual([true]);
				expect(kept + converted).toBe(drafts[0]?.steps.length);
				expect(kept + converted + skipped).toBe(items);
			}),
			{ numRuns: 300 }
		);
	});

	it.each([
		['a matching of more rows than we have', `M {${'=a -> b\n'.repeat(11)}}`, /more than 10/],
		['a matching of one row', 'M {=a -> b = -> c}', /fewer than two rows/],
		['a text that is longer than any', `M${'x'.repeat(20_001)} {=a ~b}`, /longer than 20,000/]
	])('has %s: passed over, with the reason', (_, text, why) => {
		expect(fileOf(read(strToU8(text))).report[0]?.fate).toEqual({
			is: 'skipped',
			why: expect.stringMatching(why)
		});
	});

	it.each([
		['an answer that is no few words', `S {=${'x'.repeat(201)} =b}`, /longer than a few/],
		['no answer that is right', 'S {=%0%b}', /write one/]
	])('has %s: taken, and said', (_, text, how) => {
		expect(fileOf(read(strToU8(text))).report[0]?.fate).toEqual({
			is: 'converted',
			how: [expect.stringMatching(how)]
		});
	});
});

describe('a file is refused, with the line where there is one, when it', () => {
	it.each([
		['is empty', new Uint8Array(), undefined, /no question/],
		[
			'is in an old encoding',
			new Uint8Array([...strToU8('One\nTw'), 0xf6, ...strToU8('\nThree')]),
			2,
			/UTF-8/
		],
		['is a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 1, /UTF-8/],
		['is half of UTF-16', new Uint8Array([0xff, 0xfe, 0x61]), undefined, /UTF-16/],
		['is a zip of something else', zipSync({ 'a.txt': strToU8('a') }), undefined, /no pack\.json/],
		['has 100,000 questions', strToU8('a{}\n\n'.repeat(100_000)), undefined, /more than 500/],
		['is a page', strToU8('<html><body>Which?</body></html>'), 1, /<html>/],
		['is XML that breaks off', strToU8('<quiz>\n<question type="es'), 2, /damaged/],
		['is JSON that breaks off', strToU8('{"a": "'), undefined, /not JSON/]
	])('%s', (_, bytes, line, message) => {
		expect(read(bytes)).toEqual({ ok: false, problems: [{ message: expect.stringMatching(message), line }] });
	});
});

function fileOf(reading: ReturnType<typeof read>) {
	if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join(' '));
	return reading.file;
}

function aPassage() {
	return {
		...{ id: 'p', text: 'A text.', origin: 'written', credit: 'Own', topic: 't', side: 's', use: 'lesson' },
		...{ looksLike: [] }
	};
}
