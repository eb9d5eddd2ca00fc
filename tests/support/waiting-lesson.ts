/** The small test lesson with two questions more that a person grades. */
import type { Lesson } from '../../src/lib/lessons/lesson';
import type { Question } from '../../src/lib/questions/models';
import { findQuote } from '../../src/lib/text/quotes';
import { aLesson } from './builders';

const SENTENCE = 'The reckless new bus lane on Mill Street is a disgrace, and the council knows it.';

/** A lesson that ends with `say-fairly`, a rewrite, and `who-says`, a few words. */
export function aWaitingLesson(): Lesson {
	const lesson = aLesson();
	const text = lesson.passages.find(({ id }) => id === 'lane')?.text ?? '';
	const rewrite: Question = {
		...{ id: 'say-fairly', kind: 'rewrite', passage: 'lane', techniques: [], references: [] },
		prompt: 'Say it fairly.',
		sentence: { ...findQuote(text, SENTENCE), quote: SENTENCE },
		model: 'Mill Street has a new bus lane.',
		reason: 'Two words judge.'
	};
	const short: Question = {
		...{ id: 'who-says', kind: 'short', techniques: [], references: [] },
		prompt: 'Who says so?',
		...{ ignoreCase: true, ignorePunctuation: true, ignoreDiacritics: false },
		accepted: [{ text: 'the council' }],
		wrong: [{ text: 'nobody', feedback: 'Somebody is named.' }],
		modelAnswer: 'The council.',
		reason: 'It is named in the text.'
	};
	const steps = [rewrite, short].map((question) => ({
		step: { id: question.id, kind: 'question' as const, question }
	}));
	return { ...lesson, steps: [...lesson.steps, ...steps] };
}
