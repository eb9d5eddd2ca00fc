import { isFair, passageRule, type Rule } from './rule';

/** A fair passage says what it could be mistaken for, and why it is fair. */
export const fairRules: readonly Rule[] = [
	passageRule('fair-without-look-alike', (entry) =>
		isFair(entry) && entry.written.looksLike.length === 0
			? ['a passage without keys names the techniques it could be mistaken for (looksLike)']
			: []
	),
	passageRule('fair-without-reason', (entry) =>
		isFair(entry) && !entry.written.fair ? ['a passage without keys says why it is fair (fair)'] : []
	)
];
