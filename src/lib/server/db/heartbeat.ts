import type { Db } from './store';

const ID = 'server';

/** Writes that the server lives: what shows that writing works. */
export async function beat(tx: Db, now: Date): Promise<void> {
	const { heartbeats } = tx.tables;
	await tx
		.insert(heartbeats)
		.values({ id: ID, beatAt: now })
		.onConflictDoUpdate({ target: heartbeats.id, set: { beatAt: now } });
}
