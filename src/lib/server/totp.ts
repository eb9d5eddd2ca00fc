/** Codes that change by the clock (RFC 6238): SHA-1, six digits, 30 seconds, as every app for them knows. */
import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;
/** How many steps the clocks of the device and of the server may be apart. */
const DRIFT = 1;
const SECRET_BYTES = 20;

export function newSecret(): Uint8Array {
	return new Secret({ size: SECRET_BYTES }).bytes;
}

/**
 * The time step a code belongs to; undefined when it is none of the secret's around this time.
 * Whoever takes a code notes its step, and takes none of that step or an earlier one again.
 */
export function stepOf(secret: Uint8Array<ArrayBuffer>, code: string, now: Date): number | undefined {
	if (!/^[0-9]{6}$/.test(code)) return undefined;
	const timestamp = now.getTime();
	const delta = totpOf(secret).validate({ token: code, timestamp, window: DRIFT });
	return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD) + delta;
}

/** The code of a secret at a time. */
export function codeAt(secret: Uint8Array<ArrayBuffer>, now: Date): string {
	return totpOf(secret).generate({ timestamp: now.getTime() });
}

export interface Shown {
	/** In letters and digits, for an app that has no camera, in groups of four. */
	readonly secret: string;
	/** What the QR code says. */
	readonly address: string;
}

/** A secret as its owner gives it to an app, under the name of the installation and of the account. */
export function showSecret(
	secret: Uint8Array<ArrayBuffer>,
	{ host, username }: { host: string; username: string }
): Shown {
	const totp = totpOf(secret, { issuer: `Underline ${host}`, label: username });
	return {
		secret: totp.secret.base32.replace(/.{4}(?=.)/g, '$& '),
		address: totp.toString()
	};
}

function totpOf(secret: Uint8Array<ArrayBuffer>, names: { issuer?: string; label?: string } = {}): TOTP {
	const { buffer } = Uint8Array.from(secret);
	return new TOTP({ ...names, algorithm: 'SHA1', digits: 6, period: PERIOD, secret: new Secret({ buffer }) });
}
