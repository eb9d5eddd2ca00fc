import { asc, count, desc, eq, inArray, max, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnstorableValue } from './column-values';
import { aClass, anAccount, anAnswer, anEdition, engines, insertAttempt, noon, unused } from './contract';
import { ascNullsLast, countWhere, descNullsLast } from './expressions';
import type { Store } from './store';

const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed();
const anyText = fc.string({ unit: 'binary' }).filter(isStorable);
const anyJson = fc
	.json({ stringUnit: 'binary' })
	.filter((json) => json !== 'null' && !/\\u(0000|d)/.test(json))
	.map((json): unknown => JSON.parse(json));
const anyTime = fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true });

describe.each(engines)('the columns on $engine', ({ open }) => {
	let store: Store;
	let tables: Store['read']['tables'];

	beforeAll(async () => {
		store = await open();
		tables = store.read.tables;
	});
	afterAll(() => store.close());

	async function insertAccounts(accounts: ReturnType<typeof anAccount>[]) {
		await store.write((tx) => tx.insert(tables.accounts).values(accounts));
		return inArray(
			tables.accounts.id,
			accounts.map(({ id }) => id)
		);
	}

	async function insertGrades(scores: number[]) {
		const { attemptId } = await insertAttempt(store);
		const answers = scores.map((_, index) => anAnswer(attemptId, { questionId: `q${index}` }));
		const grades = answers.map((answer, index) => ({
			...answer,
			keyEditionId: null,
			score: scores[index] ?? 0
		}));
		await store.write(async (tx) => {
			await tx.insert(tables.answers).values(answers);
			await tx.insert(tables.grades).values(grades);
		});
		return eq(tables.grades.attemptId, attemptId);
	}

	it('give back any text, time, truth value and null as they went in', async () => {
		const anyValues = fc.record({
			displayName: anyText.filter((text) => text !== ''),
			isAdmin: fc.boolean(),
			passwordHash: fc.option(anyText),
			createdAt: anyTime,
			lastUsedAt: fc.option(anyTime),
			disabledAt: fc.option(anyTime)
		});
		const roundTrip = async (values: typeof anyValues extends fc.Arbitrary<infer T> ? T : never) => {
			const account = anAccount(values);
			const mine = await insertAccounts([account]);
			expect(await store.read.select().from(tables.accounts).where(mine)).toEqual([account]);
		};
		await fc.assert(fc.asyncProperty(anyValues, roundTrip), { numRuns: 50 });
	});

	it('give back any JSON and any whole number as they went in', async () => {
		const anyValues = fc.record({
			document: anyJson,
			number: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
		});
		const roundTrip = async (values: { document: unknown; number: number }) => {
			const edition = anEdition(values);
			await store.write((tx) => tx.insert(tables.editions).values(edition));
			const mine = eq(tables.editions.id, edition.id);
			expect(await store.read.select().from(tables.editions).where(mine)).toEqual([edition]);
		};
		await fc.assert(fc.asyncProperty(anyValues, roundTrip), { numRuns: 50 });
	});

	it('give back a real number as it went in', async () => {
		const mine = await insertGrades([0, 1 / 3, 1, 5e-324]);
		const rows = await store.read
			.select({ score: tables.grades.score })
			.from(tables.grades)
			.where(mine)
			.orderBy(tables.grades.questionId);
		expect(rows.map(({ score }) => score)).toEqual([0, 1 / 3, 1, 5e-324]);
	});

	it('keep whole numbers beyond 32 bits', async () => {
		const edition = anEdition({ number: Number.MAX_SAFE_INTEGER });
		const write = store.write((tx) => tx.insert(tables.editions).values(edition).returning());
		expect(await write).toEqual([edition]);
	});

	it.each([
		['a NUL in text', anEdition({ contentHash: 'a\0b' })],
		['half a surrogate pair in text', anEdition({ contentHash: 'a\ud83db' })],
		['a NUL in JSON', anEdition({ document: { text: ['a\0b'] } })],
		['a NUL in a key of JSON', anEdition({ document: { 'a\0b': 1 } })],
		['half a surrogate pair in JSON', anEdition({ document: '\udc00' })],
		['a fraction as a whole number', anEdition({ number: 1.5 })],
		['a whole number beyond 53 bits', anEdition({ number: 2 ** 53 })],
		['an invalid time', anEdition({ publishedAt: new Date(Number.NaN) })]
	])('refuse %s', async (_, edition) => {
		const write = store.write((tx) => tx.insert(tables.editions).values(edition));
		await expect(write).rejects.toThrow(UnstorableValue);
	});

	it('refuse a score that is not a number', async () => {
		await expect(insertGrades([Number.NaN])).rejects.toThrow(UnstorableValue);
	});

	it('keep JSON that only spells out an escape', async () => {
		const edition = anEdition({ document: { text: '\\u0000 and \\\\ud83d' } });
		const write = store.write((tx) => tx.insert(tables.editions).values(edition).returning());
		expect(await write).toEqual([edition]);
	});

	it('count in numbers', async () => {
		const mine = await insertAccounts([anAccount(), anAccount()]);
		const rows = await store.read.select({ n: count() }).from(tables.accounts).where(mine);
		expect([rows, await store.read.$count(tables.accounts, mine)]).toEqual([[{ n: 2 }], 2]);
	});

	it('count the rows that meet a condition', async () => {
		const { accounts } = tables;
		const mine = await insertAccounts([anAccount({ isAdmin: true }), anAccount(), anAccount()]);
		const rows = await store.read
			.select({ admins: countWhere(eq(accounts.isAdmin, true)), disabled: countWhere(accounts.isAdmin) })
			.from(accounts)
			.where(mine);
		expect(rows).toEqual([{ admins: 1, disabled: 1 }]);
	});

	it('give the latest time as a time', async () => {
		const later = new Date(noon.getTime() + 1);
		const mine = await insertAccounts([anAccount(), anAccount({ createdAt: later })]);
		const rows = await store.read
			.select({ latest: max(tables.accounts.createdAt) })
			.from(tables.accounts)
			.where(mine);
		expect(rows).toEqual([{ latest: later }]);
	});

	it('order text by its bytes, upper case before lower and accents last', async () => {
		const { accounts } = tables;
		const names = ['z', 'ä', 'B', 'a', '\u{1f600}', '\ufffd', 'Z', 'a b', 'ab', '10', '9'];
		const mine = await insertAccounts(names.map((displayName) => anAccount({ displayName })));
		const list = (order: typeof asc) =>
			store.read
				.select({ name: accounts.displayName })
				.from(accounts)
				.where(mine)
				.orderBy(order(accounts.displayName));
		const [up, down] = [await list(asc), await list(desc)];
		const expected = ['10', '9', 'B', 'Z', 'a', 'a b', 'ab', 'z', 'ä', '\ufffd', '\u{1f600}'];
		expect(up.map(({ name }) => name)).toEqual(expected);
		expect(down.map(({ name }) => name)).toEqual(expected.toReversed());
	});

	it('put nulls last when told, in either direction', async () => {
		const { accounts } = tables;
		const [early, late, never] = [noon, new Date(noon.getTime() + 1), null];
		const mine = await insertAccounts([late, never, early].map((disabledAt) => anAccount({ disabledAt })));
		const list = (order: typeof ascNullsLast) =>
			store.read
				.select({ at: accounts.disabledAt })
				.from(accounts)
				.where(mine)
				.orderBy(order(accounts.disabledAt));
		const [up, down] = [await list(ascNullsLast), await list(descNullsLast)];
		expect(up.map(({ at }) => at)).toEqual([early, late, never]);
		expect(down.map(({ at }) => at)).toEqual([late, early, never]);
	});

	it('tell upper from lower case in text', async () => {
		const rows = await insertAccounts([anAccount({ displayName: 'a' }), anAccount({ displayName: 'A' })]);
		const names = await store.read
			.selectDistinct({ name: tables.accounts.displayName })
			.from(tables.accounts)
			.where(rows);
		expect(names).toHaveLength(2);
	});

	it('find folded text in any case and form, beyond ASCII too', async () => {
		const { accounts } = tables;
		await insertAccounts([anAccount({ username: 'ÉMILE-Ωmega' })]);
		const found = await store.read
			.select({ username: accounts.username })
			.from(accounts)
			.where(eq(accounts.username, 'e\u0301mile-ωMEGA'));
		expect(found).toEqual([{ username: 'émile-ωmega' }]);
	});

	it('refuse folded text that differs in case alone', async () => {
		await insertAccounts([anAccount({ username: 'Åsa' })]);
		await expect(insertAccounts([anAccount({ username: 'åSA' })])).rejects.toThrow();
	});

	it('take a time or null as a parameter of a prepared insert', async () => {
		const { classes } = tables;
		const row = aClass();
		const insert = (id: string, archivedAt: Date | null) =>
			store.write((tx) =>
				tx
					.insert(classes)
					.values({ ...row, id, archivedAt: sql.placeholder('archivedAt') })
					.returning({ archivedAt: classes.archivedAt })
					.prepare('insert_class')
					.execute({ archivedAt })
			);
		const written = [await insert(unused('class'), noon), await insert(unused('class'), null)];
		expect(written).toEqual([[{ archivedAt: noon }], [{ archivedAt: null }]]);
	});
});
