import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder, testStore } from '../../../../tests/support/database';
import { openReader, openWriter } from './sqlite-connection';

it.each([
	['journal_mode', 'wal'],
	['synchronous', 2],
	['foreign_keys', 1],
	['busy_timeout', 5000],
	['wal_autocheckpoint', 1000],
	['journal_size_limit', 67108864],
	['temp_store', 2],
	['trusted_schema', 0],
	['cell_size_check', 1],
	['secure_delete', 1],
	['cache_size', -16000]
])('the writer of a new file and of an old one has %s = %s', (name, value) => {
	const file = join(temporaryFolder(), 'new.db');
	const first = openWriter(file);
	first.exec('create table notes (text text)');
	expect(first.pragma(name, { simple: true })).toBe(value);
	first.close();
	const second = openWriter(file);
	expect(second.pragma(name, { simple: true })).toBe(value);
	second.close();
});

it('the reader can only read', async () => {
	const { file, cleanup } = testStore();
	const reader = openReader(file);
	expect(reader.pragma('query_only', { simple: true })).toBe(1);
	expect(reader.readonly).toBe(true);
	reader.close();
	await cleanup();
});

it('a writer whose settings do not take is not opened', () => {
	// A database in memory has no write-ahead log.
	expect(() => openWriter(':memory:')).toThrow("SQLite's journal_mode should be wal and is memory.");
});
