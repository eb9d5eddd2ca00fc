import { expect, it } from 'vitest';
import { statedJudgments } from './stated';

const answer = (questionId: string, score: number | undefined, confidence: number | null) => ({
	...{ questionId, score, confidence }
});

it('an answer of four fifths and more was right', () => {
	const judged = statedJudgments([answer('a', 1, 95), answer('b', 0.8, 75), answer('c', 0.79, 50)]);
	expect(judged).toEqual([
		{ stated: 0.95, isRight: true },
		{ stated: 0.75, isRight: true },
		{ stated: 0.5, isRight: false }
	]);
});

it('only the first answer to a question says how sure one was before feedback', () => {
	expect(statedJudgments([answer('a', 0, 95), answer('a', 1, 95)])).toEqual([
		{ stated: 0.95, isRight: false }
	]);
	expect(statedJudgments([answer('a', 0, null), answer('a', 1, 95)])).toEqual([]);
});

it('an answer that waits for a person, or that no chance was stated to, says nothing', () => {
	expect(statedJudgments([answer('a', undefined, 95), answer('b', 1, null)])).toEqual([]);
});
