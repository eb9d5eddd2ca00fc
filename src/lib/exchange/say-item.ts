import type { PlainStep } from '../lessons/lesson';
import type { Passage } from '../text/passage';
import { words } from './words';

const MOST = 60;

/** “Step 3, choice: Which wording …”; `index` from 0. */
export function sayStep(index: number, step: PlainStep): string {
	return words.step(index + 1, kindOf(step), shorten(saidIn(step)));
}

/** The same for the lighter version of a step. */
export function sayLighter(index: number, step: PlainStep): string {
	return words.lighter(index + 1, kindOf(step), shorten(saidIn(step)));
}

export function sayPassage({ text }: Pick<Passage, 'text'>): string {
	return words.passage(shorten(text));
}

/** The first words of a text, on one line. */
export function shorten(text: string): string {
	const line = text
		.slice(0, 8 * MOST)
		.replace(/\s+/g, ' ')
		.trim();
	const characters = [...line];
	if (characters.length < MOST && text.length <= 8 * MOST) return line;
	return `${characters
		.slice(0, MOST - 1)
		.join('')
		.trimEnd()}…`;
}

function kindOf(step: PlainStep): string {
	return words.kinds[step.kind === 'question' ? step.question.kind : step.kind];
}

function saidIn(step: PlainStep): string {
	return step.kind === 'question' ? step.question.prompt : step.title;
}
