import { beforeEach, describe, expect, it } from 'vitest';
import { FailingAddresses } from './failing-addresses';

const START = 1_800_000_000_000;
const at = (minutes: number) => new Date(START + minutes * 60_000);
const SCHOOL = '192.0.2.7';

let addresses: FailingAddresses;
beforeEach(() => {
	addresses = new FailingAddresses();
});

/** Wrong secrets of so many accounts, one every so many minutes. @returns the answers to each. */
function fail(accounts: number, { address = SCHOOL, every = 0, from = 0 } = {}): boolean[] {
	return Array.from({ length: accounts }, (_, n) =>
		addresses.note(address, `name-${n}`, at(from + n * every))
	);
}

describe('an address', () => {
	it('becomes suspect with the thirtieth account, and that is told once', () => {
		expect(fail(31)).toEqual([...Array<boolean>(29).fill(false), true, false]);
		expect(addresses.isSuspect(SCHOOL, at(0))).toBe(true);
		expect(addresses.isSuspect('192.0.2.8', at(0))).toBe(false);
	});

	it('does not by one account that fails often', () => {
		Array.from({ length: 200 }, () => addresses.note(SCHOOL, 'otter-2345', at(0)));
		expect(addresses.isSuspect(SCHOOL, at(0))).toBe(false);
	});

	it.each([
		['thirty accounts in just under ten minutes', 10 / 30, true],
		['thirty accounts in just over ten minutes', 10 / 29 + 0.01, false]
	])('%s', (_, every, isSuspect) => {
		fail(30, { every });
		expect(addresses.isSuspect(SCHOOL, at(29 * every))).toBe(isSuspect);
	});

	it('is trusted again ten minutes after the last of them', () => {
		fail(30);
		expect(addresses.isSuspect(SCHOOL, at(9.99))).toBe(true);
		expect(addresses.isSuspect(SCHOOL, at(10))).toBe(false);
		addresses.note(SCHOOL, 'one more', at(11));
		expect(addresses.isSuspect(SCHOOL, at(11))).toBe(false);
	});

	it('is told of for a day, the newest first', () => {
		fail(30);
		fail(30, { address: '203.0.113.0', from: 60 });
		expect(addresses.list(at(60)).map(({ address }) => address)).toEqual(['203.0.113.0', SCHOOL]);
		expect(addresses.list(at(24 * 60 + 30))).toEqual([{ address: '203.0.113.0', lastAt: at(60) }]);
	});
});

it('no more than five thousand addresses are kept, and none longer than a day', () => {
	fail(30);
	Array.from({ length: 5000 }, (_, n) => addresses.note(`host-${n}`, 'name', at(1)));
	expect(addresses.isSuspect(SCHOOL, at(1))).toBe(false);
	fail(30, { from: 2 });
	addresses.note('another', 'name', at(24 * 60 + 3));
	expect(addresses.list(at(3))).toEqual([]);
});
