import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { sqliteDialect } from '$lib/server/db/sqlite-dialect';
import { defineTables } from '$lib/server/db/tables';
import { words } from './words';

type Told = keyof typeof words.stored.items;

/** Where the page on privacy tells of each table that knows a person. */
const TOLD: Readonly<Record<string, Told | 'of teachers only'>> = {
	accounts: 'account',
	badges: 'account',
	sessions: 'sessions',
	enrollments: 'classes',
	group_members: 'classes',
	login_failures: 'account',
	merged_accounts: 'account',
	join_requests: 'classes',
	attempts: 'work',
	answers: 'work',
	saves: 'work',
	sheets: 'grades',
	grades: 'grades',
	teacher_grades: 'grades',
	corrected_grades: 'grades',
	self_ratings: 'grades',
	attempt_events: 'grades',
	judgments: 'skills',
	evidence: 'skills',
	skills: 'skills',
	overrides: 'times',
	problem_reports: 'said',
	student_notes: 'said',
	audit: 'log',
	assignments: 'of teachers only',
	blind_keys: 'of teachers only',
	class_teachers: 'of teachers only',
	corrections: 'of teachers only',
	draft_editors: 'of teachers only',
	drafts: 'of teachers only',
	mark_replies: 'of teachers only',
	passages: 'of teachers only',
	saved_comments: 'of teachers only',
	settings: 'of teachers only',
	recovery_codes: 'of teachers only',
	second_factors: 'of teachers only',
	sources: 'of teachers only',
	takedowns: 'of teachers only',
	teacher_invites: 'of teachers only'
};

/** The tables that know a person, directly or by way of another. */
function tablesOfPeople(): string[] {
	const tables = Object.values(defineTables(sqliteDialect)).map((table) => {
		const { name, foreignKeys } = getTableConfig(table as unknown as SQLiteTable);
		return { name, parents: foreignKeys.map((key) => getTableConfig(key.reference().foreignTable).name) };
	});
	// The log refers to no table: an entry outlives what it speaks of.
	const known = new Set(['accounts', 'audit']);
	const grow = () =>
		tables.filter(({ name, parents }) => !known.has(name) && parents.some((one) => known.has(one)));
	for (let found = grow(); found.length > 0; found = grow()) for (const { name } of found) known.add(name);
	return [...known].sort();
}

it('the page on privacy tells of every table that knows a person', () => {
	expect(Object.keys(TOLD).sort()).toEqual(tablesOfPeople());
	const told = new Set(Object.values(TOLD).filter((item) => item !== 'of teachers only'));
	expect(told).toEqual(new Set(Object.keys(words.stored.items)));
});
