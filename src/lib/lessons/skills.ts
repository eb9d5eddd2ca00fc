/** A student's skill in each technique, worked out from their evidence in its order. */
import { masteryState, updateElo, type MasteryState } from '../measure/mastery';
import type { Seen } from './evidence';

/** One technique in one first answer, as it is kept. */
export interface KeptEvidence extends Seen {
	readonly technique: string;
	readonly answeredAt: Date;
	/** 0..1; null where the answer does not measure the technique. */
	readonly score: number | null;
	/** The score that guessing earns; 0 where there is none. */
	readonly guess: number;
	/** Of the question before this answer. */
	readonly difficulty: number;
}

export interface Skill extends Seen {
	readonly technique: string;
	/** The Elo rating; 0 at the start. Never shown as a number. */
	readonly theta: number;
	/** First answers that measure the technique. */
	readonly answers: number;
	/** On how many different days. */
	readonly days: number;
	readonly lastAt: Date;
}

/**
 * The skill in each technique that was met, in the order in which they were met first. `rows` in the order in which
 * they were answered; `dayOf` names the day of a moment where the student lives.
 */
export function foldSkills(rows: readonly KeptEvidence[], dayOf: (moment: Date) => string): Skill[] {
	const skills = new Map<string, Learned>();
	for (const row of rows) {
		const known = skills.get(row.technique) ?? unknown(row.technique, row.answeredAt);
		skills.set(row.technique, known);
		learn(known, row, dayOf);
	}
	return [...skills.values()].map(({ skill }) => skill);
}

/** The state that people are told. */
export function stateOf({ theta, answers, days, fair, accused }: Omit<Skill, 'lastAt'>): MasteryState {
	return masteryState({ theta, answers, days, lookAlikesLeftAlone: fair - accused });
}

/** While it is folded; with the day of the last answer that measures the technique. */
interface Learned {
	readonly skill: { -readonly [Name in keyof Skill]: Skill[Name] };
	lastDay: string | undefined;
}

function unknown(technique: string, lastAt: Date): Learned {
	const seen = { slanted: 0, caught: 0, fair: 0, accused: 0 };
	return { skill: { technique, theta: 0, answers: 0, days: 0, lastAt, ...seen }, lastDay: undefined };
}

function learn(learned: Learned, row: KeptEvidence, dayOf: (moment: Date) => string): void {
	const { skill } = learned;
	skill.slanted += row.slanted;
	skill.caught += row.caught;
	skill.fair += row.fair;
	skill.accused += row.accused;
	if (row.score === null) return;
	const { difficulty, guess, score } = row;
	const { theta, answers: answersOfStudent } = skill;
	skill.theta = updateElo({ theta, difficulty, guess, score, answersOfStudent, answersOfItem: 0 }).theta;
	skill.answers++;
	const day = dayOf(row.answeredAt);
	if (day !== learned.lastDay) skill.days++;
	learned.lastDay = day;
	skill.lastAt = row.answeredAt;
}
