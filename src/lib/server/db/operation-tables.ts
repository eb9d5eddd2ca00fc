/** What the running server writes about itself. */
import type { Dialect } from './dialect';

export function operationTables(d: Dialect) {
	// One row: written to show that writing works.
	const heartbeats = d.table('heartbeats', { id: d.id(), beatAt: d.time().notNull() });
	return { heartbeats };
}
