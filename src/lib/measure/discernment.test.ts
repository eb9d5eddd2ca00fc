import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	canShowDetection,
	discernmentAuc,
	mistScores,
	rates,
	signalDetection,
	suspicionOf,
	type JudgmentCounts,
	type SignalDetection
} from './discernment';
import vectors from './vectors/discernment.json';

const close = (value: number) => expect.closeTo(value, 6);
const count = fc.integer({ min: 0, max: 400 });
const counts = fc.record<JudgmentCounts>({
	hits: count,
	misses: count,
	falseAlarms: count,
	correctRejections: count
});
const none = { hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 };

/** Every figure that exists lies where its doc comment says. */
const isSound = (figures: SignalDetection) =>
	Object.values(figures).every((figure) => figure === undefined || Number.isFinite(figure)) &&
	[figures.hitRate, figures.falseAlarmRate, figures.aPrime, figures.balancedAccuracy].every(
		(share) => share === undefined || (share >= 0 && share <= 1)
	);

describe('signal detection', () => {
	it.each(vectors.sdt)(
		'of $hits/$misses/$falseAlarms/$correctRejections agrees with the reference',
		({ expected, ...judged }) => {
			expect(signalDetection(judged)).toEqual({
				hitRate: close(expected.hitRate),
				falseAlarmRate: close(expected.faRate),
				dPrime: close(expected.dprime),
				criterion: close(expected.criterion),
				lnBeta: close(expected.lnBeta),
				seDPrime: close(expected.seDprime),
				aPrime: close(expected.aprime),
				simple: close(expected.discernment),
				balancedAccuracy: close(expected.balancedAccuracy)
			});
		}
	);

	it('of someone who flags everything sees no discernment and much suspicion', () => {
		expect(signalDetection({ ...none, hits: 10, falseAlarms: 10 })).toMatchObject({
			...{ dPrime: 0, lnBeta: 0, aPrime: 0.5, simple: 0, balancedAccuracy: 0.5 },
			...{ criterion: expect.closeTo(-1.6906, 4), seDPrime: expect.closeTo(0.9749, 4) }
		});
	});

	it('has no d′ where the two rates are equal, whatever they are', () => {
		fc.assert(
			fc.property(count, count, fc.integer({ min: 1, max: 9 }), (yes, no, times) => {
				// (yes + ½)/(n + 1) on the one side, and the same rate from other counts.
				const more = (times - 1) / 2;
				const same = { falseAlarms: yes * times + more, correctRejections: no * times + more };
				fc.pre(yes + no > 0);
				expect(signalDetection({ hits: yes, misses: no, ...same }).dPrime).toBe(0);
			})
		);
	});

	it('is turned round when manipulative and fair change places', () => {
		fc.assert(
			fc.property(counts, ({ hits, misses, falseAlarms, correctRejections }) => {
				fc.pre(hits + misses > 0 && falseAlarms + correctRejections > 0);
				const one = signalDetection({ hits, misses, falseAlarms, correctRejections });
				const other = signalDetection({
					...{ hits: falseAlarms, misses: correctRejections },
					...{ falseAlarms: hits, correctRejections: misses }
				});
				expect([other.dPrime, other.aPrime, other.criterion]).toEqual([
					close(-(one.dPrime ?? 0)),
					close(1 - (one.aPrime ?? 0)),
					close(one.criterion ?? 0)
				]);
			})
		);
	});

	it('gives sound figures for any counts', () => {
		fc.assert(fc.property(counts, (judged) => isSound(signalDetection(judged))));
	});

	it('leaves out what needs both kinds of passages', () => {
		const onlyManipulative = signalDetection({ ...none, hits: 3, misses: 1 });
		expect(onlyManipulative).toEqual({ hitRate: 0.7 });
		expect(signalDetection({ ...none, falseAlarms: 1, correctRejections: 3 })).toEqual({
			falseAlarmRate: 0.3
		});
		expect(signalDetection(none)).toEqual({});
	});

	it.each(['hits', 'misses', 'falseAlarms', 'correctRejections'])('refuses %s below 0', (name) => {
		expect(() => signalDetection({ ...none, [name]: -1 })).toThrow(RangeError);
		expect(() => signalDetection({ ...none, [name]: Number.NaN })).toThrow(RangeError);
	});

	it.each([
		[20, 20, true],
		[19, 20, false],
		[20, 19, false]
	])('of %d manipulative and %d fair passages may be shown: %s', (manipulative, fair, isShown) => {
		expect(canShowDetection({ ...none, misses: manipulative, falseAlarms: fair })).toBe(isShown);
	});
});

