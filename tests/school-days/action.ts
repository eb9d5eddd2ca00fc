/** Something that somebody at a school does. */
import type { Random } from './random';
import type { School } from './school';

/** What of a handed-in attempt an action may change; everything else of it stays. */
export type Part = 'attempt' | 'answers' | 'automatic grades' | 'teacher grades' | 'gone';

export interface Action {
	readonly name: string;
	/** How often it is done, against the others. */
	readonly weight: number;
	readonly changes?: readonly Part[];
	/** The server's refusals are thrown; what it says no to without throwing is said by `refused`. */
	readonly act: (school: School, random: Random) => Promise<void>;
}

/** The server said no: then nothing may have changed. */
export class Refused extends Error {}

/** Goes on where the server did what was asked. */
export function refuseUnless(done: boolean): void {
	if (!done) throw new Refused();
}
