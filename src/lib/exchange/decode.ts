import { decodeText } from '../text/decode';
import { refuseFile } from './file-problem';
import { words } from './words';

/** The text of a file. @throws FileProblem, with the line, for bytes that are no text, and for a NUL in it. */
export function textOf(bytes: Uint8Array): string {
	const decoded = decodeText(bytes);
	if (!decoded.ok) refuseFile(words.notText(decoded.encoding), decoded.line);
	const { text } = decoded;
	const nul = text.indexOf('\0');
	return nul < 0 ? text : refuseFile(words.nul, text.slice(0, nul).split('\n').length);
}
