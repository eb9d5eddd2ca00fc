import Database from 'better-sqlite3';
import fc from 'fast-check';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/database';
import { fillWithOneRow } from '../../../tests/support/one-row';
import { migrateSqlite } from './db/migrate';
import { readMigrations } from './db/migrations-folder';
import type { Skill } from '../lessons/skills';
import { packEvidence, unpackEvidence, type PackedEvidence, type Evidence } from '../lessons/packed-evidence';
import { packSkills, unpackSkills, type PackedSkills } from '../lessons/packed-skills';

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

const migrations = readMigrations(fileURLToPath(new URL('../../../drizzle/sqlite', import.meta.url)));

/** The number of migrations after which there was a row for each technique. */
const ROW_BY_ROW = 15;

const shown: readonly Evidence[] = [
	{
		...{
			...whose,
			questionId: 'a',
			technique: 'repetition',
			answeredAt: NOW,
			score: 0.7 - 1e-16,
			guess: 1 / 3
		},
		...{ difficulty: 0.1 + 0.2, confidence: 80, hints: 1, slanted: 3, caught: 2, fair: 0, accused: 0 }
	},
	{
		...{ ...whose, questionId: 'a', technique: 'innuendo', answeredAt: NOW, score: null, guess: 0 },
		...{ difficulty: 0.1 + 0.2, confidence: 80, hints: 1, slanted: 0, caught: 0, fair: 2, accused: 1 }
	},
	{
		...{ ...whose, questionId: 'b', technique: 'repetition', answeredAt: NOW, score: 1, guess: 0 },
		...{ difficulty: -2 / 3, confidence: null, hints: 0, slanted: 1, caught: 1, fair: 0, accused: 0 }
	}
];
const learned: readonly Skill[] = ['innuendo', 'repetition'].map((technique, index) => ({
	...{ technique, theta: -index / 3, answers: 3, days: 2, lastAt: NOW },
	...{ slanted: 4, caught: 3, fair: 2, accused: 1 }
}));

/** A database as it was before, where everything stands with the one student and the one attempt there are. */
function anEarlierDatabase(): string {
	const file = join(temporaryFolder(), 'earlier.db');
	migrateSqlite({ file, migrations: migrations.slice(0, ROW_BY_ROW), now: NOW });
	const database = new Database(file);
	fillWithOneRow(database);
	database.exec(
		`create temp table place as select account_id, class_id, attempt_id from evidence;
		delete from evidence; delete from skills;`
	);
	const insertEvidence = database.prepare(
		`insert into evidence select account_id, class_id, 0, attempt_id, @questionId, @technique, @at, @score, @guess,
			@difficulty, @confidence, @hints, @slanted, @caught, @fair, @accused from place`
	);
	for (const row of shown)
		insertEvidence.run({
			...{ ...row, isOwn: 0, answeredAt: 0, at: row.answeredAt.getTime() },
			// It used to stand beside every row.
			guess: row.score === null ? 0.25 : row.guess
		});
	const insertSkill = database.prepare(
		`insert into skills select class_id, account_id, @technique, @theta, @answers, @days, @slanted, @caught, @fair,
			@accused, @at from place`
	);
	for (const row of learned) insertSkill.run({ ...row, lastAt: 0, at: row.lastAt.getTime() });
	database.close();
	return file;
}

it('a database that kept a row for each technique says the same, to the last digit', () => {
	const file = anEarlierDatabase();
	migrateSqlite({ file, migrations, now: NOW });
	const database = new Database(file, { readonly: true });
	const evidence = database.prepare<[], string>('select shown from evidence').pluck().all();
	const skills = database.prepare<[], string>('select learned from skills').pluck().all();
	database.close();
	expect(
		lines(evidence.flatMap((kept) => unpackEvidence(whose, JSON.parse(kept) as PackedEvidence)))
	).toEqual(lines(shown));
	expect(skills.map((kept) => unpackSkills(JSON.parse(kept) as PackedSkills))).toEqual([
		learned.map((skill) => ({ ...skill, theta: skill.theta + 0 }))
	]);
});
