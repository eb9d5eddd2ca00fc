import Database from 'better-sqlite3';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig as getPostgresConfig } from 'drizzle-orm/pg-core';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as postgresSchema from '../../../../drizzle/postgres.schema';
import * as sqliteSchema from '../../../../drizzle/sqlite.schema';
import { testStore, type TestStore } from '../../../../tests/support/database';
import { sqliteDialect } from './sqlite-dialect';
import { defineTables } from './tables';

const tables = defineTables(sqliteDialect);
const configs = Object.values(tables).map((table) => getTableConfig(table as unknown as SQLiteTable));

let opened: TestStore;
let connection: Database.Database;
beforeAll(() => {
	opened = testStore();
	connection = new Database(opened.file, { readonly: true });
});
afterAll(async () => {
	connection.close();
	await opened.cleanup();
});

interface ColumnInfo {
	name: string;
	notnull: number;
	pk: number;
}

it('a migrated database has the tables of the schema and no other', () => {
	const names = connection
		.prepare(`select name from sqlite_schema where type = 'table' and name <> '_migrations' order by name`)
		.pluck()
		.all();
	expect(names).toEqual(configs.map(({ name }) => name).sort());
});

it.each(configs)(
	'the migrated table $name has the columns, keys, indexes and checks of the schema',
	(config) => {
		const found = connection.pragma(`table_info(${config.name})`) as ColumnInfo[];
		const indexes = connection.pragma(`index_list(${config.name})`) as { origin: string }[];
		const foreignKeys = connection.pragma(`foreign_key_list(${config.name})`) as { id: number }[];
		const source = connection
			.prepare('select sql from sqlite_schema where name = ?')
			.pluck()
			.get(config.name);
		const uniqueColumns = config.columns.filter(({ isUnique }) => isUnique);
		expect(found.map(({ name, notnull }) => ({ name, notNull: notnull === 1 })).sort(byName)).toEqual(
			config.columns.map(({ name, notNull }) => ({ name: toSnakeCase(name), notNull })).sort(byName)
		);
		expect(indexes.filter(({ origin }) => origin === 'c')).toHaveLength(
			config.indexes.length + config.uniqueConstraints.length + uniqueColumns.length
		);
		expect(new Set(foreignKeys.map(({ id }) => id)).size).toBe(config.foreignKeys.length);
		expect(config.checks.filter(({ name }) => !String(source).includes(`"${name}" CHECK`))).toEqual([]);
		expect(found.filter(({ pk }) => pk > 0).length).toBeGreaterThan(0);
	}
);

it('rows that stand beside every answer are stored once, in the tree of their key', () => {
	// Drizzle knows no such tables: one that it rebuilds would be an ordinary one again.
	const tables = connection.pragma('table_list') as { name: string; wr: number }[];
	const names = tables.filter(({ wr }) => wr === 1).map(({ name }) => name);
	expect(names.sort()).toEqual(['answers', 'grades', 'judgments', 'saves']);
});

it('text in Postgres is ordered by its bytes, whatever the collation of the database', () => {
	// PGlite's own collation is "C", so the contract test would not notice.
	const columns = Object.values(postgresSchema).flatMap((table) => getPostgresConfig(table).columns);
	const types = new Set(
		columns.map((column) => column.getSQLType()).filter((type) => type.startsWith('text'))
	);
	expect([...types]).toEqual(['text collate "C"']);
});

it('every table is exported to drizzle-kit, for both engines', () => {
	const names = Object.keys(tables).sort();
	expect(Object.keys(sqliteSchema).sort()).toEqual(names);
	expect(Object.keys(postgresSchema).sort()).toEqual(names);
});

function byName(a: { name: string }, b: { name: string }): number {
	return a.name < b.name ? -1 : 1;
}
