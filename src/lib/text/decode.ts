/** The text of a file that somebody picked. */

/** How a file says that its letters are written. Without a byte order mark it is UTF-8. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export type Decoded =
	/** Without the byte order mark. */
	| { readonly ok: true; readonly text: string; readonly encoding: Encoding }
	/** Bytes that are no text in that encoding, and the line of the first; only UTF-8 tells lines by single bytes. */
	| { readonly ok: false; readonly encoding: Encoding; readonly line: number | undefined };

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
	{ encoding: 'utf-16le', bytes: [0xff, 0xfe] },
	{ encoding: 'utf-16be', bytes: [0xfe, 0xff] }
];

export function decodeText(bytes: Uint8Array): Decoded {
	const encoding = MARKS.find((mark) => beginsWith(bytes, mark.bytes))?.encoding ?? 'utf-8';
	const text = decodedAs(encoding, bytes);
	if (text !== undefined) return { ok: true, text, encoding };
	return { ok: false, encoding, line: encoding === 'utf-8' ? lineOfBadByte(bytes) : undefined };
}

export function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
	return beginning.every((byte, at) => bytes[at] === byte);
}

function decodedAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function lineOfBadByte(bytes: Uint8Array): number {
	let line = 1;
	let start = 0;
	for (const [at, byte] of bytes.entries()) {
		if (byte !== 0x0a) continue;
		if (decodedAs('utf-8', bytes.subarray(start, at)) === undefined) return line;
		line += 1;
		start = at + 1;
	}
	return line;
}
