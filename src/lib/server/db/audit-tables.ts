/**
 * The audit log: who did or saw what, one row sealed to the next. Triggers in the migrations keep it from being
 * changed. No row refers to another table, because an entry outlives what it speaks of.
 */
import { sql } from 'drizzle-orm';
import type { Dialect } from './dialect';

export function auditTables(d: Dialect) {
	const audit = d.table(
		'audit',
		{
			// 1, 2, 3, … without a gap, so that a missing one shows.
			id: d.int().primaryKey(),
			happenedAt: d.time().notNull(),
			// Without one: a visitor, the server, or the operator at its console.
			actorId: d.text(),
			actorKind: d.text<'visitor' | 'student' | 'teacher' | 'server' | 'operator'>().notNull(),
			event: d.text().notNull(),
			objectType: d.text(),
			objectId: d.text(),
			// The class whose data it is about.
			classId: d.text(),
			// The network of the address and the hash of the browser’s name: of teachers, and of who tried to be one.
			ipPrefix: d.text(),
			uaHash: d.text(),
			detail: d.json().notNull(),
			prevHash: d.text().notNull(),
			hash: d.text().notNull()
		},
		(t) => [
			d.index('audit_happened_at').on(t.happenedAt),
			d.index('audit_actor_id').on(t.actorId),
			d.index('audit_object_id').on(t.objectId),
			d.index('audit_class_id').on(t.classId),
			d.index('audit_event').on(t.event),
			d.check('audit_id', sql`${t.id} >= 1`),
			d.check('audit_hash', sql`length(${t.hash}) = 64 and length(${t.prevHash}) = 64`),
			d.check('audit_object', sql`(${t.objectType} is null) = (${t.objectId} is null)`),
			d.check(
				'audit_origin_of_teachers',
				sql`coalesce(${t.ipPrefix}, ${t.uaHash}) is null or ${t.actorKind} = 'teacher' or (${t.actorKind} = 'visitor' and coalesce(${t.objectType}, '') = 'teacher')`
			)
		]
	);
	return { audit };
}
