/** The category that Moodle files questions in: a path, in which a slash in a name is doubled. */
import { holdText, releaseText, writeCharacter } from './held-text';
import { trimEnds } from './moodle-text';

const TOP = '$course$/top/';

/** The path of a category with a lesson's title. At either end a slash would not be told from one that parts names. */
export function writeCategory(title: string): string {
	return (
		TOP +
		holdText(title)
			.replace(/^\/|\/$/g, writeCharacter)
			.replaceAll('/', '//')
	);
}

/** The last name in a path. */
export function readCategory(path: string): string {
	const last = path.split(/(?<!\/)\/(?!\/)/).at(-1) ?? '';
	return releaseText(trimEnds(last).replaceAll('//', '/'));
}
