import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { guardFormula } from '../server/csv';
import { MOST_STUDENTS, readList, type ListedStudent } from './list';

const NOBODY = {
	...{ name: undefined, username: undefined, group: undefined },
	...{ extraTime: undefined, externalId: undefined }
};
const listed = (line: number, fields: Partial<ListedStudent>): ListedStudent => ({
	...NOBODY,
	line,
	...fields
});

/** The students of a list that can be read; its problem where it cannot. */
function studentsIn(text: string) {
	const read = readList(text);
	return read.ok ? read.students : read;
}
function problemsIn(text: string) {
	const read = readList(text);
	return read.ok ? read.problems : read;
}

describe('a list of students', () => {
	it('may be one name on a line', () => {
		expect(studentsIn('Ada B.\r\n\r\n  Omar T. \n')).toEqual([
			listed(1, { name: 'Ada B.' }),
			listed(3, { name: 'Omar T.' })
		]);
	});

	it('may be names with a comma in them', () => {
		expect(studentsIn('Rivera, Maya\nTahir, Omar')).toEqual([
			listed(1, { name: 'Rivera, Maya' }),
			listed(2, { name: 'Tahir, Omar' })
		]);
	});

	test.each([',', ';', '\t'])('may have columns parted by %j', (sign) => {
		const row = ['Ada B.', 'otter-4827', 'Blue', '×1.5', 'S-17'].join(sign);
		expect(studentsIn(`${row}\nBen C.${sign}${sign}Red`)).toEqual([
			listed(1, {
				name: 'Ada B.',
				username: 'otter-4827',
				group: 'Blue',
				extraTime: '1.5',
				externalId: 'S-17'
			}),
			listed(2, { name: 'Ben C.', group: 'Red' })
		]);
	});

	it('may have headings, in any order, and says which it does not read', () => {
		const read = readList('E-mail,Last Name,First name,Student_ID\nx@y.z,Rivera,Maya,17\n');
		expect(read).toMatchObject({ ok: true, columns: { hasHeader: true, ignored: ['E-mail'] } });
		expect(read.ok && read.students).toEqual([listed(2, { name: 'Maya Rivera', externalId: '17' })]);
	});

	it('keeps what looks like a formula as text, and takes off what our own files put before it', () => {
		const names = ['=cmd|calc', '+1', '-x', '@here', "'quoted"];
		const file = stringify([['Name'], ...names.map((name) => [guardFormula(name)])]);
		expect(studentsIn(file)).toEqual(names.map((name, at) => listed(at + 2, { name })));
	});

	it('has quoted cells over several lines, and counts the lines', () => {
		expect(readList('Name;Group\n"Ada\nB.";Blue\nBen C.;Red')).toMatchObject({
			ok: true,
			problems: [{ line: 2, kind: 'name' }],
			students: [listed(4, { name: 'Ben C.', group: 'Red' })]
		});
	});

	it('has quotation marks inside a name', () => {
		expect(studentsIn('Samuel "Sam" O.\nAda B.')).toMatchObject([
			{ name: 'Samuel "Sam" O.' },
			{ name: 'Ada B.' }
		]);
	});

	test.each([
		['Name\nAda B.\n"Ben C.\nOmar T.', { ok: false, problem: 'quote', line: 3 }],
		['"', { ok: false, problem: 'quote', line: 1 }],
		['', { ok: false, problem: 'empty' }],
		['\n<!DOCTYPE html>\n<html><table>', { ok: false, problem: 'no list', line: 2 }],
		['<?xml version="1.0"?><students/>', { ok: false, problem: 'no list', line: 1 }],
		['<students><name>Ada</name></students>', { ok: false, problem: 'no list', line: 1 }],
		['{"students": []}', { ok: false, problem: 'no list', line: 1 }],
		['\r\n[\n  {"name": "Ada"}\n]', { ok: false, problem: 'no list', line: 2 }],
		['["Ada", "Ben"]', { ok: false, problem: 'no list', line: 1 }],
		['[["Ada", 1]]', { ok: false, problem: 'no list', line: 1 }],
		['{\\rtf1\\ansi Ada}', { ok: false, problem: 'no list', line: 1 }],
		[' \n ;;\n', { ok: false, problem: 'empty' }],
		['\uFEFFName\n', { ok: false, problem: 'empty' }]
	])('%j is refused whole', (text, problem) => {
		expect(readList(text)).toEqual(problem);
	});

	test.each(['<Ada> B.', '<Ada B.', '[Ada] B.', '[1] Ada B.', '{Ada} B.', '(Ada) B.'])(
		'may begin with a name that begins as other files do: %j',
		(name) => {
			expect(studentsIn(`${name}\nBen C.`)).toEqual([listed(1, { name }), listed(2, { name: 'Ben C.' })]);
		}
	);

	it('may be the gradebook of Canvas, whose own numbers and rows about assignments are no student’s', () => {
		const file =
			'Student,ID,SIS User ID,SIS Login ID,Section,Essay (12)\n' +
			',,,,,Manual Posting\n' +
			'    Points Possible,,,,,10\n' +
			'"Rivera, Maya",204,00417,mriv,Period 3,8\n';
		expect(studentsIn(file)).toEqual([listed(4, { name: 'Rivera, Maya', externalId: '00417' })]);
	});

	it('may be what Moodle lists of a course', () => {
		expect(studentsIn('First name,Last name,ID number,Email address\nMaya,Rivera,00417,m@x.org')).toEqual([
			listed(2, { name: 'Maya Rivera', externalId: '00417' })
		]);
	});

	test.each([
		['Name,Group\n,Blue', 'no name'],
		[`Name\n${'x'.repeat(61)}`, 'name'],
		['Name\nA\u0000da', 'name'],
		[`Name,Group\nAda,${'x'.repeat(41)}`, 'group'],
		[`Name,ID\nAda,${'1'.repeat(61)}`, 'id'],
		['Name,Extra time\nAda,a lot', 'extra time']
	])('%j has a problem in line 2', (text, kind) => {
		expect(problemsIn(text)).toEqual([{ line: 2, kind }]);
	});

	it('holds so many students and no more', () => {
		const names = (n: number) => Array.from({ length: n }, (_, at) => `Student ${at}`).join('\n');
		expect(studentsIn(names(MOST_STUDENTS))).toHaveLength(MOST_STUDENTS);
		expect(readList(names(MOST_STUDENTS + 1))).toEqual({
			...{ ok: false, problem: 'too many', rows: MOST_STUDENTS + 1 }
		});
		expect(readList(names(100_000))).toEqual({ ok: false, problem: 'too many', rows: 100_000 });
	});

	it('is read whatever it is, without a failure', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
				expect(typeof readList(text).ok).toBe('boolean');
			})
		);
	});
});

test.each([
	['×1.25', '1.25'],
	['x 1.5', '1.5'],
	['1,5', '1.5'],
	['150%', '1.5'],
	['200 %', '2'],
	['2', '2'],
	['1', 'none'],
	['No', 'none'],
	['Untimed', 'untimed']
])('extra time %j is %j', (typed, extraTime) => {
	expect(studentsIn(`Name;Extra time\nAda;${typed}`)).toMatchObject([{ extraTime }]);
});
