import { blankQuestion, type KindDraft } from '../drafting';
import { sourcingFindings } from '../sourcing/draft';
import { askedKeys } from './asked-keys';
import type { HighlightContent } from './model';

/** Tasks that fit any passage, and say nothing of what is in it. */
export const PROMPTS = {
	techniques:
		'Underline the words that do more than inform. If there are none, say that there is nothing to mark.',
	sourcing: 'Mark the claim and its source. If no source is given, say so.'
};

export const highlightDraft: KindDraft<HighlightContent> = {
	blank: (id, passage) => ({
		...blankQuestion(id, passage),
		...{ kind: 'highlight', passage: passage ?? '', prompt: PROMPTS.techniques }
	}),

	findings(content, passage) {
		if (content.sourcing) return passage ? sourcingFindings(content.sourcing, passage) : [];
		if (!passage || passage.keys.length === 0) return [];
		if (askedKeys(content, passage).length > 0) return [];
		const message = 'No key of the passage has a technique that this question asks for.';
		return [{ severity: 'error', field: 'techniques', message }];
	}
};
