import { describe, expect, it } from 'vitest';
import { codeAt, newSecret, showSecret, stepOf } from './totp';

/** The secret of the vectors in RFC 6238, appendix B. */
const secret = Uint8Array.from(Buffer.from('12345678901234567890', 'ascii'));
const second = (seconds: number) => new Date(seconds * 1000);

// The last six of the eight digits there.
describe('the vectors of RFC 6238', () => {
	it.each([
		[59, '287082', 1],
		[1111111109, '081804', 37037036],
		[1111111111, '050471', 37037037],
		[1234567890, '005924', 41152263],
		[2000000000, '279037', 66666666],
		[20000000000, '353130', 666666666]
	])('at second %d', (seconds, code, step) => {
		expect(codeAt(secret, second(seconds))).toBe(code);
		expect(stepOf(secret, code, second(seconds))).toBe(step);
	});
});

it.each([
	['two steps before it', -60, undefined],
	['one step before it', -30, 41152263],
	['at the end of its step', 29, 41152263],
	['one step after it', 30, 41152263],
	['two steps after it', 60, undefined]
])('a code is taken or not %s', (_, later, step) => {
	expect(stepOf(secret, '005924', second(1234567890 + later))).toBe(step);
});

it.each(['', '5924', '0059240', '005925', 'abcdef', '٠٠٥٩٢٤'])('“%s” is no code', (code) => {
	expect(stepOf(secret, code, second(1234567890))).toBeUndefined();
});

it('a secret has 160 bits, and is shown so that an app knows whose it is', () => {
	expect(newSecret()).toHaveLength(20);
	const shown = showSecret(secret, { host: 'underline.school.example', username: 'okafor' });
	expect(shown.secret).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
	const address = new URL(shown.address);
	expect(address.protocol).toBe('otpauth:');
	expect(Object.fromEntries(address.searchParams)).toMatchObject({
		...{ issuer: 'Underline underline.school.example', algorithm: 'SHA1', digits: '6', period: '30' },
		secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
	});
	expect(decodeURIComponent(shown.address)).toContain('okafor');
});
