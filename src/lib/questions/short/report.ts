import { passageText, type Passage, type PassageText } from '../../text/passage';
import type { ShortAnswer, ShortContent } from './model';
import { scoreShort } from './score';

export interface ShortReport {
	readonly kind: 'short';
	readonly passage: PassageText | undefined;
	/** The author's answers, the accepted ones first, with how many wrote each. */
	readonly answers: readonly {
		readonly id: string;
		readonly text: string;
		readonly right: boolean;
		readonly count: number;
	}[];
	/** How many wrote something else. Their words stay out: a report is shown to the class. */
	readonly others: number;
}

/** What a class wrote, told by the author's answers only. */
export function reportShort(
	content: ShortContent,
	passage: Passage | undefined,
	answers: readonly ShortAnswer[]
): ShortReport {
	const results = answers.map(({ text }) => scoreShort(content, text).parts);
	const count = (state: 'accepted' | 'wrong', place: number) =>
		results.filter((parts) => parts.state === state && 'index' in parts && parts.index === place).length;
	const rows = (state: 'accepted' | 'wrong', list: readonly { readonly text: string }[]) =>
		list.map(({ text }, place) => ({
			...{ id: `${state} ${place + 1}`, text, right: state === 'accepted' },
			count: count(state, place)
		}));
	return {
		kind: 'short',
		passage: passage && passageText(passage),
		answers: [...rows('accepted', content.accepted), ...rows('wrong', content.wrong)],
		others: results.filter(({ state }) => state === 'waiting').length
	};
}
