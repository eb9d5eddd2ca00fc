/** The file of “Download my answers”: the last resort of a student whose answers cannot be sent. A teacher takes it in. */
import { z } from 'zod';
import { MOST_HINTS } from '../questions/kind';
import { jsonExcess } from '../text/json-size';

/** The most characters such a file may have; whole attempts are far below. */
export const MOST_FILE = 300_000;
const MOST_ENTRIES = 500;
const MOST_JSON = { deepest: 40, list: MOST_ENTRIES + 1, commas: 60_000 };

const id = z.string().min(1).max(200);

const entrySchema = z.object({
	questionId: id,
	tryNumber: z.int().min(1).max(1000),
	/** Of the newest change, sent or not. */
	revision: z.int().min(0).max(1_000_000),
	/** An answer by the question's kind; `null` while there is only a flag or a hint. */
	value: z.unknown(),
	confidence: z.int().min(0).max(100).nullable(),
	certainty: z.int().min(1).max(3).nullable(),
	flagged: z.boolean(),
	hints: z.int().min(0).max(MOST_HINTS)
});
export type AnswerFileEntry = z.infer<typeof entrySchema>;

/** `ticket`: what the server gave with the attempt, to show that the file belongs to it. Other fields are dropped. */
const answerFileSchema = z.object({
	version: z.literal(1),
	attemptId: id,
	ownerId: id,
	ticket: z.string().min(1).max(200),
	/** When it was made, by the server's clock as far as the page knew it, ISO 8601. Only ever shown. */
	savedAt: z.iso.datetime().optional(),
	entries: z.array(entrySchema).max(MOST_ENTRIES)
});
export type AnswerFile = z.infer<typeof answerFileSchema>;

export type FileRead =
	{ readonly ok: true; readonly file: AnswerFile } | { readonly ok: false; readonly problem: FileProblem };

/** `newer`: made by a version of the application that is to come. */
export type FileProblem = 'empty' | 'too long' | 'not json' | 'newer' | 'not answers' | 'twice';

/** Reads such a file, whatever it holds. The answers in it are still to be read by their questions. */
export function readAnswerFile(text: string): FileRead {
	if (text.trim() === '') return { ok: false, problem: 'empty' };
	if (text.length > MOST_FILE) return { ok: false, problem: 'too long' };
	if (jsonExcess(text, MOST_JSON)) return { ok: false, problem: 'not answers' };
	const content = parseJson(text);
	if (content === undefined) return { ok: false, problem: 'not json' };
	if (isNewer(content)) return { ok: false, problem: 'newer' };
	const read = answerFileSchema.safeParse(content);
	if (!read.success) return { ok: false, problem: 'not answers' };
	const places = read.data.entries.map(({ questionId, tryNumber }) => `${tryNumber} ${questionId}`);
	if (new Set(places).size < places.length) return { ok: false, problem: 'twice' };
	return { ok: true, file: read.data };
}

function parseJson(text: string): unknown {
	try {
		// Some editors put a mark before the text when they save it.
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}

function isNewer(content: unknown): boolean {
	const read = z.object({ version: z.int().min(2) }).safeParse(content);
	return read.success;
}
