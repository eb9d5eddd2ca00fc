import { blankQuestion, findDoubles, type KindDraft } from '../drafting';
import type { ChoiceContent } from './model';

export function blankOption(id: string): ChoiceContent['options'][number] {
	return { id, text: '', right: false, feedback: '', references: [] };
}

export const choiceDraft: KindDraft<ChoiceContent> = {
	blank: (id, passage) => ({
		...blankQuestion(id, passage),
		kind: 'choice',
		several: false,
		options: ['a', 'b', 'c'].map(blankOption)
	}),

	findings({ several, options }) {
		const doubles = findDoubles(options, 'options');
		const right = options.filter((option) => option.right).length;
		if (several || right > 0) return doubles;
		return [...doubles, { severity: 'error', field: 'options', message: 'No option is right.' }];
	}
};
