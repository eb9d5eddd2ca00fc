/**
 * Claim and source: a form of `highlight` in which a reader marks the claim of a passage and what it says of its
 * source, or says that none is given. This folder holds what that form adds; its model is `highlight/model.ts`.
 */
import type { Mark } from '../../text/marks';

/** What marked words are said to be. */
export const ROLES = ['claim', 'source'] as const;
export type Role = (typeof ROLES)[number];

/** Words with what they are said to be; without a role until that is said. */
export interface RoleMark extends Omit<Mark, 'technique'> {
	readonly role?: Role | undefined;
}

/** What a reader says of a passage’s claim and its source. */
export interface Sourcing {
	readonly marks: readonly RoleMark[];
	/** “None given”. */
	readonly noSource: boolean;
}

/** The name of the box that says “none given” in the form without script. */
export const NO_SOURCE_FIELD = 'noSource';

export function marksOf(role: Role, marks: readonly RoleMark[]): RoleMark[] {
	return marks.filter((mark) => mark.role === role);
}

/** Whether some word is called claim and source. They may touch. */
export function isDouble(marks: readonly RoleMark[]): boolean {
	return marksOf('claim', marks).some((claim) =>
		marksOf('source', marks).some((source) => claim.start < source.end && source.start < claim.end)
	);
}

/** Marks as the marker knows them: what they are called is their name. */
export function toNamed(marks: readonly RoleMark[]): Mark[] {
	return marks.map(({ start, end, quote, role }) =>
		role === undefined ? { start, end, quote } : { start, end, quote, technique: role }
	);
}

/** Named marks with what they are called; a name that is no role is left off. */
export function toRoles(marks: readonly Mark[]): RoleMark[] {
	return marks.map(({ start, end, quote, technique }) => {
		const role = ROLES.find((known) => known === technique);
		return role === undefined ? { start, end, quote } : { start, end, quote, role };
	});
}
