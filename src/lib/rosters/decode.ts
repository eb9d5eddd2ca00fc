/** The text of a file that somebody picked, whatever program wrote it. */

/** How a file was read. `windows-1252` is a guess: bytes that are no UTF-8 fit it always. */
export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

export interface Decoded {
	/** Without its byte order mark. */
	readonly text: string;
	readonly encoding: Encoding;
}

/** Reads UTF-8 with or without a byte order mark, UTF-16 with one, and takes all else for Windows-1252. */
export function decodeText(bytes: Uint8Array): Decoded {
	const encoding = encodingOf(bytes);
	const text = new TextDecoder(encoding).decode(bytes);
	return { text: encoding === 'windows-1252' ? mended(text) : text, encoding };
}

/** What Windows-1252 has from 80 to 9F. Some releases of Node leave control characters there. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function mended(text: string): string {
	return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));
}

function encodingOf(bytes: Uint8Array): Encoding {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return 'utf-8';
	} catch {
		return 'windows-1252';
	}
}
