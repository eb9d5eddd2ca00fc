import { assignmentTables } from './assignment-tables';
import { attemptTables, gradeTables, recordTables } from './attempt-tables';
import { auditTables } from './audit-tables';
import { authoringTables } from './authoring-tables';
import { correctionTables } from './correction-tables';
import type { Dialect } from './dialect';
import { evidenceTables, statisticsTables } from './evidence-tables';
import { loginTables } from './login-tables';
import { noteTables } from './note-tables';
import { officeTables } from './office-tables';
import { operationTables } from './operation-tables';
import { accountTables, classTables, rosterTables } from './people-tables';
import { privacyTables } from './privacy-tables';

/** The whole schema in the words of one dialect, typed as Postgres. */
export function defineTables(dialect: Dialect) {
	const people = accountTables(dialect);
	const classes = classTables(dialect, people);
	const assignments = assignmentTables(dialect, people, classes);
	const attempts = attemptTables(dialect, people, assignments);
	const grades = gradeTables(dialect, people, assignments, attempts);
	const records = recordTables(dialect, people, attempts);
	const parents = { ...people, ...classes, ...assignments, ...attempts };
	return {
		...parents,
		...grades,
		...records,
		...evidenceTables(dialect, parents),
		...statisticsTables(dialect, parents),
		...noteTables(dialect, people, classes),
		...rosterTables(dialect, people, classes),
		...authoringTables(dialect, people),
		...correctionTables(dialect, people, assignments, attempts),
		...officeTables(dialect, people),
		...loginTables(dialect, people),
		...operationTables(dialect),
		...auditTables(dialect),
		...privacyTables(dialect, people)
	};
}

export type Tables = ReturnType<typeof defineTables>;

/** A row as it is read: `Row<'accounts'>`. */
export type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect'];

/** A row as it is inserted: `NewRow<'accounts'>`. */
export type NewRow<Name extends keyof Tables> = Tables[Name]['$inferInsert'];
