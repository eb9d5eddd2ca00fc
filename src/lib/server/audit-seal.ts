/** How an entry of the audit log is sealed to the one before it. */
import { sha256 } from './ids';
import type { Row } from './db/tables';

/** What the first entry there ever was is sealed to. */
export const NO_SEAL = '0'.repeat(64);

/** SHA-256 over the entry as canonical JSON, with the seal of the one before in it. */
export function sealOf(entry: Omit<Row<'audit'>, 'hash'>): string {
	return sha256(
		JSON.stringify([
			...[entry.id, entry.happenedAt.getTime(), entry.actorId, entry.actorKind, entry.event],
			...[entry.objectType, entry.objectId, entry.classId, entry.ipPrefix, entry.uaHash],
			...[inOrder(entry.detail), entry.prevHash]
		])
	);
}

/** The same value with the keys of its objects in order: an engine may give them back in another. */
function inOrder(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inOrder);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return entries.map(([key, inner]) => [key, inOrder(inner)]);
}
