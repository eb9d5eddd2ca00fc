/** What an administrator decides for the whole installation, by name; what nobody has decided has its default. */
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { asAdmin } from './actors';
import { writeAudit } from './audit';
import type { Db } from './db/store';
import type { Teacher } from './policy';

export interface Setting<T> {
	readonly name: string;
	readonly schema: z.ZodType<T>;
	/** What holds until somebody decides. */
	readonly missing: T;
}

export async function readSetting<T>(db: Db, { name, schema, missing }: Setting<T>): Promise<T> {
	const { settings } = db.tables;
	const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.id, name));
	return row ? schema.parse(row.value) : missing;
}

export async function storeSetting<T>(
	tx: Db,
	admin: Teacher,
	{ name, schema }: Setting<T>,
	value: T,
	now: Date
): Promise<void> {
	const changed = { value: schema.parse(value), changedBy: asAdmin(admin).id, changedAt: now };
	const { settings } = tx.tables;
	await tx
		.insert(settings)
		.values({ id: name, ...changed })
		.onConflictDoUpdate({ target: settings.id, set: changed });
	const object = { type: 'setting', id: name } as const;
	await writeAudit(tx, admin, { event: 'sensitive_change', object, detail: { what: 'setting' } }, now);
}

/** Lets the default hold again. */
export async function forgetSetting(
	tx: Db,
	admin: Teacher,
	{ name }: { readonly name: string }
): Promise<void> {
	asAdmin(admin);
	const { settings } = tx.tables;
	await tx.delete(settings).where(eq(settings.id, name));
}
