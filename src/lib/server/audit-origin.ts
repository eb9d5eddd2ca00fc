/** From where a request came, as coarse as the audit log may know it. */
import { isIPv4, isIPv6 } from 'node:net';
import { groupsOf, plainAddress } from './address-key';
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
	const plain = plainAddress(address ?? '');
	if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
	return isIPv6(plain) ? `${groupsOf(plain).slice(0, 3).join(':')}::/48` : null;
}
