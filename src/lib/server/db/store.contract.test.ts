import { and, eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aClass, anAccount, anAnswer, anEdition, engines, insertAttempt, noon, unused } from './contract';
import { slot } from './expressions';
import { prepared, type Store } from './store';
import { violationOf } from './violations';

/** What a class has when nothing is said of it. */
const CLASS_DEFAULTS = {
	...{ archivedAt: null, trashedAt: null, endsAt: null },
	...{ allowsSelfStudy: true, requiresApproval: false }
};

const findClass = prepared((db) => {
	const { classes } = db.tables;
	return db
		.select()
		.from(classes)
		.where(and(eq(classes.id, slot(classes.id, 'id')), eq(classes.createdAt, slot(classes.createdAt, 'at'))))
		.prepare('find_class');
});

describe.each(engines)('a store on $engine', ({ open }) => {
	let store: Store;
	let tables: Store['read']['tables'];

	beforeAll(async () => {
		store = await open();
		tables = store.read.tables;
	});
	afterAll(() => store.close());

	const refusalOf = (job: Parameters<Store['write']>[0]) => store.write(job).then(() => 'kept', violationOf);

	it('gives back what a write returned', async () => {
		const kept = await store.write(() => Promise.resolve('kept'));
		expect(kept).toBe('kept');
	});

	it('gives back the rows that returning() names, with their types', async () => {
		const row = aClass();
		const written = await store.write((tx) => tx.insert(tables.classes).values(row).returning());
		expect(written).toEqual([{ ...row, ...CLASS_DEFAULTS }]);
	});

	it('tells by returning() which rows an update and a delete met', async () => {
		const row = aClass();
		await store.write((tx) => tx.insert(tables.classes).values(row));
		const mine = eq(tables.classes.id, row.id);
		const { id } = tables.classes;
		const updated = await store.write((tx) =>
			tx.update(tables.classes).set({ name: '8c' }).where(mine).returning({ id })
		);
		const deleted = await store.write((tx) => tx.delete(tables.classes).where(mine).returning({ id }));
		const again = await store.write((tx) => tx.delete(tables.classes).where(mine).returning({ id }));
		expect([updated, deleted, again]).toEqual([[{ id: row.id }], [{ id: row.id }], []]);
	});

	it('keeps nothing of a write that throws', async () => {
		const row = aClass();
		const write = store.write(async (tx) => {
			await tx.insert(tables.classes).values(row);
			throw new Error('changed my mind');
		});
		await expect(write).rejects.toThrow('changed my mind');
		const kept = await store.read.select().from(tables.classes).where(eq(tables.classes.id, row.id));
		expect(kept).toEqual([]);
	});

	it('keeps nothing of a write that swallows the failure of a statement', async () => {
		const [row, nameless] = [aClass(), aClass({ name: '' })];
		const write = store.write(async (tx) => {
			await tx.insert(tables.classes).values(row);
			await tx
				.insert(tables.classes)
				.values(nameless)
				.catch(() => undefined);
		});
		await expect(write).rejects.toThrow();
		const kept = await store.read.select().from(tables.classes).where(eq(tables.classes.id, row.id));
		expect(kept).toEqual([]);
	});

	it('lets a write see its own changes', async () => {
		const row = aClass();
		const seen = await store.write(async (tx) => {
			await tx.insert(tables.classes).values(row);
			return tx.select().from(tables.classes).where(eq(tables.classes.id, row.id));
		});
		expect(seen).toHaveLength(1);
	});

	it('runs writes one after another, so that none loses the change of another', async () => {
		const row = anEdition();
		await store.write((tx) => tx.insert(tables.editions).values(row));
		const mine = eq(tables.editions.id, row.id);
		const increment = () =>
			store.write(async (tx) => {
				const [edition] = await tx.select().from(tables.editions).where(mine);
				await tx
					.update(tables.editions)
					.set({ number: Number(edition?.number) + 1 })
					.where(mine);
			});
		await Promise.all(Array.from({ length: 20 }, increment));
		const [edition] = await store.read.select().from(tables.editions).where(mine);
		expect(edition?.number).toBe(21);
	});

	it('runs a prepared query on the read side and inside a write', async () => {
		const row = aClass();
		const inside = await store.write(async (tx) => {
			await tx.insert(tables.classes).values(row);
			return findClass(tx).execute({ id: row.id, at: noon });
		});
		const outside = await findClass(store.read).execute({ id: row.id, at: noon });
		const none = await findClass(store.read).execute({ id: row.id, at: new Date(0) });
		expect([inside, outside, none]).toEqual([
			[{ ...row, ...CLASS_DEFAULTS }],
			[{ ...row, ...CLASS_DEFAULTS }],
			[]
		]);
	});

	it('updates the row in the way of an insert when it is older', async () => {
		const { attemptId } = await insertAttempt(store);
		const { answers } = tables;
		const save = (revision: number) =>
			store.write((tx) =>
				tx
					.insert(answers)
					.values(anAnswer(attemptId, { revision, value: `revision ${revision}` }))
					.onConflictDoUpdate({
						target: [answers.attemptId, answers.questionId, answers.tryNumber],
						set: { value: sql`excluded.value`, revision: sql`excluded.revision` },
						setWhere: sql`${answers.revision} < excluded.revision`
					})
					.returning({ revision: answers.revision })
			);
		const [first, newer, older] = [await save(1), await save(3), await save(2)];
		const kept = await store.read.select().from(answers).where(eq(answers.attemptId, attemptId));
		expect([first, newer, older]).toEqual([[{ revision: 1 }], [{ revision: 3 }], []]);
		expect(kept).toMatchObject([anAnswer(attemptId, { revision: 3, value: 'revision 3' })]);
	});

	it('refuses a second row with a unique value, and says so', async () => {
		const row = anAccount();
		await store.write((tx) => tx.insert(tables.accounts).values(row));
		const twin = anAccount({ username: row.username });
		expect(await refusalOf((tx) => tx.insert(tables.accounts).values(twin))).toBe('unique');
		expect(await refusalOf((tx) => tx.insert(tables.accounts).values(row))).toBe('unique');
	});

	it('refuses a row without its parent, and says so', async () => {
		const stray = anAnswer('no such attempt');
		expect(await refusalOf((tx) => tx.insert(tables.answers).values(stray))).toBe('foreignKey');
	});

	it('refuses to delete a class that has assignments, and says so', async () => {
		const { classId } = await insertAttempt(store);
		const mine = eq(tables.classes.id, classId);
		expect(await refusalOf((tx) => tx.delete(tables.classes).where(mine))).toBe('foreignKey');
	});

	it('refuses a missing value, and says so', async () => {
		const row = aClass({ name: null as unknown as string });
		expect(await refusalOf((tx) => tx.insert(tables.classes).values(row))).toBe('notNull');
	});

	it('refuses what a check forbids, and says so', async () => {
		const ids = await insertAttempt(store);
		const answer = anAnswer(ids.attemptId);
		await store.write((tx) => tx.insert(tables.answers).values(answer));
		const grade = { ...answer, keyEditionId: null, score: 1.01 };
		const assignment = { ...ids, createdBy: ids.accountId, createdAt: noon, opensAt: noon, dueAt: noon };
		const refusals = [
			await refusalOf((tx) => tx.insert(tables.grades).values(grade)),
			await refusalOf((tx) => tx.insert(tables.assignments).values({ ...assignment, id: unused('same') })),
			await refusalOf((tx) => tx.insert(tables.answers).values({ ...answer, tryNumber: 0 })),
			await refusalOf((tx) => tx.insert(tables.accounts).values(anAccount({ role: 'guest' as 'student' })))
		];
		expect(refusals).toEqual(['check', 'check', 'check', 'check']);
	});

	it('removes a student with all that is theirs', async () => {
		const { accountId, attemptId, editionId, assignmentId } = await insertAttempt(store);
		const { accounts, assignments, attempts, answers, grades, saves } = tables;
		const teacher = anAccount();
		const answer = anAnswer(attemptId);
		await store.write(async (tx) => {
			await tx.insert(accounts).values(teacher);
			await tx.update(assignments).set({ createdBy: teacher.id }).where(eq(assignments.id, assignmentId));
			await tx.insert(answers).values(answer);
			await tx.insert(grades).values({ ...answer, keyEditionId: editionId, score: 1 });
			await tx.insert(saves).values({ attemptId, key: 'k', requestHash: 'h', response: {}, createdAt: noon });
			await tx.delete(accounts).where(inArray(accounts.id, [accountId]));
		});
		const left = [
			await store.read.$count(attempts, eq(attempts.id, attemptId)),
			await store.read.$count(answers, eq(answers.attemptId, attemptId)),
			await store.read.$count(grades, eq(grades.attemptId, attemptId)),
			await store.read.$count(saves, eq(saves.attemptId, attemptId))
		];
		expect(left).toEqual([0, 0, 0, 0]);
	});
});
