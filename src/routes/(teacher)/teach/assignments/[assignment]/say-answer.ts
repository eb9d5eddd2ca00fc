import type { Answer, Question } from '$lib/questions/models';
import { verdicts } from '$lib/questions/verdict/words';

/**
 * What an answer says, in words short enough for a table; empty where it says nothing. `nameOf` names techniques, by
 * default by their ids.
 */
export function sayAnswer(
	question: Question,
	answer: Answer,
	nameOf: (technique: string) => string = (id) => id
): string[] {
	if ('text' in answer) return answer.text.trim() === '' ? [] : [answer.text];
	if ('marks' in answer) return sayMarks(answer, nameOf);
	if ('chosen' in answer) return textsOf(question, answer.chosen);
	if ('order' in answer) return textsOf(question, answer.order).map((text, index) => `${index + 1}. ${text}`);
	if ('pairs' in answer) {
		return answer.pairs.map(({ item, target }) => textsOf(question, [item, target]).join(' → '));
	}
	return answer.verdict === null ? [] : [verdicts[answer.verdict].name];
}

function sayMarks(
	{ marks, nothing, noSource }: Extract<Answer, { marks: unknown }>,
	nameOf: (technique: string) => string
): string[] {
	return [
		...marks.map(({ quote, technique }) => `“${quote}”${technique ? ` (${nameOf(technique)})` : ''}`),
		...(nothing ? ['nothing to mark'] : []),
		...(noSource ? ['no source given'] : [])
	];
}

/** The texts that ids stand for in a question. */
function textsOf(question: Question, ids: readonly string[]): string[] {
	const texts = new Map(partsOf(question).map(({ id, text }) => [id, text]));
	return ids.map((id) => texts.get(id) ?? id);
}

function partsOf(question: Question): readonly { readonly id: string; readonly text: string }[] {
	if (question.kind === 'choice') return question.options;
	if (question.kind === 'order') return question.items;
	return question.kind === 'match' ? [...question.items, ...question.targets] : [];
}
