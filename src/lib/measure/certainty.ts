/**
 * Certainty-based marking (Gardner-Medwin; Moodle's `question_cbm`): the surer, the more a right answer earns and
 * the more a wrong one costs. It pays to say 2 from a belief of two thirds on, and 3 from four fifths on.
 */
export const CERTAINTY_MARKS = [
	{ certainty: 1, right: 1, wrong: 0 },
	{ certainty: 2, right: 2, wrong: -2 },
	{ certainty: 3, right: 3, wrong: -6 }
] as const;

export const HIGHEST_MARK = 3;

/**
 * The mark for a score of 0..1 given with a certainty of 1, 2 or 3: the score times the right mark when it is above
 * 0, the wrong mark otherwise. @throws RangeError for another certainty.
 */
export function certaintyMark(score: number, certainty: number): number {
	const row = CERTAINTY_MARKS.find((each) => each.certainty === certainty);
	if (!row) throw new RangeError(`certainty is 1, 2 or 3, not ${certainty}`);
	return score > 0 ? score * row.right : row.wrong;
}
