/** Log-ins whose first step was right and whose code is waited for. In memory: after a restart one begins anew. */
import { newToken, sha256 } from './ids';

const MINUTES = 5;
const MOST = 1_000;
/** How long the second step may take, in seconds. */
export const HALF_LASTS = MINUTES * 60;

export interface HalfLogIn {
	readonly accountId: string;
	/** That of the passphrase that was right: with a new one the first step has to be taken again. */
	readonly passwordHash: string | null;
}

export class HalfLogIns {
	readonly #begun = new Map<string, HalfLogIn & { readonly until: number }>();

	/** @returns the token for the cookie. It is no session: it opens the second step and nothing else. */
	begin(half: HalfLogIn, now: Date): string {
		const token = newToken();
		this.#begun.set(sha256(token), { ...half, until: now.getTime() + HALF_LASTS * 1000 });
		for (const [oldest, { until }] of this.#begun) {
			if (until > now.getTime() && this.#begun.size <= MOST) break;
			this.#begun.delete(oldest);
		}
		return token;
	}

	find(token: string, now: Date): HalfLogIn | undefined {
		const half = this.#begun.get(sha256(token));
		return half && half.until > now.getTime() ? half : undefined;
	}

	end(token: string): void {
		this.#begun.delete(sha256(token));
	}
}
