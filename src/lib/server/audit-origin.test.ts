import { expect, it } from 'vitest';
import { originOf } from './audit-origin';

it.each([
	['192.0.2.77', '192.0.2.0/24'],
	['::ffff:192.0.2.77', '192.0.2.0/24'],
	['2001:db8:12:34:56:78:9a:bc', '2001:db8:12::/48'],
	['2001:0DB8:0012::1', '2001:db8:12::/48'],
	['::1', '0:0:0::/48'],
	['2001:db8::', '2001:db8:0::/48'],
	['fe80::1%eth0', 'fe80:0:0::/48'],
	['', null],
	['not an address', null],
	['2001:db8::1]/?x=', null]
])('of the address %j the network is kept: %j', (address, network) => {
	expect(originOf(address, null).ipPrefix).toBe(network);
});

it('of a browser’s name a hash is kept, the same each time', () => {
	const [one, again, other] = ['Firefox/1', 'Firefox/1', 'Firefox/2'].map(
		(name) => originOf('', name).uaHash
	);
	expect(one).toMatch(/^[0-9a-f]{16}$/);
	expect(again).toBe(one);
	expect(other).not.toBe(one);
});

it('a browser without a name has no hash', () => {
	expect(originOf('192.0.2.77', null).uaHash).toBeNull();
});

it('of a request whose line is closed already, nothing is known of where it came from', () => {
	expect(originOf(undefined, null)).toEqual({ ipPrefix: null, uaHash: null });
});
