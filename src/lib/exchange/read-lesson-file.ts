import type { Draft } from '../lessons/draft';
import { isStorable, unstorablePlace } from '../text/storable';
import { readAnnotations } from './annotations-read';
import { textOf } from './decode';
import { FileProblem, refuseFile, type Problem } from './file-problem';
import { toDraft, type Asked } from './from-plain';
import { readGift } from './gift-read';
import type { FileFormat } from './make-lesson-file';
import { readMoodleXml } from './moodle-xml-read';
import { readPack } from './pack-read';
import { textsOf } from './plain-question';
import type { ReadLesson } from './read-question';
import type { ExchangeReport } from './report';
import type { SharedSource } from './shared-lesson';
import { words } from './words';

export interface LessonFile {
	readonly format: FileFormat;
	readonly drafts: readonly Draft[];
	/** The works that passages of the drafts name. */
	readonly sources: readonly SharedSource[];
	readonly report: ExchangeReport;
}

export type FileReading =
	| { readonly ok: true; readonly file: LessonFile }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a file in any of the formats, told by how it begins. Nothing is stored. */
export function readLessonFile(bytes: Uint8Array, asked: Asked): FileReading {
	try {
		return { ok: true, file: readAs(bytes, asked) };
	} catch (problem) {
		if (problem instanceof FileProblem) return { ok: false, problems: problem.problems };
		throw problem;
	}
}

function readAs(bytes: Uint8Array, asked: Asked): LessonFile {
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
		const { pack, report } = readPack(bytes);
		refuseUnstorable(pack);
		return { format: 'pack', drafts: pack.lessons, sources: pack.sources, report };
	}
	const text = textOf(bytes);
	// A question may begin with its format in brackets.
	if (/^\s*(?:\{|\[\s*[{[\]])/.test(text)) {
		const { drafts, report } = readAnnotations(text, asked);
		refuseUnstorable({ lessons: drafts });
		return { format: 'annotations', drafts, sources: [], report };
	}
	const isXml = beginsAsXml(text);
	const read = withoutUnstorable(isXml ? readMoodleXml(text) : readGift(text));
	const { draft, report } = toDraft(read, asked);
	return { format: isXml ? 'moodle-xml' : 'gift', drafts: [draft], sources: [], report };
}

/** A question of GIFT may begin with a tag of HTML; it ends with its answers. */
function beginsAsXml(text: string): boolean {
	const trimmed = text.trim();
	return /^<(?:[?!]|quiz\b)/i.test(trimmed) || (trimmed.startsWith('<') && trimmed.endsWith('>'));
}

/** Questions that hold what cannot be kept are left out, each with the reason. */
function withoutUnstorable({ title, questions }: ReadLesson): ReadLesson {
	return {
		title: title !== undefined && isStorable(title) ? title : undefined,
		questions: questions.map((one) =>
			'why' in one.made || textsOf(one.made.question).every(isStorable)
				? one
				: { ...one, made: { why: words.read.unstorable } }
		)
	};
}

/** Of JSON, in which any character can be written by number. @throws FileProblem, with the first place */
function refuseUnstorable(content: Readonly<Record<string, unknown>>): void {
	const place = unstorablePlace(content);
	if (place !== undefined) refuseFile(words.unstorable(place));
}
