import * as pg from 'drizzle-orm/pg-core';
import {
	foldText,
	orNull,
	storableInteger,
	storableJson,
	storableReal,
	storableText,
	storableTime
} from './column-values';

// "C" compares bytes, as SQLite does; the order of a database's own collation differs between machines.
const textType = 'text collate "C"';

const text = pg.customType<{ data: string; driverData: string }>({
	dataType: () => textType,
	toDriver: orNull(storableText)
});
const folded = pg.customType<{ data: string; driverData: string }>({
	dataType: () => textType,
	toDriver: orNull(foldText)
});
const int = pg.customType<{ data: number; driverData: number | string | bigint }>({
	dataType: () => 'bigint',
	toDriver: orNull(storableInteger),
	fromDriver: Number
});
const real = pg.customType<{ data: number; driverData: number }>({
	dataType: () => 'double precision',
	toDriver: orNull(storableReal)
});
const json = pg.customType<{ data: unknown; driverData: unknown }>({
	dataType: () => 'jsonb',
	toDriver: orNull(storableJson)
});
const time = pg.customType<{ data: Date; driverData: string }>({
	dataType: () => 'timestamp (3) with time zone',
	toDriver: orNull((value) => storableTime(value).toISOString()),
	fromDriver: (value) => new Date(value)
});

export const postgresDialect = {
	table: pg.pgTable,
	id: () => text().primaryKey(),
	text: <Values extends string = string>() => text().$type<Values>(),
	folded: () => folded(),
	int: () => int(),
	real: () => real(),
	bool: () => pg.boolean(),
	json: <Value = unknown>() => json().$type<Value>(),
	time: () => time(),
	index: pg.index,
	unique: pg.unique,
	primaryKey: pg.primaryKey,
	foreignKey: pg.foreignKey,
	check: pg.check
};
