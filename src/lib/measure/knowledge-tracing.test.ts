import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { performanceFactors, traceKnowledge } from './knowledge-tracing';
import vectors from './vectors/knowledge-tracing.json';

const close = (value: number) => expect.closeTo(value, 6);
const { L0, T, G, S } = vectors.bkt.params;
const parameters = { learn: T, guess: G, slip: S };
const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('Bayesian Knowledge Tracing', () => {
	it.each(vectors.bkt.expected.map((expected, index) => ({ index, expected })))(
		'agrees with the reference after answer $index',
		({ index, expected }) => {
			const before = vectors.bkt.expected[index - 1]?.pL ?? L0;
			expect(traceKnowledge(before, vectors.bkt.obs[index] === 1, parameters)).toEqual({
				pRight: close(expected.pCorrect),
				posterior: close(expected.posterior),
				known: close(expected.pL)
			});
		}
	);

	it('gives chances, or nothing', () => {
		fc.assert(
			fc.property(chance, fc.boolean(), chance, chance, chance, (known, isRight, learn, guess, slip) => {
				const update = traceKnowledge(known, isRight, { learn, guess, slip });
				return Object.values(update ?? {}).every((value) => value >= 0 && value <= 1 + 1e-12);
			})
		);
	});

	it('has nothing to say of an answer that cannot be', () => {
		expect(traceKnowledge(0, true, { learn: 0.1, guess: 0, slip: 0.1 })).toBeUndefined();
		expect(traceKnowledge(1, false, { learn: 0.1, guess: 0.2, slip: 0 })).toBeUndefined();
	});
});

describe('Performance Factors Analysis', () => {
	it.each(vectors.pfa.expected.map((expected, index) => ({ index, expected })))(
		'agrees with the reference after $index answers',
		({ index, expected }) => {
			const answers = vectors.pfa.obs.slice(0, index);
			const successes = answers.filter((one) => one === 1).length;
			const counts = { successes, failures: answers.length - successes };
			expect(performanceFactors(counts, vectors.pfa.params)).toEqual(close(expected));
		}
	);
});
