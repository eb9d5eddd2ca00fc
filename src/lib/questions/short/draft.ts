import { blankQuestion, findDoubles, type KindDraft, type QuestionFinding } from '../drafting';
import type { ShortContent } from './model';

export const shortDraft: KindDraft<ShortContent> = {
	blank: (id, passage) => ({
		...blankQuestion(id, passage),
		kind: 'short',
		ignoreCase: true,
		ignorePunctuation: true,
		ignoreDiacritics: false,
		accepted: [{ text: '' }],
		wrong: [],
		modelAnswer: '',
		reason: '',
		references: []
	}),

	findings: ({ accepted, wrong }) => [
		...findDoubles(accepted, 'accepted'),
		...findDoubles(wrong, 'wrong'),
		...wrong.flatMap(({ text }, index): QuestionFinding[] =>
			accepted.some((other) => other.text.trim() === text.trim())
				? [
						{
							severity: 'error',
							field: `wrong.${index}.text`,
							message: 'This answer is said to be right and wrong.'
						}
					]
				: []
		)
	]
};
