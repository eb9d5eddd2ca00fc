/** Texts of Moodle’s formats as plain text. */
import { decodeHTMLStrict } from 'entities';
import { releaseText } from './held-text';

export type TextFormat = 'html' | 'moodle' | 'plain' | 'markdown';

export interface MoodleText {
	readonly text: string;
	/** Whether there was more to it than words and paragraphs. */
	readonly losesFormatting: boolean;
	readonly losesPictures: boolean;
}

const LINE_END = /<br\b[^<>]*>[ \t]*(?:\r\n?|\n)?/gi;
/** What stands on lines of its own, with what stands next to it as well. */
const BLOCKS =
	/<\/?(?:p|div|ul|ol|li|dl|dt|dd|h[1-6]|table|tr|pre|blockquote|hr)\b[^<>]*>(?:\s*<\/?(?:p|div|ul|ol|li|dl|dt|dd|h[1-6]|table|thead|tbody|tr|pre|blockquote|hr)\b[^<>]*>)*/gi;
const CELL_END = /<\/t[dh]\b[^<>]*>/gi;
const TAGS = /<\/?[a-z!][^<>]*>/gi;
const PLAIN_TAGS = /^<(?:!--|\/?(?:p|br|div|span)\b)/i;
const PICTURES = /^<(?:img|video|audio|object|iframe|svg)\b/i;

/** HTML loses its tags; what Moodle shows as it is typed stays as it is. */
export function readMoodleText(format: TextFormat, raw: string): MoodleText {
	if (format === 'plain' || format === 'markdown') {
		return { text: releaseText(trimEnds(raw)), losesFormatting: false, losesPictures: false };
	}
	const tags = raw.match(TAGS) ?? [];
	return {
		text: trimEnds(withoutTags(format, raw).replace(/\n{3,}/g, '\n\n')),
		losesFormatting: tags.some((tag) => !PLAIN_TAGS.test(tag) && !PICTURES.test(tag)),
		losesPictures: tags.some((tag) => PICTURES.test(tag))
	};
}

function withoutTags(format: 'html' | 'moodle', raw: string): string {
	const seen = withoutUnseen(raw);
	// Between tags HTML has no lines; what is typed into “Moodle auto-format” has.
	const spaced = format === 'html' ? seen.replace(/\s+/g, ' ') : seen;
	const broken = spaced.replace(LINE_END, '\n').replace(BLOCKS, '\n').replace(CELL_END, ' ');
	return decodeEntities(broken.replace(TAGS, ''))
		.split('\n')
		.map((line) => line.trim())
		.join('\n');
}

/** Without comments, scripts and styles; each part is looked through once, whatever is left open in it. */
function withoutUnseen(raw: string): string {
	const without = (text: string, opening: RegExp, closing: RegExp) => {
		const [before = '', ...parts] = text.split(opening);
		const behind = parts.map((part) => {
			const end = closing.exec(part);
			return end ? part.slice(end.index + end[0].length) : `<${part}`;
		});
		return [before, ...behind].join('');
	};
	const seen = without(raw, /<(?=!--)/, /-->/);
	return without(seen, /<(?=(?:script|style)\b)/i, /<\/(?:script|style)\s*>/i);
}

/** Without the spaces that a file is laid out with; other blanks are text. */
export function trimEnds(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && isLayout(text.charCodeAt(start))) start += 1;
	while (end > start && isLayout(text.charCodeAt(end - 1))) end -= 1;
	return text.slice(start, end);
}

function isLayout(code: number): boolean {
	return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

/** Editors pad with `&nbsp;`, and hyphens that are only offered say nothing. */
function decodeEntities(text: string): string {
	return decodeHTMLStrict(text.replace(/&(?:nbsp|#160|#xa0);/gi, ' ').replace(/&(?:shy|#173|#xad);/gi, ''));
}
