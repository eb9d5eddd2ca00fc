import { refuseFile } from './file-problem';
import { words } from './words';

const BOMS: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
	{ encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
	{ encoding: 'utf-16le', bytes: [0xff, 0xfe] },
	{ encoding: 'utf-16be', bytes: [0xfe, 0xff] }
];

/**
 * The text of a file: UTF-8, or what its byte order mark says; the mark is not part of it.
 * @throws FileProblem, with the line, for bytes that are no text in that encoding.
 */
export function decodeText(bytes: Uint8Array): string {
	const bom = BOMS.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
	const encoding = bom?.encoding ?? 'utf-8';
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return refuseFile(words.notText(encoding), lineOfBadByte(bytes, encoding));
	}
}

/** The line in which decoding stops. Only UTF-8 tells lines by single bytes. */
function lineOfBadByte(bytes: Uint8Array, encoding: string): number | undefined {
	if (encoding !== 'utf-8') return undefined;
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let line = 1;
	let start = 0;
	for (const [at, byte] of bytes.entries()) {
		if (byte !== 0x0a) continue;
		if (!decodes(decoder, bytes.subarray(start, at))) return line;
		line += 1;
		start = at + 1;
	}
	return line;
}

function decodes(decoder: TextDecoder, bytes: Uint8Array): boolean {
	try {
		decoder.decode(bytes);
		return true;
	} catch {
		return false;
	}
}
