import { DRAFT_LIMITS } from '../lessons/loosen';
import { refuseFile } from './file-problem';
import { words } from './words';

const DEEPEST = 40;
const MOST_COMMAS = 60_000;

/**
 * JSON, if it is no deeper, no longer in any list and no larger in all than a file of lessons: looking at its signs
 * is quick, while checking a million of entries against a schema is not.
 * @throws FileProblem
 */
export function parseGuarded(text: string, notJson: string): unknown {
	guard(text);
	try {
		return JSON.parse(text);
	} catch {
		return refuseFile(notJson);
	}
}

function guard(text: string): void {
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
		if (open.length > DEEPEST || commas > MOST_COMMAS) refuseFile(words.json.tooMuch);
		if ((open.at(-1) ?? 0) >= DRAFT_LIMITS.list) refuseFile(words.json.longList(DRAFT_LIMITS.list));
	}
}

/** Where the closing quotation mark of a string stands; the end of the text where there is none. */
function endOfString(text: string, start: number): number {
	let at = start + 1;
	while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
	return at;
}
