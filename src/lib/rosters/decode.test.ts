import { describe, expect, test } from 'vitest';
import { decodeText } from './decode';

const NAMES = 'Zoë Müller\n沈 明\n';
const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
	new Uint8Array([
		0xff,
		0xfe,
		...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])
	]);

describe('a file is read', () => {
	test.each([
		['UTF-8', bytes(NAMES), { text: NAMES, encoding: 'utf-8' }],
		['UTF-8 with a byte order mark', bytes(`\uFEFF${NAMES}`), { text: NAMES, encoding: 'utf-8' }],
		['UTF-16 with a byte order mark', utf16(NAMES), { text: NAMES, encoding: 'utf-16le' }],
		['an empty file', new Uint8Array(), { text: '', encoding: 'utf-8' }],
		[
			'bytes that are no UTF-8, as Windows-1252',
			new Uint8Array([0x5a, 0x6f, 0xeb, 0x20, 0x80]),
			{ text: 'Zoë €', encoding: 'windows-1252' }
		]
	])('%s', (_, file, decoded) => {
		expect(decodeText(file)).toEqual(decoded);
	});
});
