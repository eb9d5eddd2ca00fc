import type { Actor } from '$lib/server/policy';

declare global {
	namespace App {
		interface Locals {
			/** Who asks. Set by hooks.server.ts before any load, action or endpoint runs. */
			actor: Actor;
			/** The time of this request; nothing below reads the clock. */
			now: Date;
		}
		interface Error {
			message: string;
		}
	}
}
export {};
