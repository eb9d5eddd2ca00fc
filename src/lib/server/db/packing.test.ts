import Database from 'better-sqlite3';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../../tests/support/database';
import { fillWithOneRow } from '../../../../tests/support/one-row';
import { unpackEvidence, type Evidence, type PackedEvidence } from '../../lessons/packed-evidence';
import { unpackSkills, type PackedSkills } from '../../lessons/packed-skills';
import type { Skill } from '../../lessons/skills';
import { migrateSqlite } from './migrate';
import { readMigrations } from './migrations-folder';

const NOW = new Date('2026-03-02T12:00:00Z');
const whose = { accountId: 'maya', classId: 'third', isOwn: false, attemptId: 'first' };

const lines = (all: readonly object[]) =>
	all.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();

const migrations = readMigrations(fileURLToPath(new URL('../../../../drizzle/sqlite', import.meta.url)));

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
