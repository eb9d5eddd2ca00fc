/** How the data inventory is written: what each column holds, for what, and how long. */
import type { Row, Tables } from '../tables';

/**
 * How much harm a reader of it could do, from none to most.
 *
 * - `public`: of no person, and shown to everybody or of no interest
 * - `pseudonymous`: about a person, by a number that means nothing outside this database
 * - `personal`: names a person, or is what they wrote, did or earned
 * - `sensitive`: personal, and could hurt a child where it is known
 * - `secret`: opens something. Passphrases, cookies and cards are stored as fingerprints only
 */
export type Sensitivity = 'public' | 'pseudonymous' | 'personal' | 'sensitive' | 'secret';

/** What ends the keeping. The periods are the administrator's (`lessons/retention.ts`). */
export const KEPT = {
	account:
		'until the account is erased: on request, with its last class, or when nobody has used it for so many months',
	staff: 'as long as the teacher’s account; it is closed, not deleted, while the school’s records name it',
	class: 'until the class is deleted: by hand, from the trash, or so many days after its last day',
	attempt: 'with the class it was done in; never handed in, until so many days after the last work on it',
	session: 'until one day after it ended',
	door: 'until the student is let in or turned away',
	lesson: 'as long as the lesson or text it belongs to',
	sums: 'for good: sums over students, with no number of anybody in them',
	log: 'so many months',
	school: 'as long as the school runs Underline'
} as const;
export type Kept = keyof typeof KEPT;

/** Class and purpose; and what ends its keeping where that is not what ends its table’s. */
export type Entry = readonly [sensitivity: Sensitivity, purpose: string, kept?: Kept];

export interface TableEntry<Name extends keyof Tables> {
	readonly kept: Kept;
	readonly columns: { readonly [Column in keyof Row<Name>]: Entry };
}
export type Inventory<Names extends keyof Tables = keyof Tables> = {
	readonly [Name in Names]: TableEntry<Name>;
};
