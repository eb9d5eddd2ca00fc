/** A student's skill in each technique, worked out from their evidence in its order. */
import { masteryState, updateElo, type MasteryState } from '../measure/mastery';
import type { Seen } from './evidence';

/** One technique in one first answer, as it is kept. */
export interface KeptEvidence extends Seen {
	readonly technique: string;
	readonly answeredAt: Date;
	/** 0..1; null where the answer does not measure the technique. */
	readonly score: number | null;
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
		skills.set(row.technique, learn(known, row, dayOf));
	}
	return [...skills.values()].map(({ lastDay: _, ...skill }) => skill);
}

/** The state that people are told. */
export function stateOf({ theta, answers, days, fair, accused }: Omit<Skill, 'lastAt'>): MasteryState {
	return masteryState({ theta, answers, days, lookAlikesLeftAlone: fair - accused });
}

/** With the day of the last answer that measures the technique. */
interface Learned extends Skill {
	readonly lastDay: string | undefined;
}

function unknown(technique: string, lastAt: Date): Learned {
	const seen = { slanted: 0, caught: 0, fair: 0, accused: 0 };
	return { technique, theta: 0, answers: 0, days: 0, lastAt, lastDay: undefined, ...seen };
}

function learn(skill: Learned, row: KeptEvidence, dayOf: (moment: Date) => string): Learned {
	const seen = {
		slanted: skill.slanted + row.slanted,
		caught: skill.caught + row.caught,
		fair: skill.fair + row.fair,
		accused: skill.accused + row.accused
	};
	if (row.score === null) return { ...skill, ...seen };
	const { theta } = updateElo({
		...{ theta: skill.theta, difficulty: row.difficulty, guess: row.guess, score: row.score },
		...{ answersOfStudent: skill.answers, answersOfItem: 0 }
	});
	const lastDay = dayOf(row.answeredAt);
	return {
		...{ technique: skill.technique, theta, answers: skill.answers + 1 },
		days: skill.days + Number(lastDay !== skill.lastDay),
		...{ lastAt: row.answeredAt, lastDay, ...seen }
	};
}
