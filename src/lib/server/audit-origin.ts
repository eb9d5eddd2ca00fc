/** From where a request came, as coarse as the audit log may know it. */
import { isIPv4, isIPv6 } from 'node:net';
import { sha256 } from './ids';

export interface Origin {
	/** `192.0.2.0/24` or `2001:db8:12::/48`; null for what is no address. */
	readonly ipPrefix: string | null;
	/** Tells one browser from another, and not which it is. */
	readonly uaHash: string | null;
}

/** @param userAgent as the browser names itself */
export function originOf(address: string | undefined, userAgent: string | null): Origin {
	return { ipPrefix: networkOf(address), uaHash: userAgent && sha256(userAgent).slice(0, 16) };
}

/** Of a line that is closed by now nothing is known, whatever the types of the platform say. */
function networkOf(address: string | undefined): string | null {
	if (address === undefined) return null;
	const [, mapped = address] = address.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i) ?? [];
	if (isIPv4(mapped)) return `${mapped.split('.').slice(0, 3).join('.')}.0/24`;
	const groups = groupsOf(mapped.replace(/%.*$/, ''));
	return groups && `${groups.slice(0, 3).join(':')}::/48`;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] | null {
	if (!isIPv6(address)) return null;
	const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
	const [head = '', tail] = short.split('::');
	const listed = (text: string | undefined) => (text ? text.split(':') : []);
	const [left, right] = [listed(head), listed(tail)];
	return [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
}
