import type { FeedbackChange } from '$lib/lessons/feedback-change';
import { words } from './words';

interface Answered {
	readonly answers: readonly { readonly questionId: string; readonly feedback: readonly FeedbackChange[] }[];
}

/**
 * What changes alike in the feedback of all who answered a question, in sentences by question: it is said once for all
 * of them. Of a single answer nothing is alike.
 */
export function sharedChanges(attempts: readonly Answered[]): ReadonlyMap<string, readonly string[]> {
	const said = new Map<string, string[][]>();
	for (const { questionId, feedback } of attempts.flatMap(({ answers }) => answers)) {
		said.set(questionId, [...(said.get(questionId) ?? []), feedback.map(words.change)]);
	}
	return new Map(
		[...said].map(([question, [first = [], ...others]]) => [
			question,
			others.length === 0 ? [] : first.filter((sentence) => others.every((one) => one.includes(sentence)))
		])
	);
}
