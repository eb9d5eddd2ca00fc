import type { Actor } from '$lib/server/policy';

declare global {
	/** What was entered before the application ran, by its control: value and whether it is ticked. */
	var earlyEntries:
		| Map<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, [value: string, checked?: boolean]>
		| undefined;

	namespace App {
		interface Locals {
			/** Who asks. Set by hooks.server.ts before any load, action or endpoint runs. */
			actor: Actor;
			/** The time of this request; nothing below reads the clock. */
			now: Date;
		}
		interface Error {
			message: string;
			/** Of a mistake of ours: names the request in the server’s log. */
			reference?: string;
		}
	}
}
export {};
