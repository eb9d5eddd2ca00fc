import { isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** An address without its zone, and IPv4 as it is where it comes dressed as IPv6. */
export function plainAddress(address: string): string {
	const [plain = ''] = address.split('%');
	return plain.match(MAPPED)?.[1] ?? plain;
}

/**
 * What stands for an address where events are counted: an IPv6 network of 64 bits, of which one household has all
 * addresses, and IPv4 as it is, also where it comes dressed as IPv6.
 */
export function addressKey(address: string): string {
	const plain = plainAddress(address);
	return isIPv6(plain) ? `${groupsOf(plain).slice(0, 4).join(':')}::/64` : plain;
}

/** The eight groups of an IPv6 address, without leading zeros; those that `::` stands for are written out. */
export function groupsOf(address: string): string[] {
	const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
	const [head = '', tail = ''] = short.split('::');
	const [before, after] = [head, tail].map((part) => (part === '' ? [] : part.split(':')));
	if (!before || !after || !short.includes('::')) return short.split(':');
	return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}
