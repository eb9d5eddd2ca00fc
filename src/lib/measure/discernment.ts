/**
 * Telling manipulative passages from fair ones: signal detection (Macmillan & Creelman) with the manipulative
 * passage as the signal, and the five counts of the Misinformation Susceptibility Test (Maertens et al. 2023).
 */
import { areaUnderCurve } from './auc';
import { normalDensity, normalQuantile } from './normal';
import { rateOf, type Rate } from './rate';

/** First judgments of manipulative passages (hits, misses) and of fair ones (false alarms, correct rejections). */
export interface JudgmentCounts {
	readonly hits: number;
	readonly misses: number;
	readonly falseAlarms: number;
	readonly correctRejections: number;
}

/** d′ and c are shown from so many manipulative and as many fair passages on; below, counts. */
const MIN_OF_EACH = 20;

/** Whether there are enough judgments of both kinds for d′ and c. */
export function canShowDetection({ hits, misses, falseAlarms, correctRejections }: JudgmentCounts): boolean {
	return hits + misses >= MIN_OF_EACH && falseAlarms + correctRejections >= MIN_OF_EACH;
}

/** The shares caught and wrongly accused with their Wilson intervals; one is undefined where nothing was judged. */
export function rates({ hits, misses, falseAlarms, correctRejections }: JudgmentCounts): {
	readonly caught: Rate | undefined;
	readonly accused: Rate | undefined;
} {
	return {
		caught: rateOf({ k: hits, n: hits + misses }),
		accused: rateOf({ k: falseAlarms, n: falseAlarms + correctRejections })
	};
}

/** All but the two rates are undefined unless passages of both kinds were judged. */
export interface SignalDetection {
	/** H, smoothed, 0 < H < 1; undefined without a manipulative passage. */
	readonly hitRate: number | undefined;
	/** F, smoothed, 0 < F < 1; undefined without a fair passage. */
	readonly falseAlarmRate: number | undefined;
	/** 0: no discernment. */
	readonly dPrime: number | undefined;
	/** Below 0: flags too much (suspicious); above 0: flags too little (trusting). */
	readonly criterion: number | undefined;
	readonly lnBeta: number | undefined;
	/** Standard error of d′. */
	readonly seDPrime: number | undefined;
	/** 0..1; 0.5: no discernment. */
	readonly aPrime: number | undefined;
	/** h − f of the raw rates, −1..1. */
	readonly simple: number | undefined;
	/** 0..1; 0.5: no discernment. */
	readonly balancedAccuracy: number | undefined;
}

const NO_PAIR = {
	dPrime: undefined,
	criterion: undefined,
	lnBeta: undefined,
	seDPrime: undefined,
	aPrime: undefined,
	simple: undefined,
	balancedAccuracy: undefined
};

/**
 * Signal detection with the rates of Hautus (1995), which are always applied, so that 0 and 100 % stay finite; h and
 * f are the raw rates:
 *
 *     H = (hits + ½)/(n_m + 1)      F = (false alarms + ½)/(n_f + 1)
 *     d′ = z(H) − z(F)              c = −(z(H) + z(F))/2             ln β = d′·c
 *     SE(d′) = √( H(1 − H)/(n_m·φ(z(H))²) + F(1 − F)/(n_f·φ(z(F))²) )      Gourevitch & Galanter 1967
 *     balanced accuracy = (h + 1 − f)/2
 *
 * @throws RangeError for a count below 0.
 */
export function signalDetection(counts: JudgmentCounts): SignalDetection {
	const { hits, misses, falseAlarms, correctRejections } = counts;
	if (![hits, misses, falseAlarms, correctRejections].every((count) => count >= 0)) {
		throw new RangeError('judgments are counted from 0');
	}
	const signals = hits + misses;
	const fair = falseAlarms + correctRejections;
	const hitRate = signals === 0 ? undefined : (hits + 0.5) / (signals + 1);
	const falseAlarmRate = fair === 0 ? undefined : (falseAlarms + 0.5) / (fair + 1);
	if (hitRate === undefined || falseAlarmRate === undefined) return { hitRate, falseAlarmRate, ...NO_PAIR };
	const zHit = normalQuantile(hitRate);
	const zFalseAlarm = normalQuantile(falseAlarmRate);
	const dPrime = zHit - zFalseAlarm;
	const criterion = positiveZero(-(zHit + zFalseAlarm) / 2);
	const h = hits / signals;
	const f = falseAlarms / fair;
	return {
		...{ hitRate, falseAlarmRate, dPrime, criterion },
		lnBeta: positiveZero(dPrime * criterion),
		seDPrime: Math.sqrt(varianceOfZ(hitRate, zHit, signals) + varianceOfZ(falseAlarmRate, zFalseAlarm, fair)),
		aPrime: aPrimeOf(h, f),
		simple: h - f,
		balancedAccuracy: (h + 1 - f) / 2
	};
}

