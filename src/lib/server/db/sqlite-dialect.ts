import * as sqlite from 'drizzle-orm/sqlite-core';
import {
	foldText,
	orNull,
	storableInteger,
	storableJson,
	storableReal,
	storableText,
	storableTime
} from './column-values';
import type { Dialect } from './dialect';

const text = sqlite.customType<{ data: string; driverData: string }>({
	dataType: () => 'text',
	toDriver: orNull(storableText)
});
const folded = sqlite.customType<{ data: string; driverData: string }>({
	dataType: () => 'text',
	toDriver: orNull(foldText)
});
const int = sqlite.customType<{ data: number; driverData: number }>({
	dataType: () => 'integer',
	toDriver: orNull(storableInteger)
});
const real = sqlite.customType<{ data: number; driverData: number }>({
	dataType: () => 'real',
	toDriver: orNull(storableReal)
});
const bool = sqlite.customType<{ data: boolean; driverData: number }>({
	dataType: () => 'integer',
	toDriver: orNull((value) => (value ? 1 : 0)),
	fromDriver: (value) => value === 1
});
const json = sqlite.customType<{ data: unknown; driverData: string }>({
	dataType: () => 'text',
	toDriver: orNull(storableJson),
	fromDriver: (value): unknown => JSON.parse(value)
});
const time = sqlite.customType<{ data: Date; driverData: number }>({
	dataType: () => 'integer',
	toDriver: orNull((value) => storableTime(value).getTime()),
	fromDriver: (value) => new Date(value)
});

const words = {
	table: sqlite.sqliteTable,
	id: () => text().primaryKey(),
	text: () => text(),
	folded: () => folded(),
	int: () => int(),
	real: () => real(),
	bool: () => bool(),
	json: () => json(),
	time: () => time(),
	index: sqlite.index,
	unique: sqlite.unique,
	primaryKey: sqlite.primaryKey,
	foreignKey: sqlite.foreignKey,
	check: sqlite.check
} satisfies Record<keyof Dialect, unknown>;

/** SQLite under the types of Postgres, so that what only SQLite can do does not compile. */
export const sqliteDialect = words as unknown as Dialect;
