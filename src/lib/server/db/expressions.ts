import { and, isNull, sql, type Column, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Tables } from './tables';

/** A parameter of a prepared query that is converted as the column it is compared with. */
export function slot(column: Column, name: string): SQL {
	return sql`${sql.param(sql.placeholder(name), column)}`;
}

/** How many rows meet the condition. Postgres cannot sum booleans. */
export function countWhere(condition: SQLWrapper): SQL<number> {
	return sql`count(*) filter (where ${condition})`.mapWith(Number);
}

/** Ascending with nulls last. The engines disagree on where nulls stand unless told. */
export function ascNullsLast(column: SQLWrapper): SQL {
	return sql`${column} asc nulls last`;
}

/** Descending with nulls last. The engines disagree on where nulls stand unless told. */
export function descNullsLast(column: SQLWrapper): SQL {
	return sql`${column} desc nulls last`;
}

/** A class that is neither archived nor in the trash. */
export function isInUse({ archivedAt, trashedAt }: Tables['classes']): SQL | undefined {
	return and(isNull(archivedAt), isNull(trashedAt));
}
