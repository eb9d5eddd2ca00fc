import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditHandedIn, auditRefusal, auditUndone, type Step } from './audit-changes';
import { auditDay } from './auditor';
import { liveThrough, planDay } from './day';
import { readRows } from './rows';
import { openSchool, type School } from './school';

const STEPS = 120;
const SEED = 7;

let school: School;
beforeAll(async () => {
	school = await openSchool();
	expect((await liveThrough(school, planDay(SEED, STEPS))).failure).toBeUndefined();
}, 120_000);
afterAll(() => school.close());

/** What the auditor says of a copy of the school in whose file something was changed. */
async function auditAfter(sql: string): Promise<string[]> {
	const copy = school.copied();
	try {
		const database = new Database(copy.file);
		database.pragma('foreign_keys = OFF');
		const { changes } = database.prepare(sql).run();
		database.close();
		expect(changes).toBe(1);
		copy.rows = await readRows(copy.store);
		return await auditDay(copy);
	} finally {
		await copy.close();
	}
}

const KEYS: Readonly<Record<string, string>> = {
	answers: 'attempt_id, question_id, try_number',
	evidence: 'attempt_id',
	grades: 'attempt_id, question_id, try_number',
	judgments: 'account_id, passage_id',
	saves: 'attempt_id, key',
	skills: 'account_id, class_id'
};

/** One row of a table that is as it says. */
const one = (table: string, where = 'true') => {
	const key = KEYS[table] ?? 'rowid';
	return `(${key}) = (select ${key} from ${table} where ${where} order by ${key} limit 1)`;
};
const handedIn = 'attempt_id in (select id from attempts where handed_in_at is not null)';

describe('the auditor finds', () => {
	it.each([
		[
			'an acknowledged answer that is gone',
			`delete from answers where ${one('answers')}`,
			'an acknowledged answer is gone'
		],
		[
			'an older value in place of the acknowledged one',
			`update answers set value = '{"chosen":[]}' where ${one('answers', `value like '{"chosen":["%'`)}`,
			'another answer is stored'
		],
		[
			'an older revision',
			`update answers set revision = revision + 1 where ${one('answers')}`,
			'was acknowledged and'
		],
		[
			'an answer that nobody gave',
			`insert into answers select attempt_id, 'nobody', 1, value, 1, saved_at, null, null, 0, 0, null, 0, 0 from answers where ${one('answers')}`,
			'never acknowledged'
		],
		[
			'a save that is there twice',
			`insert into saves select attempt_id, key || '2', request_hash, response, created_at from saves where ${one('saves')}`,
			'keys of saves'
		],
		[
			'a key that is gone while its attempt is open',
			`delete from saves where ${one('saves')}`,
			'keys of saves'
		],
		[
			'a key that outlives the attempt',
			`insert into saves select id, 'a key', 'hash', '{}', started_at from attempts where ${one('attempts', 'handed_in_at is not null')}`,
			'keys of saves'
		],
		[
			'a hand-in that is written down twice',
			`insert into attempt_events select id || '2', attempt_id, kind, account_id, reason, happened_at from attempt_events where ${one('attempt_events', `kind like 'handed in%'`)}`,
			'was handed in'
		],
		[
			'an attempt that was left out in the count',
			`update attempts set number = number + 1 where ${one('attempts')}`,
			'attempts are numbered'
		],
		[
			'a grade that is doubled',
			`update grades set score = score / 2 where ${one('grades', 'score > 0')}`,
			'is graded'
		],
		[
			'points that are no sum of grades',
			`update sheets set scores = json_set(scores, '$.plainer', 0.123) where ${one('sheets')}`,
			'has points'
		],
		['a hand-in without its sheet', `delete from sheets where ${one('sheets')}`, 'has no sheet'],
		[
			'a sheet that counts and should not',
			`update sheets set is_counted = 1 - is_counted where ${one('sheets')}`,
			'sheets count'
		],
		[
			'a sum that is off by one',
			`update question_sums set sum_x = sum_x + 1 where ${one('question_sums')}`,
			'the sum'
		],
		[
			'an option that nobody chose',
			`update option_sums set n = n + 1 where ${one('option_sums')}`,
			'the sum'
		],
		[
			'evidence that is gone',
			`delete from evidence where ${one('evidence', handedIn)}`,
			'evidence of attempt'
		],
		[
			'a judgment that is turned round',
			`update judgments set is_flagged = 1 - is_flagged where ${one('judgments')}`,
			'judgments of attempt'
		],
		[
			'a skill that nothing shows',
			`update skills set learned = (select json_group_object(key, json_set(value, '$[7]', coalesce(value ->> 7, 0) + 0.1)) from json_each(learned)) where ${one('skills')}`,
			'skills of'
		],
		[
			'a question that never moved',
			`update difficulties set answers = 0 where ${one('difficulties')}`,
			'moved 0 times'
		],
		[
			'a grade without its answer',
			`insert into self_ratings select attempt_id, 'nobody', 1, '{}', saved_at from answers where ${one('answers')}`,
			'without its answer'
		],
		[
			'a row that points nowhere',
			`update enrollments set class_id = 'nowhere' where ${one('enrollments')}`,
			'a row of enrollments without its classes'
		]
	])('%s', { timeout: 60_000 }, async (_, sql, problem) => {
		expect((await auditAfter(sql)).join('\n')).toContain(problem);
	});

	it('a page that counts otherwise than the rows', async () => {
		const copy = school.copied();
		copy.rows = { ...copy.rows, enrollments: copy.rows.enrollments.filter(({ leftAt }) => leftAt !== null) };
		expect((await auditDay(copy)).join('\n')).toContain('a page says');
		await copy.close();
	});
});

describe('of a step the auditor finds', () => {
	const taken = (change: Partial<Step>): Step => {
		const nothing = { name: 'look', weight: 1, act: async () => undefined };
		return { action: nothing, outcome: 'done', before: school.rows, after: school.rows, ...change };
	};
	const withoutAnswers = () => ({ ...school.rows, answers: [] });

	it('nothing where nothing changed', () => {
		const step = taken({ outcome: 'refused' });
		expect([...auditRefusal(step), ...auditHandedIn(step), ...auditUndone(school, step)]).toEqual([]);
	});

	it('that it was refused and changed something all the same', () => {
		const step = taken({ outcome: 'refused', after: withoutAnswers() });
		expect(auditRefusal(step).join()).toContain('what was refused changed answers');
	});

	it('that it changed handed-in work which it is not there to change', () => {
		const step = taken({ after: withoutAnswers() });
		expect(auditHandedIn(step).join()).toContain('answers of attempt');
	});

	it('that a correction was undone and a grade is not what it was', () => {
		const [grade] = school.rows.grades;
		const correction = {
			id: 'c',
			madeAt: school.now,
			undoneAt: null
		} as (typeof school.rows.corrections)[number];
		const key = `${grade?.attemptId}/${grade?.questionId}/${grade?.tryNumber}`;
		school.gradesBefore.set('c', new Map([[key, 'another grade']]));
		const before = { ...school.rows, corrections: [correction] };
		const after = { ...school.rows, corrections: [{ ...correction, undoneAt: school.now }] };
		expect(auditUndone(school, taken({ before, after })).join()).toContain('undone, ');
	});
});
