import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredEntry } from '../../lessons/saving';
import type { Change } from './change';
import { openKept } from './kept';
import { EMPTY, type Queue } from './queue';

const DAY = 24 * 60 * 60 * 1000;
const HEARD = { heard: '2026-01-05T09:00:00.000Z', elapsedMs: 0, wall: 0 };

const ENTRY = {
	tryNumber: 1,
	value: { chosen: ['a'] },
	confidence: null,
	certainty: null,
	flagged: false,
	hints: 0
};

function aChange(key: string, made = 0): Change {
	return {
		...ENTRY,
		questionId: 'q1',
		revision: 1,
		key,
		give: false,
		heard: null,
		elapsedMs: null,
		state: 'waiting',
		made
	};
}

function aQueue(...changes: Change[]): Queue {
	return { ...EMPTY, changes };
}

const STORED: StoredEntry = {
	...ENTRY,
	...{ revision: 3, savedAt: HEARD.heard, isGiven: false, isAnswered: true, feedback: null }
};

describe('what is kept on the device', () => {
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
	});

	it('is found by the next page of the same student and attempt, in order', async () => {
		const kept = await openKept('maya', 'attempt', 0);
		await kept.keep(EMPTY, aQueue(aChange('b', 2), aChange('a', 1)), HEARD);
		const found = await (await openKept('maya', 'attempt', 0)).find();
		expect(found.changes.map(({ key }) => key)).toEqual(['a', 'b']);
		expect(found.heard).toEqual(HEARD);
	});

	it('includes the newest stored entries', async () => {
		const kept = await openKept('maya', 'attempt', 0);
		await kept.keep(EMPTY, { ...EMPTY, stored: new Map([['1 q 1', STORED]]) }, HEARD);
		expect((await kept.find()).entries).toEqual([{ questionId: 'q 1', entry: STORED }]);
	});

	it('lets go of a change once it is stored', async () => {
		const kept = await openKept('maya', 'attempt', 0);
		const [a, b] = [aChange('a'), aChange('b')];
		await kept.keep(EMPTY, aQueue(a, b), HEARD);
		await kept.keep(aQueue(a, b), aQueue(b), HEARD);
		expect((await kept.find()).changes).toEqual([b]);
	});

	it.each([
		['another student', 'noa', 'attempt'],
		['another attempt', 'maya', 'attempt 2']
	])('is not read by %s', async (_, owner, attempt) => {
		const kept = await openKept('maya', 'attempt', 0);
		await kept.keep(EMPTY, aQueue(aChange('a')), HEARD);
		expect((await (await openKept(owner, attempt, 0)).find()).changes).toEqual([]);
	});

	it.each([
		[6, 1],
		[8, 0]
	])('waits for its owner for a week: after %d days there are %d changes', async (days, count) => {
		await (await openKept('maya', 'attempt', 0)).keep(EMPTY, aQueue(aChange('a')), HEARD);
		await openKept('noa', 'hers', Date.parse(HEARD.heard) + days * DAY);
		const found = await (await openKept('maya', 'attempt', Date.parse(HEARD.heard) + days * DAY)).find();
		expect(found.changes).toHaveLength(count);
	});

	it('is gone when the attempt is over, and nothing else is', async () => {
		const [kept, other] = [await openKept('maya', 'one', 0), await openKept('maya', 'two', 0)];
		await kept.keep(EMPTY, aQueue(aChange('a')), HEARD);
		await other.keep(EMPTY, aQueue(aChange('b')), HEARD);
		await kept.clear();
		expect((await kept.find()).changes).toEqual([]);
		expect((await other.find()).changes).toHaveLength(1);
	});
});
