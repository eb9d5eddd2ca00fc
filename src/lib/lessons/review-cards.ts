/** When each technique comes back to a student: their first answers, folded into one card of the timetable each. */
import { isConfidence } from '../measure/confidence';
import {
	falseAlarmRating,
	isDue,
	newCard,
	ratingOf,
	reviewCard,
	type Rating,
	type ReviewCard
} from '../measure/review-schedule';
import type { KeptEvidence } from './skills';

/** One technique in one first answer, with what rates it. */
export interface RatedEvidence extends KeptEvidence {
	/** Stated probability of being right, in percent. */
	readonly confidence: number | null;
	/** How many were opened. */
	readonly hints: number;
}

export interface ReturningTechnique {
	readonly technique: string;
	/** The day on which it comes back, `2026-01-06`. */
	readonly day: string;
	readonly isDue: boolean;
}

/**
 * When each technique that was answered comes back, the most overdue first. `rows` in the order in which they were
 * answered; `dayOf` names the day of a moment where the student lives, which is the day the timetable counts in.
 */
export function returningTechniques(
	rows: readonly RatedEvidence[],
	dayOf: (moment: Date) => string,
	now: Date
): ReturningTechnique[] {
	const cards = new Map<string, ReviewCard>();
	for (const row of rows) {
		const rating = rate(row);
		if (!rating) continue;
		const at = noonOf(dayOf(row.answeredAt));
		cards.set(row.technique, reviewCard(cards.get(row.technique) ?? newCard(at), rating, at));
	}
	const today = noonOf(dayOf(now));
	return [...cards]
		.sort(([, a], [, b]) => a.due.getTime() - b.due.getTime())
		.map(([technique, card]) => ({
			...{ technique, day: card.due.toISOString().slice(0, 10), isDue: isDue(card, today) }
		}));
}

/** undefined where the answer says nothing about the technique: it was not measured, or left alone rightly. */
function rate({ accused, score, confidence, hints }: RatedEvidence): Rating | undefined {
	if (accused > 0) return falseAlarmRating;
	if (score === null) return undefined;
	// A level that both scales have means the same on both, as far as a rating goes.
	const scale = confidence !== null && isConfidence('two', confidence) ? 'two' : 'more';
	return ratingOf({ score, confidence: confidence ?? undefined, scale, hints });
}

/** A day where the student lives as a day of UTC, in which the timetable counts. */
function noonOf(day: string): Date {
	return new Date(`${day}T12:00:00Z`);
}
