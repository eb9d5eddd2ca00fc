import { passageText, type Passage, type PassageText } from '../../text/passage';
import type { VerdictAnswer, VerdictContent } from './model';
import { VERDICTS, type Verdict } from './score';

export interface VerdictReport {
	readonly kind: 'verdict';
	readonly passage: PassageText;
	readonly claim: VerdictContent['claim'];
	/** All four, in their order, with how many chose each. */
	readonly verdicts: readonly { readonly id: Verdict; readonly right: boolean; readonly count: number }[];
	/** How many named each card; undefined where cards were not asked for. */
	readonly cards:
		| readonly {
				readonly id: string;
				readonly publisher: string;
				readonly title: string;
				readonly decides: boolean;
				readonly count: number;
		  }[]
		| undefined;
}

/** How a class judged a claim, and by which cards. */
export function reportVerdict(
	content: VerdictContent,
	passage: Passage,
	answers: readonly VerdictAnswer[]
): VerdictReport {
	const { claim, right, asksCards } = content;
	const cards = content.cards.map(({ id, publisher, title, decides }) => ({
		...{ id, publisher, title, decides },
		count: answers.filter((answer) => answer.cards.includes(id)).length
	}));
	return {
		kind: 'verdict',
		passage: passageText(passage),
		claim,
		verdicts: VERDICTS.map((id) => ({
			...{ id, right: right.includes(id) },
			count: answers.filter(({ verdict }) => verdict === id).length
		})),
		cards: asksCards ? cards : undefined
	};
}
