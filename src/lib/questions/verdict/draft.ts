import { blankQuestion, type KindDraft, type QuestionFinding } from '../drafting';
import type { VerdictContent } from './model';

export function blankCard(id: string): VerdictContent['cards'][number] {
	return { id, publisher: '', title: '', date: '', says: '', decides: false };
}

export const verdictDraft: KindDraft<VerdictContent> = {
	blank: (id, passage) => ({
		...blankQuestion(id, passage),
		kind: 'verdict',
		passage: passage ?? '',
		claim: { start: 0, end: 0, quote: '' },
		cards: ['a', 'b'].map(blankCard),
		asksCards: false,
		right: [],
		reason: '',
		feedback: { supported: '', misleading: '', contradicted: '', 'cannot-tell': '' },
		references: []
	}),

	findings({ claim, cards, asksCards }, passage) {
		const found: QuestionFinding[] = [];
		if (passage && passage.text.slice(claim.start, claim.end) !== claim.quote) {
			found.push({ severity: 'error', field: 'claim', message: 'These words are not in the passage.' });
		}
		if (asksCards && cards.every(({ decides }) => !decides)) {
			found.push({ severity: 'error', field: 'cards', message: 'No card is said to decide it.' });
		}
		return found;
	}
};
