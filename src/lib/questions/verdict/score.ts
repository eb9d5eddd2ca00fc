/** What can be said of a claim, in the order in which it is always offered. */
export const VERDICTS = ['supported', 'misleading', 'contradicted', 'cannot-tell'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface VerdictKey {
	/** One verdict, or two where careful readers may differ. */
	readonly right: readonly Verdict[];
	/** The ids of the cards that decide it. */
	readonly deciding: readonly string[];
}

export interface VerdictParts {
	readonly verdict: Verdict | null;
	readonly right: boolean;
	/** Of the cards that decide it, how many were named; and how many others were. */
	readonly decidingNamed: number;
	readonly deciding: number;
	readonly othersNamed: number;
}

/** 1 for any verdict that the key accepts, 0 for another or none. Which cards were named is told, not scored. */
export function scoreVerdict(
	{ right, deciding }: VerdictKey,
	answer: { readonly verdict: Verdict | null; readonly cards: readonly string[] }
): { readonly score: number; readonly parts: VerdictParts } {
	const isRight = answer.verdict !== null && right.includes(answer.verdict);
	const decidingNamed = deciding.filter((id) => answer.cards.includes(id)).length;
	return {
		score: Number(isRight),
		parts: {
			verdict: answer.verdict,
			right: isRight,
			decidingNamed,
			deciding: deciding.length,
			othersNamed: answer.cards.length - decidingNamed
		}
	};
}
