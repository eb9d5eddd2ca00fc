import { asc, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from './contract';
import { rowWriter } from './row-writer';
import type { Store } from './store';
import type { Row } from './tables';

const writeNew = rowWriter('difficulties');
const writeOver = rowWriter('difficulties', {
	by: ['questionId', 'version'],
	set: { difficulty: sql`excluded.difficulty` }
});

/** As many as fill two statements, and some that do not. */
const rows = Array.from({ length: 207 }, (_, index): Row<'difficulties'> => ({
	questionId: `q${String(index).padStart(3, '0')}`,
	version: 'first',
	difficulty: index / 7,
	answers: index
}));

describe.each(engines)('rows that are written by the hundred, on $engine', ({ open }) => {
	let store: Store;
	beforeAll(async () => {
		store = await open();
	});
	afterAll(() => store.close());

	const listAll = () => {
		const { difficulties } = store.read.tables;
		return store.read.select().from(difficulties).orderBy(asc(difficulties.questionId));
	};

	it('keeps every row to the last digit, and writes over only the columns that are named', async () => {
		await store.write((tx) => writeNew(tx, rows));
		const written = await listAll();
		const later = rows.map((row) => ({ ...row, difficulty: row.difficulty / 3, answers: 0 }));
		await store.write((tx) => writeOver(tx, later));
		const writtenOver = await listAll();
		expect(written).toEqual(rows);
		expect(writtenOver).toEqual(rows.map((row) => ({ ...row, difficulty: row.difficulty / 3 })));
	});

	it('writes nothing without rows, and refuses a row that is there', async () => {
		await store.write((tx) => writeNew(tx, []));
		const refused = store.write((tx) => writeNew(tx, rows.slice(0, 1)));
		await expect(refused).rejects.toThrow();
		expect(await listAll()).toHaveLength(rows.length);
	});
});
