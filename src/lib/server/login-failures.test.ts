import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aTeacher, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { openSqliteStore } from './db/sqlite-store';
import type { Store } from './db/store';
import { forgiveFailures, isHeld, pauseAfter, tryAccount } from './login-failures';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

it.each([
	[0, 0],
	[9, 0],
	[10, 1],
	[11, 2],
	[12, 4],
	[15, 32],
	[16, 60],
	[500, 60]
])('after %d wrong secrets the next one waits %d minutes', (failures, minutes) => {
	expect(pauseAfter(failures)).toBe(minutes * MINUTE);
});

describe('an account', () => {
	it.each([
		['without a wrong secret', undefined, 0, 0, false],
		['with nine', 9, 0, 0, false],
		['with ten, at once', 10, 0, 0, true],
		['with ten, just before a minute is over', 10, 0, MINUTE - 1, true],
		['with ten, after a minute', 10, 0, MINUTE, false],
		['with twelve, after a minute', 12, 0, MINUTE, true],
		['with nine, and one being checked', 9, 1, 0, true],
		['with none, and nine being checked', undefined, 9, 0, false],
		['with none, and ten being checked', undefined, 10, 0, true],
		['with forty yesterday, and one being checked', 40, 1, 24 * 60 * MINUTE + 1, false]
	])('%s', (_, failures, underWay, later, isWaiting) => {
		const known = failures === undefined ? undefined : { failures, lastFailedAt: NOW };
		expect(isHeld(known, underWay, after(later))).toBe(isWaiting);
	});
});

describe('a secret', () => {
	let opened: TestStore;
	let store: Store;
	let id: string;
	/** How many wrong secrets were told of. */
	let told: number[];
	beforeEach(async () => {
		opened = testStore();
		store = opened.store;
		({ id } = await aTeacher(store));
		told = [];
	});
	afterEach(() => opened.cleanup());

	const tryIt = (isRight: boolean, now: Date) =>
		tryAccount(
			store,
			id,
			{
				check: () => Promise.resolve(isRight),
				onwrong: (_, failures) => Promise.resolve(void told.push(failures))
			},
			now
		);
	async function failTimes(count: number, now: Date): Promise<void> {
		for (let n = 0; n < count; n++) await tryIt(false, now);
	}

	it('that is right waits like a wrong one, and waiting is not counted', async () => {
		await failTimes(10, NOW);
		expect(await tryIt(true, after(MINUTE - 1))).toBe(false);
		expect(await tryIt(false, after(MINUTE - 1))).toBe(false);
		expect(told).toHaveLength(10);
		expect(await tryIt(true, after(MINUTE))).toBe(true);
	});

	it('that is wrong after the wait makes the next wait twice as long', async () => {
		await failTimes(10, NOW);
		await failTimes(1, after(MINUTE));
		expect(await tryIt(true, after(3 * MINUTE - 1))).toBe(false);
		expect(await tryIt(true, after(3 * MINUTE))).toBe(true);
	});

	it('that was wrong is forgiven when it is said so, and a day later by itself', async () => {
		await failTimes(10, NOW);
		await store.write((tx) => forgiveFailures(tx, id));
		expect(await tryIt(true, NOW)).toBe(true);
		await failTimes(12, NOW);
		await failTimes(1, after(24 * 60 * MINUTE + 1));
		expect(told.at(-1)).toBe(1);
	});

	it('waits after a restart, too', async () => {
		await failTimes(10, NOW);
		await store.close();
		store = openSqliteStore({ file: opened.file, migrations: opened.migrations, now: NOW });
		expect(await tryIt(true, NOW)).toBe(false);
		await store.close();
	});

	it('is no better guessed many at a time', async () => {
		const tries = Array.from({ length: 40 }, () => tryIt(false, NOW));
		await Promise.all(tries);
		expect(told).toHaveLength(10);
		expect(await tryIt(true, NOW)).toBe(false);
	});
});
