import type { Question } from './models';
import { VERDICTS } from './verdict/score';

export interface Option {
	readonly id: string;
	/** undefined for a verdict: those are the same everywhere and have their words beside them. */
	readonly text: string | undefined;
	/** Accepted: choosing it earns. */
	readonly right: boolean;
}

/** What can be chosen in a question, in its own order; nothing in a kind without options. */
export function optionsOf(question: Question): Option[] {
	if (question.kind === 'choice') return question.options.map(({ id, text, right }) => ({ id, text, right }));
	if (question.kind !== 'verdict') return [];
	return VERDICTS.map((id) => ({ id, text: undefined, right: question.right.includes(id) }));
}
