/** Two other models of learning, to compare the Elo rating with; nothing is shown from them. */
import { logistic } from './logistic';

/** Bayesian Knowledge Tracing (Corbett & Anderson 1995); all chances 0..1. */
export interface KnowledgeParameters {
	/** T: learns between two answers. */
	readonly learn: number;
	/** G: right without knowing. */
	readonly guess: number;
	/** S: wrong though knowing. */
	readonly slip: number;
}

export interface KnowledgeUpdate {
	/** The chance of a right answer before it was given. */
	readonly pRight: number;
	/** The chance that the student knew, given the answer. */
	readonly posterior: number;
	/** The chance that the student knows now. */
	readonly known: number;
}

/**
 * One answer of a student who knows with a chance of L (`known`):
 *
 *     P(L | right) = L(1 − S)/(L(1 − S) + (1 − L)G)      P(L | wrong) = LS/(LS + (1 − L)(1 − G))
 *     L′ = P(L | ·) + (1 − P(L | ·))·T
 *
 * undefined for an answer that the parameters hold impossible.
 */
export function traceKnowledge(
	known: number,
	isRight: boolean,
	{ learn, guess, slip }: KnowledgeParameters
): KnowledgeUpdate | undefined {
	const whenKnown = known * (isRight ? 1 - slip : slip);
	const whenNot = (1 - known) * (isRight ? guess : 1 - guess);
	if (whenKnown + whenNot === 0) return undefined;
	const posterior = whenKnown / (whenKnown + whenNot);
	return {
		pRight: known * (1 - slip) + (1 - known) * guess,
		posterior,
		known: posterior + (1 - posterior) * learn
	};
}

/**
 * Performance Factors Analysis (Pavlik, Cen & Koedinger 2009): the chance of a right answer after so many successes
 * and failures, logit = β + γ·successes + ρ·failures.
 */
export function performanceFactors(
	counts: { readonly successes: number; readonly failures: number },
	weights: { readonly beta: number; readonly gamma: number; readonly rho: number }
): number {
	return logistic(weights.beta + weights.gamma * counts.successes + weights.rho * counts.failures);
}
