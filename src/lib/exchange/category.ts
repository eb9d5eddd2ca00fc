/** The category that Moodle files questions in: a path, in which a slash in a name is doubled. */
import { holdText, releaseText, writeCharacter } from './held-text';
import { trimEnds } from './moodle-text';

const TOP = '$course$/top/';
/** As many characters as Moodle’s database takes; more would stop its import. */
const LONGEST = 255;

/** The path of a category with a lesson’s title. A slash at either end has a blank before or after it. */
export function writeCategory(title: string): string {
	const name = [...holdText(title).replaceAll('\n', writeCharacter)].slice(0, LONGEST).join('');
	return TOP + name.replaceAll('/', '//').replace(/^\//, ' /').replace(/\/$/, '/ ');
}

/** The last name in a path. */
export function readCategory(path: string): string {
	const last = path.split(/(?<!\/)\/(?!\/)/).at(-1) ?? '';
	return releaseText(trimEnds(last).replaceAll('//', '/'));
}
