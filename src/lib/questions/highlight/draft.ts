import { blankQuestion, type KindDraft } from '../drafting';
import { askedKeys } from './asked-keys';
import type { HighlightContent } from './model';

/** A task that fits slanted and fair passages alike, and says nothing of which it is. */
const PROMPT =
	'Underline the words that do more than inform. If there are none, say that there is nothing to mark.';

export const highlightDraft: KindDraft<HighlightContent> = {
	blank: (id, passage) => ({
		...blankQuestion(id, passage),
		...{ kind: 'highlight', passage: passage ?? '', prompt: PROMPT }
	}),

	findings(content, passage) {
		if (content.sourcing || !passage || passage.keys.length === 0) return [];
		if (askedKeys(content, passage).length > 0) return [];
		const message = 'No key of the passage has a technique that this question asks for.';
		return [{ severity: 'error', field: 'techniques', message }];
	}
};
