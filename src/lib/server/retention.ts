import { USUAL, type Retention } from '../lessons/retention';
import { retentionSchema } from '../lessons/retention-schema';
import type { Db, Store } from './db/store';
import type { Teacher } from './policy';
import { readSetting, storeSetting, type Setting } from './settings';

const RETENTION: Setting<Retention> = { name: 'retention', schema: retentionSchema, missing: USUAL };

/** How long what is known of people is kept here. */
export async function readRetention(db: Db): Promise<Retention> {
	return readSetting(db, RETENTION);
}

/** Decides it. @throws HttpError 403 */
export async function changeRetention(
	store: Store,
	admin: Teacher,
	retention: Retention,
	now: Date
): Promise<void> {
	await store.write((tx) => storeSetting(tx, admin, RETENTION, retention, now));
}
