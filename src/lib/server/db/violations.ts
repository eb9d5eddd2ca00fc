export type Violation = 'unique' | 'foreignKey' | 'check' | 'notNull';

const violations: Record<string, Violation> = {
	SQLITE_CONSTRAINT_UNIQUE: 'unique',
	SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
	SQLITE_CONSTRAINT_FOREIGNKEY: 'foreignKey',
	// ON DELETE RESTRICT is a trigger to SQLite.
	SQLITE_CONSTRAINT_TRIGGER: 'foreignKey',
	SQLITE_CONSTRAINT_CHECK: 'check',
	SQLITE_CONSTRAINT_NOTNULL: 'notNull',
	'23505': 'unique',
	'23503': 'foreignKey',
	'23001': 'foreignKey',
	'23514': 'check',
	'23502': 'notNull'
};

/** Which rule of the schema an error of a write tells of, looking through its causes; undefined for others. */
export function violationOf(error: unknown): Violation | undefined {
	if (!(error instanceof Error)) return undefined;
	if ('code' in error && typeof error.code === 'string') {
		const violation = violations[error.code];
		if (violation) return violation;
	}
	return violationOf(error.cause);
}
