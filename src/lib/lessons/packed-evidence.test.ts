import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packEvidence, unpackEvidence, type PackedEvidence, type Evidence } from './packed-evidence';
import { packSkills, unpackSkills, type PackedSkills } from './packed-skills';

const NOW = new Date('2026-03-02T12:00:00Z');
const whose = { accountId: 'maya', classId: 'third', isOwn: false, attemptId: 'first' };

const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const rating = fc.double({ min: -4, max: 4, noNaN: true });
const time = fc.integer({ min: 0, max: Date.UTC(2100, 0) }).map((ms) => new Date(ms));
const few = fc.nat({ max: 2 });
const technique = fc.constantFrom('loaded-language', 'repetition', 'unsourced-claim', '__proto__');
const seen = fc.record({ slanted: few, caught: few, fair: few, accused: few });
const answer = fc.record({
	...{ answeredAt: time, guess: share, difficulty: rating, hints: few },
	confidence: fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 })))
});
const shows = fc.uniqueArray(fc.tuple(technique, fc.option(share), seen), {
	...{ minLength: 1, selector: ([name]) => name }
});

/** Of one attempt: some questions, each with some techniques. */
const rows = fc
	.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z0-9-]{1,12}$/), answer, shows), { selector: ([id]) => id })
	.map((questions) =>
		questions.flatMap(([questionId, given, techniques]) =>
			techniques.map(([name, score, counts]): Evidence => ({
				...{ ...whose, ...given, ...counts, guess: score === null ? 0 : given.guess },
				...{ questionId, technique: name, score }
			}))
		)
	);

const lines = (all: readonly object[]) =>
	all.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();

it('evidence comes out of its document as it went in', () => {
	fc.assert(
		fc.property(rows, (before) => {
			const kept = JSON.parse(JSON.stringify(packEvidence(before))) as PackedEvidence;
			expect(lines(unpackEvidence(whose, kept))).toEqual(lines(before.map(withoutMinusZero)));
		})
	);
});

/** JSON knows no -0. */
function withoutMinusZero(row: Evidence): Evidence {
	return { ...row, difficulty: row.difficulty + 0, score: row.score && row.score + 0 };
}

it('gives the evidence of some questions alone', () => {
	const row = (questionId: string): Evidence => ({
		...{ ...whose, questionId, technique: 'repetition', answeredAt: NOW, score: 1, guess: 0.25 },
		...{ difficulty: 0, confidence: null, hints: 0, slanted: 1, caught: 1, fair: 0, accused: 0 }
	});
	const kept = packEvidence([row('a'), row('b'), row('c')]);
	expect(kept).toEqual({
		a: [[['repetition', 1, 1, 1]], NOW.getTime(), 0, 0.25],
		b: [[['repetition', 1, 1, 1]], NOW.getTime(), 0, 0.25],
		c: [[['repetition', 1, 1, 1]], NOW.getTime(), 0, 0.25]
	});
	expect(unpackEvidence(whose, kept, new Set(['c', 'a']))).toEqual([row('a'), row('c')]);
});

it('skills come out of their document by technique', () => {
	const skill = (name: string, theta: number) => ({
		...{ technique: name, theta, answers: 3, days: 2, lastAt: NOW },
		...{ slanted: 4, caught: 3, fair: 2, accused: 1 }
	});
	const kept = JSON.parse(
		JSON.stringify(packSkills([skill('repetition', 1 / 3), skill('innuendo', -0.1)]))
	) as PackedSkills;
	expect(unpackSkills(kept)).toEqual([skill('innuendo', -0.1), skill('repetition', 1 / 3)]);
});
