import { DRAFT_LIMITS } from '../lessons/loosen';
import { jsonExcess } from '../text/json-size';
import { refuseFile } from './file-problem';
import { words } from './words';

const LIMITS = { deepest: 40, list: DRAFT_LIMITS.list, commas: 60_000 };

/** JSON that is no larger in any way than a file of lessons. @throws FileProblem */
export function parseGuarded(text: string, notJson: string): unknown {
	const excess = jsonExcess(text, LIMITS);
	if (excess === 'list') refuseFile(words.json.longList(LIMITS.list));
	if (excess === 'all') refuseFile(words.json.tooMuch);
	try {
		return JSON.parse(text);
	} catch {
		return refuseFile(notJson);
	}
}
