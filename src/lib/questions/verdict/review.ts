import { passageText, type Passage, type PassageText, type Reference } from '../../text/passage';
import type { VerdictAnswer, VerdictContent } from './model';
import { VERDICTS, type Verdict } from './score';

export interface VerdictReview {
	readonly kind: 'verdict';
	readonly context: string | undefined;
	readonly passage: PassageText;
	readonly claim: VerdictContent['claim'];
	/** All four, in their order. */
	readonly verdicts: readonly {
		readonly id: Verdict;
		readonly right: boolean;
		readonly chosen: boolean;
		readonly feedback: string;
	}[];
	readonly reason: string;
	readonly references: readonly Reference[];
	readonly asksCards: boolean;
	/** As the author ordered them; `named`: the reader said that it decides. */
	readonly cards: readonly (VerdictContent['cards'][number] & { readonly named: boolean })[];
	readonly takeaway: string | undefined;
}

/** Everything feedback shows. */
export function reviewVerdict(
	content: VerdictContent,
	passage: Passage,
	answer: VerdictAnswer | undefined
): VerdictReview {
	const { context, claim, right, feedback, reason, references, asksCards, cards, takeaway } = content;
	return {
		...{ kind: 'verdict', context, claim, reason, references, asksCards, takeaway },
		passage: passageText(passage),
		verdicts: VERDICTS.map((id) => ({
			...{ id, right: right.includes(id), chosen: answer?.verdict === id, feedback: feedback[id] }
		})),
		cards: cards.map((card) => ({ ...card, named: answer?.cards.includes(card.id) ?? false }))
	};
}