function varianceOfZ(rate: number, z: number, n: number): number {
	return (rate * (1 - rate)) / (n * normalDensity(z) ** 2);
}

/** A′ = ½ ± |h − f|(1 + |h − f|) / (4·larger·(1 − smaller)), minus where h < f (Pollack & Norman 1964; Grier 1971). */
function aPrimeOf(h: number, f: number): number {
	if (h === f) return 0.5;
	const gap = Math.abs(h - f);
	const lead = (gap * (1 + gap)) / (4 * Math.max(h, f) * (1 - Math.min(h, f)));
	return h > f ? 0.5 + lead : 0.5 - lead;
}

/** −0 is printed as “-0”. */
function positiveZero(value: number): number {
	return value + 0;
}

/** The counts V, r, f, d and n of the MIST, in our words. */
export interface MistScores {
	/** V: right in all. */
	readonly allCorrect: number;
	/** r: fair passages called fair. */
	readonly fairRecognized: number;
	/** f: manipulative passages called so. */
	readonly techniqueRecognized: number;
	/** d: how many more than half were called manipulative. */
	readonly suspiciousLean: number;
	/** n: how many more than half were called fair. */
	readonly trustingLean: number;
}

/**
 * Scores a set of `items` passages, half of them fair (“real”), with a verdict on each:
 *
 *     V = r + f      d = max(0, #“fake” − items/2)      n = max(0, #“real” − items/2)
 *
 * @throws RangeError when `items` is odd, or a count is not 0..items/2.
 */
export function mistScores(set: {
	readonly realCalledReal: number;
	readonly fakeCalledFake: number;
	readonly items: number;
}): MistScores {
	const { realCalledReal, fakeCalledFake, items } = set;
	const half = items / 2;
	const isCount = (count: number) => Number.isInteger(count) && count >= 0 && count <= half;
	if (![realCalledReal, fakeCalledFake, half].every(isCount)) {
		throw new RangeError(
			`no scores for ${realCalledReal} and ${fakeCalledFake} right of ${items}, half of each`
		);
	}
	const lean = fakeCalledFake - realCalledReal;
	return {
		allCorrect: realCalledReal + fakeCalledFake,
		fairRecognized: realCalledReal,
		techniqueRecognized: fakeCalledFake,
		suspiciousLean: Math.max(0, lean),
		trustingLean: Math.max(0, -lean)
	};
}

/**
 * A verdict and how sure it was, as one number: 1 sure that the passage is fair … 2·levels sure that it is
 * manipulative. `sureness`: 1..levels, the place of the stated confidence among the levels; three make 1..6.
 */
export function suspicionOf(verdict: {
	readonly isFlagged: boolean;
	readonly sureness: number;
	readonly levels: number;
}): number {
	const { isFlagged, sureness, levels } = verdict;
	return isFlagged ? levels + sureness : levels + 1 - sureness;
}

/**
 * The area under the curve of verdict × confidence: P(m > f) + ½·P(m = f), the chance that a manipulative passage
 * drew more suspicion than a fair one. undefined unless passages of both kinds were judged.
 */
export function discernmentAuc(
	judgments: readonly { readonly isSignal: boolean; readonly suspicion: number }[]
): number | undefined {
	const suspicions = (isSignal: boolean) =>
		judgments.filter((judgment) => judgment.isSignal === isSignal).map(({ suspicion }) => suspicion);
	return areaUnderCurve(suspicions(true), suspicions(false));
}
