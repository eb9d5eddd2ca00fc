import { z } from 'zod';
import { LEVELS } from './log';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const perMinute = z
	.string()
	.regex(/^[1-9]\d{0,4}$/, 'must be a number from 1 to 99999')
	.optional();

const environmentSchema = z.object({
	DATA_DIR: z.string().min(1).default('./data'),
	ORIGIN: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
	UNDERLINE_DEMO: z.enum(['0', '1']).default('0'),
	UNDERLINE_STYLE: z.enum(['0', '1']).default('0'),
	LOG_LEVEL: z.enum(LEVELS).optional(),
	SECURITY_CONTACT: z
		.string()
		.regex(/^(mailto:|https:|tel:)\S+$/, 'must begin with mailto:, https: or tel:')
		.optional(),
	/** Read where the limits are (`limits.ts`). */
	EXPORTS_PER_MINUTE: perMinute,
	IMPORTS_PER_MINUTE: perMinute,
	MIN_FREE_MB: z
		.string()
		.regex(/^\d{1,7}$/, 'must be a number of megabytes')
		.default('32')
});

/** What the operator decides, read from the environment once at start. */
export interface Config {
	/** The folder of the database file. */
	readonly folder: string;
	/** The one address of this installation, as browsers see it. */
	readonly origin: URL;
	/** Session cookies are Secure and `__Host-`; only with an https origin. */
	readonly isSecure: boolean;
	readonly isDemo: boolean;
	/** Shows the page of styles, which gives keys away. */
	readonly hasStylePage: boolean;
	/** Bytes of the disk below which nothing more is saved. */
	readonly reserve: number;
	/** Whom to tell of a hole: a mailto:, https: or tel: address. */
	readonly securityContact: string | undefined;
}

/** A setting that cannot work, said in one line for the console. */
export class ConfigError extends Error {
	override name = 'ConfigError';
}

/**
 * @throws ConfigError when a setting is malformed, or the origin is plain http on a host that others can reach:
 * the browser would drop the session cookie, and log-in would seem to work and do nothing.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
	const parsed = environmentSchema.safeParse(environment);
	if (!parsed.success) throw new ConfigError(z.prettifyError(parsed.error).replaceAll('\n', ' '));
	const { DATA_DIR, ORIGIN, UNDERLINE_DEMO, UNDERLINE_STYLE, MIN_FREE_MB, SECURITY_CONTACT } = parsed.data;
	const origin = new URL(ORIGIN);
	const isSecure = origin.protocol === 'https:';
	if (!isSecure && !LOOPBACK.has(origin.hostname)) {
		throw new ConfigError(
			`ORIGIN is ${ORIGIN}: Underline needs https there. Put a TLS proxy (Caddy, nginx) in front and set ORIGIN=https://${origin.hostname}.`
		);
	}
	const reserve = Number(MIN_FREE_MB) * 1024 * 1024;
	return {
		folder: DATA_DIR,
		origin,
		isSecure,
		isDemo: UNDERLINE_DEMO === '1',
		hasStylePage: UNDERLINE_STYLE === '1',
		reserve,
		securityContact: SECURITY_CONTACT
	};
}
