/** How hard questions are: each first answer moves a question and its student at once, from the same expectation. */
import { updateElo } from '../measure/mastery';
import type { QuestionEvidence } from './evidence';
import type { Skill } from './skills';

export interface Difficulty {
	/** On the scale of skills; 0 at the start. */
	readonly difficulty: number;
	/** First answers that moved it. */
	readonly answers: number;
}
export const NEW_QUESTION: Difficulty = { difficulty: 0, answers: 0 };

/** A question's difficulty before and after a student's first answer. */
export interface Move {
	readonly before: number;
	readonly after: Difficulty;
}

type Rating = Pick<Skill, 'theta' | 'answers'>;
const NEW_STUDENT: Rating = { theta: 0, answers: 0 };

/**
 * Goes through one student's first answers in the order in which they were given. A question that measures several
 * techniques moves by the mean of the skills in them. What is not measured, or not graded, moves nothing and is missing.
 * @returns by question id.
 */
export function moveDifficulties(
	given: readonly QuestionEvidence[],
	skills: readonly Skill[],
	difficultyOf: (questionId: string) => Difficulty
): ReadonlyMap<string, Move> {
	const ratings = new Map<string, Rating>(skills.map((skill) => [skill.technique, skill]));
	const moves = new Map<string, Move>();
	for (const answered of given.toSorted(byTime)) {
		const { question, guess, techniques } = answered;
		const { score } = answered.given;
		const measured = techniques.filter(({ isMeasured }) => isMeasured).map(({ technique }) => technique);
		if (score === undefined || measured.length === 0) continue;
		const { difficulty, answers } = difficultyOf(question.id);
		const own = measured.map((technique) => ratings.get(technique) ?? NEW_STUDENT);
		const theta = own.reduce((sum, rating) => sum + rating.theta, 0) / own.length;
		const encounter = { difficulty, guess, score, answersOfItem: answers };
		const moved = updateElo({ ...encounter, theta, answersOfStudent: 0 }).difficulty;
		moves.set(question.id, { before: difficulty, after: { difficulty: moved, answers: answers + 1 } });
		measured.forEach((technique, place) => {
			const known = own[place] ?? NEW_STUDENT;
			const learned = updateElo({ ...encounter, theta: known.theta, answersOfStudent: known.answers });
			ratings.set(technique, { theta: learned.theta, answers: known.answers + 1 });
		});
	}
	return moves;
}

function byTime(a: QuestionEvidence, b: QuestionEvidence): number {
	return a.given.answeredAt.getTime() - b.given.answeredAt.getTime();
}
