import type { Question } from '../questions/models';

/** What a student reads in a question beside its passage, for whoever looks for words in it. */
export function textsOf(question: Question): string[] {
	const { prompt, context = '' } = question;
	return [prompt, context, ...ownTexts(question)];
}

function ownTexts(question: Question): string[] {
	switch (question.kind) {
		case 'choice':
			return question.options.map(({ text }) => text);
		case 'highlight':
			return [];
		case 'match':
			return [...question.items, ...question.targets].map(({ text }) => text);
		case 'order':
			return [question.first, question.last, ...question.items.map(({ text }) => text)];
		case 'verdict':
			return question.cards.flatMap(({ publisher, title, says }) => [publisher, title, says]);
		case 'short':
			return question.accepted.map(({ text }) => text);
		case 'rewrite':
			return [question.model];
	}
}
