import type { z } from 'zod';
import type { Desk, WrittenFeedback } from './authoring';
import { choiceFile } from './choice/file';
import { highlightFile } from './highlight/file';
import { matchFile } from './match/file';
import type { Kind, Question } from './models';
import { orderFile } from './order/file';
import { rewriteFile } from './rewrite/file';
import { shortFile } from './short/file';
import { verdictFile } from './verdict/file';

/** The registry: kind → how it is written in the course's files. */
const files = {
	choice: choiceFile,
	highlight: highlightFile,
	match: matchFile,
	order: orderFile,
	verdict: verdictFile,
	short: shortFile,
	rewrite: rewriteFile
} as const satisfies Record<Kind, unknown>;

/** One schema a kind, each with its own `kind`. */
export const questionFileSchemas = [
	choiceFile.schema,
	highlightFile.schema,
	matchFile.schema,
	orderFile.schema,
	verdictFile.schema,
	shortFile.schema,
	rewriteFile.schema
] as const;

/** A question of any kind as its author wrote it. */
export type QuestionFile = z.infer<(typeof questionFileSchemas)[number]>;

/** A written question as an edition holds it; only sound when nothing was reported. */
export function resolveQuestion(written: QuestionFile, desk: Desk): Question {
	return fileOf(written.kind).resolve(written, desk);
}

/** Where a question's author gives feedback. */
export function feedbackOf(written: QuestionFile): WrittenFeedback[] {
	return fileOf(written.kind).feedback(written);
}

/** Whether a step of a lesson file is a question. */
export function isQuestionFile(step: { readonly kind: string }): step is QuestionFile {
	return step.kind in files;
}

// File and content are of one kind by their schemas; TypeScript cannot follow that through the registry.
function fileOf(kind: Kind): AnyFile {
	return files[kind] as unknown as AnyFile;
}

interface AnyFile {
	resolve(written: QuestionFile, desk: Desk): Question;
	feedback(written: QuestionFile): WrittenFeedback[];
}
