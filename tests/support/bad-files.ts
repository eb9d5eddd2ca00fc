/** Files and pasted texts that are no good, for every place that takes some, and what each place says of them. */
import { zipSync } from 'fflate';
import { packBytes, packOf, PACK_FILE, type Pack } from '../../src/lib/exchange/pack';
import { aCourse } from '../../src/lib/lessons/test-course';

/** Where a file, or a text that is pasted, comes in. */
export type Importer = 'a lesson' | 'a list' | 'a pasted list' | 'answers' | 'an article';

export interface BadFile {
	readonly hazard: string;
	readonly importer: Importer;
	/** As it was chosen. */
	readonly name: string;
	readonly content: Uint8Array;
	/** In the page that answers: why it is refused, or how it is shown before anything is stored. */
	readonly says: RegExp;
	/** Whether it is shown, and not refused. */
	readonly isShown: boolean;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

const GIFT = '::One:: Who is Zoë? {=a ~b}\n';
const LIST = 'Name;Group\nZoë Müller;Blue\nBen C.;Red\n';
const xml = (inside: string) => `<?xml version="1.0"?>\n<quiz>\n${inside}\n</quiz>`;
const described = (text: string) =>
	`<question type="description"><name><text>Zoë</text></name><questiontext><text>${text}</text></questiontext></question>`;
const XML = xml(described('Read.'));
const PASSAGE = {
	...{ id: 'p', text: 'Zoë wrote it.', origin: 'written', credit: 'Own', topic: 't', side: 's' },
	...{ use: 'lesson', looksLike: [] }
};
const annotations = (items: readonly unknown[] = [], text = PASSAGE.text) =>
	JSON.stringify({ items, passages: [{ ...PASSAGE, text }] });
const answers = (change: object = {}) =>
	JSON.stringify({
		...{ version: 1, attemptId: 'Zoë', ownerId: 'somebody', ticket: 't', entries: [] },
		...change
	});

/** The pack of the small test course, with some of it changed. */
function pack(change: (pack: Pack) => object = (same) => same): object {
	const [lesson] = aCourse().lessons;
	const made = lesson && packOf({ lesson, sources: [], withClassOnly: false }).pack;
	if (!made) throw new Error('The test course makes no pack.');
	return change(structuredClone(made));
}
function withKeyOutside({ lessons, ...rest }: Pack): Pack {
	for (const { keys } of lessons.flatMap(({ passages }) => passages)) {
		for (const key of keys) key.core = [{ start: 5000, end: 5003 }];
	}
	return { lessons, ...rest };
}
const zipped = (content: Uint8Array, name: string = PACK_FILE) => zipSync({ [name]: content });
const inPack = (change?: (pack: Pack) => object) => JSON.stringify(pack(change));
const sound = () => packBytes(pack() as Pack);

/** What a place says of a file: a page with a status of its own, or a preview. */
type Row = readonly [importer: Importer, name: string, content: Uint8Array, says: RegExp];
const refused = (...[importer, name, content, says]: Row) => ({
	...{ importer, name, content, says, isShown: false }
});
const shown = (...[importer, name, content, says]: Row) => ({
	...{ importer, name, content, says, isShown: true }
});

const NO_ANSWERS = /no file that “Download my answers” makes/;
const OTHERS = /of another student/;
const HTML = '<!DOCTYPE html>\n<html><table><tr><td>Ada</td></tr></table></html>';
const ENTITIES = `<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">`;
const FORMULA = "=cmd|'/C calc'!A0";
const ROWS = 100_000;

/** Everything that a file may be, by hazard. */
function byHazard(): Readonly<Record<string, readonly Omit<BadFile, 'hazard'>[]>> {
	return {
		'bytes that are no UTF-8': [
			refused('a lesson', 'old.gift', latin1(GIFT), /Line 1: This is not UTF-8/),
			refused('a lesson', 'old.xml', latin1(XML), /Line 3: This is not UTF-8/),
			refused('a lesson', 'old.jsonld', latin1(annotations()), /Line 1: This is not UTF-8/),
			refused('a lesson', 'old.zip', zipped(new Uint8Array([0x7b, 0x0a, 0xff])), /Line 2: This is not UTF-8/),
			shown('a list', 'old.csv', latin1(LIST), /read as Windows \(Western Europe\)/),
			refused('answers', 'old.json', latin1(answers()), /Line 1: This is not the text/)
		],
		'a byte order mark': [
			shown('a lesson', 'bom.gift', bytes(`\uFEFF${GIFT}`), /read as GIFT/),
			shown('a lesson', 'bom.xml', bytes(`\uFEFF${XML}`), /read as Moodle XML/),
			shown('a lesson', 'bom.jsonld', bytes(`\uFEFF${annotations()}`), /read as Web Annotation/),
			shown('a lesson', 'bom.zip', zipped(bytes(`\uFEFF${inPack()}`)), /read as Underline pack/),
			shown('a list', 'bom.csv', bytes(`\uFEFF${LIST}`), /2 to add/),
			shown('a pasted list', 'bom.csv', bytes(`\uFEFF\uFEFF${LIST}`), /2 to add/),
			refused('answers', 'bom.json', bytes(`\uFEFF${answers()}`), OTHERS)
		],
		'wide letters (UTF-16)': [
			shown('a lesson', 'wide.gift', utf16(GIFT), /Who is Zoë/),
			shown('a lesson', 'wide.xml', utf16(XML), /read as Moodle XML/),
			shown('a lesson', 'wide.jsonld', utf16(annotations()), /Zoë wrote it/),
			shown('a lesson', 'wide.zip', zipped(utf16(inPack())), /read as Underline pack/),
			refused('a lesson', 'half.gift', utf16(GIFT).subarray(0, 9), /This is not UTF-16LE/),
			refused('a lesson', 'unmarked.gift', utf16('Who? {=a ~b}').subarray(2), /Line 1: There is a NUL/),
			shown('a list', 'wide.csv', utf16(LIST), /The file was read as UTF-16/),
			refused('a list', 'half.csv', utf16(LIST).subarray(0, 9), /ends in the middle of a letter/),
			shown('a list', 'unmarked.csv', utf16('Ada\nBen').subarray(2), /2 lines have a problem/),
			refused('answers', 'wide.json', utf16(answers()), OTHERS)
		],
		semicolons: [
			shown('a list', 'semicolons.csv', bytes(LIST), /joins the group Blue/),
			shown('a pasted list', 'semicolons.csv', bytes(LIST), /joins the group Blue/)
		],
		'quotes that never close': [
			shown('a lesson', 'open.gift', bytes('\n::One:: Who? {="a ~b'), /Its braces \{ \} do not pair up/),
			refused('a lesson', 'open.xml', bytes(xml('<question type="essay>')), /Line 4: The XML is damaged/),
			refused('a lesson', 'open.jsonld', bytes('{"items": ["a'), /The file is not JSON/),
			refused('a lesson', 'open.zip', zipped(bytes('{"format": "und')), /pack\.json is not JSON/),
			refused('a list', 'open.csv', bytes('Name\n"Ada\nBen'), /quotation mark opens in line 2/),
			refused('a pasted list', 'open.csv', bytes('Name\n"Ada\nBen'), /quotation mark opens in line 2/),
			refused('answers', 'open.json', bytes('{"version": "1'), NO_ANSWERS)
		],
		formulas: [
			shown('a lesson', 'sum.gift', bytes(`\\${FORMULA} {\\=a}\n\nWho? {=\\${FORMULA} ~b}`), /=cmd\|/),
			shown('a lesson', 'sum.xml', bytes(xml(described(FORMULA))), /read as Moodle XML/),
			shown('a lesson', 'sum.jsonld', bytes(annotations([], FORMULA)), /=cmd\|/),
			shown('a list', 'sum.csv', bytes(`Name\n${FORMULA}\n`), /=cmd\|/),
			shown('a pasted list', 'sum.csv', bytes(`Name\n${FORMULA}\n`), /=cmd\|/)
		],
		'100,000 rows': [
			refused('a lesson', 'rows.gift', bytes('a\n\n'.repeat(ROWS)), /more than 500 questions/),
			refused('a lesson', 'rows.xml', bytes(xml('<question/>\n'.repeat(ROWS))), /larger than 350 KB/),
			refused('a lesson', 'rows.jsonld', bytes(`{"items":[${'1,'.repeat(ROWS)}1]}`), /more than 500 entries/),
			refused(
				...(['a lesson', 'rows.zip'] as const),
				zipped(bytes(inPack((whole) => ({ ...whole, techniques: Array(ROWS).fill('') })))),
				/more than 500 entries/
			),
			refused('a list', 'rows.csv', bytes('Ada\n'.repeat(ROWS)), /The list has 100,001 lines/),
			refused('a pasted list', 'rows.csv', bytes('Ada\n'.repeat(ROWS)), /The list has 100,001 lines/),
			refused('answers', 'rows.json', bytes(`{"entries":[${'1,'.repeat(ROWS)}1]}`), NO_ANSWERS),
			refused('an article', 'rows.txt', bytes('So.\n'.repeat(ROWS)), /longer than 100,000 characters/)
		],
		'a zip bomb': [
			refused('a lesson', 'bomb.zip', bomb(), /larger than 2 MB/),
			refused('a lesson', 'many.zip', many(), /more than 100 files/),
			refused('a lesson', 'cut.zip', sound().slice(0, 400), /damaged or was cut off|holds no pack\.json/),
			refused('a list', 'bomb.csv', bomb(), /The file is a workbook/),
			refused('answers', 'bomb.json', bomb(), /This is not the text|no file that/)
		],
		'names with ..': [
			refused('a lesson', 'up.zip', zipped(bytes('{}'), '../pack.json'), /leads out of its folder/),
			refused('a lesson', 'root.zip', zipped(bytes('{}'), '/etc/passwd'), /leads out of its folder/),
			shown('a lesson', '../../etc/passwd.gift', bytes(GIFT), /read as GIFT/),
			shown('a list', '../../etc/passwd.csv', bytes(LIST), /2 to add/),
			refused('answers', '../../etc/passwd', bytes(answers()), OTHERS)
		],
		'entity bombs': [
			refused(
				'a lesson',
				'bomb.xml',
				bytes(`\n<!DOCTYPE q [${ENTITIES}]><quiz>&c;</quiz>`),
				/Line 2: The file has/
			),
			refused('a list', 'bomb.csv', bytes(`<!DOCTYPE q [${ENTITIES}]><quiz>&c;</quiz>`), /Line 1 begins as/),
			refused('answers', 'bomb.json', bytes(`<!DOCTYPE q [${ENTITIES}]><quiz>&c;</quiz>`), NO_ANSWERS)
		],
		'a DOCTYPE': [
			refused('a lesson', 'page.xml', bytes(HTML), /Line 1: The file has a DOCTYPE/),
			refused(
				...(['a lesson', 'outside.xml'] as const),
				bytes('<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>'),
				/Line 1: The file has a DOCTYPE/
			),
			refused('a list', 'page.xls', bytes(`\n${HTML}`), /Line 2 begins as a web page/),
			refused('a pasted list', 'page.xls', bytes(HTML), /Line 1 begins as a web page/),
			refused('answers', 'page.json', bytes(HTML), NO_ANSWERS)
		],
		'a newer version': [
			refused(
				'a lesson',
				'new.zip',
				zipped(bytes(inPack((old) => ({ ...old, version: 2 })))),
				/newer Underline/
			),
			refused('answers', 'new.json', bytes(answers({ version: 2 })), /made by a newer version/)
		],
		'keys outside their passage': [
			refused('a lesson', 'keys.zip', zipped(bytes(inPack(withKeyOutside))), /lie outside their passage/),
			shown(
				'a lesson',
				'keys.jsonld',
				bytes(annotations([outside()])),
				/not in the passage, or stand there several/
			)
		],
		'NUL and halves of characters': [
			refused('a lesson', 'nul.gift', bytes('\nIs it so?\u0000{T}'), /Line 2: There is a NUL/),
			refused('a lesson', 'nul.xml', bytes(xml(described('a\u0000b'))), /Line 3: There is a NUL/),
			shown(
				'a lesson',
				'number.gift',
				bytes('[plain]Is it \\u\\{0\\}so? {T}'),
				/holds a NUL, or half of a character/
			),
			refused(
				'a lesson',
				'half.jsonld',
				bytes(annotations().replace('Zoë', '\\ud83d')),
				/passages\[0\]\.text: /
			),
			refused(
				'a lesson',
				'half.zip',
				zipped(bytes(inPack().replace('"title":"', '"title":"\\ud83d'))),
				/title: /
			),
			shown('a list', 'nul.csv', bytes('Ada\u0000 B.'), /1 line has a problem/),
			shown('a pasted list', 'nul.csv', bytes('Ada\u0000 B.'), /1 line has a problem/)
		],
		'more than is ever read': [
			refused('a lesson', 'deep.xml', bytes(xml('<question>'.repeat(30_000))), /deeper or larger/),
			refused('a lesson', 'deep.jsonld', bytes('['.repeat(150_000)), /deeper or larger/),
			shown('a lesson', 'options.xml', bytes(xml(options(7000))), /more than \d+ options/),
			refused('a lesson', 'million.xml', bytes(xml(options(1_000_000))), /larger than 350 KB/),
			refused('a list', 'large.csv', bytes('Ada B.;'.repeat(60_000)), /larger than 400 KB/),
			shown('a list', 'cells.csv', bytes('"a" b,'.repeat(60_000)), /./),
			refused('a list', 'commas.csv', bytes(','.repeat(390_000)), /no student in this list/),
			refused('answers', 'deep.json', bytes('['.repeat(290_000)), NO_ANSWERS),
			refused('answers', 'large.json', bytes(' '.repeat(450_000)), /larger than any file of answers/)
		]
	};
}

function bomb(): Uint8Array {
	return zipSync({ [PACK_FILE]: new Uint8Array(200_000_000) }, { level: 9 });
}

function many(): Uint8Array {
	return zipSync(
		Object.fromEntries(Array.from({ length: 1000 }, (_, place) => [`${place}.txt`, bytes('a')]))
	);
}

function options(count: number): string {
	const option = '<answer fraction="0"><text>no</text></answer>';
	return `<question type="multichoice"><name><text>q</text></name>${option.repeat(count)}</question>`;
}

/** An annotation about words behind the end of its passage. */
function outside(): object {
	const selector = { type: 'TextPositionSelector', start: 5000, end: 5003 };
	const body = { type: 'TextualBody', value: 'loaded-language', purpose: 'tagging' };
	return { type: 'Annotation', body, target: { source: 'p', selector } };
}

/** By hazard, as the list of them has it. */
export function badFiles(): Readonly<Record<string, readonly BadFile[]>> {
	return Object.fromEntries(
		Object.entries(byHazard()).map(([hazard, files]) => [hazard, files.map((file) => ({ hazard, ...file }))])
	);
}
