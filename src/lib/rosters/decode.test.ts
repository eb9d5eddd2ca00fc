import { describe, expect, test } from 'vitest';
import { decodeList } from './decode';

const NAMES = 'Zoë Müller\n沈 明\n';
const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('a file is read', () => {
	test.each([
		['UTF-8', bytes(NAMES), { text: NAMES, encoding: 'utf-8' }],
		['UTF-8 with a byte order mark', bytes(`\uFEFF${NAMES}`), { text: NAMES, encoding: 'utf-8' }],
		['UTF-16 with a byte order mark', utf16(NAMES), { text: NAMES, encoding: 'utf-16le' }],
		['the same with the large end first', utf16(NAMES).swap16(), { text: NAMES, encoding: 'utf-16be' }],
		['an empty file', new Uint8Array(), { text: '', encoding: 'utf-8' }],
		[
			'bytes that are no UTF-8, as Windows-1252',
			new Uint8Array([0x5a, 0x6f, 0xeb, 0x20, 0x80]),
			{ text: 'Zoë €', encoding: 'windows-1252' }
		]
	])('%s', (_, file, decoded) => {
		expect(decodeList(file)).toEqual({ ok: true, ...decoded });
	});
});

test.each([
	['a workbook of today', new Uint8Array([0x50, 0x4b, 3, 4, 20]), 'workbook'],
	['one of long ago', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'workbook'],
	['a printed list', bytes('%PDF-1.7\n'), 'pdf'],
	['UTF-16 with half a letter', utf16(NAMES).subarray(0, 7), 'cut off']
])('%s is no list', (_, file, problem) => {
	expect(decodeList(file)).toEqual({ ok: false, problem });
});
