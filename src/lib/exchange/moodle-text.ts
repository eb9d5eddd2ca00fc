/** Texts of Moodle’s formats as plain text. */
import { releaseText } from './held-text';

export type TextFormat = 'html' | 'moodle' | 'plain' | 'markdown';

export interface MoodleText {
	readonly text: string;
	/** Whether there was more to it than words and paragraphs. */
	readonly losesFormatting: boolean;
	readonly losesPictures: boolean;
}

const BREAKS = /<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^<>]*>/gi;
const TAGS = /<\/?[a-z!][^<>]*>/gi;
const PLAIN_TAGS = /^<\/?(?:p|br|div|span)\b/i;
const PICTURES = /^<(?:img|video|audio|object|iframe|svg)\b/i;
const ENTITIES: Readonly<Record<string, string>> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', hellip: '…' },
	...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', ndash: '–', mdash: '—' },
	...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß' },
	...{ eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', ntilde: 'ñ', euro: '€', copy: '©' }
};

/** HTML loses its tags; what Moodle shows as it is typed stays as it is. */
export function readMoodleText(format: TextFormat, raw: string): MoodleText {
	if (format === 'plain' || format === 'markdown') {
		return { text: releaseText(trimEnds(raw)), losesFormatting: false, losesPictures: false };
	}
	const tags = raw.match(TAGS) ?? [];
	// Between tags HTML has no lines; what is typed into “Moodle auto-format” has.
	const spaced = format === 'html' ? raw.replace(/\s+/g, ' ') : raw;
	const text = decodeEntities(spaced.replace(BREAKS, '\n').replace(TAGS, ''))
		.split('\n')
		.map((line) => line.trim())
		.join('\n');
	return {
		text: trimEnds(text.replace(/\n{3,}/g, '\n\n')),
		losesFormatting: tags.some((tag) => !PLAIN_TAGS.test(tag) && !PICTURES.test(tag)),
		losesPictures: tags.some((tag) => PICTURES.test(tag))
	};
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

function decodeEntities(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,10}));/gi, (entity, decimal, hex, name) => {
		if (name !== undefined) return ENTITIES[String(name)] ?? entity;
		const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
	});
}
