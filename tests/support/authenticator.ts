/** An app for one-time codes, as far as a test needs one. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The bytes of a secret in base32, as an app reads it. */
export function bytesOf(secret: string): Uint8Array<ArrayBuffer> {
	const bits = [...secret.replaceAll(' ', '')]
		.map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
		.join('');
	return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2));
}