describe('the two rates', () => {
	it('are the shares caught and accused with their intervals', () => {
		expect(rates({ hits: 7, misses: 3, falseAlarms: 18, correctRejections: 6 })).toEqual({
			caught: { k: 7, n: 10, share: 0.7, low: expect.closeTo(0.3968, 4), high: expect.closeTo(0.8922, 4) },
			accused: { k: 18, n: 24, share: 0.75, low: expect.closeTo(0.551, 4), high: expect.closeTo(0.88, 4) }
		});
	});

	it('are missing where nothing was judged', () => {
		expect(rates(none)).toEqual({});
	});
});

describe('the scores of the Misinformation Susceptibility Test', () => {
	it.each(vectors.mist)('agree: $name', ({ realCorrect, fakeCorrect, perClass, expected }) => {
		expect(
			mistScores({ realCalledReal: realCorrect, fakeCalledFake: fakeCorrect, items: 2 * perClass })
		).toEqual({
			allCorrect: expected.V,
			fairRecognized: expected.r,
			techniqueRecognized: expected.f,
			suspiciousLean: expected.d,
			trustingLean: expected.n
		});
	});

	it('count what was called fake and real beyond one half', () => {
		const half = fc.integer({ min: 0, max: 20 });
		fc.assert(
			fc.property(half, half, (real, fake) => {
				const { suspiciousLean, trustingLean } = mistScores({
					...{ realCalledReal: real, fakeCalledFake: fake, items: 40 }
				});
				const calledFake = fake + (20 - real);
				expect([suspiciousLean, trustingLean]).toEqual([
					Math.max(0, calledFake - 20),
					Math.max(0, 40 - calledFake - 20)
				]);
			})
		);
	});

	it.each([
		[1, 1, 3],
		[3, 0, 4],
		[0, 3, 4],
		[-1, 0, 4],
		[0.5, 0, 4],
		[0, 0, Number.NaN]
	])('do not exist for %d and %d of %d', (realCalledReal, fakeCalledFake, items) => {
		expect(() => mistScores({ realCalledReal, fakeCalledFake, items })).toThrow(RangeError);
	});
});

describe('the area under the curve of verdict and confidence', () => {
	const { manipulative, fair, expected } = vectors.aucConfidence;
	const judged = (isSignal: boolean, suspicions: readonly number[]) =>
		suspicions.map((suspicion) => ({ isSignal, suspicion }));

	it('agrees with the reference', () => {
		expect(discernmentAuc([...judged(true, manipulative), ...judged(false, fair)])).toEqual(close(expected));
	});

	it('does not exist without both kinds of passages', () => {
		expect([discernmentAuc(judged(true, [6])), discernmentAuc(judged(false, [1]))]).toEqual([
			undefined,
			undefined
		]);
	});

	it.each([
		[false, 3, 1],
		[false, 1, 3],
		[true, 1, 4],
		[true, 3, 6]
	])('takes flagged: %s with sureness %d of three as %d', (isFlagged, sureness, suspicion) => {
		expect(suspicionOf({ isFlagged, sureness, levels: 3 })).toBe(suspicion);
	});

	it('takes four levels as 1 to 8', () => {
		expect([false, true].map((isFlagged) => suspicionOf({ isFlagged, sureness: 4, levels: 4 }))).toEqual([
			1, 8
		]);
	});
});
