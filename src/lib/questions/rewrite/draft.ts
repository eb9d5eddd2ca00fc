import { blankQuestion, type KindDraft } from '../drafting';
import type { RewriteContent } from './model';

export const rewriteDraft: KindDraft<RewriteContent> = {
	blank: (id, passage) => ({
		...blankQuestion(id, passage),
		kind: 'rewrite',
		passage: passage ?? '',
		sentence: { start: 0, end: 0, quote: '' },
		model: '',
		reason: '',
		references: []
	}),

	findings({ sentence }, passage) {
		if (!passage || passage.text.slice(sentence.start, sentence.end) === sentence.quote) return [];
		return [{ severity: 'error', field: 'sentence', message: 'These words are not in the passage.' }];
	}
};
