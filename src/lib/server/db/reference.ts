import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Dialect } from './dialect';

/** A parent that has to be there, and what its deletion does to the row. */
export function reference(d: Dialect, parent: () => AnyPgColumn, onDelete: 'cascade' | 'restrict') {
	return d.text().notNull().references(parent, { onDelete });
}
