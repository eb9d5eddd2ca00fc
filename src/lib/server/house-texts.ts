/** What the school says of itself and of what it does with data, as Markdown. Shown to everybody. */
import { z } from 'zod';
import type { Db, Store } from './db/store';
import type { Teacher } from './policy';
import { readSetting, storeSetting, type Setting } from './settings';

export interface HouseTexts {
	/** Whom to ask. Empty: nobody has said. */
	readonly contact: string;
	/** What there is to say about data beside what Underline says itself. */
	readonly privacy: string;
}

const TEXTS: Setting<HouseTexts> = {
	name: 'house texts',
	schema: z.strictObject({ contact: z.string(), privacy: z.string() }),
	missing: { contact: '', privacy: '' }
};

export async function readHouseTexts(db: Db): Promise<HouseTexts> {
	return readSetting(db, TEXTS);
}

/** @throws HttpError 403 */
export async function changeHouseTexts(
	store: Store,
	admin: Teacher,
	texts: HouseTexts,
	now: Date
): Promise<void> {
	await store.write((tx) => storeSetting(tx, admin, TEXTS, texts, now));
}
