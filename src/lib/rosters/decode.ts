/** The text of a list that somebody picked, whatever program wrote it. */
import { beginsWith, decodeText, type Encoding } from '../text/decode';

/** How a list was read. `windows-1252` is a guess: bytes that are no UTF-8 fit it always. */
export type ListEncoding = Encoding | 'windows-1252';

export type DecodedList =
	| { readonly ok: true; readonly text: string; readonly encoding: ListEncoding }
	/** A spreadsheet as its program keeps it, a page, or another zip; or text that was cut off. */
	| { readonly ok: false; readonly problem: 'workbook' | 'pdf' | 'cut off' };

/** What files begin with that hold no list, or not as text. */
const OTHERS = [
	// .xlsx, .ods and .numbers are zips; .xls is older.
	{ problem: 'workbook', bytes: [0x50, 0x4b, 0x03, 0x04] },
	{ problem: 'workbook', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
	{ problem: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] }
] as const;

/** Reads UTF-8 with or without a byte order mark, UTF-16 with one, and takes all other text for Windows-1252. */
export function decodeList(bytes: Uint8Array): DecodedList {
	const other = OTHERS.find((one) => beginsWith(bytes, one.bytes));
	if (other) return { ok: false, problem: other.problem };
	const decoded = decodeText(bytes);
	if (decoded.ok) return decoded;
	if (decoded.encoding !== 'utf-8') return { ok: false, problem: 'cut off' };
	return { ok: true, text: asWindows(bytes), encoding: 'windows-1252' };
}

/** What Windows-1252 has from 80 to 9F. Some releases of Node leave control characters there. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function asWindows(bytes: Uint8Array): string {
	const text = new TextDecoder('windows-1252').decode(bytes);
	return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));
}
