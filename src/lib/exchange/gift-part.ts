/** Texts of GIFT, in which a backslash makes the signs of the format letters. */

/** A text with its escapes, and the same text in which escaped signs are not seen. */
export interface Part {
	readonly raw: string;
	readonly bare: string;
}

const ESCAPED = /\\[\\~=#{}:n]/g;

export function part(raw: string): Part {
	return { raw, bare: raw.replace(ESCAPED, '\0\0') };
}

export function cut({ raw, bare }: Part, start: number, end = raw.length): Part {
	return { raw: raw.slice(start, end), bare: bare.slice(start, end) };
}

/** The parts between signs. */
export function splitAt(whole: Part, sign: string): Part[] {
	const parts: Part[] = [];
	let start = 0;
	for (let at = whole.bare.indexOf(sign); at >= 0; at = whole.bare.indexOf(sign, start)) {
		parts.push(cut(whole, start, at));
		start = at + sign.length;
	}
	return [...parts, cut(whole, start)];
}

export function unescape(raw: string): string {
	return raw.replace(ESCAPED, (escape) => (escape === '\\n' ? '\n' : escape.charAt(1)));
}
