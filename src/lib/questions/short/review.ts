import { passageText, type Passage, type PassageText, type Reference } from '../../text/passage';
import type { ShortAnswer, ShortContent } from './model';
import { scoreShort, type ShortParts } from './score';

export interface ShortReview {
	readonly kind: 'short';
	readonly context: string | undefined;
	readonly passage: PassageText | undefined;
	/** `waiting`: a person grades it, or has done so: that stands beside the question. */
	readonly state: ShortParts['state'];
	/** What was written; empty where nothing was. */
	readonly text: string;
	/** What the author says to this very answer. */
	readonly feedback: string | undefined;
	readonly accepted: readonly string[];
	readonly modelAnswer: string;
	readonly reason: string;
	readonly references: readonly Reference[];
	readonly takeaway: string | undefined;
}

/** Everything feedback shows. */
export function reviewShort(
	content: ShortContent,
	passage: Passage | undefined,
	answer: ShortAnswer | undefined
): ShortReview {
	const { context, modelAnswer, reason, references, takeaway } = content;
	const text = answer?.text.trim() ?? '';
	const { parts } = scoreShort(content, text);
	return {
		...{ kind: 'short', context, text, modelAnswer, reason, references, takeaway },
		passage: passage && passageText(passage),
		state: parts.state,
		feedback: feedbackTo(content, parts),
		accepted: [...new Set(content.accepted.map((accepted) => accepted.text))]
	};
}

function feedbackTo({ accepted, wrong }: ShortContent, parts: ShortParts): string | undefined {
	switch (parts.state) {
		case 'accepted':
			return accepted[parts.index]?.feedback;
		case 'wrong':
			return wrong[parts.index]?.feedback;
		case 'waiting':
		case 'empty':
			return undefined;
	}
}
