import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedScore, masteryOf, masteryState, stepSize, updateElo, type EloAnswer } from './mastery';
import vectors from './vectors/elo.json';

const close = (value: number) => expect.closeTo(value, 6);
const rating = fc.double({ min: -6, max: 6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const answered = fc.integer({ min: 0, max: 500 });
const answers = fc.record<EloAnswer>({
	...{ theta: rating, difficulty: rating, guess: share, score: share },
	...{ answersOfStudent: answered, answersOfItem: answered }
});

/** The skill after each of a row of scores on new items of average difficulty with four options. */
function thetasAfter(scores: readonly number[]): number[] {
	return scores.reduce<number[]>((thetas, score, answersOfStudent) => {
		const before = { theta: thetas.at(-1) ?? 0, difficulty: 0, guess: 0.25 };
		return [...thetas, updateElo({ ...before, score, answersOfStudent, answersOfItem: 100 }).theta];
	}, []);
}

describe('the Elo rating', () => {
	it.each(vectors.single)('after $state and a score of $score agrees with the reference', (one) => {
		const { state, score, guess, expected } = one;
		const answer = {
			...{ theta: state.theta, difficulty: state.d, guess, score },
			...{ answersOfStudent: state.ns, answersOfItem: state.ni }
		};
		expect(expectedScore(answer)).toEqual(close(expected.P));
		expect(updateElo(answer)).toEqual({ theta: close(expected.theta), difficulty: close(expected.d) });
	});

	it.each(vectors.sequence.steps.map((step, index) => ({ ...step, index })))(
		'agrees with the reference after answer $ns of a row',
		({ score, P, theta, d, index }) => {
			const { steps } = vectors.sequence;
			const before = { theta: steps[index - 1]?.theta ?? 0, difficulty: 0, guess: 0.25 };
			expect(expectedScore(before)).toEqual(close(P));
			expect(updateElo({ ...before, score, answersOfStudent: index, answersOfItem: 100 })).toEqual({
				theta: close(theta),
				difficulty: close(d)
			});
		}
	);

	it('climbs with right answers alone as the published row does', () => {
		expect(thetasAfter([1, 1, 1, 1, 1, 1]).map(masteryOf)).toEqual(
			[0.574, 0.633, 0.678, 0.713, 0.742, 0.765].map((mastery) => expect.closeTo(mastery, 3))
		);
	});

	it('leaves a difficulty that is fixed', () => {
		fc.assert(
			fc.property(answers, (answer) => {
				const { theta, difficulty } = updateElo({ ...answer, isDifficultyFixed: true });
				expect([theta, difficulty]).toEqual([updateElo(answer).theta, close(answer.difficulty)]);
			})
		);
	});

	it('moves the student towards the score, the item the other way, and neither beyond a step', () => {
		fc.assert(
			fc.property(answers, (answer) => {
				const moved = updateElo(answer);
				const surprise = answer.score - expectedScore(answer);
				const student = moved.theta - answer.theta;
				const item = moved.difficulty - answer.difficulty;
				expect(student * surprise).toBeGreaterThanOrEqual(0);
				expect(item * surprise).toBeLessThanOrEqual(0);
				expect(Math.abs(student)).toBeLessThanOrEqual(stepSize(answer.answersOfStudent) + 1e-9);
			})
		);
	});

	it('expects more of a better student, and never less than guessing gives', () => {
		fc.assert(
			fc.property(rating, rating, rating, share, (one, other, difficulty, guess) => {
				const [worse, better] = [Math.min(one, other), Math.max(one, other)].map((theta) =>
					expectedScore({ theta, difficulty, guess })
				);
				expect(better).toBeGreaterThanOrEqual(worse ?? NaN);
				expect(worse).toBeGreaterThanOrEqual(guess);
			})
		);
	});

	it.each([
		[0, 0.8],
		[20, 0.4],
		[100, 0.8 / 6]
	])('after %d answers takes steps of %d', (n, step) => {
		expect(stepSize(n)).toBeCloseTo(step, 12);
	});
});

describe('mastery', () => {
	const secure = { theta: Math.log(3), answers: 6, days: 2, lookAlikesLeftAlone: 2 };

	it('is one half at the start and three quarters at ln 3', () => {
		expect([0, Math.log(3)].map(masteryOf)).toEqual([0.5, close(0.75)]);
	});

	it.each([
		['secure', secure],
		['not enough yet', { ...secure, answers: 5 }],
		['not enough yet', { ...secure, theta: 5, answers: 0 }],
		['growing', { ...secure, theta: 1.09 }],
		['growing', { ...secure, days: 1 }],
		['growing', { ...secure, lookAlikesLeftAlone: 1 }],
		['growing', { theta: -3, answers: 6, days: 1, lookAlikesLeftAlone: 0 }]
	])('is “%s” for %j', (state, student) => {
		expect(masteryState(student)).toBe(state);
	});
});
