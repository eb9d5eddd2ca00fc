/** What stands around a question, as paragraphs of its text. */
import type { QuestionBase } from '../questions/kind';
import type { Passage, Reference } from '../text/passage';
import { words } from './words';

/** Parts that are there, one paragraph each. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
	return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** What is read before a task: background, the passage with its credit line, what else the task needs; the task. */
export function taskText(
	{ context, prompt }: Pick<QuestionBase, 'context' | 'prompt'>,
	passage: Passage | undefined,
	...more: readonly string[]
): string {
	return paragraphs(context, passage && passageText(passage), ...more, prompt);
}

export function passageText({ text, credit }: Passage): string {
	return `${text}\n${words.credit(credit)}`;
}

/** A text with where its facts stand, a line for each. */
export function withReferences(text: string, references: readonly Reference[]): string {
	return [text, ...references.map(words.reference)].join('\n');
}

/** How a task was changed by putting into its text what stands beside it here. */
export function putInFront(
	{ context }: Pick<QuestionBase, 'context'>,
	passage: Passage | undefined
): string[] {
	return [
		...(passage ? [words.moodle.passageInFront] : []),
		...(context === undefined ? [] : [words.moodle.contextInFront])
	];
}
