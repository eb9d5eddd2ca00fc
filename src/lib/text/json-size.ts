/** How much JSON may hold: looking at its signs is quick, while parsing and checking what is made to take long is not. */
export interface JsonLimits {
	/** Lists and objects within each other. */
	readonly deepest: number;
	/** Entries of one list or object. */
	readonly list: number;
	/** Commas in all. */
	readonly commas: number;
}

/** What of a text that should be JSON is more than the limits allow; undefined when nothing is. */
export function jsonExcess(text: string, limits: JsonLimits): 'list' | 'all' | undefined {
	/** Commas in each list or object that is open. */
	const open: number[] = [];
	let commas = 0;
	for (let at = 0; at < text.length; at += 1) {
		const sign = text.charAt(at);
		if (sign === '"') at = endOfString(text, at);
		else if (sign === '[' || sign === '{') open.push(0);
		else if (sign === ']' || sign === '}') open.pop();
		else if (sign === ',') {
			commas += 1;
			open.push((open.pop() ?? 0) + 1);
		}
		if (open.length > limits.deepest || commas > limits.commas) return 'all';
		if ((open.at(-1) ?? 0) >= limits.list) return 'list';
	}
	return undefined;
}

/** Where the closing quotation mark of a string stands; the end of the text where there is none. */
function endOfString(text: string, start: number): number {
	let at = start + 1;
	while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
	return at;
}
