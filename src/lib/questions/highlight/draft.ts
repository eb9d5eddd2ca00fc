import { blankQuestion, type KindDraft } from '../drafting';
import { askedKeys } from './asked-keys';
import type { HighlightContent } from './model';

export const highlightDraft: KindDraft<HighlightContent> = {
	blank: (id, passage) => ({ ...blankQuestion(id, passage), kind: 'highlight', passage: passage ?? '' }),

	findings(content, passage) {
		if (content.sourcing || !passage || passage.keys.length === 0) return [];
		if (askedKeys(content, passage).length > 0) return [];
		const message = 'No key of the passage has a technique that this question asks for.';
		return [{ severity: 'error', field: 'techniques', message }];
	}
};
